"""The lines of a text in which quantities are read: paragraphs, less marks that only dress words.

These are quotation marks, and the brackets around a number that stand before what it counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.text import TextWords, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.known import KnownWords
from claimcheck.values.signs import is_last, mark_first, mark_free, mark_gap, mark_last


class Line(NamedTuple):
    """A paragraph: its words less the marks that dress them, with their indices in the text."""

    words: TextWords
    places: Sequence[int]
    begins: list[int]
    """Where in ``words`` a quantity may begin."""
    signs: list[int]
    layout: Layout

    def ceiling(self, at: int) -> int:
        """The index behind the clause of the word ``at``."""
        clause = self.layout.clause_of[self.places[at]]
        return bisect_left(self.places, self.layout.clauses[clause][1])


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

    def find(self, words: TextWords, layout: Layout, begins: list[int]) -> Iterator[Line]:
        """The lines that hold one of the words ``begins``."""
        known, quote = self._known.of(words), self._is_quote
        signs = known.signs.copy()
        for _, stop in layout.clauses:
            mark_last(signs, stop - 1)
        marks = [at for at in known.live if known.told[at][quote]]
        marks = sorted([*marks, *self._dressing(words, begins)])
        for first, stop in layout.paragraphs:
            inside = _within(begins, first, stop)
            if not inside:
                continue
            dressed = _within(marks, first, stop)
            if dressed:
                yield self._less(words, signs, layout, (first, stop), dressed, inside)
            else:
                own = [*signs[first:stop], signs[-1]]
                mark_first(own)
                mark_free(own, 0)
                begun = [at - first for at in inside]
                inner = TextWords.placed(words[first:stop], words.starts[first:stop])
                yield Line(inner, range(first, stop), begun, own, layout)

    def _less(
        self,
        words: TextWords,
        signs: list[int],
        layout: Layout,
        stretch: tuple[int, int],
        marks: list[int],
        begins: list[int],
    ) -> Line:
        """A line less these marks."""
        places: list[int] = []
        own: list[int] = []
        begin, stop = stretch
        for mark in (*marks, stop):
            places += range(begin, mark)
            own += signs[begin:mark]
            begin = mark + 1
            if own and mark < stop and is_last(signs, mark):
                mark_last(own, -1)
        inner = TextWords.placed([words[at] for at in places], [words.starts[at] for at in places])
        begun = [bisect_left(places, at) for at in begins if at not in marks]
        for at in begun:
            if inner[at].shape == "number":
                mark_gap(own, inner, at)
        own.append(signs[-1])
        mark_first(own)
        mark_free(own, 0)
        return Line(inner, places, begun, own, layout)

    def _dressing(self, words: TextWords, begins: list[int]) -> Iterator[int]:
        """The brackets around a number alone, where the noun that it counts may follow."""
        for at in begins:
            if words[at].shape != "number" or not 0 < at < len(words) - 2:
                continue
            if not self.is_bracketed(words, at):
                continue
            if self._goes_on(words[at + 2]):
                yield from (at - 1, at + 1)

    def is_bracketed(self, words: TextWords, at: int) -> bool:
        """Whether a word stands alone in brackets."""
        if not 0 < at < len(words) - 1:
            return False
        return self._brackets.get(words[at - 1].surface) == words[at + 1].surface


def _within(places: list[int], first: int, stop: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_left(places, stop)]
