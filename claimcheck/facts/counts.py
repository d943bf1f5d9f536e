"""What two figures tell: that they count two matters, though everything else agrees."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from claimcheck.facts.days import is_long_over, name_one_day
from claimcheck.facts.fights import count_one_side, counts_one_of_all
from claimcheck.facts.figures import one_speaker
from claimcheck.facts.opposed import are_opposed, of_one_side
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.facts.two import Two, stated
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.kind import InTime, Kind, Value
from claimcheck.model.quantity import Hedge
from claimcheck.model.units import UnitTree

FALLS_TO = 3
RISES_TO = 10
IN_ONE_TEXT = 5
"""A count that falls to less than a third, or differs tenfold where no time between tells how it
rose, fivefold in one text, counts something else than the other: one place of many, one day."""

_COUNTED = 50
_AT_ONCE = 20
_FEW, _EVER_OF_FEW = 20, 1000
_EVER = 100
_SOON = timedelta(days=3)
"""A count that has come so far does not grow twentyfold in so few days, nor a hundredfold ever, and
a first one of few people not a thousandfold: it was one of a part."""
_NEXT_SCALE = 10
"""Below so many times its number a vague scale is still the word for a figure."""
_AND = 4
"""So many code points lie at most between two figures that stand in one list."""
_PLANNED_WITHIN, _RATE_PLANNED_WITHIN = 1.5, 2
"""What was done seldom differs by more from what was planned, or how often from how often; else it
is another act."""


def tell_one_a_rate(two: Two) -> bool:
    """Whether one tells how often: another matter than that it happens at all, or again."""
    if two.kind.value is not Value.ACT:
        return False
    rated = [_rated(each.claim, two.kind) for each in two[:2]]
    if rated[0] is rated[1]:
        return False
    return not _may_be_rated((two.left if rated[1] else two.right).claim, two.kind)


def _may_be_rated(claim: Claim, kind: Kind) -> bool:
    """Whether a claim counts what takes place again and again, and names no day: "it flies only
    twice" leaves out the week."""
    return claim.quantity is not None and claim.when is None and claim.slot("act") in kind.repeated


def _rated(claim: Claim, kind: Kind) -> bool:
    """Whether a claim tells how often; one of a state that changes tells that first."""
    quantity = claim.quantity
    if quantity is None or quantity.per is None:
        return False
    return not kind.repeated or claim.slot("act") in kind.repeated


def add_up(two: Two) -> bool:
    """Whether one counts a part of the other, told with the parts that make it up."""
    left, right = two.left, two.right
    return _both_count(two) and (left.claim.id in right.wholes or right.claim.id in left.wholes)


def are_parts(two: Two) -> bool:
    """Whether a text counts two groups: of one whole, or in one list under one word."""
    if not _both_count(two) or add_up(two):
        return False
    return bool(two.left.wholes & two.right.wholes) or _are_listed(two)


def _are_listed(two: Two) -> bool:
    """Whether a text counts two groups under one word: "84 guards and 47 drivers were killed"."""
    if two.left.claim.document != two.right.claim.document:
        return False
    first, second = sorted((each.claim for each in two[:2]), key=lambda claim: claim.start)
    if not 0 <= second.start - first.stop <= _AND:
        return False
    return any(
        two.kind.slots[name].words and each.inherited and each.key == first.slot(name)
        for name, each in second.slots.items()
    )


def count_others(two: Two) -> bool:
    """Whether the nouns counted exclude each other: soldiers and prisoners, not soldiers and men;
    families and people.

    Who counts as many calls the same people by another name.
    """
    ours, theirs = two.left.claim.quantity, two.right.claim.quantity
    if ours is None or theirs is None or ours.stated == theirs.stated:
        return False
    if ours.unit is None or theirs.unit is None:
        return False
    units = two.pack.units
    if units.exclude(ours.unit, theirs.unit) or units.differ(ours.unit, theirs.unit):
        return True
    if two.kind.counted_as and counts_one_of_all(two):
        return True
    if count_one_side(two):
        return False
    return _counts_a_sort(two, units) or _counts_those_who_fight(two, ours.unit, theirs.unit)


def _counts_a_sort(two: Two, units: UnitTree) -> bool:
    """Whether one speaker counts a few of one sort, another far more of whom they may be a part:
    seven soldiers beside forty people. Who says "thousands" has not counted the few."""
    few, many = (each.claim for each in two.by_figure)
    if few.quantity is None or many.quantity is None or one_speaker(few, many):
        return False
    if few.quantity.hedge is Hedge.VAGUE:
        return False
    sort, wider = few.quantity.unit, many.quantity.unit
    if sort is None or wider is None or wider not in units.line(sort)[1:]:
        return False
    return not units.is_loose(sort) and FALLS_TO * few.quantity.stated < many.quantity.stated


def _counts_those_who_fight(two: Two, ours: str, theirs: str) -> bool:
    """Whether one speaker counts those who fight, another people of whom he does not say so, and
    not both say on which side: the dead of a raid beside those of the army."""
    left, right = two.left.claim, two.right.claim
    units = two.pack.units
    if units.fights(ours) is units.fights(theirs) or one_speaker(left, right):
        return False
    if units.is_loose(ours) or units.is_loose(theirs):
        return False
    return not of_one_side(left, right, two.kind)


def plans_another(two: Two) -> bool:
    """Whether one counts what is planned, the other what was done, and not nearly as many; in one
    text, whether not as many."""
    done = two.left.claim.modality is Modality.ASSERTED
    if done is (two.right.claim.modality is Modality.ASSERTED) or not _both_count(two):
        return False
    low, high = (stated(each) for each in two.by_figure)
    if two.left.text == two.right.text:
        return low != high
    rates = all(_rated(each.claim, two.kind) for each in two[:2])
    within = _RATE_PLANNED_WITHIN if rates and two.kind.repeated else _PLANNED_WITHIN
    return within * low < high and two.exclude_each_other


def other_amounts(two: Two) -> bool:
    """Whether two amounts exclude each other of what comes again and again in other amounts."""
    if not two.kind.is_told_by_figure((*two.left.keys, *two.right.keys)):
        return False
    return two.exclude_each_other and not name_one_day(two.left.claim, two.right.claim)


def too_far(two: Two) -> bool:
    """Whether two counts lie too far apart for one that grows, or for one that also falls."""
    return _times_are_known(two) and _lie_far_apart(two)


def rests_on_a_guess(two: Two, joined: Iterable[str]) -> bool:
    """Whether nothing joins two counts, one of them many times the other, but where their texts
    play, which the words of neither say: a toll rises by steps, and in one state much happens."""
    if two.kind.in_time is not InTime.CUMULATIVE or not _both_count(two):
        return False
    lower, higher = two.by_figure
    if IN_ONE_TEXT * stated(lower) >= stated(higher) or _is_loosely_told(two):
        return False
    if _is_counted_on(lower, higher):
        return False
    slots = two.left.claim.slots, two.right.claim.slots
    return all(
        name in two.kind.places and all(name in each and each[name].guessed for each in slots)
        for name in joined
    )


def _is_counted_on(lower: Told, higher: Told) -> bool:
    """Whether one speaker gives the higher figure some days after the lower one."""
    if not one_speaker(lower.claim, higher.claim) or not _can_grow(lower, higher):
        return False
    return gap_in_days(lower.held, higher.held) <= _SOON.days


def _is_loosely_told(two: Two) -> bool:
    """Whether one counts by a vague scale that the figure of the other still reaches."""
    lower, higher = (each.claim.quantity for each in two.by_figure)
    if lower is None or higher is None or lower.hedge is not Hedge.VAGUE:
        return False
    return higher.hedge is not Hedge.VAGUE and higher.stated < _NEXT_SCALE * lower.stated


def far_at_unknown_times(two: Two) -> bool:
    """Whether two counts lie so far apart, and when one of them held is not known: they are not
    known to be two matters, and names alone do not make them one."""
    return not _times_are_known(two) and _lie_far_apart(two)


def _times_are_known(two: Two) -> bool:
    known = two.left.held is not None and two.right.held is not None
    return known or two.left.text == two.right.text


def _lie_far_apart(two: Two) -> bool:
    if two.kind.in_time is not InTime.CUMULATIVE or not _both_count(two):
        return False
    lower, higher = two.by_figure
    if FALLS_TO * stated(lower) >= stated(higher) or _can_grow(lower, higher):
        return False
    if are_opposed(two):
        return False
    return _furthest(two) * stated(lower) < stated(higher) and two.exclude_each_other


def _furthest(two: Two) -> int:
    """How many times the lower of two counts the higher one may be."""
    lower, higher = two.by_figure
    if _falls(higher, lower) and not two.kind.can_fall(two.left.keys):
        return FALLS_TO
    over = is_long_over(lower) and is_long_over(higher)
    return IN_ONE_TEXT if lower.text == higher.text and not over else RISES_TO


def _both_count(two: Two) -> bool:
    return two.left.claim.quantity is not None and two.right.claim.quantity is not None


def _can_grow(lower: Told, higher: Told) -> bool:
    """Whether the higher of two counts may be a later one: known to hold up to a later day, or
    told after the lower one in a text that calls that an earlier count."""
    if lower.claim.earlier and not higher.claim.earlier and lower.text == higher.text:
        return True
    first, last = (each.held.last if each.held else None for each in (lower, higher))
    if first is None or last is None or first >= last:
        return False
    ever = _EVER_OF_FEW if stated(lower) < _FEW else _EVER
    if ever * stated(lower) < stated(higher):
        return False
    if stated(lower) < _COUNTED:
        return True
    return last - first > _SOON or _AT_ONCE * stated(lower) >= stated(higher)


def _falls(higher: Told, lower: Told) -> bool:
    """Whether the lower of two counts held on a later day than the higher one; what is long over
    falls no more."""
    if is_long_over(higher) and is_long_over(lower):
        return False
    first = higher.held.last if higher.held else None
    last = lower.held.first if lower.held else None
    return first is not None and last is not None and first < last
