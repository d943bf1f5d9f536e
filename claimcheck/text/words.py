"""From a text to its words: letters, numbers and marks, each with its span and folded form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.text.fold import fold_with, letter_table
from claimcheck.text.kept import Kept

_LETTERS = r"\p{Latin}[\p{Latin}\p{M}\p{Nd}]*+|[\p{L}--\p{Latin}][[\p{L}\p{M}\p{Cf}]--\p{Latin}]*+"
_SPACE = " "
_make = tuple.__new__


@lru_cache(maxsize=16)
def _pattern(joiners: tuple[str, ...]) -> regex.Pattern[str]:
    """The tokenizer: possessive throughout, so that it never backtracks into a word.

    Split by it, a text is what stands between words and the words in turns.
    """
    between = "|".join(regex.escape(joiner) for joiner in sorted(joiners)) or r"(?!)"
    number = rf"\p{{Nd}}++(?:\p{{Cf}}*+(?:{between})\p{{Cf}}*+\p{{Nd}}++)*+"
    return regex.compile(rf"({_LETTERS}|{number}|[^\s\p{{M}}\p{{Cf}}])", regex.V1)


_WORD = regex.compile(_LETTERS, regex.V1)
_NUMBER = regex.compile(r"\p{Nd}")


def _shape(surface: str) -> str:
    """What sort of word it is, which its first character tells."""
    if surface[0].isalpha():
        return "word"
    if _NUMBER.match(surface):
        return "number"
    return "word" if _WORD.match(surface) else "mark"


class Folder:
    """Folds words of one language, and divides what stands between two spaces; each form once."""

    def __init__(self, language: Language) -> None:
        letters = letter_table(language.folding)
        folded: Kept[str, str] = Kept(lambda word: fold_with(word, letters))
        self.fold = folded.__getitem__
        """The folded form of a word."""
        self._letters = letters
        self._pattern = _pattern(language.marks.joiners)
        pieces: Kept[str, tuple[Word, ...]] = Kept(self._piece)
        self._words = pieces.__getitem__
        self._over_spaces = any(_SPACE in joiner for joiner in language.marks.joiners)

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text: no word reaches over a space, but where a joiner is one."""
        if self._over_spaces:
            return tuple(self._divide(text))
        words: list[Word] = []
        place = 0
        pieces = text.split(_SPACE)
        for piece, inside in zip(pieces, map(self._words, pieces), strict=True):
            for start, stop, surface, folded, shape, glued in inside:
                word = (place + start, place + stop, surface, folded, shape, glued)
                words.append(_make(Word, word))
            place += len(piece) + 1
        return tuple(words)

    def _piece(self, piece: str) -> tuple[Word, ...]:
        """The words of what stands between two spaces; most is one word."""
        if _WORD.fullmatch(piece):
            return (self._word(piece, 0, len(piece), False),)
        return tuple(self._divide(piece))

    def _divide(self, text: str) -> Iterator[Word]:
        end = 0
        parts = iter(self._pattern.split(text))
        for gap, surface in zip(parts, parts, strict=False):
            start = end + len(gap)
            glued = not gap and start > 0
            end = start + len(surface)
            yield self._word(surface, start, end, glued)

    def _word(self, surface: str, start: int, stop: int, glued: bool) -> Word:
        folded = fold_with(surface, self._letters)
        return _make(Word, (start, stop, surface, folded, _shape(surface), glued))


def find_words(text: str, language: Language, folder: Folder | None = None) -> tuple[Word, ...]:
    """The words, numbers and marks of a text, in order, never overlapping.

    ``text[word.start:word.stop] == word.surface`` for each. Digits that are glued to letters are
    words of their own; white space and stray combining or format characters are no words.
    """
    return (folder or Folder(language)).words(text)
