"""The number words of a language."""

from fractions import Fraction
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from claimcheck.model.base import Model

Forms = tuple[str, ...]
"""The ways to write one word, gender and case included; folding and clitics need no forms."""


def _fraction(written: str) -> str:
    if not 0 < Fraction(written) < 1:
        raise ValueError(f"{written!r} is not a fraction between 0 and 1, such as '3/4'")
    return written


Part = Annotated[str, AfterValidator(_fraction)]


class Digits(Model):
    """What may stand between the digits of one number.

    ``either`` marks group thousands or begin decimals, by what surrounds them. A
    ``reversed_decimal`` has the whole part on its right.
    """

    decimal: Forms = ()
    grouping: Forms = ()
    either: Forms = ()
    reversed_decimal: Forms = ()
    slash: Forms = ()
    """Marks between the digits of a fraction."""
    minus: Forms = ()
    exponent: str | None = None
    """The letter before a power of ten: 1.2e6."""


class Scale(Model):
    """The words for a power of ten: one of it, two, and many.

    ``two_or_one`` are forms that mean two before a counted noun, else one. A ``many`` form alone
    is vague: "thousands".
    """

    one: Forms = ()
    two: Forms = ()
    two_or_one: Forms = ()
    many: Forms = ()


class Vague(Model):
    """A word for a small number that is left open: at least ``floor``, hardly over ``implied``."""

    forms: Forms
    floor: int
    implied: int | None = None


class RangeWords(Model):
    """How two numbers are put as the ends of a range."""

    lead: Forms = ()
    """Words before the first end that promise a second: "between"."""
    lead_between: Forms = ()
    """What may stand between the ends after such a lead, besides ``between``."""
    weak_lead: Forms = ()
    """Words that may lead a range or tell a change: "from"; not after ``change``."""
    change: Forms = ()
    between: Forms = ()
    widest: int = 10
    """How many times its lower end a range without a lead may reach."""


class Percent(Model):
    """The words and signs of a percentage."""

    after: Forms = ()
    before: Forms = ()


class NumberWords(Model):
    """How a language writes numbers in words and digits."""

    digits: Digits = Field(default_factory=Digits)
    joins: Forms = ()
    """Words or proclitics between the parts of a number: "and"."""
    joins_required: bool = True
    units_before_tens: bool = False
    cardinals: dict[int, Forms] = Field(default_factory=dict)
    bound: dict[int, Forms] = Field(default_factory=dict)
    """Forms that are numbers only before a ten: they mean something else alone."""
    ten_after_unit: Forms = ()
    lone: Forms = ()
    """Cardinals that are homographs with an article, which then need a ten behind them."""
    scales: dict[int, Scale] = Field(default_factory=dict)
    inner: Forms = ()
    """Words that may stand before the scale of a vague number or a fraction: "half a million"."""
    uncounted: Forms = ()
    """Words that follow a number without being what it counts."""
    fractions: dict[Part, Forms] = Field(default_factory=dict)
    fraction_parts: dict[Part, Forms] = Field(default_factory=dict)
    """Words that need a number before them: "three quarters"."""
    of_parts: Forms = ()
    """Words between a number and what it is divided by: "parts of"."""
    one_in: Forms = ()
    """Words that divide one alone: "one in twenty"."""
    minus: Forms = ()
    ordinals: dict[int, Forms] = Field(default_factory=dict)
    leading_ordinals: dict[int, Forms] = Field(default_factory=dict)
    """Ordinals that stand before their noun, without an article."""
    vague: dict[str, Vague] = Field(default_factory=dict)
    vague_floor: int = 2
    vague_implied: int = 100
    """A bare plural scale is at least ``vague_floor`` of it, hardly over ``vague_implied``."""
    ranges: RangeWords = Field(default_factory=RangeWords)
    percent: Percent = Field(default_factory=Percent)
    never: Forms = ()
    """Names, months and idioms with a number word inside that are no number."""

    @model_validator(mode="after")
    def _powers_of_ten(self) -> Self:
        for value in self.scales:
            if value < 10 or str(value).strip("0") != "1":
                raise ValueError(f"scale {value} is not a power of ten")
        return self
