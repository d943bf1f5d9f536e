"""When what a claim tells happened, and at what moment it held."""
