"""The days of a reading that names a day, month, year or a part of one, seen from a day."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.model.dates import (
    Calendar,
    DateRange,
    DateReading,
    Part,
    Season,
    Unit,
    Unresolved,
)
from claimcheck.values.dates.calendar import (
    add_months,
    hijri_days,
    hijri_month_days,
    hijri_year_of,
    month_range,
    week_range,
    year_range,
)
from claimcheck.values.dates.recurring import (
    Unresolvable,
    choose,
    day_in,
    days_of_month,
    edges,
    months,
    period,
    weekdays,
)

_CENTURY_OF_DECADES = 1900
"""The nineties, said alone, are those of the twentieth century."""
_FIRST_MONTH = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}


def days_of(reading: DateReading, day: date | None, context: DateRange | None) -> DateRange:
    """The days of a reading without a shift or a matter. Raises Unresolvable."""
    if reading.relative_day is not None:
        return DateRange.day(_known(day) + timedelta(days=reading.relative_day))
    if reading.now:
        return DateRange.day(_known(day))
    if reading.calendar is Calendar.HIJRI:
        return _hijri(reading, day, context)
    around = _container(reading, day, context)
    if reading.day is not None:
        found = _day(reading, around, day, context)
        return week_range(edges(found)[0]) if reading.sub_unit is Unit.WEEK else found
    if reading.weekday is not None:
        return _weekday(reading, around, day, context)
    if around is None:
        raise Unresolvable(Unresolved.NEEDS_MATTER if reading.nth else Unresolved.VAGUE)
    return _part(_nth(around, reading), reading, day)


def _known(day: date | None) -> date:
    if day is None:
        raise Unresolvable(Unresolved.NO_PUBLICATION_DATE)
    return day


def _container(
    reading: DateReading, day: date | None, context: DateRange | None
) -> DateRange | None:
    """The smallest stretch named: the month of the year, or the year; None for a bare day."""
    around = _wide(reading, day, context)
    if reading.season is not None:
        return _season(reading, around, day, context)
    if reading.month is None:
        return around
    if around is not None:
        return month_range(edges(around)[0].year, reading.month)
    if reading.day is not None:
        return None
    return choose(months(reading.month, _near(day, context)), reading, day, context)


def _near(day: date | None, context: DateRange | None) -> date:
    """Some day close to what is meant: that of writing, else one of the text."""
    if day is None and context is not None:
        return edges(context)[0]
    return _known(day)


def _wide(reading: DateReading, day: date | None, context: DateRange | None) -> DateRange | None:
    if reading.year is not None:
        return year_range(reading.year)
    if reading.unit is Unit.CENTURY and reading.direction is None and reading.nth is not None:
        around: DateRange | None = year_range((reading.nth - 1) * 100, 100)
    elif reading.unit is not None:
        around = period(reading.unit, reading.direction, day, context)
    else:
        around = None
    if reading.decade is None:
        return around
    century = _CENTURY_OF_DECADES if around is None else edges(around)[0].year // 100 * 100
    return year_range(century + reading.decade, 10)


def _season(
    reading: DateReading, around: DateRange | None, day: date | None, context: DateRange | None
) -> DateRange:
    assert reading.season is not None
    month = _FIRST_MONTH[reading.season]
    if around is not None:
        return month_range(edges(around)[0].year, month, 3)
    year = _near(day, context).year
    return choose(lambda number: month_range(year + number, month, 3), reading, day, context)


def _day(
    reading: DateReading, around: DateRange | None, day: date | None, context: DateRange | None
) -> DateRange:
    assert reading.day is not None
    if around is None:
        near = _near(day, context)
        every = days_of_month(reading.day, reading.month, near)
        return choose(every, reading, day, context)
    found = day_in(around, reading.day)
    if found is None:
        raise Unresolvable(Unresolved.NO_SUCH_DAY)
    return found


def _weekday(
    reading: DateReading, around: DateRange | None, day: date | None, context: DateRange | None
) -> DateRange:
    assert reading.weekday is not None
    if around is None:
        near = _near(day, context)
        return choose(weekdays(reading.weekday, near), reading, day, context)
    first, last = edges(around)
    count = reading.nth or 1
    start = first + timedelta(days=(reading.weekday - first.isoweekday()) % 7)
    if count < 0:
        start = last - timedelta(days=(last.isoweekday() - reading.weekday) % 7)
        count = 1
    found = start + timedelta(weeks=count - 1)
    if found > last:
        raise Unresolvable(Unresolved.NO_SUCH_DAY)
    return DateRange.day(found)


def _nth(around: DateRange, reading: DateReading) -> DateRange:
    """The quarter, half, week or month of a stretch that ``nth`` counts."""
    if reading.nth is None or (reading.slice is None and reading.sub_unit is None):
        return around
    first, last = edges(around)
    whole_months = (last.year - first.year) * 12 + last.month - first.month + 1
    if reading.slice is not None:
        if whole_months % reading.slice:
            return _sliced(around, reading.nth, reading.slice)
        size, count = whole_months // reading.slice, reading.slice
    elif reading.sub_unit is Unit.MONTH:
        size, count = 1, whole_months
    else:
        return _run_of_days(around, reading.nth, 7 if reading.sub_unit is Unit.WEEK else 1)
    number = reading.nth if reading.nth > 0 else count
    if number > count:
        raise Unresolvable(Unresolved.NO_SUCH_DAY)
    start = add_months(first, size * (number - 1))
    return month_range(start.year, start.month, size)


def _run_of_days(around: DateRange, nth: int, size: int) -> DateRange:
    first, last = edges(around)
    if nth < 0:
        return DateRange(first=last - timedelta(days=size - 1), last=last)
    start = first + timedelta(days=size * (nth - 1))
    if start > last:
        raise Unresolvable(Unresolved.NO_SUCH_DAY)
    return DateRange(first=start, last=min(last, start + timedelta(days=size - 1)))


def _sliced(around: DateRange, number: int, count: int) -> DateRange:
    """One of several parts as long as each other, to the day."""
    first, last = edges(around)
    days = (last - first).days + 1
    number = number if number > 0 else count
    return DateRange(
        first=first + timedelta(days=days * (number - 1) // count),
        last=first + timedelta(days=days * number // count - 1),
    )


def _part(around: DateRange, reading: DateReading, day: date | None) -> DateRange:
    """The early, middle or late part; of "earlier" and "later" what has or has not passed."""
    part = reading.part
    if part is None:
        return around
    first, last = edges(around)
    if part in (Part.EARLIER, Part.LATER):
        return _passed(first, last, part, day)
    if reading.unit is Unit.WEEK and reading.month is None:
        return _part_of_week(first, part)
    return _third(around, _PARTS[part])


_PARTS = {Part.EARLY: 0, Part.MID: 1, Part.LATE: 2}


def _passed(first: date, last: date, part: Part, day: date | None) -> DateRange:
    if day is None or not first <= day <= last:
        return DateRange(first=first, last=last)
    if part is Part.EARLIER:
        return DateRange(first=first, last=day)
    return DateRange(first=day, last=last)


def _part_of_week(monday: date, part: Part) -> DateRange:
    """Weeks begin on Saturday, Sunday or Monday, so that their parts overlap."""
    first, last = {Part.EARLY: (-2, 1), Part.MID: (0, 3)}.get(part, (3, 6))
    return DateRange(first=monday + timedelta(days=first), last=monday + timedelta(days=last))


_MONTH_DAYS = ((1, 10), (11, 20), (21, 31))
_YEAR_MONTHS = (((1, 1), (3, 31)), ((5, 16), (8, 15)), ((10, 1), (12, 31)))


def _third(around: DateRange, third: int) -> DateRange:
    """Of a month ten days, of a year a quarter, of anything else a third."""
    first, last = edges(around)
    if around == month_range(first.year, first.month):
        start, stop = _MONTH_DAYS[third]
        return DateRange(first=first.replace(day=start), last=min(last, _day_of(first, stop)))
    if around == year_range(first.year):
        (from_month, from_day), (to_month, to_day) = _YEAR_MONTHS[third]
        return DateRange(
            first=date(first.year, from_month, from_day), last=date(first.year, to_month, to_day)
        )
    return _sliced(around, third + 1, 3)


def _day_of(first: date, day: int) -> date:
    return first + timedelta(days=day - 1)


def _hijri(reading: DateReading, day: date | None, context: DateRange | None) -> DateRange:
    """A date of the Islamic calendar, a day wider on each side."""
    month, number = reading.month, reading.day

    def in_year(year: int) -> DateRange:
        if month is None:
            first, last = hijri_days(year, 1, 1).first, hijri_days(year + 1, 1, 1).last
            return DateRange(first=first, last=last)
        return hijri_month_days(year, month) if number is None else hijri_days(year, month, number)

    if reading.year is not None:
        return _on_weekday(_part(in_year(reading.year), reading, day), reading.weekday)
    if reading.unit is not None:
        near = hijri_year_of(edges(period(reading.unit, reading.direction, day, context))[0])
        return in_year(near)
    near = hijri_year_of(_near(day, context))
    return _part(choose(lambda step: in_year(near + step), reading, day, context), reading, day)


def _on_weekday(around: DateRange, weekday: int | None) -> DateRange:
    """The weekday beside an Islamic date leaves one of its three days; if none, it disagrees."""
    first, last = edges(around)
    for count in range((last - first).days + 1):
        day = first + timedelta(days=count)
        if weekday is not None and day.isoweekday() == weekday and (last - first).days < 7:
            return DateRange.day(day)
    return around
