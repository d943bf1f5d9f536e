"""Readings that recur: what was read once of some words is told again where the same words stand.

While a reading is made, ``Watched`` words note which of them are looked at. The reading depends on
those alone, and so it holds wherever words of the same signs stand in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from claimcheck.model.text import TextWords, Word

Value = TypeVar("Value")

END = 0
"""The sign of the place behind the last word."""
_MOST = 10_000
_MOST_STRETCHES = 24
Stretch = tuple[int, int]
_BEYOND = (Word("", "", "end", glued=False),) * 64
"""What stands behind the last word, for readers that look on."""
_word_at = tuple.__getitem__


class Watched(TextWords):
    """Words that note the first and the last that is looked at; behind them stand empty ones."""

    low: int
    high: int

    @classmethod
    def over(cls, words: TextWords, at: int) -> Watched:
        """The words, of which so far only the one at ``at`` is looked at."""
        watched = cls.placed(words + _BEYOND, words.starts)
        watched.low = watched.high = at
        return watched

    def look(self, at: int) -> None:
        """Note that the word at ``at`` is looked at."""
        if at < self.low:
            self.low = at
        elif at > self.high:
            self.high = at

    def __getitem__(self, at: Any, /) -> Any:  # noqa: ANN401 (a word or a slice, as of a tuple)
        if at.__class__ is slice:
            return tuple([self[place] for place in range(at.start or 0, at.stop)])
        # As ``look`` does, without a call: readers look at some fifty words for each reading.
        if at < self.low:
            self.low = at
        elif at > self.high:
            self.high = at
        return _word_at(self, at)


class Recall(Generic[Value]):
    """Values by the signs of the words that they were read from."""

    def __init__(self) -> None:
        self._known: dict[int, dict[Stretch, dict[tuple[int, ...], tuple[Value]]]] = {}
        """By the sign of the word, how many words before and from it on count, and their signs."""
        self._size = 0

    def find(self, signs: Sequence[int], at: int) -> tuple[Value] | None:
        """What was read from a word on, alone in a tuple, or None where nothing is known."""
        stretches = self._known.get(signs[at])
        if stretches is None:
            return None
        for (back, on), values in stretches.items():
            if back <= at:
                known = values.get(tuple(signs[at - back : at + on]))
                if known is not None:
                    return known
        return None

    def keep(self, signs: Sequence[int], at: int, watched: Watched, value: Value) -> None:
        """Keep what was read from the word at ``at``."""
        if watched.low < 0:
            return
        if self._size >= _MOST:
            self._known.clear()
            self._size = 0
        stretch = (at - watched.low, watched.high - at + 1)
        stretches = self._known.setdefault(signs[at], {})
        if stretch in stretches or len(stretches) < _MOST_STRETCHES:
            values = stretches.setdefault(stretch, {})
            values[tuple(signs[watched.low : watched.high + 1])] = (value,)
            self._size += 1
