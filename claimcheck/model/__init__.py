"""The nouns: frozen, closed, compared by value, without input or output."""
