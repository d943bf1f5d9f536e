"""Which noun a number counts, behind it or before it."""

from __future__ import annotations

from claimcheck.model.quantity import NumberKind, NumberReading
from claimcheck.model.quantity_words import QuantityWords
from claimcheck.model.text import Found
from claimcheck.values.lexicon import Speller, phrase_set
from claimcheck.values.quantities.hundreds import Words
from claimcheck.values.quantities.units import NounForm, Unit, UnitReader

_TWO = 2
_DUALS = (NounForm.TWO, NounForm.TWO_BEFORE_NOUN)


class CountedReader:
    """Finds the noun that a number counts; built once from a language."""

    def __init__(self, words: QuantityWords, speller: Speller, units: UnitReader) -> None:
        self._units = units
        self._speller = speller
        self._partitive = phrase_set(words.partitive, speller)

    def after(self, words: Words, at: int) -> Unit | None:
        """The noun behind a number that ends at ``at``, also behind "of"."""
        unit = self._units.counted(words, at)
        if unit is not None:
            return None if unit.owned or unit.form in _DUALS else unit
        link = self._partitive.at(words, at)
        if link is None or link[1].before:
            return None
        unit = self._units.counted(words, link[0])
        return None if unit is None or unit.form is NounForm.TWO else unit

    def before(self, words: Words, found: Found[NumberReading], floor: int) -> Unit | None:
        """The noun before a number that follows it like an adjective: "one flight" in Arabic."""
        if found.before:
            return None
        at = self._speller.opening(words, found.first)
        if at > floor and words[at - 1].shape == "mark":
            return self._units.at(words, at - 1)
        for place in range(at - 1, max(floor, at - 2) - 1, -1):
            if words[place].shape != "word":
                return None
            unit = self._units.at(words, place)
            if unit is not None and unit.stop <= at:
                return unit if _agrees(unit, found.reading) else None
        return None


def _agrees(unit: Unit, reading: NumberReading) -> bool:
    """Whether noun and number can belong together, the number behind the noun."""
    if reading.kind is NumberKind.ORDINAL:
        return unit.form is NounForm.ONE and unit.article
    if unit.owned or unit.article != reading.definite or reading.scale > 1:
        return False
    if reading.kind is NumberKind.VAGUE:
        return unit.form is NounForm.MANY
    if reading.kind is not NumberKind.CARDINAL:
        return False
    if reading.value == 1:
        return unit.form in (NounForm.ONE, NounForm.TWO_OR_ONE) and not reading.digits
    if reading.value == _TWO:
        return not reading.digits and unit.form in (*_DUALS, NounForm.MANY)
    small = not reading.digits and 3 <= reading.value <= 10
    return unit.form is NounForm.MANY and (small or reading.definite)
