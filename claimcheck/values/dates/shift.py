"""Days moved by lengths of time: "two weeks ago", "the last three days", "a month after"."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor

from claimcheck.model.dates import DateRange, Direction, Duration, DurationPart, Unit, Unresolved
from claimcheck.model.quantity import Hedge
from claimcheck.values.dates.calendar import DAYS, add_months, add_parts
from claimcheck.values.dates.recurring import Unresolvable

Parts = tuple[DurationPart, ...]
_BACK = (Direction.PAST, Direction.PRECEDING, Direction.SAME)
_HOURS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
_ABOUT = 0.1


def shifted(base: DateRange, length: Duration, *, on: bool) -> DateRange:
    """The days a length of time after ``base`` (``on``) or before it, as exactly as it is said."""
    near, far = _bounds(length)
    sign = 1 if on else -1
    first = _end(base.first, near if on else far, sign)
    last = _end(base.last, far if on else near, sign)
    return _widened(first, last, length)


def _end(day: date | None, parts: Parts | None, sign: int) -> date | None:
    return None if day is None or parts is None else add_parts(day, parts, sign)


def stretch_around(length: Duration, direction: Direction, day: date | None) -> DateRange:
    """The stretch up to a day ("the last two weeks") or from it on."""
    if day is None:
        raise Unresolvable(Unresolved.NO_PUBLICATION_DATE)
    far = None if length.hedge is Hedge.VAGUE else length.parts_high or length.parts
    if direction in _BACK:
        return DateRange(first=far and add_parts(day, far, -1), last=day)
    begins_now = any(part.unit in _HOURS for part in length.parts)
    first = day if begins_now else day + timedelta(days=1)
    return DateRange(first=first, last=far and add_parts(day, far, 1))


def anniversary_of(days: DateRange, years: int) -> DateRange:
    """The same days some years on, or back."""
    return DateRange(
        first=days.first and add_months(days.first, 12 * years),
        last=days.last and add_months(days.last, 12 * years),
    )


def _bounds(length: Duration) -> tuple[Parts, Parts | None]:
    """The shortest and the longest that a length may be; None is open."""
    if all(part.unit in _HOURS for part in length.parts) and length.hedge is Hedge.EXACT:
        days = sum(part.count * DAYS[part.unit] for part in length.parts)
        return _whole_days(floor(days)), _whole_days(ceil(days))
    if length.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return length.parts, None
    if length.hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return (), length.parts
    if length.hedge is Hedge.VAGUE:
        return length.parts, _few(length)
    return length.parts, length.parts_high or length.parts


def _whole_days(count: int) -> Parts:
    return (DurationPart(count=count, unit=Unit.DAY),)


def _few(length: Duration) -> Parts | None:
    """The upper end of "a few"; "years" alone has none."""
    if length.high is None or not length.low:
        return None
    times = length.high / length.low
    return tuple(DurationPart(count=part.count * times, unit=part.unit) for part in length.parts)


def _widened(first: date | None, last: date | None, length: Duration) -> DateRange:
    """The days with the margin on each side to which an exact or rounded length is exact."""
    if length.hedge not in (Hedge.EXACT, Hedge.ABOUT):
        return DateRange(first=first, last=last)
    margin = length.margin
    if length.hedge is Hedge.ABOUT and length.low is not None and length.high is not None:
        margin = max(margin, _ABOUT * (length.low + length.high) / 2)
    days = timedelta(days=ceil(margin) if margin > 0.5 else 0)
    return DateRange(first=first and first - days, last=last and last + days)
