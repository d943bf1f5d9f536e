"""What a text says about a number of things: bounds, not a point."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from claimcheck.model.base import Model

Number = int | float


def plain(value: Fraction | int) -> Number:
    """An exact value as an int where it is whole, else as the float nearest to it."""
    return value.numerator if value.denominator == 1 else float(value)


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


class NumberKind(StrEnum):
    """What sort of number the words give."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    RANGE = "range"
    VAGUE = "vague"
    PERCENT = "percent"
    FRACTION = "fraction"


class NumberReading(NamedTuple):
    """A number as the words give it, without hedge or unit.

    ``value`` of a vague number is its scale ("thousands": 1000), and ``floor`` and ``implied``
    are its bounds. Of a range it is the lower end, with the upper in ``upper``.
    """

    value: Number
    kind: NumberKind = NumberKind.CARDINAL
    upper: Number | None = None
    percent: bool = False
    dual: bool = False
    definite: bool = False
    digits: bool = False
    scale: int = 1
    """The last scale word named: 1000 of "5 thousand"."""
    floor: Number | None = None
    implied: Number | None = None


class QuantityReading(NamedTuple):
    """A quantity with the words it was read from, as half-open ranges of word indices."""

    quantity: Quantity
    kind: NumberKind
    number: tuple[int, int]
    """The number itself; of a dual noun the noun, of "no flights" the negation."""
    unit_words: tuple[int, int] | None = None
    hedge_words: tuple[int, int] | None = None
    """The hedge, which as a verb may stand well before the number."""
    definite: bool = False
    """The number or its dual noun carries an article: "the two soldiers" points back."""
    excluded: str | None = None
    """Why the number is no figure of a claim (an age, a year); such are left out unless asked."""

    @property
    def is_count(self) -> bool:
        """Whether it says how many or how much: no ordinal, percentage or fraction."""
        counts = (NumberKind.CARDINAL, NumberKind.RANGE, NumberKind.VAGUE)
        return self.kind in counts and not self.quantity.percent and self.excluded is None

    @property
    def is_ordinal(self) -> bool:
        return self.kind is NumberKind.ORDINAL

    @property
    def is_percent(self) -> bool:
        return self.quantity.percent
