"""Folding: from a word as written to the form that lexicons are compared with.

Words are folded one by one and keep their own place in the text, so no offset map is needed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from unicodedata import normalize

from claimcheck.model.language import Folding

Fold = tuple[tuple[str, str], ...]


class LetterTable(dict[int, str]):
    """What folding makes of each character, worked out when it is first met.

    Marks and format characters go, digits become ASCII; then the language has its say.
    """

    def __init__(self, letters: Fold, drop: tuple[str, ...]) -> None:
        super().__init__()
        self._letters: dict[int, str | None] = {ord(letter): to for letter, to in letters}
        self._letters.update({ord(letter): None for letter in drop})

    def __missing__(self, code: int) -> str:
        folded = self[code] = _kept(chr(code)).translate(self._letters)
        return folded


@lru_cache(maxsize=16)
def table_of(letters: Fold = (), drop: tuple[str, ...] = ()) -> LetterTable:
    """The translation table that holds some letters equal and drops others, for ``fold_with``."""
    return LetterTable(letters, drop)


def letter_table(folding: Folding) -> LetterTable:
    """The translation table of a language's folding, for ``fold_with``."""
    return table_of(tuple(folding.letters.items()), folding.drop)


def fold_with(word: str, letters: LetterTable) -> str:
    """A word in its folded form; folding twice changes nothing.

    Compatibility forms become plain letters first (Unicode NFKC), so that presentation forms and
    letters typed in two strokes come out like any other.
    """
    while (folded := normalize("NFKC", word.casefold()).translate(letters)) != word:
        word = folded
    return folded


def _kept(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Mn", "Cf"):
        return ""
    return str(unicodedata.decimal(char)) if category == "Nd" else char


def fold_word(word: str, folding: Folding) -> str:
    """A word in its folded form, by the folding of a language.

    >>> from claimcheck.model.language import Folding
    >>> fold_word("ＫＣＮＡ", Folding())
    'kcna'
    """
    return fold_with(word, letter_table(folding))
