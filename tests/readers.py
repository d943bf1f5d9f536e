"""The readers of the packs, built once for all tests, and short ways to call them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from claimcheck.model.language import Language
from claimcheck.model.quantity import NumberReading, QuantityReading
from claimcheck.model.text import Found
from claimcheck.model.units import UnitTree
from claimcheck.rulepack.language import load_language
from claimcheck.rulepack.units import load_units
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import find_words
from claimcheck.values.quantities.find import QuantityReader
from claimcheck.values.quantities.numbers import NumberReader

RULES = Path(__file__).resolve().parent.parent / "rules"


@cache
def language(name: str = "ar") -> Language:
    """A language of the packs."""
    return load_language(RULES / name)


@cache
def units() -> UnitTree:
    """The tree of units."""
    return load_units(RULES / "units.yaml")


@cache
def number_reader(name: str = "ar") -> NumberReader:
    """The number reader of a language."""
    return NumberReader(language(name))


@cache
def quantity_reader(name: str = "ar") -> QuantityReader:
    """The quantity reader of a language."""
    return QuantityReader(language(name))


def first_number(text: str, name: str = "ar") -> Found[NumberReading] | None:
    """The number that begins at the first word."""
    return number_reader(name).read(find_words(text, language(name)), 0)


def numbers_of(text: str, name: str = "ar") -> list[NumberReading]:
    """All numbers of a text, in order."""
    words = find_words(text, language(name))
    found, at = [], 0
    while at < len(words):
        number = number_reader(name).read(words, at)
        if number is not None:
            found.append(number.reading)
        at = number.stop if number else at + 1
    return found


def quantities_found(
    text: str, name: str = "ar", *, excluded: bool = False
) -> tuple[Found[QuantityReading], ...]:
    """All quantities of a text with their places."""
    words = find_words(text, language(name))
    layout = find_layout(text, words, language(name).marks)
    return quantity_reader(name).find(text, words, layout, excluded=excluded)


def quantities_of(text: str, name: str = "ar") -> list[QuantityReading]:
    """All quantities of a text, in order."""
    return [found.reading for found in quantities_found(text, name)]
