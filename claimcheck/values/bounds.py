"""From a number and its hedge to a quantity: how wide the words are."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.quantity import Hedge, Number, NumberKind, NumberReading, Quantity
from claimcheck.model.quantity_words import Bounds
from claimcheck.values.numbers import plain


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


def _bounds(
    reading: NumberReading, hedge: Hedge, bounds: Bounds
) -> tuple[Number | None, Number | None, Number | None]:
    """Low, high, and the high that is implied."""
    low, high = reading.value, reading.value if reading.upper is None else reading.upper
    if hedge is Hedge.ABOUT:
        return _times(low, 1 - _exact(bounds.about)), _times(high, 1 + _exact(bounds.about)), None
    if reading.upper is not None:
        return low, high, None
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return low, None, _times(low, _exact(bounds.implied))
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return None, high, None
    return low, high, None


def _vague(reading: NumberReading, hedge: Hedge, unit: str | None, per: str | None) -> Quantity:
    below = hedge in (Hedge.LESS_THAN, Hedge.AT_MOST)
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


def _exact(value: Number) -> Fraction:
    """A number as it is written, without the error of binary floats."""
    return Fraction(str(value))


def _times(value: Number, factor: Fraction) -> Number:
    return plain(_exact(value) * factor)
