"""Folding: from a word as written to the form that lexicons are compared with.

Words are folded one by one and keep their own place in the text, so no offset map is needed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from claimcheck.model.language import Folding

Fold = tuple[tuple[str, str], ...]


@lru_cache(maxsize=16)
def _letters(items: Fold, drop: tuple[str, ...]) -> dict[int, str | None]:
    table: dict[int, str | None] = {ord(letter): to for letter, to in items}
    table.update({ord(letter): None for letter in drop})
    return table


def letter_table(folding: Folding) -> dict[int, str | None]:
    """The translation table of a language's folding, for ``fold_with``."""
    return _letters(tuple(folding.letters.items()), folding.drop)


def fold_with(word: str, letters: dict[int, str | None]) -> str:
    """A word in its folded form; folding twice changes nothing.

    Compatibility forms become plain letters first (Unicode NFKC), so that presentation forms and
    letters typed in two strokes come out like any other.
    """
    while (folded := _fold_once(word, letters)) != word:
        word = folded
    return folded


def _fold_once(word: str, letters: dict[int, str | None]) -> str:
    plain = unicodedata.normalize("NFKC", word.casefold())
    return "".join(_kept(char) for char in plain).translate(letters)


def _kept(char: str) -> str:
    """A character as folding leaves it: marks and format characters go, digits become ASCII."""
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
