"""Readings that recur: what was read once of some words is told again where the same words stand.

While a reading is made, ``Watched`` words note which of them are looked at. The reading depends on
those alone, and so it holds wherever words of the same signs stand in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from claimcheck.model.text import TextWords, Word

Value = TypeVar("Value")

END = 0
"""The sign of the place behind the last word."""
_MOST = 10_000
_MOST_STRETCHES = 24
Stretch = tuple[int, int]
_NO_STRETCHES: Mapping[Stretch, Any] = MappingProxyType({})
_BEYOND = (Word("", "", "end", glued=False),) * 64
"""What stands behind the last word, for readers that look on."""
_word_at = tuple.__getitem__


class Watched(TextWords):
    """Words that note the first and the last that is looked at; behind them stand empty ones."""

    low: int
    high: int

    @classmethod
    def over(cls, words: Iterable[Word], starts: Sequence[int]) -> Watched:
        """Words with the code points at which they begin, to be watched from some word on."""
        return cls.placed(chain(words, _BEYOND), starts)

    def begin(self, at: int) -> None:
        """Watch anew: so far only the word at ``at`` is looked at."""
        self.low = self.high = at

    def look(self, at: int) -> None:
        """Note that the word at ``at`` is looked at."""
        if at < self.low:
            self.low = at
        elif at > self.high:
            self.high = at

    def __getitem__(self, at: Any, /) -> Any:  # noqa: ANN401 (a word or a slice, as of a tuple)
        if at.__class__ is slice:
            first, stop = at.start or 0, at.stop
            if first < stop:
                self.look(first)
                self.look(stop - 1)
            return _word_at(self, at)
        # As ``look`` does, without a call: readers look at some fifty words for each reading.
        if at < self.low:
            self.low = at
        elif at > self.high:
            self.high = at
        return _word_at(self, at)


class Recall(Generic[Value]):
    """Values by the signs of the words that they were read from.

    ``nothing`` is the value where nothing begins. Most often a word and the next one tell that.
    """

    def __init__(self, nothing: Value) -> None:
        self._nothing = nothing
        self._barren: set[tuple[int, int]] = set()
        """The signs of two words at the first of which nothing begins, whatever stands around."""
        self._known: dict[int, dict[Stretch, dict[tuple[int, ...], tuple[Value]]]] = {}
        """By the sign of the word, how many words before and from it on count, and their signs."""
        self._size = 0

    def likely(self, signs: Sequence[int], places: Iterable[int]) -> list[int]:
        """Of some words those of which it is not known that nothing begins there."""
        barren = self._barren
        return [at for at in places if (signs[at], signs[at + 1]) not in barren]

    def find(self, signs: Sequence[int], at: int) -> tuple[Value] | None:
        """What was read from a word on, alone in a tuple, or None where it is not known."""
        for (back, on), values in self._known.get(signs[at], _NO_STRETCHES).items():
            if back <= at:
                known = values.get(tuple(signs[at - back : at + on]))
                if known is not None:
                    return known
        return (self._nothing,) if (signs[at], signs[at + 1]) in self._barren else None

    def keep(self, signs: Sequence[int], at: int, watched: Watched, value: Value) -> None:
        """Keep what was read from the word at ``at``.

        The signs go on one behind the last word that the reading may look at, and that word tells
        by its own sign that it is the last.
        """
        if watched.low < 0:
            return
        if self._size >= _MOST:
            self._known.clear()
            self._barren.clear()
            self._size = 0
        if value == self._nothing and watched.low == at and watched.high <= at + 1:
            self._barren.add((signs[at], signs[at + 1]))
            self._size += 1
            return
        high = min(watched.high, len(signs) - 2)
        stretch = (at - watched.low, high - at + 1)
        stretches = self._known.setdefault(signs[at], {})
        if stretch in stretches or len(stretches) < _MOST_STRETCHES:
            values = stretches.setdefault(stretch, {})
            values[tuple(signs[watched.low : high + 1])] = (value,)
            self._size += 1
