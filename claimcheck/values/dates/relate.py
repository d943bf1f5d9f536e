"""How two date ranges, or two lengths of time, stand to each other."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from claimcheck.model.dates import DateRange, Duration
from claimcheck.model.reading import ReadingRelation

Point = TypeVar("Point", date, float)


def relate_dates(left: DateRange, right: DateRange) -> ReadingRelation:
    """Which of two ranges of days says more; only disjoint ones can ever conflict."""
    first = (left.first or date.min, left.last or date.max)
    second = (right.first or date.min, right.last or date.max)
    return _relate(first, second)


def relate_durations(left: Duration, right: Duration) -> ReadingRelation:
    """Likewise for two lengths of time, by their bounds."""
    first = (left.low or 0.0, _top(left))
    second = (right.low or 0.0, _top(right))
    return _relate(first, second)


def _top(length: Duration) -> float:
    return float("inf") if length.high is None else length.high


def _relate(left: tuple[Point, Point], right: tuple[Point, Point]) -> ReadingRelation:
    if left == right:
        return ReadingRelation.SAME
    if left[1] < right[0] or right[1] < left[0]:
        return ReadingRelation.DISJOINT
    if right[0] <= left[0] and left[1] <= right[1]:
        return ReadingRelation.INSIDE
    if left[0] <= right[0] and right[1] <= left[1]:
        return ReadingRelation.AROUND
    return ReadingRelation.OVERLAPPING
