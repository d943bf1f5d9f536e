"""From words to a number reading: a range where there is one, else one number."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.language import Language
from claimcheck.model.quantity import NumberReading
from claimcheck.model.text import Found, Word
from claimcheck.values.lexicon import Speller
from claimcheck.values.quantities.figures import FigureReader
from claimcheck.values.quantities.hundreds import Words
from claimcheck.values.quantities.ranges import RangeReader


class NumberReader:
    """Reads the longest number that begins at a word; built once from a language."""

    def __init__(self, language: Language, speller: Speller | None = None) -> None:
        self.speller = speller or Speller(language)
        self._figures = FigureReader(language, self.speller)
        self._ranges = RangeReader(language, self.speller, self._figures)

    def read(self, words: Words, at: int) -> Found[NumberReading] | None:
        """The longest number or range that begins at the word ``at``, or ``None``."""
        led = self._ranges.led(words, at)
        if led is not None:
            return led
        found = self._figures.read(words, at)
        return found and (self._ranges.unled(words, found) or found)

    def may_begin(self, word: Word) -> bool:
        """Whether a number may begin with a word, as far as the word alone tells."""
        return self._ranges.may_begin(word) or self._figures.may_begin(word)

    def knows(self, word: Word) -> bool:
        """Whether a word is digits or a number word."""
        return self._figures.knows(word)

    def follows(self, words: Words, at: int) -> bool:
        """Whether a number begins at ``at``, or behind a "from" or "than" there."""
        return self._figures.one(words, self._ranges.behind_lead(words, at)) is not None

    def begins(self, words: Words, at: int) -> bool:
        """Whether a number, or the lead of a range, may begin at ``at``: a cheap first look."""
        return self.may_begin(words[at])

    def joined_fraction(self, words: Words, at: int) -> tuple[Fraction | int, int] | None:
        """The fraction that is joined on at ``at``, and the index behind it: "and a half"."""
        return self._figures.joined_fraction(words, at)
