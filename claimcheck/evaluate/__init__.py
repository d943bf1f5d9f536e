"""Evaluation: gold and output in, scores out."""
