"""From a number and its hedge to a quantity: how wide the words are."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from claimcheck.model.quantity import Hedge, Number, NumberKind, NumberReading, Quantity, plain
from claimcheck.model.quantity_words import Bounds


def quantity_of(
    reading: NumberReading,
    hedge: Hedge,
    bounds: Bounds,
    *,
    unit: str | None = None,
    per: str | None = None,
) -> Quantity:
    """The quantity that a number with its hedge states."""
    if reading.kind is NumberKind.VAGUE:
        return _vague(reading, hedge, unit, per)
    low, high, implied = _bounds(reading, hedge, bounds)
    is_range = reading.upper is not None
    return Quantity(
        stated=reading.value,
        stated_high=reading.upper,
        low=low,
        high=high,
        implied_high=implied,
        hedge=Hedge.RANGE if is_range else hedge,
        unit=unit,
        per=per,
        percent=reading.percent,
    )


_LOWER = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_UPPER = (Hedge.LESS_THAN, Hedge.AT_MOST)


def joined_bounds(left: Quantity, right: Quantity) -> Quantity | None:
    """One range of a lower and an upper bound of one thing; ``None`` where they are no range."""
    lower, upper = (left, right) if left.hedge in _LOWER else (right, left)
    if lower.hedge not in _LOWER or upper.hedge not in _UPPER or lower.stated >= upper.stated:
        return None
    units = {one.unit for one in (left, right) if one.unit is not None}
    if len(units) > 1 or left.percent != right.percent:
        return None
    return Quantity(
        stated=lower.stated,
        stated_high=upper.stated,
        low=lower.stated,
        high=upper.stated,
        hedge=Hedge.RANGE,
        unit=left.unit or right.unit,
        per=right.per or left.per,
        percent=left.percent,
    )


def _bounds(
    reading: NumberReading, hedge: Hedge, bounds: Bounds
) -> tuple[Number | None, Number | None, Number | None]:
    """Low, high, and the high that is implied."""
    low, high = reading.value, reading.value if reading.upper is None else reading.upper
    if hedge is Hedge.ABOUT:
        return _times(low, 1 - _exact(bounds.about)), _times(high, 1 + _exact(bounds.about)), None
    if reading.upper is not None:
        return low, high, None
    if hedge in _LOWER:
        return low, None, _times(low, _exact(bounds.implied))
    if hedge in _UPPER:
        return None, high, None
    return low, high, None


def _vague(reading: NumberReading, hedge: Hedge, unit: str | None, per: str | None) -> Quantity:
    below = hedge in _UPPER
    return Quantity(
        stated=reading.value,
        low=None if below else reading.floor,
        high=None,
        implied_high=reading.implied,
        hedge=Hedge.VAGUE,
        unit=unit,
        per=per,
        percent=reading.percent,
    )


@lru_cache(maxsize=1024)
def _exact(value: Number) -> Fraction:
    """A number as it is written, without the error of binary floats."""
    return Fraction(str(value))


def _times(value: Number, factor: Fraction) -> Number:
    return plain(_exact(value) * factor)
