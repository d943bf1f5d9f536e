"""From words to one number: digits, number words and both mixed, with their scales."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.text.numerals import read_digits
from claimcheck.values.lexicon import Hit, Speller
from claimcheck.values.number_table import HUNDRED, THOUSAND, Atom, ScaleForm, number_table

Words = tuple[Word, ...]
_UNITS, _TENS, _HUNDREDS, _TEEN, _DIGITS = 1, 2, 4, 11, 15
"""The places of a number below a thousand that a part fills, as bits."""
_UNIT_FIRST = {(1, 2), (4, 1), (4, 2), (4, 11), (5, 2), (3, 4)}
_TEN_FIRST = {(2, 1), (4, 1), (4, 2), (4, 11), (6, 1)}


class Part(NamedTuple):
    """A stretch of number words, with what the next word needs to know to join it."""

    value: Fraction | int
    stop: int
    places: int = _DIGITS
    scale: int = 1
    ordinal: bool = False
    bound: bool = False
    digits: bool = False
    dual: bool = False
    fraction: bool = False


class NumeralReader:
    """Reads the longest number that begins at a word; no ranges, hedges or percentages."""

    def __init__(self, language: Language, speller: Speller) -> None:
        self._words = language.numbers
        self._speller = speller
        self._table = number_table(language.numbers, speller)
        self._joins = frozenset(map(speller.fold, language.numbers.joins))
        self._uncounted = frozenset(map(speller.fold, language.numbers.uncounted))
        self._fitting = _UNIT_FIRST if language.numbers.units_before_tens else _TEN_FIRST

    def look(self, words: Words, at: int) -> Hit[Atom] | None:
        """What the word at ``at`` can be inside a number."""
        if at >= len(words):
            return None
        word = words[at]
        if word.shape == "word":
            return self._table.hit(word.folded)
        if word.shape == "number":
            return self._digits(words, at)
        return None

    def read(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        """The longest number from the word at ``at``, which stands for ``hit``."""
        part = self._segment(words, at, hit)
        if part is None or part.ordinal or part.fraction:
            return part
        limit = part.scale
        while limit > 1 and (joined := self._joined(words, part.stop)):
            added = self._segment(words, *joined)
            if added is None or added.ordinal or added.fraction or added.value >= limit:
                break
            part = part._replace(
                value=part.value + added.value, stop=added.stop, digits=False, dual=False
            )
            limit = added.scale
        return self._and_fraction(words, part)

    def joined_fraction(self, words: Words, at: int) -> Part | None:
        """ "and a half", where it begins at ``at``."""
        joined = self._joined(words, at)
        return self._fraction(words, *joined) if joined else None

    def scale_at(self, words: Words, at: int) -> tuple[int, Hit[Atom]] | None:
        """The scale word at ``at``, where no join or preposition stands before it."""
        hit = self.look(words, at)
        if hit is None or hit.before or hit.entry.scale is None:
            return None
        return hit.entry.scale, hit

    def _digits(self, words: Words, at: int) -> Hit[Atom] | None:
        following = words[at + 1] if at + 1 < len(words) else None
        scale = following and following.shape == "word" and self._table.hit(following.folded)
        big = bool(scale and not scale.before and (scale.entry.scale or 0) >= THOUSAND)
        value = read_digits(words[at].folded, self._words.digits, before_scale=big)
        if value is None:
            return None
        ways = self._speller.proclitics(words, at)
        before, article = self._speller.without_article(ways)
        return Hit(before, article, "", Atom(cardinal=value, digits=True))

    def _joined(self, words: Words, at: int) -> tuple[int, Hit[Atom]] | None:
        """The next part behind a join, or at once where the language joins without a word."""
        if at >= len(words):
            return None
        if words[at].folded in self._joins:
            hit = self.look(words, at + 1)
            return (at + 1, hit) if hit else None
        hit = self.look(words, at)
        if hit is None:
            return None
        joined = len(hit.before) == 1 and hit.before[0] in self._joins
        free = not self._words.joins_required and not hit.before
        return (at, hit) if joined or free else None

    def _segment(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        """A number below a thousand, with the scales behind it; or a scale alone."""
        part = self._scale_alone(words, at, hit) or self._fraction(words, at, hit)
        if part is None:
            part = self._below_thousand(words, at, hit)
        if part is None or part.ordinal:
            return part
        while (following := self.scale_at(words, part.stop)) and following[0] >= THOUSAND:
            part = part._replace(
                value=part.value * following[0],
                stop=part.stop + 1,
                scale=part.scale * following[0],
                digits=False,
                fraction=False,
            )
        return part

    def _scale_alone(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        atom = hit.entry
        if atom.scale is None or atom.scale < THOUSAND or atom.form is ScaleForm.MANY:
            return None
        dual = atom.form is ScaleForm.TWO
        if atom.form is ScaleForm.TWO_OR_ONE:
            dual = not hit.article and self._counts(words, at + 1)
        return Part(atom.scale * (1 + dual), at + 1, scale=atom.scale, dual=dual)

    def _counts(self, words: Words, at: int) -> bool:
        """Whether the word at ``at`` can be what a number before it counts."""
        if at >= len(words) or words[at].shape != "word":
            return False
        word = words[at]
        if self._speller.is_definite(word) or word.folded in self._uncounted:
            return False
        return not any(word.folded.startswith(join) for join in self._joins)

    def _fraction(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        """ "half", "two thirds", "three quarters"."""
        if hit.entry.fraction is not None:
            return Part(hit.entry.fraction, at + 1, fraction=True)
        count, following = hit.entry.cardinal, self.look(words, at + 1)
        if count is None or following is None or following.before or not following.entry.part:
            return None
        return Part(count * following.entry.part, at + 2, fraction=True)

    def _below_thousand(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        part = self._place(words, at, hit)
        if part is None:
            return None
        while joined := self._joined(words, part.stop):
            added = self._place(words, *joined)
            if added is None or (part.places, added.places) not in self._fitting:
                break
            part = part._replace(
                value=part.value + added.value,
                stop=added.stop,
                places=part.places | added.places,
                ordinal=part.ordinal or added.ordinal,
                bound=part.bound and added.bound,
                digits=False,
            )
        return None if part.bound else part

    def _place(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        """One place of a number below a thousand: units, tens, hundreds; or digits."""
        atom = hit.entry
        if atom.digits and atom.cardinal is not None:
            return self._digit_group(words, at, atom.cardinal)
        if atom.scale == HUNDRED and atom.form is not ScaleForm.MANY:
            dual = atom.form is ScaleForm.TWO
            return Part(HUNDRED * (1 + dual), at + 1, _HUNDREDS, dual=dual)
        ordinal = atom.cardinal is None
        value = atom.ordinal if ordinal else atom.cardinal
        if value is None:
            return None
        bound = atom.bound or (atom.lone and hit.article)
        part = Part(value, at + 1, _place_of(value), ordinal=ordinal, bound=bound)
        return self._with_ten_or_hundred(words, part) if part.places == _UNITS else part

    def _with_ten_or_hundred(self, words: Words, unit: Part) -> Part:
        following = self.look(words, unit.stop)
        if following is None or following.before:
            return unit
        if following.entry.ten:
            stop = unit.stop + 1
            return unit._replace(value=unit.value + 10, stop=stop, places=_TEEN, bound=False)
        if following.entry.scale == HUNDRED and not unit.ordinal and not unit.bound:
            value = unit.value * HUNDRED
            return unit._replace(value=value, stop=unit.stop + 1, places=_HUNDREDS)
        return unit

    def _digit_group(self, words: Words, at: int, value: Fraction | int) -> Part:
        """Digits; further groups of thousands may follow behind a space."""
        stop = at + 1
        while self._continues(words, stop):
            value = value * THOUSAND + int(words[stop].folded)
            stop += 1
        part = Part(value, stop, _DIGITS if value >= HUNDRED else _TEEN, digits=stop == at + 1)
        following = self.look(words, stop)
        hundred = following and not following.before and following.entry.scale == HUNDRED
        if hundred and value < 10:
            return part._replace(value=value * HUNDRED, stop=stop + 1, digits=False)
        return part

    def _continues(self, words: Words, at: int) -> bool:
        if not 0 < at < len(words):
            return False
        before, word = words[at - 1], words[at]
        return (
            before.shape == word.shape == "number"
            and word.start - before.stop == 1
            and len(before.folded) <= 3
            and len(word.folded) == 3
            and word.folded.isdigit()
            and before.folded.isdigit()
        )

    def _and_fraction(self, words: Words, part: Part) -> Part:
        """ "and a half", of one or of the scale: "five thousand and a half (thousand)"."""
        added = self.joined_fraction(words, part.stop)
        if added is None:
            return part
        following = self.scale_at(words, added.stop)
        if following is None:
            return part._replace(
                value=part.value + added.value * part.scale, stop=added.stop, digits=False
            )
        scale, stop = following[0], added.stop + 1
        if part.scale == 1:
            value = (part.value + added.value) * scale
        elif scale <= part.scale:
            value = part.value + added.value * scale
        else:
            return part
        return part._replace(value=value, stop=stop, scale=scale, digits=False)


def _place_of(value: Fraction | int) -> int:
    if value < 10:
        return _UNITS
    if value < 20:
        return _TEEN
    return _TENS if value < HUNDRED else _HUNDREDS
