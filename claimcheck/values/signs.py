"""Signs of words: two words of one sign mean the same to every reader of numbers and dates."""

from __future__ import annotations

from itertools import count
from operator import or_

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.text.kept import Kept
from claimcheck.values.lexicon import Speller
from claimcheck.values.recall import END

_STEP = 64
_GLUED, _FIRST, _FREE, _LAST, _APART, _FAR = 1, 2, 4, 8, 16, 32
"""Bits for a word in its place: what stands before it, and what begins or ends with it."""


class Signs:
    """Gives words their signs; built once from a language.

    Words with a form that some reader looks for are told apart, and numbers and marks. All others
    are as one, but for what a reader may ask of any word: whether it is definite or begins like a
    join.
    """

    def __init__(self, language: Language, speller: Speller) -> None:
        self._speller = speller
        self._joins = tuple(speller.form(join) for join in language.numbers.joins)
        self._seen: Kept[str, int] = Kept(self._look)
        self._unknown: dict[tuple[bool, bool], int] = {}
        self._next = count(END + _STEP, _STEP)

    def of(self, words: tuple[Word, ...]) -> list[int]:
        """The sign of each word, and that of the end."""
        seen = map(self._seen.__getitem__, [word.surface for word in words])
        signs = list(map(or_, seen, [word.glued for word in words]))
        for at, word in enumerate(words):
            if word.shape == "number" and at and (gap := word.start - words[at - 1].stop):
                signs[at] |= _APART if gap == 1 else _FAR
        signs.append(END)
        mark_first(signs)
        return signs

    def _look(self, surface: str) -> int:
        word = self._speller.alone(surface)
        plain = word.shape == "word" and len(word.folded) > 1 and word.folded.isalpha()
        if not plain or self._speller.is_known(word.folded):
            return next(self._next)
        alike = (self._speller.is_definite(word), word.folded.startswith(self._joins))
        if alike not in self._unknown:
            self._unknown[alike] = next(self._next)
        return self._unknown[alike]


def mark_first(signs: list[int]) -> None:
    """Tell the first word of all apart: nothing can stand before it."""
    signs[0] |= _FIRST


def mark_last(signs: list[int], at: int) -> None:
    """Tell a word that ends a sentence or clause apart from one that does not."""
    signs[at] |= _LAST


def mark_free(signs: list[int], at: int) -> None:
    """Tell the word behind what was read last apart: a reading may not reach over it."""
    signs[at] |= _FREE
