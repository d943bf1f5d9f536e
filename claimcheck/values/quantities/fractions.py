"""From words to a fraction or a signed number: "3/4", "one in twenty", "minus ten"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.values.lexicon import Phrases, Speller
from claimcheck.values.quantities.hundreds import Part, Words
from claimcheck.values.quantities.numerals import NumeralReader

_LONGEST_POWER = 3
_FINEST = 10
"""The largest denominator that digits with a slash may have; beyond, they are a date or a ratio."""


class FractionReader:
    """Reads numbers whose value hangs on a sign or a division; built once from a language."""

    def __init__(self, language: Language, speller: Speller, numerals: NumeralReader) -> None:
        words = language.numbers
        self._numerals = numerals
        self._slashes = frozenset(words.digits.slash)
        self._minus_marks = frozenset(words.digits.minus)
        self._exponent = words.digits.exponent
        self._minus = frozenset(map(speller.form, words.minus))
        self._of_parts = Phrases(
            [(phrase, True) for phrase in speller.phrases(words.of_parts)]
            + [(phrase, False) for phrase in speller.phrases(words.one_in)],
            speller,
        )

    def may_begin(self, word: Word) -> bool:
        """Whether a number may begin with a word, as far as the word alone tells."""
        if word.surface in self._minus_marks or word.folded in self._minus:
            return True
        return self._numerals.knows(word) or self._of_parts.may_begin(word.folded)

    def may_go_on(self, word: Word) -> bool:
        """Whether digits may go on with a word, as far as the word alone tells."""
        if word.surface in self._slashes or self._of_parts.may_begin(word.folded):
            return True
        return self._numerals.may_go_on(word)

    def read(self, words: Words, at: int) -> Part | None:
        """The number at ``at``, with its sign and what it is divided by."""
        if self._is_minus(words, at):
            part = self.read(words, at + 1)
            return part and part._replace(value=-part.value, digits=False)
        hit = self._numerals.look(words, at)
        if hit is None:
            return self._divided(words, at, Part(1, at, scale=0))
        part = self._slash(words, at) or self._numerals.read(words, at, hit)
        if part is None or part.ordinal or part.fraction:
            return part
        more = self._mixed(words, part) or self._powered(words, part)
        return more or self._divided(words, part.stop, part) or part

    def _is_minus(self, words: Words, at: int) -> bool:
        if at + 1 >= len(words):
            return False
        if words[at].shape == "mark" and words[at].surface in self._minus_marks:
            free = not words[at].glued or words[at - 1].shape == "mark"
            return free and words[at + 1].glued and words[at + 1].shape == "number"
        return words[at].folded in self._minus

    def _slash(self, words: Words, at: int) -> Part | None:
        """Digits over digits, such as 3/4."""
        if at + 2 >= len(words) or words[at + 1].surface not in self._slashes:
            return None
        over, under = words[at], words[at + 2]
        if not (words[at + 1].glued and under.glued and over.folded.isdigit()):
            return None
        if not under.folded.isdigit() or not int(over.folded) < int(under.folded) <= _FINEST:
            return None
        if at + 3 < len(words) and words[at + 3].surface in self._slashes:
            return None
        return Part(Fraction(int(over.folded), int(under.folded)), at + 3, fraction=True)

    def _mixed(self, words: Words, part: Part) -> Part | None:
        """A whole number before such a fraction: 1 3/4."""
        if not part.digits:
            return None
        added = self._slash(words, part.stop) if part.stop < len(words) else None
        if added is None or words[part.stop].shape != "number":
            return None
        return part._replace(value=part.value + added.value, stop=added.stop, digits=False)

    def _powered(self, words: Words, part: Part) -> Part | None:
        """Digits with a power of ten: 1.2e6, 1.2e-6."""
        if not part.digits or part.stop >= len(words) or not words[part.stop].glued:
            return None
        sign, digits = words[part.stop].folded[:1], words[part.stop].folded[1:]
        stop = part.stop + 1
        if sign != self._exponent:
            return None
        if not digits and stop + 1 < len(words) and words[stop].surface in "+-":
            digits = words[stop].surface + words[stop + 1].folded
            stop += 2
        if not digits.lstrip("+-").isdigit() or len(digits) > _LONGEST_POWER:
            return None
        return part._replace(value=part.value * Fraction(10) ** int(digits), stop=stop)

    def _divided(self, words: Words, at: int, over: Part) -> Part | None:
        """ "one in twenty", "three parts of a hundred"; what exceeds a power of ten is whole."""
        link = self._of_parts.at(words, at)
        if link is None or link[1].before or link[1].article:
            return None
        stop, hit = link
        if (over.value != 1 or over.scale == 0) and not hit.entry:
            return None
        below = self._numerals.look(words, stop)
        under = self._numerals.read(words, stop, below) if below and not below.before else None
        if under is None or under.ordinal or under.fraction or under.value < 2:
            return None
        whole = 0
        if over.value > under.value and under.value in (100, 1000):
            whole = int(over.value // under.value * under.value)
        value = whole + Fraction(over.value - whole) / under.value
        return Part(value, under.stop, fraction=True)
