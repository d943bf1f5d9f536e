"""From two quantities to how they stand to each other."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.model.quantity import Hedge, Number, Quantity
from claimcheck.model.quantity_words import Tolerance
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.units import UnitTree


class _Interval(NamedTuple):
    low: Fraction | None
    high: Fraction | None


def relate_quantities(
    left: Quantity, right: Quantity, units: UnitTree, tolerance: Tolerance | None = None
) -> ReadingRelation:
    """How two quantities stand; only disjoint ones can ever conflict.

    Bounds decide: the same, one inside the other, overlapping, disjoint. An exact round figure
    allows ``tolerance`` before it is disjoint from another. Bounds that are only implied can part
    two quantities no further than a tension. An unknown unit fits any.
    """
    if not _comparable(left, right, units):
        return ReadingRelation.NOT_COMPARABLE
    tolerance = tolerance or Tolerance()
    said = _said(left, units), _said(right, units)
    if said[0] == said[1]:
        return ReadingRelation.SAME
    if _apart(*said):
        wide = _widened(left, units, tolerance), _widened(right, units, tolerance)
        return ReadingRelation.DISJOINT if _apart(*wide) else ReadingRelation.OVERLAPPING
    if _apart(_implied(left, units), _implied(right, units)):
        return ReadingRelation.TENSION
    if _inside(*said):
        return ReadingRelation.INSIDE
    return ReadingRelation.AROUND if _inside(said[1], said[0]) else ReadingRelation.OVERLAPPING


def _comparable(left: Quantity, right: Quantity, units: UnitTree) -> bool:
    """One dimension and one rate; a unit that is left out fits what the other names."""
    if left.percent != right.percent or left.per != right.per:
        return False
    if left.unit is None or right.unit is None:
        return True
    return units.widest(left.unit) == units.widest(right.unit)


def _scaled(value: Number | None, quantity: Quantity, units: UnitTree) -> Fraction | None:
    if value is None:
        return None
    size = units.size(quantity.unit) if quantity.unit is not None else Fraction(1)
    return Fraction(str(value)) * size


def _said(quantity: Quantity, units: UnitTree) -> _Interval:
    return _Interval(
        _scaled(quantity.low, quantity, units), _scaled(quantity.high, quantity, units)
    )


def _implied(quantity: Quantity, units: UnitTree) -> _Interval:
    """The bounds with what a writer would not have left unsaid."""
    said = _said(quantity, units)
    low = _scaled(quantity.implied_low, quantity, units)
    high = _scaled(quantity.implied_high, quantity, units)
    return _Interval(
        low if said.low is None else said.low, high if said.high is None else said.high
    )


def _widened(quantity: Quantity, units: UnitTree, tolerance: Tolerance) -> _Interval:
    """The bounds of an exact round figure with the room that its zeros leave."""
    said = _said(quantity, units)
    if quantity.hedge is not Hedge.EXACT or quantity.low != quantity.high or said.low is None:
        return said
    room = _room(quantity.stated, tolerance)
    scaled = _scaled(room, quantity, units)
    return _Interval(said.low - (scaled or 0), said.low + (scaled or 0))


def _room(stated: Number, tolerance: Tolerance) -> Number:
    """Half of the last place that is not zero, capped; none where few zeros end the figure."""
    if not isinstance(stated, int) or stated == 0:
        return 0
    zeros = len(str(stated)) - len(str(stated).rstrip("0"))
    if zeros < tolerance.zeros:
        return 0
    place = Fraction(str(tolerance.of_last_place)) * 10**zeros
    return float(min(place, Fraction(str(tolerance.most)) * stated))


def _apart(left: _Interval, right: _Interval) -> bool:
    return _below(left, right) or _below(right, left)


def _below(left: _Interval, right: _Interval) -> bool:
    return left.high is not None and right.low is not None and left.high < right.low


def _inside(inner: _Interval, outer: _Interval) -> bool:
    """Whether all that ``inner`` allows, ``outer`` allows too."""
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high
