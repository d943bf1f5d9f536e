"""From words to a range: two numbers as its ends, with or without a word that leads it."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.language import Language
from claimcheck.model.quantity import NumberKind, NumberReading, plain
from claimcheck.model.text import Found, Word
from claimcheck.values.lexicon import Phrases, Speller, phrase_set
from claimcheck.values.quantities.figures import FigureReader
from claimcheck.values.quantities.hundreds import Words

_CHANGE_REACH = 12
"""How many words back a verb of change ("rose") turns "from 5 to 7" into two numbers."""


class RangeReader:
    """Reads ranges; built once from a language."""

    def __init__(self, language: Language, speller: Speller, figures: FigureReader) -> None:
        ranges = language.numbers.ranges
        self._speller = speller
        self._figures = figures
        self._widest = ranges.widest
        self._leads = Phrases(
            [(lead, True) for lead in speller.phrases(ranges.lead)]
            + [(lead, False) for lead in speller.phrases(ranges.weak_lead)],
            speller,
        )
        self._between = phrase_set(ranges.between, speller)
        self._lead_between = phrase_set((*ranges.between, *ranges.lead_between), speller)
        self._joining = frozenset(map(speller.form, ranges.lead_between))
        self._change = frozenset(map(speller.form, ranges.change))

    def may_begin(self, word: Word) -> bool:
        """Whether the lead of a range may begin with a word."""
        return self._leads.may_begin(word.folded)

    def behind_lead(self, words: Words, at: int) -> int:
        """The index behind the lead at ``at``, or ``at`` where none stands."""
        lead = self._leads.at(words, at)
        return lead[0] if lead else at

    def led(self, words: Words, at: int) -> Found[NumberReading] | None:
        """The range whose lead begins at ``at``: "between 5 and 7"."""
        lead = self._leads.at(words, at)
        if lead is None:
            return None
        stop, hit = lead
        low = self._figures.one(words, stop)
        if low is None or (not hit.entry and self._told_of_change(words, at)):
            return None
        high = self._second(words, low.stop, self._lead_between if hit.entry else self._between)
        if high is None or (not hit.entry and low.before):
            return None
        start = self._speller.start(words, at, hit.before)
        joined = _ends(low, high)
        return joined and joined._replace(first=at, start=start, before=hit.before)

    def unled(self, words: Words, low: Found[NumberReading]) -> Found[NumberReading] | None:
        """ "5 to 7", "20-30": without a lead, of ends that are not far apart."""
        high = self._second(words, low.stop, self._between)
        joined = high and _ends(low, high)
        if not joined or joined.reading.upper is None:
            return None
        if joined.reading.upper > self._widest * joined.reading.value:
            return None
        lead = self._leads.at(words, low.first - 1) if low.first else None
        if lead and not lead[1].entry and self._told_of_change(words, low.first):
            return None
        return joined

    def _second(self, words: Words, at: int, between: Phrases[bool]) -> Found[NumberReading] | None:
        """The upper end of a range, behind the words at ``at`` that join the ends."""
        mark = between.at(words, at)
        if mark is not None and not (mark[1].before or mark[1].article):
            high = self._figures.one(words, mark[0])
            if high is not None and (words[at].shape == "mark" or not _more(high.before)):
                return high
        if between is self._lead_between:
            high = self._figures.one(words, at)
            if high is not None and high.before and high.before[0] in self._joining:
                return high
        return None

    def _told_of_change(self, words: Words, at: int) -> bool:
        back = words[max(0, at - _CHANGE_REACH) : at]
        return any(self._is_change(word) for word in back)

    def _is_change(self, word: Word) -> bool:
        return any(cut.stem in self._change for cut in self._speller.cuts(word.folded))


_POINTS = (NumberKind.CARDINAL, NumberKind.PERCENT, NumberKind.FRACTION)


def _more(before: tuple[str, ...]) -> bool:
    return len(before) > 1


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
