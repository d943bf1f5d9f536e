"""All dates of one text in order: each may count from the one before, or lie in its line's days."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.model.dates import Anchor, Dated, DateRange, DateReading
from claimcheck.values.dates.anchor import TEXTUAL, WIDEST, anchor

_MONTH, _WEEK = 31, 7


class Frame(NamedTuple):
    """The date by whose days another one is told: of the line that it stands in.

    ``head`` is its place. With ``heads`` the date heads a line itself, and ``head`` is that of the
    line before.
    """

    head: int
    heads: bool = False


_NO_FRAMES: Mapping[int, Frame] = MappingProxyType({})


def anchor_all(
    readings: Sequence[DateReading],
    published: DateRange | None,
    *,
    inferred: bool = False,
    frames: Mapping[int, Frame] = _NO_FRAMES,
) -> tuple[Dated, ...]:
    """All readings of one text in order; each gives the next the date named just before.

    ``frames`` says which of them, by their places, stand in a line that a date heads.
    """
    context: DateRange | None = None
    every: list[Dated] = []
    for place, reading in enumerate(readings):
        # "Two days later" may be later than anything told: only its matter can date it.
        near = context if reading.shift is None else None
        dated = anchor(reading, published, inferred=inferred, context=near)
        frame = frames.get(place)
        if frame is not None:
            head = every[frame.head].range
            beside = _beside(reading, head, published) if frame.heads else _inside(reading, head)
            dated = beside or dated
        every.append(dated)
        if dated.range is not None and dated.range.first and dated.range.last:
            context = dated.range
    return tuple(every)


def _inside(reading: DateReading, head: DateRange | None) -> Dated | None:
    """A date that names no year, as it lies within the days that head its line, if it can."""
    if head is None or head.first is None or head.last is None or not _recurs(reading):
        return None
    if (head.last - head.first).days >= _reach(reading):
        return None
    found = anchor(reading, DateRange.day(head.last))
    if found.range is None or not _holds(head, found.range):
        return None
    return found.model_copy(update={"anchor": Anchor.TEXT})


def _beside(
    reading: DateReading, head: DateRange | None, published: DateRange | None
) -> Dated | None:
    """A month that names no year, as the nearest to the date that heads the line before.

    Lists run on or back through time by the shortest way; nothing told lies behind the day of
    writing.
    """
    if head is None or head.first is None or head.last is None:
        return None
    if reading.month is None or not _recurs(reading) or reading.forward:
        return None
    ahead = reading.model_copy(update={"forward": True})
    ways = (anchor(reading, DateRange.day(head.first)), anchor(ahead, DateRange.day(head.last)))
    told = [each for each in ways if each.range and not _is_behind(each.range, published)]
    nearest = min(told, key=lambda each: _gap(each.range, head), default=None)
    return nearest and nearest.model_copy(update={"anchor": Anchor.TEXT})


def _recurs(reading: DateReading) -> bool:
    """Whether a date names no year and counts from nothing but the calendar."""
    if reading.year is not None or reading.relative_day is not None or reading.shift is not None:
        return False
    return not (reading.now or reading.vague or reading.direction in TEXTUAL)


def _reach(reading: DateReading) -> int:
    """In how many days what a date names comes but once."""
    if reading.month is not None:
        return WIDEST
    return _MONTH if reading.weekday is None else _WEEK


def _holds(outer: DateRange, inner: DateRange) -> bool:
    closed = outer.first and outer.last and inner.first and inner.last
    return bool(closed) and outer.first <= inner.first and inner.last <= outer.last  # type: ignore[operator]


def _is_behind(days: DateRange, published: DateRange | None) -> bool:
    if published is None or published.last is None or days.first is None:
        return False
    return days.first > published.last


def _gap(days: DateRange | None, head: DateRange) -> int:
    """How many days lie between two ranges that are closed."""
    if not days or not days.first or not days.last or not head.first or not head.last:
        return WIDEST
    return max((days.first - head.last).days, (head.first - days.last).days)
