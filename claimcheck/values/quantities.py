"""From a text to its quantities: hedge, number, unit and rate, each with its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.quantity import QuantityReading
from claimcheck.model.text import Found, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.lexicon import Speller
from claimcheck.values.measures import Measured, MeasureReader
from claimcheck.values.neighbours import Counted, exclude_together, join_bounds, moved, shares
from claimcheck.values.recall import Recall, Watched
from claimcheck.values.signs import Signs, mark_free, mark_last

Quantities = tuple[Found[QuantityReading], ...]
Stretch = tuple[int, int]


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
        self._speller = speller = speller or Speller(language)
        self._joins = frozenset(map(speller.form, language.numbers.joins))
        self._quotes = frozenset(language.quantities.shapes.quotes)
        self._measures = MeasureReader(language, speller)
        self._signs = Signs(language, speller)
        self._known: Recall[tuple[Measured | None, int]] = Recall()

    def find(
        self, text: str, words: tuple[Word, ...], layout: Layout, *, excluded: bool = False
    ) -> Quantities:
        """All quantities of a text, in order, never overlapping.

        Ordinals, percentages and fractions are told by their kind. Numbers that are no figure of
        a claim are left out, or with ``excluded`` are there too and say why they are none.
        """
        del text
        begins = self._measures.places(words)
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
        signs = self._signs_of(line)
        for at in line.begins:
            if at < behind:
                continue
            measured, size = self._recalled(line, signs, at, floor)
            behind = at + size
            if measured is None:
                continue
            floor = behind
            mark_free(signs, floor)
            counted = moved(measured.counted, at - measured.at)
            found.append(self._found(line, measured, at - measured.at))
            shared = previous is not None and shares(previous, counted, line.words)
            joined = joined + 1 if shared else 0
            exclude_together(found, joined)
            join_bounds(found, words, self._joins)
            previous = counted
        return found

    def _signs_of(self, line: _Line) -> list[int]:
        """The signs of the words of a line; clauses end, and readings begin, with other ones."""
        signs = self._signs.of(line.words)
        clause_of, clauses = line.layout.clause_of, line.layout.clauses
        for clause in range(clause_of[line.places[0]], clause_of[line.places[-1]] + 1):
            mark_last(signs, bisect_left(line.places, clauses[clause][1]) - 1)
        mark_free(signs, 0)
        return signs

    def _recalled(
        self, line: _Line, signs: list[int], at: int, floor: int
    ) -> tuple[Measured | None, int]:
        """What is measured at a word, as it was read where the same words stood."""
        known = self._known.find(signs, at)
        if known is not None:
            return known[0]
        watched = Watched.over(line.words, at)
        measured = self._measures.at(watched, at, floor, line.ceiling)
        self._known.keep(signs, at, watched, measured)
        return measured

    def _found(self, line: _Line, measured: Measured, by: int) -> Found[QuantityReading]:
        """The quantity in its place in the text; ``by`` is how far it was moved."""
        counted, unit, places = measured.counted, measured.counted.unit, line.places

        def told(stretch: Stretch) -> Stretch:
            return places[stretch[0] + by], places[stretch[1] + by - 1] + 1

        word = line.words[measured.first + by]
        is_number = word.shape == "number"
        start = word.start if is_number else self._speller.start(word, measured.before)
        reading = QuantityReading(
            quantity=measured.quantity,
            kind=counted.reading.kind,
            number=told(counted.number),
            unit_words=told((unit.first, unit.stop)) if unit else None,
            hedge_words=told(measured.hedge_words) if measured.hedge_words else None,
            definite=counted.reading.definite,
            excluded=measured.excluded,
        )
        first, stop = told((measured.first, measured.stop))
        end = line.words[measured.stop + by - 1].stop
        return Found(first, stop, start, end, measured.before, reading)
