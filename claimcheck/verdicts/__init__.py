"""Verdicts: a fact in, what the documents together say about it out."""
