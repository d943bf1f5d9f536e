"""From a text to its quantities: hedge, number, unit and rate, each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.quantity import Hedge, NumberKind, NumberReading, QuantityReading
from claimcheck.model.text import Found, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.bounds import quantity_of
from claimcheck.values.counted import CountedReader
from claimcheck.values.exclusions import Exclusions, Spot
from claimcheck.values.existence import ExistenceReader
from claimcheck.values.hedges import HedgeReader, Hedging
from claimcheck.values.lexicon import Phrases, Speller
from claimcheck.values.numbers import NumberReader, plain
from claimcheck.values.rates import RateReader
from claimcheck.values.units import NounForm, Unit, UnitReader

Quantities = tuple[Found[QuantityReading], ...]


class _Line(NamedTuple):
    """A paragraph: its words less quotation marks, with their indices and clauses in the text."""

    words: tuple[Word, ...]
    places: tuple[int, ...]
    ceilings: tuple[int, ...]
    """For each word the index behind its clause."""


class _Counted(NamedTuple):
    """A number with its noun, before hedge and rate are known. Indices are those of the line."""

    reading: NumberReading
    number: tuple[int, int]
    unit: Unit | None
    first: int
    stop: int
    before: tuple[str, ...]


class QuantityReader:
    """Finds all quantities of a text; built once from a language."""

    def __init__(self, language: Language, speller: Speller | None = None) -> None:
        words = language.quantities
        self._speller = speller = speller or Speller(language)
        self._bounds = words.bounds
        self._measures = frozenset(words.measures)
        self._quotes = frozenset(words.shapes.quotes)
        self._numbers = NumberReader(language, speller)
        self._units = UnitReader(words, speller)
        self._counted = CountedReader(words, speller, self._units)
        self._hedges = HedgeReader(language, speller, self._units)
        self._rates = RateReader(words, speller)
        self._existence = ExistenceReader(words, speller, self._units)
        self._exclusions = Exclusions(words, speller)
        self._never = Phrases(
            ((phrase, True) for phrase in speller.phrases(language.numbers.never)), speller
        )

    def find(self, text: str, words: tuple[Word, ...], layout: Layout) -> Quantities:
        """All quantities of a text, in order, never overlapping."""
        del text
        return tuple(
            found
            for first, stop in layout.paragraphs
            for found in self._in_line(self._line(words, layout, first, stop))
        )

    def _line(self, words: tuple[Word, ...], layout: Layout, first: int, stop: int) -> _Line:
        places = tuple(at for at in range(first, stop) if words[at].surface not in self._quotes)
        ceilings: list[int] = []
        ceiling = len(places)
        for index in range(len(places) - 1, -1, -1):
            clause = layout.clause_of[places[index]]
            if index + 1 < len(places) and layout.clause_of[places[index + 1]] != clause:
                ceiling = index + 1
            ceilings.append(ceiling)
        return _Line(tuple(words[at] for at in places), places, tuple(reversed(ceilings)))

    def _in_line(self, line: _Line) -> Iterator[Found[QuantityReading]]:
        at, floor = 0, 0
        while at < len(line.words):
            counted, resume = self._at(line, at, floor)
            found = counted and self._qualified(line, counted, floor)
            if found is None:
                at = max(at + 1, resume)
                continue
            stop, quantity = found
            yield quantity
            at = floor = stop

    def _at(self, line: _Line, at: int, floor: int) -> tuple[_Counted | None, int]:
        """What is counted at a word, and where to go on if that comes to nothing."""
        words = line.words
        never = self._never.at(words, at)
        if never is not None:
            return None, never[0]
        found = self._numbers.read(words, at)
        if found is not None:
            return self._numbered(words, found, floor), found.stop
        unit = self._units.at(words, at)
        if unit is not None:
            return self._from_noun(words, unit), at + 1
        return self._nothing(line, at), at + 1

    def _numbered(
        self, words: tuple[Word, ...], found: Found[NumberReading], floor: int
    ) -> _Counted | None:
        reading = found.reading
        number, first, stop = (found.first, found.stop), found.first, found.stop
        unit = self._counted.after(words, stop)
        if unit is not None:
            stop = unit.stop
            reading, stop = self._and_half(words, reading, unit, stop)
        else:
            unit = self._counted.before(words, found, floor)
            first = min(first, unit.first) if unit else first
        before = unit.before if unit and first < found.first else found.before
        reading = _settled(reading, unit)
        if not self._is_count(reading, unit):
            return None
        return _Counted(reading, number, unit, first, stop, before)

    def _is_count(self, reading: NumberReading, unit: Unit | None) -> bool:
        """Fractions and "several" say something only with what they are of."""
        if reading.kind is NumberKind.FRACTION:
            return unit is not None and unit.unit in self._measures and not unit.article
        return not (reading.kind is NumberKind.VAGUE and reading.scale == 1 and unit is None)

    def _and_half(
        self, words: tuple[Word, ...], reading: NumberReading, unit: Unit, stop: int
    ) -> tuple[NumberReading, int]:
        """ "three years and a half", the unit named again or not."""
        if unit.unit not in self._measures or reading.kind is not NumberKind.CARDINAL:
            return reading, stop
        added = self._numbers.joined_fraction(words, stop)
        if added is None:
            return reading, stop
        fraction, stop = added
        again = self._units.counted(words, stop)
        if again is not None and again.unit == unit.unit:
            stop = again.stop
        value = plain(Fraction(str(reading.value)) + fraction)
        return reading._replace(value=value, digits=False), stop

    def _from_noun(self, words: tuple[Word, ...], unit: Unit) -> _Counted | None:
        """Two of a dual noun; one of a bare one before "and a half" or "a month"."""
        two = self._units.is_two(words, unit)
        one = unit.form in (NounForm.ONE, NounForm.TWO_OR_ONE) and not (unit.article or unit.owned)
        if not two and not one:
            return None
        reading = NumberReading(2 if two else 1, dual=two, definite=unit.article)
        whole, stop = self._and_half(words, reading, unit, unit.stop)
        if one and not two and whole is reading and not self._rates.adverb(words, stop):
            return None
        number = (unit.first, unit.stop)
        return _Counted(whole, number, unit, unit.first, stop, unit.before)

    def _nothing(self, line: _Line, at: int) -> _Counted | None:
        nothing = self._existence.at(line.words, at, line.ceilings[at])
        if nothing is None:
            return None
        number, unit = (nothing.first, nothing.stop), nothing.unit
        return _Counted(NumberReading(0), number, unit, nothing.first, unit.stop, nothing.before)

    def _qualified(
        self, line: _Line, counted: _Counted, floor: int
    ) -> tuple[int, Found[QuantityReading]] | None:
        words = line.words
        ceiling = line.ceilings[counted.stop - 1]
        rate = None
        if counted.unit is not None:
            rate = self._rates.after(words, counted.stop, ceiling)
        hedging = self._hedges.before(words, counted.first, counted.before, floor)
        first, stop = counted.first, rate[1] if rate else counted.stop
        if hedging is not None and hedging.near:
            first = hedging.first
        spot = Spot(first, counted.number, counted.stop, counted.reading, _name(counted.unit))
        if self._exclusions.why(words, spot):
            return None
        if hedging is None:
            hedging = self._hedges.after(words, stop, ceiling)
            stop = hedging.stop if hedging and hedging.stop <= stop + 3 else stop
        return stop, self._found(line, counted, hedging, rate and rate[0], (first, stop))

    def _found(
        self,
        line: _Line,
        counted: _Counted,
        hedging: Hedging | None,
        per: str | None,
        span: tuple[int, int],
    ) -> Found[QuantityReading]:
        words, places = line.words, line.places
        first, stop = span
        before = counted.before
        if first < counted.first:
            before = self._hedges.proclitics(words[first])
        word = words[first]
        start = word.start if word.shape == "number" else self._speller.start(word, before)
        reading = counted.reading

        def told(stretch: tuple[int, int]) -> tuple[int, int]:
            return places[stretch[0]], places[stretch[1] - 1] + 1

        unit = counted.unit
        quantity = QuantityReading(
            quantity=quantity_of(
                reading,
                hedging.hedge if hedging else Hedge.EXACT,
                self._bounds,
                unit=_name(unit),
                per=per,
            ),
            kind=reading.kind,
            number=told(counted.number),
            unit_words=told((unit.first, unit.stop)) if unit else None,
            hedge_words=told((hedging.first, hedging.stop)) if hedging else None,
            definite=reading.definite,
        )
        first, stop = told(span)
        return Found(first, stop, start, words[span[1] - 1].stop, before, quantity)


def _name(unit: Unit | None) -> str | None:
    return unit.unit if unit else None


def _settled(reading: NumberReading, unit: Unit | None) -> NumberReading:
    """A definite ten behind a plural counts it; behind a singular it is an ordinal."""
    counts = unit is not None and unit.form is NounForm.MANY
    if reading.kind is NumberKind.ORDINAL and counts and reading.value >= 20:
        return reading._replace(kind=NumberKind.CARDINAL)
    return reading
