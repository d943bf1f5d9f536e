"""EVALUATE: a report beside a gold file: what was found, how well it was read, linked, judged."""
