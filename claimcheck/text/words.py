"""From a text to its words: letters, numbers and marks, each with its span and folded form."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import accumulate

import regex

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.text.fold import fold_with, letter_table
from claimcheck.text.kept import Kept

_LETTERS = r"\p{Latin}[\p{Latin}\p{M}\p{Nd}]*+|[\p{L}][[\p{L}\p{M}\p{Cf}]--\p{Latin}]*+"


_make_word = partial(tuple.__new__, Word)


@lru_cache(maxsize=16)
def _pattern(joiners: tuple[str, ...]) -> regex.Pattern[str]:
    """The tokenizer: possessive throughout, so that it never backtracks into a word.

    Split by it, a text is what stands between words and the words in turns.
    """
    between = "|".join(regex.escape(joiner) for joiner in sorted(joiners)) or r"(?!)"
    number = rf"\p{{Nd}}++(?:\p{{Cf}}*+(?:{between})\p{{Cf}}*+\p{{Nd}}++)*+"
    return regex.compile(rf"({_LETTERS}|{number}|[^\s\p{{M}}\p{{Cf}}])", regex.V1)


_SHAPES = regex.compile(rf"(?P<number>\p{{Nd}})|(?P<word>{_LETTERS})", regex.V1)


def _shape(surface: str) -> str:
    """What sort of word it is, which its first character tells."""
    found = _SHAPES.match(surface)
    return (found and found.lastgroup) or "mark"


_shapes: Kept[str, str] = Kept(_shape)


class Folder:
    """Folds words of one language, each distinct form once."""

    def __init__(self, language: Language) -> None:
        letters = letter_table(language.folding)
        folded: Kept[str, str] = Kept(lambda word: fold_with(word, letters))
        self.fold = folded.__getitem__
        """The folded form of a word."""


def find_words(text: str, language: Language, folder: Folder | None = None) -> tuple[Word, ...]:
    """The words, numbers and marks of a text, in order, never overlapping.

    ``text[word.start:word.stop] == word.surface`` for each. Digits that are glued to letters are
    words of their own; white space and stray combining or format characters are no words.
    """
    parts = _pattern(language.marks.joiners).split(text)
    ends = list(accumulate(map(len, parts)))
    surfaces = parts[1::2]
    folded = map((folder or Folder(language)).fold, surfaces)
    shapes = map(_shapes.__getitem__, surfaces)
    glued = [not gap for gap in parts[:-1:2]]
    if glued and not ends[0]:
        glued[0] = False
    fields = zip(ends[:-1:2], ends[1::2], surfaces, folded, shapes, glued, strict=True)
    return tuple(map(_make_word, fields))
