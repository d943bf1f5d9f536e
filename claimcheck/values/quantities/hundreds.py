"""From words to a number below a thousand, or the digits of any: units, tens, hundreds."""

from fractions import Fraction
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.text import TextWords, Word
from claimcheck.text.kept import Kept
from claimcheck.text.numerals import read_digits
from claimcheck.values.lexicon import Hit, Speller
from claimcheck.values.quantities.number_table import (
    HUNDRED,
    THOUSAND,
    Atom,
    ScaleForm,
    number_table,
)

Words = TextWords
_UNITS, _TENS, HUNDREDS, _TEEN, _DIGITS = 1, 2, 4, 11, 15
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


class HundredReader:
    """Reads one group of a number; built once from a language."""

    def __init__(self, language: Language, speller: Speller) -> None:
        self._words = language.numbers
        self._speller = speller
        self._table = number_table(language.numbers, speller)
        self._joins = frozenset(map(speller.form, language.numbers.joins))
        self._tens = frozenset(map(speller.form, language.numbers.ten_after_unit))
        self._values: Kept[str, Fraction | int | None] = Kept(
            lambda folded: read_digits(folded, language.numbers.digits)
        )
        self._behind_join: Kept[str, Hit[Atom] | None] = Kept(
            lambda folded: self._table.cut_hit(folded, self._joins)
        )
        self._fitting = _UNIT_FIRST if language.numbers.units_before_tens else _TEN_FIRST

    def look(self, words: Words, at: int) -> Hit[Atom] | None:
        """What the word at ``at`` can be inside a number."""
        if at >= len(words):
            return None
        word = words[at]
        if word.shape == "word":
            # "and eleven": folded, the join and a form that only a ten makes a number may
            # together be written like another number.
            behind_join = self._behind_join[word.folded]
            if behind_join and behind_join.entry.bound and self._is_ten(words, at + 1):
                return behind_join
            return self._table.hit(word.folded)
        if word.shape == "number":
            return self._digits(words, at)
        return None

    def knows(self, word: Word) -> bool:
        """Whether a word is digits or a number word."""
        return word.shape == "number" or self._table.hit(word.folded) is not None

    def digits_alone(self, words: Words, at: int) -> Hit[Atom] | None:
        """The digits at ``at`` as they stand, whatever may follow."""
        value = self._values[words[at].folded]
        return None if value is None else self._as_digits(words, at, value)

    def may_go_on(self, word: Word) -> bool:
        """Whether digits may go on with a word."""
        if word.shape != "word":
            return word.shape == "number"
        if word.glued or word.folded in self._joins:
            return True
        return self._table.hit(word.folded) is not None

    def read(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        part = self.place(words, at, hit)
        if part is None:
            return None
        while joined := self.joined(words, part.stop):
            added = self.place(words, *joined)
            if added is None or (part.places, added.places) not in self._fitting:
                break
            if self._is_numerator(words, added):
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

    def joined(self, words: Words, at: int) -> tuple[int, Hit[Atom]] | None:
        """The next part behind a join, or at once where the language joins without a word."""
        if at >= len(words):
            return None
        folded = words[at].folded
        if folded in self._joins:
            hit = self.look(words, at + 1)
            return (at + 1, hit) if hit else None
        hit = self._behind_join[folded] or self.look(words, at)
        if hit is None:
            return None
        joined = len(hit.before) == 1 and hit.before[0] in self._joins
        free = not self._words.joins_required and not hit.before
        return (at, hit) if joined or free else None

    def place(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        """One place of a number below a thousand: units, tens, hundreds; or digits."""
        atom = hit.entry
        if atom.digits and atom.cardinal is not None:
            return self._digit_group(words, at, atom.cardinal)
        if atom.scale == HUNDRED and atom.form is not ScaleForm.MANY:
            dual = atom.form is ScaleForm.TWO
            return Part(HUNDRED * (1 + dual), at + 1, HUNDREDS, dual=dual)
        ordinal = atom.cardinal is None
        value = atom.ordinal if ordinal else atom.cardinal
        if value is None:
            return None
        bound = atom.bound or (atom.lone and hit.article)
        part = Part(value, at + 1, _place_of(value), ordinal=ordinal, bound=bound)
        return self._with_ten_or_hundred(words, part) if part.places == _UNITS else part

    def _is_ten(self, words: Words, at: int) -> bool:
        return at < len(words) and words[at].folded in self._tens

    def _digits(self, words: Words, at: int) -> Hit[Atom] | None:
        following = words[at + 1] if at + 1 < len(words) else None
        scale = following and following.shape == "word" and self._table.hit(following.folded)
        big = bool(scale and not scale.before and (scale.entry.scale or 0) >= THOUSAND)
        digits = words[at].folded
        if big:
            value = read_digits(digits, self._words.digits, before_scale=True)
        else:
            value = self._values[digits]
        return None if value is None else self._as_digits(words, at, value)

    def _as_digits(self, words: Words, at: int, value: Fraction | int) -> Hit[Atom]:
        ways = self._speller.proclitics(words, at)
        before, article = self._speller.without_article(ways)
        return Hit(before, article, "", Atom(cardinal=value, digits=True))

    def _is_numerator(self, words: Words, part: Part) -> bool:
        """Whether a unit belongs to the fraction behind it: "a hundred and three quarters"."""
        following = self.look(words, part.stop)
        return bool(following and following.entry.part and part.value * following.entry.part < 1)

    def _with_ten_or_hundred(self, words: Words, unit: Part) -> Part:
        following = self.look(words, unit.stop)
        if following is None or following.before:
            return unit
        if following.entry.ten:
            stop = unit.stop + 1
            return unit._replace(value=unit.value + 10, stop=stop, places=_TEEN, bound=False)
        if following.entry.scale == HUNDRED and not unit.ordinal and not unit.bound:
            value = unit.value * HUNDRED
            return unit._replace(value=value, stop=unit.stop + 1, places=HUNDREDS)
        return unit

    def _digit_group(self, words: Words, at: int, value: Fraction | int) -> Part:
        """Digits; further groups of thousands may follow behind a space."""
        stop = at + 1
        while self._continues(words, stop):
            value = value * THOUSAND + int(words[stop].folded)
            stop += 1
        part = _of_digits(value, stop)._replace(digits=stop == at + 1)
        following = self.look(words, stop)
        hundred = following and not following.before and following.entry.scale == HUNDRED
        if hundred and value < 10:
            value *= HUNDRED
            return part._replace(value=value, stop=stop + 1, places=HUNDREDS, digits=False)
        return part

    def _continues(self, words: Words, at: int) -> bool:
        if not 0 < at < len(words):
            return False
        before, word = words[at - 1], words[at]
        return (
            before.shape == word.shape == "number"
            and words.starts[at] - words.end(at - 1) == 1
            and len(before.folded) <= 3
            and len(word.folded) == 3
            and word.folded.isdigit()
            and before.folded.isdigit()
        )


def _of_digits(value: Fraction | int, stop: int) -> Part:
    return Part(value, stop, _DIGITS if value >= HUNDRED else _TEEN, digits=True)


def _place_of(value: Fraction | int) -> int:
    if value < 10:
        return _UNITS
    if value < 20:
        return _TEEN
    return _TENS if value < HUNDRED else HUNDREDS
