"""The date and duration words of a language, and the orders in which it puts them."""

from typing import Self

from pydantic import Field, model_validator

from claimcheck.model.base import Model

Forms = tuple[str, ...]
Words = Forms | dict[int | float | str, Forms]
"""The words of one role: a list, or for each meaning its forms."""


class Role(Model):
    """The words of one role in another: ordinals as days of the month, up to the most there are."""

    words: str
    field: str
    most: int | None = None


class DateWords(Model):
    """How a language names days, months and stretches of time.

    ``words`` gives each role its words; where a role has meanings, its name is the field of
    ``DateReading`` that they fill. ``cldr`` is the generated part of the same. ``roles`` lets words
    stand in a second role. ``clitics`` says which proclitics count as words of a role.
    ``grammar`` holds the orders in which roles make a phrase: each rule is a list of choices, a
    choice is roles and rules in a row, ``?`` marks what may be left out.
    ``numeric`` lists the orders of dates in digits, the likeliest first (``dmy``).
    """

    words: dict[str, Words] = Field(default_factory=dict)
    cldr: dict[str, Words] = Field(default_factory=dict)
    roles: dict[str, Role] = Field(default_factory=dict)
    clitics: dict[str, Forms] = Field(default_factory=dict)
    grammar: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    strata: Forms = ()
    """Grammar rules that are used in many places and therefore read once a place."""
    numeric: Forms = ()
    weak: Forms = ()
    """Forms that are words of another sort too: they stand in the role ``weak_<role>``."""
    refuse: Forms = ()
    """Phrases that look like dates and are none."""
    named_by: Forms = ()
    """Words behind which a day and its month without a year are a name: a movement, a square."""
    forward: Forms = ()
    """Words that make a date after them a coming one, and stems that do so with a clitic."""
    forward_clitics: Forms = ()
    forward_stems: Forms = ()
    names: Forms = ()
    """Names that look like one of these with a conjunction, and look nowhere."""
    lasting: Forms = ()
    """Words of what is stopped or drawn out: "until" a day after one of them is a coming day."""
    happened: Forms = ()
    """Verbs of what has happened: an explicit date after one of them is past."""
    backward: Forms = ()
    """Verbs of telling: a date after one of them is past again."""

    @model_validator(mode="after")
    def _grammar_is_known(self) -> Self:
        roles = {*self.words, *self.cldr, *self.roles}
        weak = {f"weak_{role}" for role in roles}
        known = {*roles, *weak, *self.clitics, *self.grammar, *BUILT_IN}
        for name, choices in self.grammar.items():
            for item in " ".join(choices).split():
                if item.rstrip("?") not in known:
                    raise ValueError(f"grammar rule {name!r} uses {item!r}, which nothing declares")
        for name, role in self.roles.items():
            if role.words not in {*self.words, *self.cldr}:
                raise ValueError(f"role {name!r} takes the words of {role.words!r}, which has none")
        return self


BUILT_IN = (
    *("day", "year", "short_year", "spelled_year", "clock", "numeric", "numeric_month"),
    *("count", "duration", "stretch"),
)
"""Roles that are read from digits, number words or durations, not from the lists."""
