"""Sums with days: months and years added, ranges of months, the Islamic calendar."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache

from claimcheck.model.dates import DateRange, DurationPart, Unit

MOST = 4_000
"""So many ranges that the same days ask for again and again are kept, each sort alone."""
_FEBRUARY = 2
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
DAYS = {
    Unit.SECOND: 1 / 86400,
    Unit.MINUTE: 1 / 1440,
    Unit.HOUR: 1 / 24,
    Unit.DAY: 1.0,
    Unit.WEEK: 7.0,
    Unit.MONTH: 30.0,
    Unit.YEAR: 365.0,
    Unit.DECADE: 3652.0,
    Unit.CENTURY: 36524.0,
}
"""How many days a unit has, in round figures."""


@lru_cache(maxsize=MOST)
def month_range(year: int, month: int, months: int = 1) -> DateRange:
    """The days of ``months`` months from a first one on."""
    last = add_months(date(year, month, 1), months - 1)
    return DateRange(
        first=date(year, month, 1), last=last.replace(day=_days(last.year, last.month))
    )


@lru_cache(maxsize=MOST)
def year_range(year: int, years: int = 1) -> DateRange:
    """The days of ``years`` years from a first one on."""
    return DateRange(
        first=date(max(year, date.min.year), 1, 1),
        last=date(min(year + years - 1, date.max.year), 12, 31),
    )


@lru_cache(maxsize=MOST)
def week_range(day: date) -> DateRange:
    """The days of the ISO week of a day, Monday to Sunday."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return DateRange(first=monday, last=monday + timedelta(days=6))


def add_months(day: date, months: int) -> date:
    """The same day some months on; the last of the month where it has no such day.

    Raises OverflowError beyond the years that a date can have.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"no date has the year {year}")
    return date(year, month + 1, min(day.day, _days(year, month + 1)))


def _days(year: int, month: int) -> int:
    """How many days a month has; ``calendar.monthrange`` works out a weekday beside."""
    return _LENGTHS[month - 1] + (month == _FEBRUARY and isleap(year))


def add_parts(day: date, parts: tuple[DurationPart, ...], sign: int) -> date:
    """A day moved by a length of time: whole months by the calendar, the rest by days."""
    days = 0.0
    for part in parts:
        months = part.count * _MONTHS.get(part.unit, 0)
        day = add_months(day, sign * int(months))
        days += (months - int(months)) * DAYS[Unit.MONTH]
        if part.unit not in _MONTHS:
            days += part.count * DAYS[part.unit]
    return day + timedelta(days=sign * round(days))


def hijri_days(year: int, month: int, day: int) -> DateRange:
    """The days that a date of the Islamic calendar may be: the tabular day, and one on each side.

    Months begin by sight or by an authority's table, so that a single day would be a guess.
    """
    months = 29 * (month - 1) + month // 2
    # One day less than the civil table: nearer to the calendar of Umm al-Qura.
    ordinal = day + months + (year - 1) * 354 + (3 + 11 * year) // 30 + 227013
    middle = date.fromordinal(ordinal)
    return DateRange(first=middle - timedelta(days=1), last=middle + timedelta(days=1))


def hijri_month_days(year: int, month: int) -> DateRange:
    """The days that a month of the Islamic calendar may cover."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    first = hijri_days(year, month, 1).first
    last = hijri_days(*following, 1).last
    return DateRange(first=first, last=last and last - timedelta(days=1))


def hijri_year_of(day: date) -> int:
    """The Islamic year in which a day lies, give or take the days around its turn."""
    year = (day.toordinal() - 227013) * 30 // 10631 + 1
    first = hijri_days(year, 1, 1).first
    return year - 1 if first is not None and day < first else year
