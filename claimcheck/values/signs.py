"""Signs of words: two words of one sign mean the same to every reader of numbers and dates."""

from __future__ import annotations

from itertools import count

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.values.lexicon import Speller
from claimcheck.values.recall import END

_MOST = 100_000
_STEP = 16
_FREE, _LAST, _APART, _FAR = 1, 2, 4, 8
"""Bits for a word in its place: what was read or ends there, and the gap before a number."""


class Signs:
    """Gives words their signs; built once from a language.

    Words with a form that some reader looks for are told apart, and numbers and marks. All others
    are as one, but for what a reader may ask of any word: whether it is definite or begins like a
    join.
    """

    def __init__(self, language: Language, speller: Speller) -> None:
        self._speller = speller
        self._joins = tuple(speller.form(join) for join in language.numbers.joins)
        self._seen: dict[tuple[str, bool], int] = {}
        self._unknown: dict[tuple[bool, bool], int] = {}
        self._next = count(END + _STEP, _STEP)

    def of(self, words: tuple[Word, ...]) -> list[int]:
        """The sign of each word, and that of the end."""
        if len(self._seen) >= _MOST:
            self._seen.clear()
        known = self._seen
        signs = [
            known[key] if (key := (word.surface, word.glued)) in known else self._look(word)
            for word in words
        ]
        for at, word in enumerate(words):
            if at and word.shape == "number" and not word.glued:
                signs[at] |= _APART if word.start - words[at - 1].stop == 1 else _FAR
        signs.append(END)
        return signs

    def _look(self, word: Word) -> int:
        tell_apart = word.glued or word.shape != "word" or self._speller.is_known(word.folded)
        if tell_apart:
            sign = next(self._next)
        else:
            alike = (self._speller.is_definite(word), word.folded.startswith(self._joins))
            if alike not in self._unknown:
                self._unknown[alike] = next(self._next)
            sign = self._unknown[alike]
        self._seen[word.surface, word.glued] = sign
        return sign


def mark_last(signs: list[int], at: int) -> None:
    """Tell a word that ends a stretch apart from one that does not."""
    signs[at] |= _LAST


def mark_free(signs: list[int], at: int) -> None:
    """Tell the first word of which nothing was read yet apart from others."""
    signs[at] |= _FREE
