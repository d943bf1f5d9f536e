"""What keeps two claims apart whatever their names say: they cannot be about one matter.

A guard that fails is a step of the comparison with its sentence; one that passes says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.facts.told import Told, gap_in_days
from claimcheck.model.claim import Claim, Modality
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


def failing_guards(left: Told, right: Told, kind: Kind, units: UnitTree) -> Iterator[Guard]:
    """The guards that fail, by name, each with what its sentence tells; swapping changes none."""
    if _one_is_only_possible(left, right):
        yield "modality", {}
    if _denies_a_plan(left, right):
        yield "polarity", {}
    limit = _too_long_between(left, right, kind)
    if limit is not None:
        yield "when", {"days": limit}
    if _other_flights(left, right, kind):
        yield "times", {}
    ours, theirs = left.claim.quantity, right.claim.quantity
    if kind.value is Value.ACT and _rated(left.claim) is not _rated(right.claim):
        yield "rate", {}
    if ours is not None and theirs is not None:
        yield from _counting(left, right, kind, units)


def time_is_known(left: Told, right: Told, kind: Kind) -> bool:
    """Whether it is known if two claims tell of one time, where what they tell happens again."""
    if kind.word_apart(left.claim.keys) is None or left.text == right.text:
        return True
    return left.near is not None and right.near is not None


def one_place(left: Claim, right: Claim) -> bool:
    """Whether two claims are read from the same words: these tell one matter, however dated."""
    overlap = left.start < right.stop and right.start < left.stop
    return left.document == right.document and overlap


def _too_long_between(left: Told, right: Told, kind: Kind) -> int | None:
    """How many days may lie between two claims of one matter, if more do."""
    own = kind.word_apart(left.claim.keys)
    limit = kind.apart if own is None else own
    days = [each.days if own is None else each.near for each in (left, right)]
    if limit is None or None in days or one_place(left.claim, right.claim):
        return None
    return limit if gap_in_days(*days) > limit else None


def _one_is_only_possible(left: Told, right: Told) -> bool:
    """Whether one holds possible what the other does not; who denies a plan speaks of both."""
    possible = [each.claim.modality is Modality.POSSIBLE for each in (left, right)]
    done = Modality.ASSERTED in (left.claim.modality, right.claim.modality)
    opposed = left.claim.polarity is not right.claim.polarity and not done
    return possible[0] is not possible[1] and not opposed


def _denies_a_plan(left: Told, right: Told) -> bool:
    """Whether one denies a plan, and the other tells what happened at a time that is not known."""
    if left.claim.polarity is right.claim.polarity:
        return False
    done = [each for each in (left, right) if each.claim.modality is Modality.ASSERTED]
    return len(done) == 1 and done[0].days is None


def _other_flights(left: Told, right: Told, kind: Kind) -> bool:
    """Whether each names a day on which an act took place that takes place again and again."""
    acts = left.claim.slot("act"), right.claim.slot("act")
    if acts[0] != acts[1] or acts[0] not in kind.repeated:
        return False
    days = [each.claim.when.range if each.claim.when else None for each in (left, right)]
    if days[0] is None or days[1] is None:
        return False
    return gap_in_days(days[0], days[1]) > 0


def _rated(claim: Claim) -> bool:
    """Whether a claim tells how often: another matter than that it happens at all."""
    quantity = claim.quantity
    return quantity is not None and quantity.per is not None


def _counting(left: Told, right: Told, kind: Kind, units: UnitTree) -> Iterator[Guard]:
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None:
        return
    if _count_others(ours, theirs, units):
        yield "counted", {"left": ours, "right": theirs}
    elif kind.in_time is InTime.CUMULATIVE:
        first, second = sorted(((ours.stated, left), (theirs.stated, right)), key=_figure)
        if _too_far(*first, *second) and _differ(ours, theirs, units):
            yield "scope", {"left": ours, "right": theirs}


def _figure(told: tuple[Number, Told]) -> Number:
    return told[0]


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


def _too_far(low: Number, lower: Told, high: Number, higher: Told) -> bool:
    """Whether two counts lie too far apart for one that grows."""
    if FALLS_TO * low >= high or _can_grow(lower, higher):
        return False
    return (FALLS_TO if _falls(higher, lower) else RISES_TO) * low < high


def _can_grow(lower: Told, higher: Told) -> bool:
    """Whether the higher of two counts may be a later one: known to hold up to a later day."""
    first, last = (each.held.last if each.held else None for each in (lower, higher))
    return first is not None and last is not None and first < last


def _falls(higher: Told, lower: Told) -> bool:
    """Whether the lower of two counts held on a later day than the higher one."""
    first = higher.held.last if higher.held else None
    last = lower.held.first if lower.held else None
    return first is not None and last is not None and first < last


_APART = (ReadingRelation.DISJOINT, ReadingRelation.TENSION)
