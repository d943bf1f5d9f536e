"""Mentions: text in, typed spans out."""
