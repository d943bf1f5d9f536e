"""The hedges, units and rates of a language."""

from __future__ import annotations

from claimcheck.model.base import Model


class QuantityWords(Model):
    """How a language qualifies a number and names what is counted."""
