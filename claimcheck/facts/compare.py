"""Comparing two claims slot by slot: are they about one matter?

Each slot gives one of a few named levels, with a sentence. A missing slot neither blocks nor
proves. The order of the levels is the order in which they are tried; the last one is "else".
"""

from functools import lru_cache
from typing import NamedTuple, Self

from claimcheck.claims.slots import JOIN
from claimcheck.facts.counts import far_at_unknown_times, rests_on_a_guess
from claimcheck.facts.days import (
    goes_on_too_long,
    one_is_told_of_no_time,
    time_is_known,
    too_long_ago,
)
from claimcheck.facts.fights import count_one_side, may_be_all
from claimcheck.facts.guards import GUARDS, failing_guards
from claimcheck.facts.items import items_level
from claimcheck.facts.levels import JOINING, PARTING, Level
from claimcheck.facts.narrowing import narrowing
from claimcheck.facts.one_of_many import level_of_one
from claimcheck.facts.sides import Sides, level_across, level_between
from claimcheck.facts.sureness import one_is_only_possible, uncounted
from claimcheck.facts.telling import TELLING, one_passage, share_days, telling
from claimcheck.facts.told import Told
from claimcheck.facts.two import Two
from claimcheck.model.fact import Link, Step
from claimcheck.model.kind import Part
from claimcheck.model.reason import Reason, ReasonValue
from claimcheck.rulepack.pack import Pack

_OWN_MESSAGES = frozenset(guard.name for guard in GUARDS) | TELLING | {"restriction"}


class Found(NamedTuple):
    """What the comparison of one slot gave, or a guard that fails, or what else tells."""

    slot: str
    level: Level
    said: dict[str, ReasonValue]

    def flipped(self) -> Self:
        """The same, seen from the other claim."""
        if "left" not in self.said:
            return self
        sides = {"left": self.said["right"], "right": self.said["left"]}
        return self._replace(said={**self.said, **sides})


_TOLD = {what: Found(what, Level.EQUAL, {}) for what in TELLING}
_NOBODY: frozenset[str] = frozenset()


class Comparison(NamedTuple):
    """Two claims compared: whether they mean one matter, or are known to mean two."""

    linked: bool
    parted: bool
    agreeing: int
    """How many slots agree; what tells besides them counts too."""
    found: tuple[Found, ...]

    @property
    def copied(self) -> bool:
        """Whether both print one passage of one text."""
        return _TOLD["copy"] in self.found

    def flipped(self) -> Self:
        """The same, seen from the other claim."""
        return self._replace(found=tuple(each.flipped() for each in self.found))


def compare(left: Told, right: Told, pack: Pack) -> Link:
    """Whether two claims of one kind are about one matter, with every step of the comparison."""
    return link_of(left.claim.id, right.claim.id, weigh(left, right, pack))


def link_of(left: str, right: str, comparison: Comparison) -> Link:
    """The link of two claims, by their ids, with the sentence for each step."""
    steps = tuple([_step_of(each) for each in comparison.found])
    return Link(left=left, right=right, linked=comparison.linked, steps=steps)


def weigh(left: Told, right: Told, pack: Pack) -> Comparison:
    """Whether two claims of one kind are about one matter.

    They are when as many identity slots agree as the kind needs, none disagrees and no guard
    fails. Where no slot is named by both, figures may tell, or that both print one passage.
    """
    kind = pack.kinds[left.claim.kind]
    two = Two(left, right, kind, pack)
    told = [_TOLD[what] for what in telling(two)]
    slots = _slots(two, guessing=_TOLD["day"] in told)
    guards = [Found(name, Level.DIFFERENT, said) for name, said in failing_guards(two)]
    found = (*guards, *slots, *told)
    agreeing = len(told) + len([each for each in slots if each.level in JOINING])
    parted = bool(guards) or any([each.level in PARTING for each in slots])
    enough = _TOLD["sum_told"] in told or _tell_enough(two, agreeing)
    linked = agreeing > 0 and not parted and enough
    linked = linked and (bool(told) or not _is_in_doubt(two, slots))
    return Comparison(linked, parted, agreeing, found)


def _tell_enough(two: Two, agreeing: int) -> bool:
    """Whether as many slots agree as the kind needs, or both print one passage."""
    left, right, needs = two.left, two.right, two.kind.needs
    if needs <= agreeing or needs <= agreeing + share_days(left.claim, right.claim):
        return True
    return one_passage(left, right)


def _is_in_doubt(two: Two, slots: tuple[Found, ...]) -> bool:
    """Whether times that are not known, or lie years apart, leave open what names alone tell."""
    if one_is_only_possible(two) or not time_is_known(two) or one_is_told_of_no_time(two):
        return True
    joined = [each.slot for each in slots if each.level in JOINING]
    if uncounted(two, joined) or rests_on_a_guess(two, joined):
        return True
    return too_long_ago(two) or far_at_unknown_times(two) or goes_on_too_long(two)


def is_parted(link: Link) -> bool:
    """Whether a step of a comparison says that the two claims are about different matters."""
    return any(step.level in PARTING for step in link.steps)


def _slots(two: Two, *, guessing: bool) -> tuple[Found, ...]:
    left, right, kind, pack = two
    ours, theirs = left.names(kind), right.names(kind)
    found = []
    for name, slot in kind.naming:
        one, other = ours.get(name, _NOBODY), theirs.get(name, _NOBODY)
        if name == "restriction":
            level = _narrowing(one, other, two)
        elif not one and not other:
            level = Level.MISSING
        elif slot.like is not None and not (one and other):
            sides = Sides(left, right, slot, pack.names, guessing)
            level = level_across((one, ours), (other, theirs), sides)
            one = other = (one or other) if level in JOINING else _NOBODY
        elif slot.several and slot.dimension == "text":
            level = items_level(one, other, two)
        elif slot.dimension == "actor" and slot.part is Part.PART and bool(one) is not bool(other):
            level = level_of_one(name, two)
        else:
            level = level_between(name, one, other, Sides(left, right, slot, pack.names, guessing))
        if slot.sets_apart and level in JOINING:
            level = Level.MISSING
        found.append(_slot_found(name, level, one, other))
    return tuple(found)


def _narrowing(one: frozenset[str], other: frozenset[str], two: Two) -> Level:
    """How the narrowing of a group compares; the side that both count narrows neither, nor does the
    one side of which a text knows."""
    if two.kind.counted_as and (count_one_side(two) or may_be_all(two)):
        one, other = (each.difference(two.kind.counted_as) for each in (one, other))
    return narrowing(one, other, two.left, two.right, two.kind)


@lru_cache(maxsize=256)
def _slot_found(name: str, level: Level, one: frozenset[str], other: frozenset[str]) -> Found:
    """What the comparison of one slot gave; one object for all pairs of which it is true."""
    said: dict[str, ReasonValue] = {
        "slot": f"@slot.{name}",
        "left": _shown(one),
        "right": _shown(other),
    }
    return Found(name, level, said)


def _step_of(found: Found) -> Step:
    if "slot" in found.said:
        return _slot_step(found.slot, found.level, found.said["left"], found.said["right"])
    return _told_step(found.slot, found.level) if not found.said else _step(*found)


@lru_cache(maxsize=256)
def _slot_step(name: str, level: Level, one: ReasonValue, other: ReasonValue) -> Step:
    """The step of a slot; one object for all links that have it."""
    return _step(name, level, {"slot": f"@slot.{name}", "left": one, "right": other})


@lru_cache(maxsize=64)
def _told_step(what: str, level: Level) -> Step:
    return _step(what, level, {})


def _step(slot: str, level: Level, said: dict[str, ReasonValue]) -> Step:
    code = f"reason.step.{slot_code(slot)}.{level}"
    return Step(slot=slot, level=level, reason=Reason(code=code, values=said))


def slot_code(slot: str) -> str:
    """The group of messages for a step: guards have their own, all slots share one."""
    return slot if slot in _OWN_MESSAGES else "slot"


def _shown(keys: frozenset[str]) -> str:
    return f"@{JOIN.join(sorted(keys))}"
