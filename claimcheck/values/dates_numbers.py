"""The counts of a text, for durations: digits here, number words from the reader of numbers."""

from __future__ import annotations

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.values.dates_grammar import Token


class Counter:
    """Reads a count at a word."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def may_begin(self, word: Word) -> bool:
        """Whether a count may begin with this word."""
        return word.shape == "number"

    def tokens(self, words: tuple[Word, ...], at: int) -> tuple[Token, ...]:
        """The count at word ``at``."""
        folded = words[at].folded
        if words[at].shape != "number" or not folded.replace(".", "", 1).isdecimal():
            return ()
        value = float(folded) if "." in folded else int(folded)
        return (Token("count", at + 1, (("count", value),)),)
