"""The lines of a text in which quantities are read: paragraphs, less quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.text.sentences import Layout
from claimcheck.values.signs import Signs, mark_first, mark_free, mark_last


class Line(NamedTuple):
    """A paragraph: its words less quotation marks, with their indices in the text."""

    words: tuple[Word, ...]
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

    def __init__(self, language: Language, signs: Signs) -> None:
        self._quotes = frozenset(language.quantities.shapes.quotes)
        self._signs = signs

    def find(self, words: tuple[Word, ...], layout: Layout, begins: list[int]) -> Iterator[Line]:
        """The lines that hold one of the words ``begins``."""
        signs = self._signs.of(words)
        for _, stop in layout.clauses:
            mark_last(signs, stop - 1)
        quotes = [at for at, word in enumerate(words) if word.surface in self._quotes]
        for first, stop in layout.paragraphs:
            inside = _within(begins, first, stop)
            if not inside:
                continue
            quoted = _within(quotes, first, stop)
            if quoted:
                yield self._less(words, layout, (first, stop), quoted, inside)
            else:
                own = [*signs[first:stop], signs[-1]]
                mark_first(own)
                mark_free(own, 0)
                begun = [at - first for at in inside]
                yield Line(words[first:stop], range(first, stop), begun, own, layout)

    def _less(
        self,
        words: tuple[Word, ...],
        layout: Layout,
        stretch: tuple[int, int],
        quotes: list[int],
        begins: list[int],
    ) -> Line:
        """A line less its quotation marks."""
        places = [at for at in range(*stretch) if at not in quotes]
        inner = tuple(words[at] for at in places)
        begun = [bisect_left(places, at) for at in begins if at not in quotes]
        signs = self._signs.of(inner)
        for clause in sorted({layout.clause_of[at] for at in places}):
            mark_last(signs, bisect_left(places, layout.clauses[clause][1]) - 1)
        mark_free(signs, 0)
        return Line(inner, places, begun, signs, layout)


def _within(places: list[int], first: int, stop: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_left(places, stop)]
