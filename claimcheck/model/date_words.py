"""The date and duration words of a language."""

from __future__ import annotations

from claimcheck.model.base import Model


class DateWords(Model):
    """How a language names days, months and stretches of time."""
