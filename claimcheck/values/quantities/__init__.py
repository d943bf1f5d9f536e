"""Quantities: from words to numbers with their hedges, units and rates."""
