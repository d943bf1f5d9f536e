"""Readings: one file a dimension, each of which reads, relates and shows its values."""
