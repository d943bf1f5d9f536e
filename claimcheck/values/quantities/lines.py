"""The lines of a text in which quantities are read: paragraphs, less marks that only dress words.

These are quotation marks, and the brackets around a number that stand before what it counts.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from claimcheck.model.language import Language
from claimcheck.model.text import TextWords, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.quantities.known import KnownWords
from claimcheck.values.recall import END, Watched
from claimcheck.values.signs import (
    mark_closing,
    mark_end,
    mark_first,
    mark_free,
    mark_gap,
    mark_last,
)

Stretch = tuple[int, int]
Likely = Callable[[list[int], list[int]], list[int]]
_BESIDE = (-2, -1, 0, 1)
"""From a mark that is left out to the words whose signs, or those of the next, that may change."""


class Line:
    """A paragraph less the marks that dress its words, with a row in which its words stand.

    ``places`` tells for each word of the row its index in the text, and behind the line that of
    the next one. ``signs`` are those of the row; the last word of the line is told apart. The line
    is ``first`` to ``stop`` of the row, and at ``begins`` a quantity may begin.
    """

    __slots__ = ("_layout", "_row", "_text", "begins", "first", "places", "signs", "stop")

    def __init__(
        self,
        text: TextWords,
        layout: Layout,
        places: Sequence[int],
        signs: list[int],
        stretch: Stretch,
        begins: list[int],
    ) -> None:
        self._text, self._layout = text, layout
        self.places, self.signs = places, signs
        self.first, self.stop = stretch
        self.begins = begins
        self._row: Watched | None = None

    def row(self) -> Watched:
        """The words of the line, from its first one on: for all its readings one row."""
        if self._row is None:
            text, places = self._text, self.places[self.first : self.stop]
            starts = text.starts
            self._row = Watched.over([text[at] for at in places], [starts[at] for at in places])
        return self._row

    def between(self, first: int, stop: int) -> list[Word]:
        """Some words of the row."""
        return [self._text[at] for at in self.places[first:stop]]

    def ceiling(self, at: int) -> int:
        """The index behind the clause of the word ``at``; both count from the line's first word."""
        first = self.first
        clause = self._layout.clause_of[self.places[at + first]]
        return bisect_left(self.places, self._layout.clauses[clause][1]) - first

    def without(self, marks: list[int]) -> "Line":
        """The line less some marks, in a row of its own."""
        words = self._text
        places: list[int] = []
        signs: list[int] = []
        begin = self.first
        for mark in (*marks, self.stop):
            places += range(begin, mark)
            signs += self.signs[begin:mark]
            begin = mark + 1
            if signs and mark < self.stop:
                mark_end(signs, like=self.signs[mark])
        begins = [bisect_left(places, at) for at in self.begins]
        for at in begins:
            place = places[at]
            if words[place].shape == "number":
                mark_gap(signs, at, words.starts[place] - words.end(places[at - 1]) if at else 0)
        stretch = (0, len(places))
        return Line(words, self._layout, [*places, self.stop], [*signs, END], stretch, begins)


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

    def find(
        self, words: TextWords, layout: Layout, begins: list[int], likely: Likely
    ) -> Iterator[Line]:
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
        places = range(len(words) + 1)
        for paragraph, inside in groupby(wanted, layout.paragraph_of.__getitem__):
            first, stop = layout.paragraphs[paragraph]
            dressed = marks[bisect_left(marks, first) : bisect_left(marks, stop)]
            line = Line(words, layout, places, signs, (first, stop), list(inside))
            if dressed:
                line = line.without(dressed)
            mark_first(line.signs, line.first)
            mark_free(line.signs, line.first)
            yield line

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
