"""From a text to its quantities: hedge, number, unit and rate, each with its words."""

from __future__ import annotations

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
from claimcheck.values.neighbours import Counted, exclude_together, join_bounds, shares
from claimcheck.values.numbers import NumberReader, plain
from claimcheck.values.rates import RateReader
from claimcheck.values.units import NounForm, Unit, UnitReader

_OWN_WORDS = 5
_MOST_WORDS = 100_000
Quantities = tuple[Found[QuantityReading], ...]


class _Line(NamedTuple):
    """A paragraph: its words less quotation marks, with their indices and clauses in the text."""

    words: tuple[Word, ...]
    places: tuple[int, ...]
    ceilings: tuple[int, ...]
    """For each word the index behind its clause."""


class QuantityReader:
    """Finds all quantities of a text; built once from a language."""

    def __init__(self, language: Language, speller: Speller | None = None) -> None:
        words = language.quantities
        self._speller = speller = speller or Speller(language)
        self._bounds = words.bounds
        self._joins = frozenset(map(speller.fold, language.numbers.joins))
        self._plural_after = words.plural_after
        self._measures = frozenset(words.measures)
        self._beginnings: dict[str, bool] = {}
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

    def find(
        self, text: str, words: tuple[Word, ...], layout: Layout, *, excluded: bool = False
    ) -> Quantities:
        """All quantities of a text, in order, never overlapping.

        Ordinals, percentages and fractions are told by their kind. Numbers that are no figure of
        a claim are left out, or with ``excluded`` are there too and say why they are none.
        """
        del text
        return tuple(
            found
            for first, stop in layout.paragraphs
            for found in self._in_line(words, self._line(words, layout, first, stop))
            if excluded or found.reading.excluded is None
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

    def _in_line(self, words: tuple[Word, ...], line: _Line) -> list[Found[QuantityReading]]:
        found: list[Found[QuantityReading]] = []
        previous: Counted | None = None
        joined = 0
        at, floor = 0, 0
        while at < len(line.words):
            if not self._may_begin(line.words[at]):
                at += 1
                continue
            counted, resume = self._at(line, at, floor)
            if counted is None:
                at = max(at + 1, resume)
                continue
            at, quantity = self._qualified(line, counted, floor)
            floor = at
            found.append(quantity)
            shared = previous is not None and shares(previous, counted, line.words)
            joined = joined + 1 if shared else 0
            exclude_together(found, joined)
            join_bounds(found, words, self._joins)
            previous = counted
        return found

    def _may_begin(self, word: Word) -> bool:
        """Whether a quantity may begin with a word; asked once for each distinct word."""
        known = self._beginnings.get(word.folded)
        if known is None:
            if len(self._beginnings) >= _MOST_WORDS:
                self._beginnings.clear()
            folded = word.folded
            known = self._beginnings[folded] = (
                self._numbers.may_begin(word)
                or self._never.may_begin(folded)
                or self._units.may_begin(folded)
                or self._existence.may_begin(folded)
            )
        return known

    def _at(self, line: _Line, at: int, floor: int) -> tuple[Counted | None, int]:
        """What is counted at a word, or where to go on if nothing is."""
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
    ) -> Counted | None:
        reading = found.reading
        number, first, stop = (found.first, found.stop), found.first, found.stop
        owner = self._counted.before(words, found, floor) if reading.definite else None
        unit = None if owner else self._counted.after(words, stop)
        if unit is not None:
            stop = unit.stop
            reading, stop = self._and_half(words, reading, unit, stop)
        else:
            unit = owner or self._counted.before(words, found, floor)
            first = min(first, unit.first) if unit else first
        before = unit.before if unit and first < found.first else found.before
        if reading.kind is NumberKind.VAGUE and reading.scale == 1 and unit is None:
            return None
        reading = self._settled(reading, unit)
        return Counted(reading, number, unit, first, stop, before)

    def _settled(self, reading: NumberReading, unit: Unit | None) -> NumberReading:
        """What only the noun decides: its plural makes a count of what looks like an ordinal."""
        if unit is None:
            return reading
        measured = unit.unit in self._measures
        if reading.value < 0 and not measured:
            return reading._replace(value=-reading.value)  # the dash of a list
        many = unit.form is NounForm.MANY and reading.value >= 20
        if reading.kind is NumberKind.ORDINAL and many:
            return reading._replace(kind=NumberKind.CARDINAL)
        if reading.kind is NumberKind.FRACTION and measured and not unit.article:
            return reading._replace(kind=NumberKind.CARDINAL)
        return reading

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

    def _from_noun(self, words: tuple[Word, ...], unit: Unit) -> Counted | None:
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
        return Counted(whole, number, unit, unit.first, stop, unit.before)

    def _nothing(self, line: _Line, at: int) -> Counted | None:
        nothing = self._existence.at(line.words, at, line.ceilings[at])
        if nothing is None:
            return None
        number, unit = (nothing.first, nothing.stop), nothing.unit
        return Counted(NumberReading(0), number, unit, nothing.first, unit.stop, nothing.before)

    def _qualified(
        self, line: _Line, counted: Counted, floor: int
    ) -> tuple[int, Found[QuantityReading]]:
        """The quantity with hedge and rate, and the index behind it."""
        words = line.words
        ceiling = self._before_next(words, counted.stop, line.ceilings[counted.stop - 1])
        rate = self._rate(words, counted, ceiling)
        hedging = self._hedges.before(words, counted.first, counted.before, floor)
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
