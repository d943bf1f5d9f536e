"""What keeps two claims apart whatever their names say: they cannot be about one matter.

A guard that fails is a step of the comparison with its sentence; one that passes says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.facts.days import (
    is_long_over,
    name_one_day,
    other_events,
    other_flights,
    too_long_between,
)
from claimcheck.facts.told import Told
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.kind import InTime, Kind, Value
from claimcheck.model.quantity import Hedge, Number, Quantity
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.reason import ReasonValue
from claimcheck.model.units import UnitTree
from claimcheck.values.relate_quantities import relate_quantities

Guard = tuple[str, dict[str, ReasonValue]]

FALLS_TO = 3
RISES_TO = 10
"""A count that falls to less than a third, or differs tenfold where no time between tells how it
rose, counts something else than the other: one place of many, one day, one house."""

_AND = 4
"""So many code points lie at most between two figures that stand in one list."""
_PLANNED_WITHIN = 1.5
"""What was done seldom differs by more from what was planned; else it is another act."""


def failing_guards(left: Told, right: Told, kind: Kind, units: UnitTree) -> Iterator[Guard]:
    """The guards that fail, by name, each with what its sentence tells; swapping changes none."""
    yield from _saying(left, right)
    yield from _dating(left, right, kind)
    ours, theirs = left.claim.quantity, right.claim.quantity
    if kind.value is Value.ACT and _rated(left.claim) is not _rated(right.claim):
        yield "rate", {}
    if ours is not None and theirs is not None:
        yield from _counting(left, right, kind, units)


def _saying(left: Told, right: Told) -> Iterator[Guard]:
    """What fails by how sure the two are, and by what one denies."""
    if _one_is_only_possible(left, right):
        yield "modality", {}
    if _denies_a_plan(left, right):
        yield "polarity", {}
    if left.claim.polarity is not right.claim.polarity and (
        _denied_before(left, right) or _denied_before(right, left)
    ):
        yield "too_early", {}


def _dating(left: Told, right: Told, kind: Kind) -> Iterator[Guard]:
    """What fails by the days of the two."""
    limit = too_long_between(left, right, kind)
    if limit is not None:
        yield "when", {"days": limit}
    if other_events(left, right, kind):
        yield "event", {}
    if other_flights(left, right, kind):
        yield "times", {}


def time_is_known(left: Told, right: Told, kind: Kind) -> bool:
    """Whether it is known if two claims tell of one time, where what they tell happens again."""
    if kind.word_apart(left.keys) is None or left.text == right.text:
        return True
    return left.near is not None and right.near is not None


def _one_is_only_possible(left: Told, right: Told) -> bool:
    """Whether one holds possible what the other does not; who denies a plan speaks of both."""
    ours, theirs = left.claim.modality, right.claim.modality
    if (ours is Modality.POSSIBLE) is (theirs is Modality.POSSIBLE):
        return False
    done = Modality.ASSERTED in (ours, theirs)
    return done or left.claim.polarity is right.claim.polarity


def _denies_a_plan(left: Told, right: Told) -> bool:
    """Whether one denies a plan, and the other tells what happened at a time that is not known."""
    if left.claim.polarity is right.claim.polarity:
        return False
    done = [each for each in (left, right) if each.claim.modality is Modality.ASSERTED]
    return len(done) == 1 and done[0].days is None


def _denied_before(denier: Told, other: Told) -> bool:
    """Whether a text that denies, and names no day, is older than what the other tells."""
    polarities = denier.claim.polarity, other.claim.polarity
    when = denier.claim.when
    dated = when is not None and when.range is not None and not when.inherited
    if polarities != (Polarity.DENIED, Polarity.AFFIRMED) or dated:
        return False
    said = denier.published.last if denier.published is not None else None
    took_place = other.days.first if other.days is not None else None
    return said is not None and took_place is not None and said < took_place


def _rated(claim: Claim) -> bool:
    """Whether a claim tells how often: another matter than that it happens at all."""
    quantity = claim.quantity
    return quantity is not None and quantity.per is not None


def _counting(left: Told, right: Told, kind: Kind, units: UnitTree) -> Iterator[Guard]:
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None:
        return
    told: dict[str, ReasonValue] = {"left": ours, "right": theirs}
    if left.claim.id in right.wholes or right.claim.id in left.wholes:
        yield "sum", told
    elif left.wholes & right.wholes or _are_listed(left.claim, right.claim, kind):
        yield "parts", told
    if _count_others(ours, theirs, units):
        yield "counted", told
    elif _plans_another(left, right, units):
        yield "scope", told
    elif _differ(ours, theirs, units):
        yield from ((name, told) for name in _by_figure(left, right, kind))


def _by_figure(left: Told, right: Told, kind: Kind) -> Iterator[str]:
    """The guards that fail because of how two figures that exclude each other differ."""
    if kind.is_told_by_figure(left.keys) and not name_one_day(left.claim, right.claim):
        yield "amount"
    if kind.in_time is InTime.CUMULATIVE:
        low, high = (right, left) if _stated(right) < _stated(left) else (left, right)
        if _too_far(low, high, falls=kind.can_fall(left.keys)):
            yield "scope"


def _are_listed(left: Claim, right: Claim, kind: Kind) -> bool:
    """Whether a text counts two groups under one word: "84 guards and 47 drivers were killed"."""
    if left.document != right.document:
        return False
    first, second = sorted((left, right), key=lambda claim: claim.start)
    if not 0 <= second.start - first.stop <= _AND:
        return False
    return any(
        kind.slots[name].words and each.inherited and each.key == first.slot(name)
        for name, each in second.slots.items()
    )


def _stated(told: Told) -> Number:
    quantity = told.claim.quantity
    return quantity.stated if quantity is not None else 0


def _count_others(ours: Quantity, theirs: Quantity, units: UnitTree) -> bool:
    """Whether the nouns counted exclude each other: soldiers and prisoners, not soldiers and men.

    Who counts as many calls the same people by another name.
    """
    if ours.unit is None or theirs.unit is None or ours.stated == theirs.stated:
        return False
    return units.exclude(ours.unit, theirs.unit)


def _differ(ours: Quantity, theirs: Quantity, units: UnitTree) -> bool:
    """Whether two stated figures exclude each other; a vague scale says too little for that."""
    stated = Hedge.VAGUE not in (ours.hedge, theirs.hedge)
    return stated and relate_quantities(ours, theirs, units) in _APART


def _too_far(lower: Told, higher: Told, *, falls: bool) -> bool:
    """Whether two counts lie too far apart for one that grows, or for one that also falls."""
    low, high = _stated(lower), _stated(higher)
    if FALLS_TO * low >= high or _can_grow(lower, higher):
        return False
    return (FALLS_TO if _falls(higher, lower) and not falls else RISES_TO) * low < high


def _plans_another(left: Told, right: Told, units: UnitTree) -> bool:
    """Whether one counts what is planned, the other what was done, and not nearly as many; in one
    text, whether not as many."""
    if (left.claim.modality is Modality.ASSERTED) is (right.claim.modality is Modality.ASSERTED):
        return False
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None:
        return False
    if left.text == right.text:
        return ours.stated != theirs.stated
    low, high = sorted((ours.stated, theirs.stated))
    return _PLANNED_WITHIN * low < high and _differ(ours, theirs, units)


def _can_grow(lower: Told, higher: Told) -> bool:
    """Whether the higher of two counts may be a later one: known to hold up to a later day, or
    told after the lower one in a text that calls that an earlier count."""
    if lower.claim.earlier and not higher.claim.earlier and lower.text == higher.text:
        return True
    first, last = (each.held.last if each.held else None for each in (lower, higher))
    return first is not None and last is not None and first < last


def _falls(higher: Told, lower: Told) -> bool:
    """Whether the lower of two counts held on a later day than the higher one; what is long over
    falls no more."""
    if is_long_over(higher) and is_long_over(lower):
        return False
    first = higher.held.last if higher.held else None
    last = lower.held.first if lower.held else None
    return first is not None and last is not None and first < last


_APART = (ReadingRelation.DISJOINT, ReadingRelation.TENSION)
