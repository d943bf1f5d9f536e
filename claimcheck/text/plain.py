"""What of a language's texts is plain: nearly every word is, and costs little to find and to fold.

Plain are letters that a table folds one by one wherever they stand, and marks of one character.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from string import punctuation
from typing import NamedTuple
from unicodedata import normalize

import regex

from claimcheck.model.language import Language
from claimcheck.text.fold import LetterTable, fold_with, table_of

_LETTER = regex.compile(r"[\p{L}--\p{Latin}]", regex.V1)
_MARK = regex.compile(r"[^\s\p{L}\p{M}\p{Cf}\p{Nd}]", regex.V1)


class Plain(NamedTuple):
    """The plain letters and marks of one language."""

    is_word: Callable[[str], object]
    """Whether something is a word of plain letters."""
    is_row: Callable[[str], object]
    """Whether something is plain words and marks without anything between them."""
    parts: Callable[[str], list[str]]
    """The words and marks of such a row."""


def plain_of(language: Language) -> Plain:
    """What is plain in a language; no letters of it where they are Latin, as digits join them."""
    marks = (*language.marks.sentence, *language.marks.clause, *language.quantities.shapes.quotes)
    folding = language.folding
    return _plain(language.letters, marks, tuple(folding.letters.items()), folding.drop)


@lru_cache(maxsize=16)
def _plain(
    letters: str, marks: tuple[str, ...], items: tuple[tuple[str, str], ...], drop: tuple[str, ...]
) -> Plain:
    table = table_of(items, drop)
    plain = "".join(_letters(_span(letters), table))
    own = sorted({*_marks((*punctuation, *marks), table)})
    word = f"[{plain}]+" if plain else "(?!)"
    marks_written = re.escape("".join(own))
    return Plain(
        re.compile(word).fullmatch,
        re.compile(f"[{plain}{marks_written}]+").fullmatch,
        re.compile(f"{word}|[{marks_written}]").findall,
    )


def _span(letters: str) -> Iterable[str]:
    """The letters from the first of some to the last, and those that come just before and after."""
    if not letters:
        return ()
    first, last = ord(min(letters)), ord(max(letters))
    while _LETTER.match(chr(first - 1)):
        first -= 1
    while _LETTER.match(chr(last + 1)):
        last += 1
    return filter(_LETTER.match, map(chr, range(first, last + 1)))


def _letters(every: Iterable[str], table: LetterTable) -> list[str]:
    """Of some letters those that are plain; none where two of them would together be another."""
    plain = [
        letter
        for letter in every
        if letter == normalize("NFKC", letter.casefold())
        and fold_with(letter, table) == letter.translate(table)
    ]
    joined = sorted({*plain, *"".join(plain).translate(table)})
    pairs = "".join(one + other for one in joined for other in joined)
    return plain if normalize("NFKC", pairs) == pairs else []


def _marks(every: Iterable[str], table: LetterTable) -> Iterable[str]:
    """Of some marks those that are plain."""
    for mark in every:
        if _MARK.fullmatch(mark) and fold_with(mark, table) == mark.translate(table):
            yield mark
