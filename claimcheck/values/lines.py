"""The lines of a text in which quantities are read: paragraphs, less marks that only dress words.

These are quotation marks, and the brackets around a number that stand before what it counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.text import TextWords, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.known import KnownWords
from claimcheck.values.recall import END
from claimcheck.values.signs import (
    is_last,
    mark_closing,
    mark_first,
    mark_free,
    mark_gap,
    mark_last,
)

Stretch = tuple[int, int]
Likely = Callable[[list[int], list[int]], list[int]]
_BESIDE = (-2, -1, 0, 1)
"""From a mark that is left out to the words whose signs, or those of the next, that may change."""


class Line(NamedTuple):
    """A paragraph less the marks that dress its words: ``first`` to ``stop`` of its ``Row``."""

    first: int
    stop: int
    begins: list[int]
    """Where a quantity may begin."""


class Row:
    """Lines of a text, one behind the other, with an end behind each."""

    def __init__(self, words: TextWords, layout: Layout) -> None:
        self._words, self._layout = words, layout
        self.places: list[int] = []
        """For each word of the row its index in the text; an end has that of the next line."""
        self.signs: list[int] = []
        self.lines: list[Line] = []

    def words(self, first: int, stop: int) -> TextWords:
        """Some words of a line."""
        text, places = self._words, self.places[first:stop]
        return TextWords.placed([text[at] for at in places], [text.starts[at] for at in places])

    def ceiling(self, at: int) -> int:
        """The index behind the clause of the word ``at``."""
        clause = self._layout.clause_of[self.places[at]]
        return bisect_left(self.places, self._layout.clauses[clause][1])

    def add(self, stretch: Stretch, marks: list[int], signs: list[int], begins: list[int]) -> None:
        """Add the words of a paragraph, less some marks, with their signs in the text."""
        places, own = self.places, self.signs
        first, (begin, stop) = len(places), stretch
        for mark in (*marks, stop):
            places += range(begin, mark)
            own += signs[begin:mark]
            begin = mark + 1
            if len(own) > first and mark < stop and is_last(signs, mark):
                mark_last(own, ((first, len(own)),))
        begun = [bisect_left(places, at, first) for at in begins]
        self.lines.append(Line(first, len(places), begun))
        places.append(stop)
        own.append(END)
        for at in begun if marks else ():
            self._mark_gap(first, at)
        mark_first(own, first)
        mark_free(own, first)

    def _mark_gap(self, first: int, at: int) -> None:
        words, place = self._words, self.places[at]
        if words[place].shape == "number":
            before = words.end(self.places[at - 1]) if at > first else words.starts[place]
            mark_gap(self.signs, at, words.starts[place] - before)


class LineReader:
    """Makes lines of texts; built once from a language."""

    def __init__(
        self, language: Language, known: KnownWords, goes_on: Callable[[Word], bool]
    ) -> None:
        shapes = language.quantities.shapes
        self._quotes = frozenset(shapes.quotes)
        self._brackets = {left: right for left, right in shapes.brackets.items() if left != right}
        self._known = known
        self._is_quote = known.ask(lambda word: word.surface in self._quotes)
        self._goes_on = goes_on

    def find(self, words: TextWords, layout: Layout, begins: list[int], likely: Likely) -> Row:
        """The lines that hold one of the words ``begins`` at which something may be read.

        ``likely`` tells by the signs of the text at which of them that is so.
        """
        known = self._known.of(words)
        signs = known.signs.copy()
        mark_last(signs, layout.clauses)
        mark_closing(signs, layout.paragraphs)
        marks = sorted([*known.where(self._is_quote), *self._dressing(words, known.numbers)])
        near = {mark + step for mark in marks for step in _BESIDE}
        near.intersection_update(begins)
        wanted = sorted(near.union(likely(signs, begins)).difference(marks))
        row = Row(words, layout)
        for paragraph, inside in groupby(wanted, layout.paragraph_of.__getitem__):
            first, stop = stretch = layout.paragraphs[paragraph]
            dressed = marks[bisect_left(marks, first) : bisect_left(marks, stop)]
            row.add(stretch, dressed, signs, list(inside))
        return row

    def _dressing(self, words: TextWords, numbers: list[int]) -> Iterator[int]:
        """The brackets around a number alone, where the noun that it counts may follow."""
        for at in numbers:
            if (
                at + 2 < len(words)
                and self.is_bracketed(words, at)
                and self._goes_on(words[at + 2])
            ):
                yield from (at - 1, at + 1)

    def is_bracketed(self, words: TextWords, at: int) -> bool:
        """Whether a word stands alone in brackets."""
        if not 0 < at < len(words) - 1:
            return False
        return self._brackets.get(words[at - 1].surface) == words[at + 1].surface
