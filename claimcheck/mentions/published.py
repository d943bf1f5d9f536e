"""From the dates of a text to the days on which it can have been published.

Every clue must hold for any news text: a range that is too wide costs little, a wrong one much.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from claimcheck.model.dates import Bound, Calendar, DateRange, DateReading, Direction
from claimcheck.model.document import Clue
from claimcheck.model.language import Language
from claimcheck.model.text import Found, TextWords
from claimcheck.text.sentences import Layout
from claimcheck.values.dates.anchor import anchor
from claimcheck.values.lexicon import Speller

_HEAD = 4
"""Lines at the top of a text in which a dateline may stand."""
_REACH = 8
"""How many words before a date a verb of what has happened may stand."""
_SEARCH = 366 * 12
"""Days to look through for one that fits every clue."""
_OPEN = DateRange(first=None, last=None)

Fits = Callable[[date], bool]


class _Hint(NamedTuple):
    """A clue, and which days it leaves."""

    clue: Clue
    fits: Fits


def infer_published(
    text: str,
    words: TextWords,
    layout: Layout,
    dates: tuple[Found[DateReading], ...],
    language: Language,
) -> tuple[DateRange | None, tuple[Clue, ...]]:
    """The days that every clue of the text leaves, perhaps open at one end, and the clues.

    None where there is no clue to a year, or where clues contradict each other.
    """
    happened = _happened(language)
    hints = []
    for found in dates:
        hint = _hint(text, words, layout, found, happened)
        if hint is not None:
            hints.append(hint)
    clues = tuple(hint.clue for hint in hints)
    return _intersection(hints), clues


def _happened(language: Language) -> frozenset[str]:
    speller = Speller(language)
    return frozenset(map(speller.fold, language.dates.happened))


def _hint(
    text: str,
    words: TextWords,
    layout: Layout,
    found: Found[DateReading],
    happened: frozenset[str],
) -> _Hint | None:
    reading = found.reading
    quote = text[found.start : found.end]

    def hint(why: str, days: DateRange, fits: Fits) -> _Hint:
        clue = Clue(start=found.start, stop=found.end, quote=quote, range=days, why=why)
        return _Hint(clue, fits)

    if reading.until is not None or reading.vague or reading.shift is not None:
        return None
    if reading.relative_day is not None:
        return _from_today(reading, hint)
    if _is_dateline(words, layout, found):
        return _from_dateline(reading, hint)
    if reading.month is not None and reading.weekday is not None and reading.year is None:
        return hint("weekday_of_date", _OPEN, lambda day: _agrees(reading, day))
    if reading.direction is Direction.THIS and reading.month is not None and not reading.unit:
        return hint("current_month", _OPEN, lambda day: day.month == reading.month)
    if _is_past(words, layout, found, happened):
        return _after(reading, hint)
    return None


Make = Callable[[str, DateRange, Fits], _Hint]


def _from_today(reading: DateReading, hint: Make) -> _Hint | None:
    """ "Today, Saturday", "yesterday, 3 May": the date or its weekday fixes that of writing."""
    step = timedelta(days=reading.relative_day or 0)
    if reading.day is not None and reading.year is not None:
        named = anchor(_date_alone(reading), None).range
        if named is not None and named.first is not None and named.last is not None:
            first, last = named.first - step, named.last - step
            return hint(
                "today_is_date",
                DateRange(first=first, last=last),
                lambda day: first <= day <= last and _is_weekday(reading, day + step),
            )
    if reading.day is not None and reading.month is not None:
        if reading.calendar is Calendar.HIJRI:
            return None
        return hint(
            "today_is_date",
            _OPEN,
            lambda day: (
                ((day + step).day, (day + step).month) == (reading.day, reading.month)
                and _is_weekday(reading, day + step)
            ),
        )
    if reading.weekday is not None:
        return hint("today_is_weekday", _OPEN, lambda day: _is_weekday(reading, day + step))
    return None


def _date_alone(reading: DateReading) -> DateReading:
    return DateReading(
        calendar=reading.calendar, year=reading.year, month=reading.month, day=reading.day
    )


def _is_weekday(reading: DateReading, day: date) -> bool:
    return reading.weekday is None or day.isoweekday() == reading.weekday


def _is_dateline(words: TextWords, layout: Layout, found: Found[DateReading]) -> bool:
    """A whole day near the top that stands alone between marks, not in a sentence."""
    reading = found.reading
    if reading.day is None or reading.month is None or reading.direction is not None:
        return False
    number = layout.paragraph_of[found.first]
    first, stop = layout.paragraphs[number]
    if number >= _HEAD:
        return False
    begins, ends = found.first == first, found.stop == stop
    apart_before = begins or words[found.first - 1].shape == "mark"
    apart_after = ends or words[found.stop].surface in _AFTER_DATELINE
    if begins and not ends and number == 0:
        # A headline can begin with the date of what it tells.
        return False
    return apart_before and apart_after


_AFTER_DATELINE = frozenset("(-–—|./")


def _from_dateline(reading: DateReading, hint: Make) -> _Hint | None:
    if reading.year is None:
        if reading.calendar is Calendar.HIJRI:
            return None
        return hint(
            "dateline",
            _OPEN,
            lambda day: (
                (day.day, day.month) == (reading.day, reading.month) and _is_weekday(reading, day)
            ),
        )
    named = anchor(_date_alone(reading), None).range
    if named is None or named.first is None or named.last is None:
        return None
    first, last = named.first, named.last
    return hint(
        "dateline",
        named,
        lambda day: first <= day <= last and _is_weekday(reading, day),
    )


def _agrees(reading: DateReading, day: date) -> bool:
    """Whether some near year gives the date the weekday that stands beside it."""
    assert reading.month is not None
    if reading.day is None or reading.calendar is Calendar.HIJRI:
        return True
    return any(
        _weekday_of(day.year + step, reading.month, reading.day) == reading.weekday
        for step in (-1, 0, 1)
    )


def _weekday_of(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).isoweekday()
    except ValueError:
        return None


def _is_past(
    words: TextWords, layout: Layout, found: Found[DateReading], happened: frozenset[str]
) -> bool:
    """An explicit date that the words around put before the day of writing."""
    reading = found.reading
    if reading.year is None or reading.forward:
        return False
    if reading.bound is Bound.SINCE or reading.direction is Direction.PAST:
        return True
    start = max(layout.clauses[layout.clause_of[found.first]][0], found.first - _REACH)
    return reading.bound is None and any(
        word.folded in happened for word in words[start : found.first]
    )


def _after(reading: DateReading, hint: Make) -> _Hint | None:
    named = anchor(reading.model_copy(update={"direction": None}), None).range
    if named is None or named.first is None:
        return None
    first = named.first
    return hint("past_date", DateRange(first=first, last=None), lambda day: day >= first)


def _intersection(hints: list[_Hint]) -> DateRange | None:
    """The hull of the days that fit all clues."""
    firsts = [first for hint in hints if (first := hint.clue.range.first) is not None]
    lasts = [last for hint in hints if (last := hint.clue.range.last) is not None]
    low, high = max(firsts, default=None), min(lasts, default=None)
    if low is None and high is None:
        return None
    if low is not None:
        first = next(_fitting(hints, low, high, 1), None)
        last = None if high is None else next(_fitting(hints, high, low, -1), None)
    else:
        first = None
        last = None if high is None else next(_fitting(hints, high, low, -1), None)
    if first is None and last is None:
        return None
    return DateRange(first=first, last=last)


def _fitting(hints: list[_Hint], start: date, stop: date | None, step: int) -> Iterator[date]:
    for count in range(_SEARCH):
        day = start + timedelta(days=step * count)
        if stop is not None and (day > stop if step > 0 else day < stop):
            return
        if all(hint.fits(day) for hint in hints):
            yield day
