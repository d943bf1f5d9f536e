"""From a text to its words: letters, numbers and marks, each with its span and folded form."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, chain, compress
from typing import Any

import regex

from claimcheck.model.language import Language
from claimcheck.model.text import TextWords, Word
from claimcheck.text.fold import fold_with, letter_table
from claimcheck.text.kept import Kept
from claimcheck.text.plain import plain_of

_LETTERS = r"\p{Latin}[\p{Latin}\p{M}\p{Nd}]*+|[\p{L}--\p{Latin}][[\p{L}\p{M}\p{Cf}]--\p{Latin}]*+"
_SPACE, _EDGE = " ", "\n"
_Row = tuple[Word | int | None, ...]
"""Words in turns with how far behind the beginning of each the next one begins.

``None`` stands for what is no word, before the first one.
"""


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
        self._letters = letter_table(language.folding)
        self._plain = plain_of(language)
        folded: Kept[str, str] = Kept(self._fold)
        self.fold = folded.__getitem__
        """The folded form of a word."""
        self._pattern = _pattern(language.marks.joiners)
        self._over_spaces = any(_SPACE in joiner for joiner in language.marks.joiners)
        self._free: Kept[str, Word] = Kept(self._word)
        self._glued: Kept[str, Word] = Kept(self._glued_word)
        row: Kept[str, _Row] = Kept(self._piece)
        self._divided = self._divide if self._over_spaces else row.__getitem__

    def words(self, text: str) -> TextWords:
        """The words of a text: no word reaches over a space, but where a joiner is one."""
        row: list[Any] = list(chain.from_iterable(map(self._divided, self._pieces(text))))
        words, starts = row[::2], list(accumulate(row[1::2], initial=0))
        starts.pop()
        if not all(words):
            starts = list(compress(starts, words))
            words = list(filter(None, words))
        return TextWords.placed(words, starts)

    def forms(self, text: str) -> list[str]:
        """The folded words of a text, without their places."""
        row = chain.from_iterable(map(self._divided, self._pieces(text)))
        return [word.folded for word in row if isinstance(word, Word)]

    def forms_of(self, texts: Iterable[str]) -> list[list[str]]:
        """The folded words of each of many texts, those of plain letters folded all at once."""
        given = list(texts)
        folded: dict[str, str] = {}
        if not self._over_spaces:
            plain = [text for text in given if all(map(self._plain.is_word, text.split(_SPACE)))]
            every = _EDGE.join(plain).translate(self._letters).split(_EDGE)
            folded = dict(zip(plain, every, strict=bool(plain)))
        return [
            folded[each].split(_SPACE) if each in folded else self.forms(each) for each in given
        ]

    def _pieces(self, text: str) -> list[str]:
        return [text] if self._over_spaces else text.split(_SPACE)

    def _fold(self, word: str) -> str:
        if self._plain.is_word(word):
            return word.translate(self._letters)
        return fold_with(word, self._letters)

    def _word(self, surface: str) -> Word:
        """What is written so with a space before it: one and the same wherever it stands."""
        return Word(surface, self._fold(surface), _shape(surface), False)

    def _glued_word(self, surface: str) -> Word:
        """What is written so without a space before it, likewise."""
        free = self._free[surface]
        return Word(surface, free.folded, free.shape, True)

    def _piece(self, piece: str) -> _Row:
        """The words of what stands between two spaces; most is one word of plain letters."""
        if self._plain.is_word(piece):
            return (self._free[piece], len(piece) + 1)
        return self._divide_plain(piece) if self._plain.is_row(piece) else self._divide(piece)

    def _divide_plain(self, piece: str) -> _Row:
        """The words of what is nothing but plain letters and marks."""
        row: list[Any] = []
        kept = self._free
        for surface in self._plain.parts(piece):
            row += (kept[surface], len(surface))
            kept = self._glued
        row[-1] += 1
        return tuple(row)

    def _divide(self, text: str) -> _Row:
        """The words of a text, and what stands before them where anything does."""
        lead, *parts = self._pattern.split(text + _SPACE)
        row: list[Word | int | None] = [None, len(lead)] if lead else []
        kept = self._free
        for surface, gap in zip(parts[::2], parts[1::2], strict=True):
            row += (kept[surface], len(surface) + len(gap))
            kept = self._free if gap else self._glued
        return tuple(row)


_FOLDERS: dict[int, tuple[Language, Folder]] = {}
"""By the address of a language, itself and its folder."""
_MOST_FOLDERS = 16


def folder_of(language: Language) -> Folder:
    """The folder of a language: one for all who read it, so that each form is folded once."""
    known = _FOLDERS.get(id(language))
    if known is None:
        if len(_FOLDERS) >= _MOST_FOLDERS:
            _FOLDERS.clear()
        known = _FOLDERS[id(language)] = language, Folder(language)
    return known[1]


def find_words(text: str, language: Language, folder: Folder | None = None) -> TextWords:
    """The words, numbers and marks of a text, in order, never overlapping.

    Each stands in the text where its place says. Digits that are glued to letters are
    words of their own; white space and stray combining or format characters are no words.
    """
    return (folder or folder_of(language)).words(text)
