"""From words to one quantity in its place: what is counted, with its hedge and its rate."""

from collections.abc import Callable
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.text import TextWords, Word
from claimcheck.text.kept import Kept
from claimcheck.values.quantities.bounds import quantity_of
from claimcheck.values.quantities.counts import CountReader
from claimcheck.values.quantities.exclusions import Exclusions, Spot
from claimcheck.values.quantities.hedges import HedgeReader
from claimcheck.values.quantities.hundreds import Words
from claimcheck.values.quantities.known import KnownWords
from claimcheck.values.quantities.neighbours import Counted
from claimcheck.values.quantities.rates import RateReader
from claimcheck.values.quantities.units import NounForm, Unit, UnitReader

_OWN_WORDS = 5
Ceiling = Callable[[int], int]
"""Gives for a word the index behind its clause."""


class Measured(NamedTuple):
    """A quantity as it was read from the word ``at``; all indices are those of its line then."""

    at: int
    counted: Counted
    quantity: Quantity
    first: int
    stop: int
    hedge_words: tuple[int, int] | None
    before: tuple[str, ...]
    excluded: str | None


class MeasureReader:
    """Reads the quantity at a word; built once from a language."""

    def __init__(self, language: Language, known: KnownWords) -> None:
        words, speller = language.quantities, known.speller
        self._bounds = words.bounds
        self._plural_after = words.plural_after
        self._numbers = known.numbers
        self._units = UnitReader(words, speller)
        self._hedges = HedgeReader(language, speller, self._units)
        self._rates = RateReader(words, speller)
        self._measures = frozenset(words.measures)
        self._counts = CountReader(language, known, self._units, self._rates)
        self._exclusions = Exclusions(words, speller)
        self._may_be_next: Kept[Word, bool] = Kept(self._look)

    def places(self, words: TextWords) -> list[int]:
        """Where a quantity may begin, as far as each word alone tells."""
        return self._counts.places(words)

    def goes_on(self, word: Word) -> bool:
        """Whether a number may go on with a word: the noun that it counts, or more of itself."""
        return self._counts.goes_on(word)

    def at(
        self, words: Words, at: int, floor: int, ceiling: Ceiling
    ) -> tuple[Measured | None, int]:
        """The quantity at one of these places, reaching back to ``floor`` at most.

        Behind it stands how many words on the next may begin.
        """
        counted, resume = self._counts.at(words, at, floor, ceiling(at))
        if counted is None:
            return None, resume - at
        measured = self._qualified(words, at, counted, floor, ceiling)
        return measured, measured.stop - at

    def _qualified(
        self, words: Words, at: int, counted: Counted, floor: int, ceiling: Ceiling
    ) -> Measured:
        """What is counted, with hedge and rate."""
        end = self._before_next(words, counted.stop, ceiling(counted.stop - 1))
        rate = self._rate(words, counted, end)
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
            behind = self._hedges.after(words, stop, end)
            if behind is not None and self._numbers.follows(words, behind.stop):
                behind = None  # it qualifies the next number
            if behind is not None and (hedging is None or behind.first == stop):
                hedging, stop = behind, max(stop, behind.stop)
        before = counted.before if first >= counted.first else self._hedges.proclitics(words[first])
        hedge = hedging.hedge if hedging else Hedge.EXACT
        return Measured(
            at=at,
            counted=counted,
            quantity=quantity_of(
                counted.reading,
                hedge,
                self._bounds,
                unit=_name(counted.unit),
                per=rate[0] if rate else None,
            ),
            first=first,
            stop=stop,
            hedge_words=(hedging.first, hedging.stop) if hedging else None,
            before=before,
            excluded=why,
        )

    def _counts_things(self, counted: Counted) -> bool:
        return counted.unit is not None and counted.unit.unit not in self._measures

    def _before_next(self, words: Words, at: int, ceiling: int) -> int:
        """How far the words behind a number are still its own: up to the next number."""
        for place in range(at, min(ceiling, at + _OWN_WORDS)):
            if self._may_be_next[words[place]]:
                unit = self._units.at(words, place)
                if self._numbers.knows(words[place]) or (unit and self._units.is_two(words, unit)):
                    return place
        return ceiling

    def _look(self, word: Word) -> bool:
        """Whether the next quantity may begin with a word: a number, or a noun that says two."""
        return self._numbers.knows(word) or self._units.may_begin(word.folded)

    def _agree(self, counted: Counted) -> bool:
        """Whether the noun stands in the plural only where the language counts by plurals."""
        unit, value = counted.unit, counted.reading.value
        if unit is None or unit.form is not NounForm.MANY or self._plural_after is None:
            return True
        return self._plural_after[0] <= value % 100 <= self._plural_after[1]

    def _rate(self, words: Words, counted: Counted, ceiling: int) -> tuple[str, int] | None:
        """The rate behind the phrase, or between a noun and its number."""
        unit = counted.unit
        if unit is None:
            return None
        if unit.stop < counted.number[0]:
            rate = self._rates.after(words, unit.stop, counted.number[0])
            if rate is not None:
                return rate
        return self._rates.after(words, counted.stop, ceiling)


def _name(unit: Unit | None) -> str | None:
    return unit.unit if unit else None
