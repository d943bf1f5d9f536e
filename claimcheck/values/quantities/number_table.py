"""From the number words of a language to one table: what each folded form can be."""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import Any, NamedTuple

from claimcheck.model.number_words import Forms, NumberWords, Vague
from claimcheck.values.lexicon import Speller, Table

HUNDRED = 100
THOUSAND = 1000


class ScaleForm(Enum):
    """Which form of a scale word is meant."""

    ONE = 1
    TWO = 2
    TWO_OR_ONE = 3
    MANY = 4


class Atom(NamedTuple):
    """All that one form can be inside a number; most are one thing only."""

    cardinal: Fraction | int | None = None
    digits: bool = False
    bound: bool = False
    lone: bool = False
    """With an article it is another word, unless a ten follows."""
    ten: bool = False
    """It may be the ten behind a unit: "-teen"."""
    ordinal: int | None = None
    leading: int | None = None
    scale: int | None = None
    form: ScaleForm = ScaleForm.ONE
    fraction: Fraction | None = None
    part: Fraction | None = None
    vague: Vague | None = None


def number_table(words: NumberWords, speller: Speller) -> Table[Atom]:
    """The table of all number words."""
    entries: dict[str, Atom] = {}
    for forms, what in _meanings(words):
        for form in forms:
            folded = speller.form(form)
            entries[folded] = entries.get(folded, Atom())._replace(**what)
    return Table(entries, speller)


def _meanings(words: NumberWords) -> Iterator[tuple[Forms, dict[str, Any]]]:
    """The forms of the pack with what each adds to its atom."""
    numbers = (
        (words.cardinals, "cardinal"),
        (words.bound, "cardinal"),
        (words.ordinals, "ordinal"),
        (words.leading_ordinals, "leading"),
    )
    yield from ((forms, {name: n}) for table, name in numbers for n, forms in table.items())
    yield from ((forms, {"bound": True}) for forms in words.bound.values())
    yield words.lone, {"lone": True}
    yield words.ten_after_unit, {"ten": True}
    yield from _scales(words)
    fractions = ((words.fractions, "fraction"), (words.fraction_parts, "part"))
    for parts, name in fractions:
        yield from ((forms, {name: Fraction(part)}) for part, forms in parts.items())
    yield from ((vague.forms, {"vague": vague}) for vague in words.vague.values())


def _scales(words: NumberWords) -> Iterator[tuple[Forms, dict[str, Any]]]:
    for value, scale in words.scales.items():
        yield scale.many, {"scale": value, "form": ScaleForm.MANY}
        yield scale.two, {"scale": value, "form": ScaleForm.TWO}
        yield scale.two_or_one, {"scale": value, "form": ScaleForm.TWO_OR_ONE}
        yield scale.one, {"scale": value, "form": ScaleForm.ONE}
