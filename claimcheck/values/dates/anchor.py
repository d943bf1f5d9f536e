"""From date readings to days: each counted from the publication date, the text or a matter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from claimcheck.model.dates import (
    Anchor,
    Dated,
    DateRange,
    DateReading,
    Direction,
    Granularity,
    Part,
    PartOfDay,
    Sense,
    Unresolved,
)
from claimcheck.values.dates.edtf import to_edtf
from claimcheck.values.dates.granularity import granularity_of
from claimcheck.values.dates.recurring import Unresolvable, edges
from claimcheck.values.dates.shift import anniversary_of, shifted, stretch_around
from claimcheck.values.dates.stretch import days_of

WIDEST = 366
"""An inferred publication date wider than a year anchors nothing."""
TEXTUAL = (Direction.SAME, Direction.FOLLOWING, Direction.PRECEDING)
"""The directions that count from another date of the text."""


def anchor(
    reading: DateReading,
    published: DateRange | None,
    *,
    inferred: bool = False,
    context: DateRange | None = None,
    matter: DateRange | None = None,
) -> Dated:
    """The days of a reading, or why there are none.

    ``published`` may be several days: the result is then the hull of what each of them gives.
    ``context`` is the date that the text named just before; ``matter`` the days of the matter
    that the date hangs on. Neither is ever guessed. A number behind a weekday that is no day of
    the month which falls on it counts something else: "on Wednesday 17 agreements".
    """
    granularity = granularity_of(reading)
    try:
        days, anchor_used = _resolved(reading, published, context, matter)
    except Unresolvable as problem:
        return _unresolved(granularity, problem.why)
    except OverflowError:
        return _unresolved(granularity, Unresolved.NO_SUCH_DAY)
    if reading.month is None and _disagrees(reading, days) and reading.day is not None:
        named = reading.model_copy(update={"day": None})
        return anchor(named, published, inferred=inferred, context=context, matter=matter)
    if anchor_used is Anchor.PUBLICATION and inferred:
        anchor_used = Anchor.INFERRED
    return Dated(
        range=days,
        granularity=granularity,
        anchor=anchor_used,
        edtf=to_edtf(days),
        disagrees=_disagrees(reading, days),
    )


def _unresolved(granularity: Granularity, why: Unresolved) -> Dated:
    return Dated(range=None, granularity=granularity, anchor=Anchor.UNRESOLVED, why=why)


def _resolved(
    reading: DateReading,
    published: DateRange | None,
    context: DateRange | None,
    matter: DateRange | None,
) -> tuple[DateRange, Anchor]:
    if reading.relative_to is not None or reading.anniversary is not None:
        return _from_matter(reading, matter), Anchor.MATTER
    if reading.vague:
        raise Unresolvable(Unresolved.VAGUE)
    if published is None or not _needs_day(reading, context):
        used = Anchor.TEXT if _is_textual(reading) else Anchor.NONE
        return _seen_from(reading, None, context), used
    return _hull(reading, published, context), Anchor.PUBLICATION


def _needs_day(reading: DateReading, context: DateRange | None) -> bool:
    try:
        _seen_from(reading, None, context)
    except Unresolvable as problem:
        return problem.why is Unresolved.NO_PUBLICATION_DATE
    return reading.part in (Part.EARLIER, Part.LATER)


def _is_textual(reading: DateReading) -> bool:
    return reading.direction in TEXTUAL or reading.shift is not None


def _hull(reading: DateReading, published: DateRange, context: DateRange | None) -> DateRange:
    """What the days of an inferred publication date give, together."""
    first, last = edges(published, Unresolved.PUBLICATION_TOO_WIDE)
    if (last - first).days >= WIDEST:
        raise Unresolvable(Unresolved.PUBLICATION_TOO_WIDE)
    found: list[DateRange] = []
    problem = Unresolvable(Unresolved.NO_SUCH_DAY)
    for step in range((last - first).days + 1):
        try:
            found.append(_seen_from(reading, first + timedelta(days=step), context))
        except Unresolvable as why:
            problem = why
    if not found:
        raise problem
    return hull(found)


def hull(ranges: Sequence[DateRange]) -> DateRange:
    """The narrowest range that holds all of some ranges."""
    firsts = [days.first for days in ranges]
    lasts = [days.last for days in ranges]
    return DateRange(
        first=None if None in firsts else min(day for day in firsts if day),
        last=None if None in lasts else max(day for day in lasts if day),
    )


def _seen_from(reading: DateReading, day: date | None, context: DateRange | None) -> DateRange:
    if reading.until is not None:
        return _range(reading, reading.until, day, context)
    if reading.shift is not None and reading.direction is not None:
        return stretch_around(reading.shift, reading.direction, day)
    if reading.shift is not None:
        return _moved(reading, day, context)
    days = days_of(reading, day, context)
    if reading.part_of_day is PartOfDay.NIGHT_BEFORE and reading.weekday and days.first:
        return DateRange(first=days.first - timedelta(days=1), last=days.last)
    return days


def _range(
    first: DateReading, last: DateReading, day: date | None, context: DateRange | None
) -> DateRange:
    """From the beginning of one to the end of the other; the beginning gives way if it is later."""
    whole = first.model_copy(update={"until": None})
    start, end = _seen_from(whole, day, context), _seen_from(last, day, context)
    if start.first and end.last and start.first > end.last:
        if first.forward:
            end = _seen_from(last, start.first, context)
        else:
            start = _seen_from(whole.model_copy(update={"year": None}), end.last, context)
    if start.first and end.last and start.first > end.last:
        raise Unresolvable(Unresolved.NO_SUCH_DAY)
    return DateRange(first=start.first, last=end.last)


def _moved(reading: DateReading, day: date | None, context: DateRange | None) -> DateRange:
    """A date a length of time from another: one named beside it, that of writing, or the last."""
    assert reading.shift is not None
    on = reading.sense is Sense.AFTER
    base_reading = reading.model_copy(update={"shift": None, "sense": None, "now": False})
    if _names_days(base_reading):
        base = days_of(base_reading, day, context)
    elif on and not reading.forward and not reading.now:
        base = _closed(context)
    elif day is None:
        raise Unresolvable(Unresolved.NO_PUBLICATION_DATE)
    else:
        base = DateRange.day(day)
    return shifted(base, reading.shift, on=on)


def _names_days(reading: DateReading) -> bool:
    named = (reading.day, reading.month, reading.year, reading.weekday, reading.relative_day)
    return any(value is not None for value in named)


def _closed(context: DateRange | None) -> DateRange:
    first, last = edges(context, Unresolved.NEEDS_TEXT)
    return DateRange(first=first, last=last)


def _from_matter(reading: DateReading, matter: DateRange | None) -> DateRange:
    if matter is None:
        raise Unresolvable(Unresolved.NEEDS_MATTER)
    if reading.anniversary is not None:
        return anniversary_of(matter, reading.anniversary)
    if reading.shift is None:
        return matter
    return shifted(matter, reading.shift, on=reading.sense is not Sense.BEFORE)


def matter_from(reading: DateReading, when: DateRange) -> DateRange:
    """The other way round: the days of the matter, from those of the date that hangs on it.

    "A month after the visit" dates the visit a month before; "on the first anniversary" dates the
    event a year before.
    """
    if reading.anniversary is not None:
        return anniversary_of(when, -reading.anniversary)
    if reading.shift is None:
        return when
    return shifted(when, reading.shift, on=reading.sense is Sense.BEFORE)


def _disagrees(reading: DateReading, days: DateRange) -> bool:
    """The weekday named is not that of the day found."""
    end = reading.until
    if end is not None:
        return False
    fixed = reading.day is not None or reading.relative_day is not None
    return bool(
        fixed
        and reading.weekday is not None
        and days.first is not None
        and days.is_day
        and days.first.isoweekday() != reading.weekday
    )
