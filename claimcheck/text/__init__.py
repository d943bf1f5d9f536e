"""From a string to words, clauses and sentences, each with its place in the original."""
