"""The smallest unit of time that the words of a date name."""

from __future__ import annotations

from claimcheck.model.dates import DateReading, DurationPart, Granularity, Season, Sense, Unit
from claimcheck.values.dates.calendar import DAYS

_BY_UNIT = {
    Unit.SECOND: Granularity.HOUR,
    Unit.MINUTE: Granularity.HOUR,
    Unit.HOUR: Granularity.HOUR,
    Unit.DAY: Granularity.DAY,
    Unit.WEEKEND: Granularity.DAY,
    Unit.WEEK: Granularity.WEEK,
    Unit.MONTH: Granularity.MONTH,
    Unit.YEAR: Granularity.YEAR,
    Unit.DECADE: Granularity.DECADE,
    Unit.CENTURY: Granularity.CENTURY,
}
_BY_FIELD = (
    ("vague", Granularity.VAGUE),
    ("hour", Granularity.HOUR),
    ("part_of_day", Granularity.PART_OF_DAY),
    ("day", Granularity.DAY),
    ("weekday", Granularity.DAY),
    ("relative_day", Granularity.DAY),
    ("now", Granularity.DAY),
    ("anniversary", Granularity.DAY),
)


def granularity_of(reading: DateReading) -> Granularity:
    """The granularity of a reading; of a range, that of its beginning."""
    if reading.shift is not None:
        return _BY_UNIT[min(reading.shift.parts, key=_size).unit]
    if reading.sense is Sense.DURING:
        return Granularity.VAGUE
    for field, granularity in _BY_FIELD:
        value = getattr(reading, field)
        if value is not None and value is not False:  # today is 0, midnight hour 0
            return granularity
    whole = _whole(reading)
    if reading.part is None:
        return whole
    return Granularity.PART_OF_MONTH if whole is Granularity.MONTH else Granularity.PART_OF_YEAR


def _size(part: DurationPart) -> float:
    return DAYS[part.unit]


def _whole(reading: DateReading) -> Granularity:
    if reading.slice is not None:
        return Granularity.QUARTER if reading.slice == len(Season) else Granularity.PART_OF_YEAR
    if reading.sub_unit is not None:
        return _BY_UNIT[reading.sub_unit]
    if reading.season is not None:
        return Granularity.SEASON
    if reading.month is not None:
        return Granularity.MONTH
    if reading.decade is not None:
        return Granularity.DECADE
    return _BY_UNIT[reading.unit] if reading.unit is not None else Granularity.YEAR
