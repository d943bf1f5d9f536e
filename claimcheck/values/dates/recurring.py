"""Which of many: the weekday, month or week meant, seen from a day.

News looks back: a bare name is the latest one that has begun, unless the words say otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice

from claimcheck.model.dates import DateRange, DateReading, Direction, Unit, Unresolved
from claimcheck.values.dates.calendar import add_months, month_range, week_range, year_range

Occurrence = Callable[[int], "DateRange | None"]
"""The days of the n-th of a kind, counted from the one around the day of writing."""

_REACH = range(-9, 10)
"""Leap days are eight years apart at most."""


class Unresolvable(Exception):
    """A reading gives no days, and why."""

    def __init__(self, why: Unresolved) -> None:
        super().__init__(why)
        self.why = why


def choose(
    occurrence: Occurrence, reading: DateReading, day: date | None, context: DateRange | None
) -> DateRange:
    """The occurrence that a reading means."""
    direction = reading.direction
    first, last = _seen_from(direction, day, context)
    if direction in (Direction.THIS, Direction.SAME):
        every = [days for days in map(occurrence, _REACH) if days is not None]
        return min(every, key=lambda days: _distance(days, first))
    ahead = direction in _AHEAD or (direction is None and reading.forward)
    fits, edge = (_after, last) if ahead else (_before, first)
    fitting = (
        days
        for days in map(occurrence, _REACH if ahead else reversed(_REACH))
        if days is not None and fits(days, edge, strictly=direction is not None)
    )
    passed = 1 if direction in (Direction.BEFORE_LAST, Direction.AFTER_NEXT) else 0
    found = next(islice(fitting, passed, None), None)
    if found is None:
        raise Unresolvable(Unresolved.NO_SUCH_DAY)
    return found


def _seen_from(
    direction: Direction | None, day: date | None, context: DateRange | None
) -> tuple[date, date]:
    """The days that a direction is counted from: of the text, or of writing."""
    if direction in _IN_TEXT:
        return edges(context, Unresolved.NEEDS_TEXT)
    return edges(None if day is None else DateRange.day(day))


_IN_TEXT = (Direction.SAME, Direction.FOLLOWING, Direction.PRECEDING)
_AHEAD = (Direction.NEXT, Direction.AFTER_NEXT, Direction.FOLLOWING)


def edges(days: DateRange | None, why: Unresolved | None = None) -> tuple[date, date]:
    """Both ends of days that must be known."""
    if days is None or days.first is None or days.last is None:
        raise Unresolvable(why or Unresolved.NO_PUBLICATION_DATE)
    return days.first, days.last


def _before(days: DateRange, day: date, *, strictly: bool) -> bool:
    first, last = edges(days)
    return last < day if strictly else first <= day


def _after(days: DateRange, day: date, *, strictly: bool) -> bool:
    first, last = edges(days)
    return first > day if strictly else last >= day


def _distance(days: DateRange, day: date) -> int:
    first, last = edges(days)
    if first <= day <= last:
        return 0
    return min(abs((first - day).days), abs((last - day).days))


def weekdays(weekday: int, day: date) -> Occurrence:
    """A weekday, week by week."""
    monday = edges(week_range(day))[0]
    return lambda number: DateRange.day(monday + timedelta(days=weekday - 1, weeks=number))


def months(month: int, day: date) -> Occurrence:
    """A month, year by year."""
    return lambda number: month_range(day.year + number, month)


def days_of_month(number_of_day: int, month: int | None, day: date) -> Occurrence:
    """A day of a month, year by year, or of any month, month by month."""

    def occurrence(number: int) -> DateRange | None:
        if month is None:
            near = add_months(day.replace(day=1), number)
        else:
            near = date(day.year + number, month, 1)
        return day_in(month_range(near.year, near.month), number_of_day)

    return occurrence


def day_in(month: DateRange, number: int) -> DateRange | None:
    """The n-th day of a month, where it has one."""
    first, last = edges(month)
    wanted = first + timedelta(days=number - 1)
    return DateRange.day(wanted) if wanted <= last else None


_STEPS = {
    None: 0,
    Direction.THIS: 0,
    Direction.SAME: 0,
    Direction.PAST: -1,
    Direction.PRECEDING: -1,
    Direction.NEXT: 1,
    Direction.FOLLOWING: 1,
    Direction.BEFORE_LAST: -2,
    Direction.AFTER_NEXT: 2,
}


def period(
    unit: Unit, direction: Direction | None, day: date | None, context: DateRange | None
) -> DateRange:
    """The day, week, month, year, decade or century that a direction chooses."""
    first, last = _seen_from(direction, day, context)
    return stepped(unit, last if direction is Direction.FOLLOWING else first, _STEPS[direction])


def stepped(unit: Unit, day: date, step: int) -> DateRange:
    """The unit around a day, some steps on."""
    if unit is Unit.WEEK:
        return week_range(day + timedelta(weeks=step))
    if unit is Unit.WEEKEND:
        # Friday to Sunday: which two of them it is depends on the country.
        first, last = edges(week_range(day + timedelta(weeks=step)))
        return DateRange(first=first + timedelta(days=4), last=last)
    if unit is Unit.MONTH:
        near = add_months(day.replace(day=1), step)
        return month_range(near.year, near.month)
    if unit is Unit.YEAR:
        return year_range(day.year + step)
    if unit is Unit.DECADE:
        return year_range(day.year // 10 * 10 + 10 * step, 10)
    if unit is Unit.CENTURY:
        return year_range(day.year // 100 * 100 + 100 * step, 100)
    return DateRange.day(day + timedelta(days=step))
