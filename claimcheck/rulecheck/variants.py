"""A text written otherwise: what it says, and so what is found in it, must not change."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle

from claimcheck.model.language import Language


def variants(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """The same text written otherwise in each single way that changes it, by the way's name."""
    for name, change in VARIANTS.items():
        changed = change(text, language)
        if changed != text:
            yield name, changed


def joint_variants(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """The same, with all changes made at once that leave each other as they are.

    A text is read once or twice so, where each change alone would have it read six times.
    """
    for names in (_UNDONE, _JOINT):
        changed, made = text, []
        for name in names:
            before, changed = changed, VARIANTS[name](changed, language)
            made += [name] if changed != before else []
        if made:
            yield JOINED.join(made), changed


def _without_marks(text: str, _: Language) -> str:
    return "".join(char for char in text if unicodedata.category(char) != "Mn")


def _with_marks(text: str, language: Language) -> str:
    """A vowel sign on every letter, each in turn."""
    signs = cycle(language.vowels)
    return "".join(
        char + next(signs, "") if unicodedata.category(char) == "Lo" else char for char in text
    )


def _with_drawn_letters(text: str, language: Language) -> str:
    """A letter without sound after the first of every longer word."""
    drop = language.folding.drop
    words = text.split(" ")
    drawn = (
        word[:1] + drop[0] + word[1:] if drop and len(word) > 3 and word.isalpha() else word
        for word in words
    )
    return " ".join(drawn)


def _other_digits(text: str, language: Language) -> str:
    if not language.digits:
        return text
    return text.translate({ord(str(value)): digit for value, digit in enumerate(language.digits)})


def _folded_letters(text: str, language: Language) -> str:
    """Hamza left off where writers leave it off."""
    pairs = language.folding.letters.items()
    return text.translate({ord(letter): to for letter, to in pairs if letter in language.spelled})


def _other_comma(text: str, language: Language) -> str:
    return text.replace(language.comma, ",") if language.comma else text


def _led(text: str, language: Language) -> str:
    conjunctions = language.clitics.conjunctions
    return conjunctions[0] + text if conjunctions and text[:1].isalpha() else text


VARIANTS: Mapping[str, Callable[[str, Language], str]] = {
    "marks dropped": _without_marks,
    "marks added": _with_marks,
    "letters drawn": _with_drawn_letters,
    "other digits": _other_digits,
    "letters folded": _folded_letters,
    "other comma": _other_comma,
    "conjunction before": _led,
}
_UNDONE = ("marks dropped",)
"""What another change would undo."""
_JOINT = (
    "letters folded",
    "letters drawn",
    "marks added",
    "other digits",
    "other comma",
    "conjunction before",
)
"""In an order in which each still finds what it changes: letters with marks are not drawn."""
JOINED = ", "
"""Stands between the names of changes that are made at once."""
