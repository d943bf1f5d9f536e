"""Comparing: a draft with what others say, one run with another."""
