"""Dates and lengths of time: from words to readings, and from readings to days."""
