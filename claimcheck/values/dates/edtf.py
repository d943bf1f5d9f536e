"""Ranges of days in the notation of ISO 8601-2 (EDTF), out and in again."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from claimcheck.model.dates import DateRange
from claimcheck.values.dates.calendar import month_range, year_range

_OPEN = ".."
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d{2})XX")
_SUB_YEAR = {
    **{21 + number: (3 + 3 * number, 3) for number in range(4)},
    **{33 + number: (1 + 3 * number, 3) for number in range(4)},
    **{37 + number: (1 + 4 * number, 4) for number in range(3)},
    **{40 + number: (1 + 6 * number, 6) for number in range(2)},
}
"""Seasons, quarters, thirds and halves of a year: first month and length."""


def to_edtf(days: DateRange) -> str:
    """A range as a day, month, year, decade or century where it is one, else as an interval.

    >>> to_edtf(DateRange(first=date(2023, 9, 1), last=date(2023, 9, 30)))
    '2023-09'
    """
    first, last = days.first, days.last
    if first is None or last is None:
        return f"{_day(first)}/{_day(last)}"
    return _single(first, last) or "/".join(_ends(first, last))


def from_edtf(text: str) -> DateRange:
    """The range that an EDTF string means; approximate and uncertain marks do not narrow or widen.

    Raises ValueError on anything else.
    """
    if "/" in text:
        left, _, right = text.partition("/")
        first = None if left in ("", _OPEN) else _one(left).first
        last = None if right in ("", _OPEN) else _one(right).last
        return DateRange(first=first, last=last)
    return _one(text)


def _day(day: date | None) -> str:
    return _OPEN if day is None else day.isoformat()


def _single(first: date, last: date) -> str | None:
    if first == last:
        return first.isoformat()
    year = f"{first.year:04}"
    whole = DateRange(first=first, last=last)
    if whole == month_range(first.year, first.month):
        return f"{year}-{first.month:02}"
    if whole == year_range(first.year):
        return year
    if first.year % 10 == 0 and whole == _years(first.year, 10):
        return f"{year[:3]}X"
    if first.year % 100 == 0 and whole == _years(first.year, 100):
        return f"{year[:2]}XX"
    return None


def _years(year: int, years: int) -> DateRange | None:
    return year_range(year, years) if year + years - 1 <= date.max.year else None


def _ends(first: date, last: date) -> tuple[str, str]:
    """Both ends of an interval, both to the month or year where the days allow it."""
    to_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if not to_months:
        return first.isoformat(), last.isoformat()
    if first.month == 1 and last.month == 12:
        return f"{first.year:04}", f"{last.year:04}"
    return f"{first.year:04}-{first.month:02}", f"{last.year:04}-{last.month:02}"


def _one(text: str) -> DateRange:
    text = text.rstrip("~?%")
    for pattern, years in ((_DECADE, 10), (_CENTURY, 100)):
        found = pattern.fullmatch(text)
        if found:
            return year_range(int(found.group(1)) * years, years)
    numbers = [int(part) for part in text.split("-")]
    if len(numbers) == 1:
        return year_range(numbers[0])
    if len(numbers) == 2:
        first, months = _SUB_YEAR.get(numbers[1], (numbers[1], 1))
        return month_range(numbers[0], first, months)
    return DateRange.day(date(*numbers))
