"""From two quantities to how they stand to each other."""

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claimcheck.model.quantity import Hedge, Number, Quantity
from claimcheck.model.quantity_words import Tolerance
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.units import UnitTree

Exact = int | Fraction


class _Interval(NamedTuple):
    low: Exact | None
    high: Exact | None


class _Bounds(NamedTuple):
    """What a quantity says, what it leaves unsaid, and what its round figures have room for."""

    said: _Interval
    implied: _Interval
    wide: _Interval


_KEPT = 1024
_kept: dict[int, tuple[Quantity, UnitTree, _Bounds]] = {}
"""The bounds of the quantities met last, by their address, which each entry keeps its own."""


def relate_quantities(
    left: Quantity, right: Quantity, units: UnitTree, tolerance: Tolerance | None = None
) -> ReadingRelation:
    """How two quantities stand; only disjoint ones can ever conflict.

    Bounds decide: the same, one inside the other, overlapping, disjoint. A round figure, or a
    round bound, allows ``tolerance`` before it is disjoint from another, so that a hedge never
    parts what the bare figure would not. Bounds that are only implied can part two quantities no
    further than a tension. An unknown unit fits any.
    """
    if not _comparable(left, right, units):
        return ReadingRelation.NOT_COMPARABLE
    ours, theirs = _bounds_of(left, units, tolerance), _bounds_of(right, units, tolerance)
    if ours.said == theirs.said:
        return ReadingRelation.SAME
    if _apart(ours.said, theirs.said):
        wide = _apart(ours.wide, theirs.wide)
        return ReadingRelation.DISJOINT if wide else ReadingRelation.OVERLAPPING
    if _apart(ours.implied, theirs.implied):
        return ReadingRelation.TENSION
    if _inside(ours.said, theirs.said):
        return ReadingRelation.INSIDE
    return (
        ReadingRelation.AROUND if _inside(theirs.said, ours.said) else ReadingRelation.OVERLAPPING
    )


def _bounds_of(quantity: Quantity, units: UnitTree, tolerance: Tolerance | None) -> _Bounds:
    """The bounds of a quantity, worked out once as long as the same one comes again."""
    if tolerance is not None:
        return _bounds(quantity, units, tolerance)
    known = _kept.get(id(quantity))
    if known is not None and known[0] is quantity and known[1] is units:
        return known[2]
    if len(_kept) >= _KEPT:
        _kept.clear()
    found = _bounds(quantity, units, Tolerance())
    _kept[id(quantity)] = quantity, units, found
    return found


def _bounds(quantity: Quantity, units: UnitTree, tolerance: Tolerance) -> _Bounds:
    return _Bounds(
        _said(quantity, units), _implied(quantity, units), _widened(quantity, units, tolerance)
    )


def _comparable(left: Quantity, right: Quantity, units: UnitTree) -> bool:
    """One dimension and one rate; a unit that is left out fits what the other names."""
    if left.percent != right.percent or left.per != right.per:
        return False
    if left.unit is None or right.unit is None:
        return True
    return units.widest(left.unit) == units.widest(right.unit)


def _scaled(value: Number | None, quantity: Quantity, units: UnitTree) -> Exact | None:
    if value is None:
        return None
    exact = value if isinstance(value, int) else _exact(value)
    size = _size(quantity, units)
    return exact if size == 1 else exact * size


def _size(quantity: Quantity, units: UnitTree) -> Exact:
    return 1 if quantity.unit is None else units.size(quantity.unit)


@lru_cache(maxsize=4096)
def _exact(value: float) -> Fraction:
    """A figure as it is written, not as the machine holds it."""
    return Fraction(str(value))


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
    """The bounds with the room that their zeros leave; an approximate figure has more anyway."""
    said = _said(quantity, units)
    if quantity.hedge in (Hedge.ABOUT, Hedge.VAGUE):
        return said
    size = _size(quantity, units)
    below, above = (_room(end, tolerance) * size for end in (quantity.low, quantity.high))
    return _Interval(
        None if said.low is None else _whole(said.low - below),
        None if said.high is None else _whole(said.high + above),
    )


def _whole(value: Exact) -> Exact:
    """The same as an int where it is whole: ints compare much faster."""
    return value.numerator if value.denominator == 1 else value


def _room(stated: Number | None, tolerance: Tolerance) -> Exact:
    """Half of the last place that is not zero, capped; none where few zeros end the figure."""
    if not isinstance(stated, int) or stated == 0:
        return 0
    zeros = len(str(stated)) - len(str(stated).rstrip("0"))
    if zeros < tolerance.zeros:
        return 0
    place: Exact = _exact(tolerance.of_last_place) * 10**zeros
    return min(place, _exact(tolerance.most) * stated)


def _apart(left: _Interval, right: _Interval) -> bool:
    (low, high), (least, most) = left, right
    below = high is not None and least is not None and high < least
    return below or (most is not None and low is not None and most < low)


def _inside(inner: _Interval, outer: _Interval) -> bool:
    """Whether all that ``inner`` allows, ``outer`` allows too."""
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high
