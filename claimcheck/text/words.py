"""From a text to its words: letters, numbers and marks, each with its span and folded form."""

from __future__ import annotations

from functools import lru_cache

import regex

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.text.fold import fold_with, letter_table

_LETTERS = r"\p{Latin}[\p{Latin}\p{M}\p{Nd}]*+|[\p{L}][[\p{L}\p{M}\p{Cf}]--\p{Latin}]*+"


@lru_cache(maxsize=16)
def _pattern(joiners: tuple[str, ...]) -> regex.Pattern[str]:
    """The tokenizer: possessive throughout, so that it never backtracks into a word."""
    between = "|".join(regex.escape(joiner) for joiner in sorted(joiners)) or r"(?!)"
    number = rf"\p{{Nd}}++(?:\p{{Cf}}*+(?:{between})\p{{Cf}}*+\p{{Nd}}++)*+"
    return regex.compile(
        rf"(?P<number>{number})|(?P<word>{_LETTERS})|(?P<mark>[^\s\p{{M}}\p{{Cf}}])", regex.V1
    )


class Folder:
    """Folds words of one language, each distinct form once."""

    _MOST = 100_000

    def __init__(self, language: Language) -> None:
        self._letters = letter_table(language.folding)
        self._seen: dict[str, str] = {}

    def fold(self, word: str) -> str:
        """The folded form of ``word``."""
        folded = self._seen.get(word)
        if folded is None:
            if len(self._seen) >= self._MOST:
                self._seen.clear()
            folded = self._seen[word] = fold_with(word, self._letters)
        return folded


def find_words(text: str, language: Language, folder: Folder | None = None) -> tuple[Word, ...]:
    """The words, numbers and marks of a text, in order, never overlapping.

    ``text[word.start:word.stop] == word.surface`` for each. Digits that are glued to letters are
    words of their own; white space and stray combining or format characters are no words.
    """
    fold = (folder or Folder(language)).fold
    words = []
    end = 0
    for found in _pattern(language.marks.joiners).finditer(text):
        start, stop = found.span()
        surface = found.group()
        shape = found.lastgroup or "mark"
        glued = start == end and start > 0
        words.append(Word(start, stop, surface, fold(surface), shape, glued))
        end = stop
    return tuple(words)
