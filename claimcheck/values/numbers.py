"""From words to a number reading: cardinals, ordinals, vague plurals, percentages and ranges."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.language import Language
from claimcheck.model.quantity import Number, NumberKind, NumberReading
from claimcheck.model.text import Found, Word
from claimcheck.values.fractions import FractionReader
from claimcheck.values.hundreds import Part, Words
from claimcheck.values.lexicon import Hit, Phrases, Speller
from claimcheck.values.number_table import Atom, ScaleForm
from claimcheck.values.numerals import NumeralReader

_CHANGE_REACH = 12
"""How many words back a verb of change ("rose") turns "from 5 to 7" into two numbers."""


def plain(value: Fraction | int) -> Number:
    """A value as an int where it is whole, else as the float nearest to it."""
    whole = Fraction(value)
    return whole.numerator if whole.denominator == 1 else float(whole)


class NumberReader:
    """Reads the longest number that begins at a word; built once from a language."""

    def __init__(self, language: Language, speller: Speller | None = None) -> None:
        self.speller = speller or Speller(language)
        self._words = language.numbers
        self._numerals = NumeralReader(language, self.speller)
        self._fractions = FractionReader(language, self.speller, self._numerals)
        phrases, percent, ranges = (
            self.speller.phrases,
            language.numbers.percent,
            self._words.ranges,
        )
        self._percent_after = self._phrases(percent.after)
        self._percent_before = self._phrases(percent.before)
        self._leads = Phrases(
            [(lead, True) for lead in phrases(ranges.lead)]
            + [(lead, False) for lead in phrases(ranges.weak_lead)],
            self.speller,
        )
        self._between = self._phrases(ranges.between)
        self._lead_between = self._phrases((*ranges.between, *ranges.lead_between))
        self._joining = frozenset(map(self.speller.fold, ranges.lead_between))
        self._change = frozenset(map(self.speller.fold, ranges.change))

    def read(self, words: Words, at: int) -> Found[NumberReading] | None:
        """The longest number or range that begins at the word ``at``, or ``None``."""
        led = self._led_range(words, at)
        if led is not None:
            return led
        percent = self._percent_before.at(words, at)
        if percent is not None:
            found = self._one(words, percent[0])
            if found is None or _hangs_on(words, at):
                return None
            start, before = self._start(words, at, percent[1])
            return _as_percent(found._replace(first=at, start=start, before=before), found.stop)
        found = self._one(words, at)
        return found and (self._open_range(words, found) or found)

    def may_begin(self, word: Word) -> bool:
        """Whether a number may begin with a word, as far as the word alone tells."""
        leads = self._leads.may_begin(word.folded) or self._percent_before.may_begin(word.folded)
        return leads or self._fractions.may_begin(word)

    def knows(self, word: Word) -> bool:
        """Whether a word is digits or a number word."""
        return self._numerals.knows(word)

    def follows(self, words: Words, at: int) -> bool:
        """Whether a number begins at ``at``, or behind a "from" or "than" there."""
        lead = self._leads.at(words, at)
        return self._one(words, lead[0] if lead else at) is not None

    def joined_fraction(self, words: Words, at: int) -> tuple[Fraction | int, int] | None:
        """The fraction that is joined on at ``at``, and the index behind it: "and a half"."""
        part = self._numerals.joined_fraction(words, at)
        return part and (part.value, part.stop)

    def _phrases(self, written: tuple[str, ...]) -> Phrases[bool]:
        return Phrases([(phrase, True) for phrase in self.speller.phrases(written)], self.speller)

    def _start(self, words: Words, at: int, hit: Hit[bool]) -> tuple[int, tuple[str, ...]]:
        return self.speller.start(words[at], hit.before), hit.before

    def _one(self, words: Words, at: int) -> Found[NumberReading] | None:
        """One number, with its percent sign."""
        if at >= len(words) or not self._fractions.may_begin(words[at]):
            return None
        hit = self._numerals.look(words, at) or _NO_HIT
        read = self._vague(words, at, hit) or self._exact(words, at, hit)
        if read is None:
            return None
        reading, stop = read
        word = words[at]
        start = word.start if word.shape == "number" else self.speller.start(word, hit.before)
        found = Found(at, stop, start, words[stop - 1].stop, hit.before, reading)
        percent = self._percent_after.at(words, stop)
        if percent is None or _is_encoded(words, found, percent[0]):
            return found
        return _as_percent(found._replace(end=words[percent[0] - 1].stop), percent[0])

    def _exact(self, words: Words, at: int, hit: Hit[Atom]) -> tuple[NumberReading, int] | None:
        part = self._fractions.read(words, at)
        if part is None:
            return self._leading_ordinal(words, at, hit)
        if part.ordinal and not hit.article and part.stop == at + 1:
            return self._leading_ordinal(words, at, hit)
        reading = NumberReading(
            value=plain(part.value),
            kind=self._kind(words, at, hit, part),
            dual=part.dual,
            definite=hit.article,
            digits=part.digits,
            scale=part.scale,
        )
        return reading, part.stop

    def _kind(self, words: Words, at: int, hit: Hit[Atom], part: Part) -> NumberKind:
        if part.fraction:
            return NumberKind.FRACTION
        if part.ordinal:
            return NumberKind.ORDINAL
        tens = hit.article and hit.entry.ordinal is None and part.value >= 20 and not part.digits
        if tens and part.scale == 1 and at and self.speller.is_definite(words[at - 1]):
            return NumberKind.ORDINAL
        return NumberKind.CARDINAL

    def _leading_ordinal(
        self, words: Words, at: int, hit: Hit[Atom]
    ) -> tuple[NumberReading, int] | None:
        """ "first visit": an ordinal without article, before the noun that it counts."""
        following = words[at + 1] if at + 1 < len(words) else None
        if hit.entry.leading is None or hit.article or not following or following.shape != "word":
            return None
        return NumberReading(value=hit.entry.leading, kind=NumberKind.ORDINAL), at + 1

    def _vague(self, words: Words, at: int, hit: Hit[Atom]) -> tuple[NumberReading, int] | None:
        """ "thousands", "tens of thousands", "several hundred", "several"."""
        atom, stop, scale = hit.entry, at + 1, 1
        floor: int = self._words.vague_floor
        implied: int | None = self._words.vague_implied
        if atom.vague is not None:
            floor, implied = atom.vague.floor, atom.vague.implied
            ten = self._numerals.look(words, stop)
            if implied is not None and ten and ten.entry.ten and not ten.before:
                few = NumberReading(floor + 10, NumberKind.RANGE, upper=implied + 10)
                return few, stop + 1
        elif atom.scale is not None and atom.form is ScaleForm.MANY:
            scale = atom.scale
        else:
            return None
        while following := self._numerals.scale_at(words, stop, inner=True):
            scale *= following[0]
            stop = following[1]
        reading = NumberReading(
            value=scale,
            kind=NumberKind.VAGUE,
            definite=hit.article,
            scale=scale,
            floor=floor * scale,
            implied=None if implied is None else implied * scale,
        )
        return reading, stop

    def _led_range(self, words: Words, at: int) -> Found[NumberReading] | None:
        lead = self._leads.at(words, at)
        if lead is None:
            return None
        stop, hit = lead
        low = self._one(words, stop)
        if low is None or (not hit.entry and self._told_of_change(words, at)):
            return None
        high = self._second(words, low.stop, self._lead_between if hit.entry else self._between)
        if high is None or (not hit.entry and low.before):
            return None
        start, before = self._start(words, at, hit)
        joined = _ends(low, high)
        return joined and joined._replace(first=at, start=start, before=before)

    def _open_range(self, words: Words, low: Found[NumberReading]) -> Found[NumberReading] | None:
        """ "5 to 7", "20-30": without a lead, of ends that are not far apart."""
        high = self._second(words, low.stop, self._between)
        joined = high and _ends(low, high)
        if not joined or joined.reading.upper is None:
            return None
        if joined.reading.upper > self._words.ranges.widest * joined.reading.value:
            return None
        lead = self._leads.at(words, low.first - 1) if low.first else None
        if lead and not lead[1].entry and self._told_of_change(words, low.first):
            return None
        return joined

    def _second(self, words: Words, at: int, between: Phrases[bool]) -> Found[NumberReading] | None:
        """The upper end of a range, behind the words at ``at`` that join the ends."""
        mark = between.at(words, at)
        if mark is not None and not (mark[1].before or mark[1].article):
            high = self._one(words, mark[0])
            if high is not None and (words[at].shape == "mark" or not _more(high.before)):
                return high
        if between is self._lead_between:
            high = self._one(words, at)
            if high is not None and high.before and high.before[0] in self._joining:
                return high
        return None

    def _told_of_change(self, words: Words, at: int) -> bool:
        back = words[max(0, at - _CHANGE_REACH) : at]
        return any(self._is_change(word) for word in back)

    def _is_change(self, word: Word) -> bool:
        return any(cut.stem in self._change for cut in self.speller.cutter.cuts(word.folded))


_NO_HIT: Hit[Atom] = Hit((), False, "", Atom())


def _is_encoded(words: Words, found: Found[NumberReading], stop: int) -> bool:
    """Whether the sign is one of an address ("%20"): digits or signs hang on either side."""
    if words[stop - 1].shape != "mark":
        return False
    behind = stop < len(words) and words[stop].glued and words[stop].shape == "number"
    first = found.first
    ahead = first > 0 and words[first].glued and words[first - 1].surface == words[stop - 1].surface
    return behind or ahead


def _hangs_on(words: Words, at: int) -> bool:
    """Whether a sign hangs on a word or number before it, as in an address."""
    sign = words[at].shape == "mark" and words[at].glued
    return sign and words[at - 1].shape != "mark"


def _more(before: tuple[str, ...]) -> bool:
    return len(before) > 1


def _as_percent(found: Found[NumberReading], stop: int) -> Found[NumberReading]:
    reading = found.reading
    kind = NumberKind.PERCENT if reading.kind is not NumberKind.VAGUE else reading.kind
    return found._replace(stop=stop, reading=reading._replace(kind=kind, percent=True))


_POINTS = (NumberKind.CARDINAL, NumberKind.PERCENT, NumberKind.FRACTION)


def _ends(low: Found[NumberReading], high: Found[NumberReading]) -> Found[NumberReading] | None:
    """The range of two ends; a scale on the upper alone is meant for both."""
    left, right = low.reading, high.reading
    if left.kind not in _POINTS or right.kind not in _POINTS:
        return None
    value = left.value
    if left.scale == 1 < right.scale and value < right.value / right.scale:
        value = plain(Fraction(str(value)) * right.scale)
    if value >= right.value:
        return None
    reading = NumberReading(
        value=value,
        kind=NumberKind.RANGE,
        upper=right.value,
        percent=right.percent,
        digits=left.digits and right.digits,
        scale=right.scale,
    )
    return Found(low.first, high.stop, low.start, high.end, low.before, reading)
