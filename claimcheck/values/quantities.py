"""From a text to its quantities: hedge, number, unit and rate, each with its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.quantity import Hedge, QuantityReading
from claimcheck.model.text import Found, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.bounds import quantity_of
from claimcheck.values.counts import CountReader
from claimcheck.values.exclusions import Exclusions, Spot
from claimcheck.values.hedges import HedgeReader, Hedging
from claimcheck.values.lexicon import Speller
from claimcheck.values.neighbours import Counted, exclude_together, join_bounds, shares
from claimcheck.values.numbers import NumberReader
from claimcheck.values.rates import RateReader
from claimcheck.values.units import NounForm, Unit, UnitReader

_OWN_WORDS = 5
Quantities = tuple[Found[QuantityReading], ...]


class _Line(NamedTuple):
    """A paragraph: its words less quotation marks, with their indices in the text."""

    words: tuple[Word, ...]
    places: Sequence[int]
    begins: list[int]
    """Where in ``words`` a quantity may begin."""
    layout: Layout

    def ceiling(self, at: int) -> int:
        """The index behind the clause of the word ``at``."""
        clause = self.layout.clause_of[self.places[at]]
        return bisect_left(self.places, self.layout.clauses[clause][1])


class QuantityReader:
    """Finds all quantities of a text; built once from a language."""

    def __init__(self, language: Language, speller: Speller | None = None) -> None:
        words = language.quantities
        self._speller = speller = speller or Speller(language)
        self._bounds = words.bounds
        self._joins = frozenset(map(speller.form, language.numbers.joins))
        self._plural_after = words.plural_after
        self._quotes = frozenset(words.shapes.quotes)
        self._numbers = NumberReader(language, speller)
        self._units = UnitReader(words, speller)
        self._hedges = HedgeReader(language, speller, self._units)
        self._rates = RateReader(words, speller)
        self._measures = frozenset(words.measures)
        self._counts = CountReader(language, speller, self._numbers, self._units, self._rates)
        self._exclusions = Exclusions(words, speller)

    def find(
        self, text: str, words: tuple[Word, ...], layout: Layout, *, excluded: bool = False
    ) -> Quantities:
        """All quantities of a text, in order, never overlapping.

        Ordinals, percentages and fractions are told by their kind. Numbers that are no figure of
        a claim are left out, or with ``excluded`` are there too and say why they are none.
        """
        del text
        begins = self._counts.places(words)
        return tuple(
            found
            for line in self._lines(words, layout, begins)
            for found in self._in_line(words, line)
            if excluded or found.reading.excluded is None
        )

    def _lines(self, words: tuple[Word, ...], layout: Layout, begins: list[int]) -> Iterator[_Line]:
        """The paragraphs in which a quantity may begin."""
        for first, stop in layout.paragraphs:
            begun = begins[bisect_left(begins, first) : bisect_left(begins, stop)]
            if begun:
                places: Sequence[int] = range(first, stop)
                inner = words[first:stop]
                if any(word.surface in self._quotes for word in inner):
                    places = [at for at in places if words[at].surface not in self._quotes]
                    inner = tuple(words[at] for at in places)
                    begun = [at for at in begun if words[at].surface not in self._quotes]
                yield _Line(inner, places, [bisect_left(places, at) for at in begun], layout)

    def _in_line(self, words: tuple[Word, ...], line: _Line) -> list[Found[QuantityReading]]:
        found: list[Found[QuantityReading]] = []
        previous: Counted | None = None
        joined = 0
        behind, floor = 0, 0
        for at in line.begins:
            if at < behind:
                continue
            counted, resume = self._counts.at(line.words, at, floor, line.ceiling(at))
            if counted is None:
                behind = resume
                continue
            behind, quantity = self._qualified(line, counted, floor)
            floor = behind
            found.append(quantity)
            shared = previous is not None and shares(previous, counted, line.words)
            joined = joined + 1 if shared else 0
            exclude_together(found, joined)
            join_bounds(found, words, self._joins)
            previous = counted
        return found

    def _qualified(
        self, line: _Line, counted: Counted, floor: int
    ) -> tuple[int, Found[QuantityReading]]:
        """The quantity with hedge and rate, and the index behind it."""
        words = line.words
        ceiling = self._before_next(words, counted.stop, line.ceiling(counted.stop - 1))
        rate = self._rate(words, counted, ceiling)
        hedging = self._hedges.before(words, counted.first, counted.before, floor)
        if hedging and self._counts_things(counted) and self._hedges.is_place(words, hedging):
            hedging = None
        first, stop = counted.first, max(counted.stop, rate[1]) if rate else counted.stop
        if hedging is not None and hedging.near:
            first = hedging.first
        unit = _name(counted.unit) if self._agree(counted) else None
        spot = Spot(first, counted.number, counted.stop, counted.reading, unit)
        why = self._exclusions.why(words, spot)
        if why is not None:
            stop = counted.stop
        elif hedging is None or hedging.hedge in (Hedge.EXACT, Hedge.ABOUT):
            behind = self._hedges.after(words, stop, ceiling)
            if behind is not None and self._numbers.follows(words, behind.stop):
                behind = None  # it qualifies the next number
            if behind is not None and (hedging is None or behind.first == stop):
                hedging, stop = behind, max(stop, behind.stop)
        quantity = self._found(line, counted, hedging, rate and rate[0], (first, stop))
        reading = quantity.reading._replace(excluded=why)
        return stop, quantity._replace(reading=reading)

    def _counts_things(self, counted: Counted) -> bool:
        return counted.unit is not None and counted.unit.unit not in self._measures

    def _before_next(self, words: tuple[Word, ...], at: int, ceiling: int) -> int:
        """How far the words behind a number are still its own: up to the next number."""
        for place in range(at, min(ceiling, at + _OWN_WORDS)):
            unit = self._units.at(words, place)
            if self._numbers.knows(words[place]) or (unit and self._units.is_two(words, unit)):
                return place
        return ceiling

    def _agree(self, counted: Counted) -> bool:
        """Whether the noun stands in the plural only where the language counts by plurals."""
        unit, value = counted.unit, counted.reading.value
        if unit is None or unit.form is not NounForm.MANY or self._plural_after is None:
            return True
        return self._plural_after[0] <= value % 100 <= self._plural_after[1]

    def _rate(
        self, words: tuple[Word, ...], counted: Counted, ceiling: int
    ) -> tuple[str, int] | None:
        """The rate behind the phrase, or between a noun and its number."""
        unit = counted.unit
        if unit is None:
            return None
        if unit.stop < counted.number[0]:
            rate = self._rates.after(words, unit.stop, counted.number[0])
            if rate is not None:
                return rate
        return self._rates.after(words, counted.stop, ceiling)

    def _found(
        self,
        line: _Line,
        counted: Counted,
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
