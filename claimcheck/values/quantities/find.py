"""From a text to its quantities: hedge, number, unit and rate, each with its words."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model.language import Language
from claimcheck.model.quantity import QuantityReading
from claimcheck.model.text import Found, TextWords
from claimcheck.text.sentences import Layout
from claimcheck.values.quantities.known import KnownWords
from claimcheck.values.quantities.lines import Line, LineReader
from claimcheck.values.quantities.measures import Measured, MeasureReader
from claimcheck.values.quantities.neighbours import (
    Counted,
    are_joined,
    exclude_together,
    join_bounds,
    may_share,
)
from claimcheck.values.recall import Recall
from claimcheck.values.signs import mark_free

Quantities = tuple[Found[QuantityReading], ...]
Stretch = tuple[int, int]


class QuantityReader:
    """Finds all quantities of a text; built once from a language."""

    def __init__(self, language: Language, known: KnownWords | None = None) -> None:
        known = known or KnownWords(language)
        self._speller = known.speller
        self._joins = frozenset(map(known.speller.form, language.numbers.joins))
        self._measures = MeasureReader(language, known)
        self._lines = LineReader(language, known, self._measures.goes_on)
        self._known: Recall[tuple[Measured | None, int]] = Recall((None, 1))

    def find(
        self, text: str, words: TextWords, layout: Layout, *, excluded: bool = False
    ) -> Quantities:
        """All quantities of a text, in order, never overlapping.

        Ordinals, percentages and fractions are told by their kind. Numbers that are no figure of
        a claim are left out, or with ``excluded`` are there too and say why they are none.
        """
        del text
        begins = self._measures.places(words)
        return tuple(
            [
                found
                for line in self._lines.find(words, layout, begins, self._known.likely)
                for found in self._in_line(words, line)
                if excluded or found.reading.excluded is None
            ]
        )

    def _in_line(self, words: TextWords, line: Line) -> list[Found[QuantityReading]]:
        found: list[Found[QuantityReading]] = []
        previous: Counted | None = None
        joined = 0
        behind, floor, after = line.first, line.first, line.first
        for at in self._known.likely(line.signs, line.begins):
            if at < behind:
                continue
            measured, size = self._recalled(line, at, floor)
            behind = at + size
            if measured is None:
                continue
            floor = behind
            mark_free(line.signs, floor)
            by = at - measured.at
            found.append(self._found(words, line.places, measured, by))
            counted = measured.counted
            first, stop = counted.number
            shared = previous is not None and may_share(previous, counted)
            joined = joined + 1 if shared and are_joined(line.between(after, first + by)) else 0
            exclude_together(found, joined)
            join_bounds(found, words, self._joins)
            previous, after = counted, stop + by
        return found

    def _recalled(self, line: Line, at: int, floor: int) -> tuple[Measured | None, int]:
        """What is measured at a word, as it was read where the same words stood."""
        known = self._known.find(line.signs, at)
        if known is not None:
            return known[0]
        first, watched = line.first, line.row()
        watched.begin(at - first)
        measured = self._measures.at(watched, at - first, floor - first, line.ceiling)
        self._known.keep(line.signs[first : line.stop + 1], at - first, watched, measured)
        return measured

    def _found(
        self, words: TextWords, places: Sequence[int], measured: Measured, by: int
    ) -> Found[QuantityReading]:
        """The quantity in its place in the text; ``by`` is how far it was moved."""
        counted, unit, hedge = measured.counted, measured.counted.unit, measured.hedge_words
        reading = QuantityReading(
            measured.quantity,
            counted.reading.kind,
            _told(places, by, *counted.number),
            _told(places, by, unit.first, unit.stop) if unit else None,
            _told(places, by, *hedge) if hedge else None,
            counted.reading.definite,
            measured.excluded,
        )
        first, stop = _told(places, by, measured.first, measured.stop)
        end = words.end(stop - 1)
        is_number = words[first].shape == "number"
        start = self._speller.start(words, first, () if is_number else measured.before)
        if is_number and first + 1 < stop and self._lines.is_bracketed(words, first):
            first, start = first - 1, words.starts[first - 1]
        return Found(first, stop, start, end, measured.before, reading)


def _told(places: Sequence[int], by: int, first: int, stop: int) -> Stretch:
    """Where in the text some words of a row stand, that were moved by some words."""
    return places[first + by], places[stop + by - 1] + 1
