"""The tightest reading that all supporting claims share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.quantity import Quantity


def tightest_days(claims: Iterable[Claim]) -> DateRange | None:
    """The days that every dated claim allows; ``None`` when there are none."""
    ranges = [claim.when.range for claim in claims if claim.when and claim.when.range]
    if not ranges:
        return None
    first = max((days.first for days in ranges if days.first), default=None)
    last = min((days.last for days in ranges if days.last), default=None)
    if first is None and last is None:
        return None
    if (first or date.min) > (last or date.max):
        return None
    return DateRange(first=first, last=last)


def tightest_quantity(claims: Iterable[Claim]) -> Quantity | None:
    """The narrowest of the figures whose bounds lie within those of all others."""
    distinct: dict[tuple[float, float], Quantity] = {}
    for claim in claims:
        if claim.quantity is not None:
            distinct.setdefault(_bounds(claim.quantity), claim.quantity)
    figures = list(distinct.values())
    for figure in sorted(figures, key=_width):
        if all(_within(figure, other) for other in figures):
            return figure
    return None


def _width(figure: Quantity) -> tuple[float, float]:
    low, high = _bounds(figure)
    return high - low, -low


def _bounds(figure: Quantity) -> tuple[float, float]:
    low = float("-inf") if figure.low is None else float(figure.low)
    high = float("inf") if figure.high is None else float(figure.high)
    return low, high


def _within(inner: Quantity, outer: Quantity) -> bool:
    (low, high), (least, most) = _bounds(inner), _bounds(outer)
    return least <= low and high <= most
