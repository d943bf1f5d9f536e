"""What a text says about a number of things: bounds, not a point."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.model.base import Model

Number = int | float


class Hedge(StrEnum):
    """How a figure is qualified."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class Quantity(Model):
    """A figure with its bounds.

    ``low`` and ``high`` are closed bounds on what the text says; ``None`` is open. ``stated`` is
    the number in the words (of a vague plural its scale: "thousands" states 1000; of a range its
    lower end, with the upper in ``stated_high``). ``implied_low`` and ``implied_high`` bound what a
    writer would not have left unsaid: a clash on these alone is a tension, not a contradiction.
    """

    stated: Number
    stated_high: Number | None = None
    low: Number | None
    high: Number | None
    implied_low: Number | None = None
    implied_high: Number | None = None
    hedge: Hedge = Hedge.EXACT
    unit: str | None = None
    per: str | None = None
    percent: bool = False
