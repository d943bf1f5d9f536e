"""The number words of a language."""

from __future__ import annotations

from claimcheck.model.base import Model


class NumberWords(Model):
    """How a language writes numbers in words and digits."""
