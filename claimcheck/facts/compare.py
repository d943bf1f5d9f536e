"""Comparing two claims slot by slot: are they about one matter?

Each slot gives one of a few named levels, with a sentence. A missing slot neither blocks nor
proves. The order of the levels is the order in which they are tried; the last one is "else".
"""

from functools import lru_cache
from typing import NamedTuple, Self

from claimcheck.claims.slots import JOIN
from claimcheck.facts.counts import IN_ONE_TEXT, far_at_unknown_times
from claimcheck.facts.days import one_is_told_of_no_time, time_is_known, too_long_ago
from claimcheck.facts.figures import as_many, counts_same, in_one_breath, nearly, one_speaker
from claimcheck.facts.guards import GUARDS, failing_guards
from claimcheck.facts.items import items_level
from claimcheck.facts.levels import JOINING, PARTING, Level, level_of, lies_in, may_lie_in
from claimcheck.facts.narrowing import narrowing
from claimcheck.facts.sureness import one_is_only_possible, uncounted
from claimcheck.facts.telling import TELLING, one_passage, share_days, telling
from claimcheck.facts.told import Told, far_apart, gap_in_days
from claimcheck.facts.two import Two, stated
from claimcheck.model.claim import Claim
from claimcheck.model.fact import Link, Step
from claimcheck.model.kind import SlotKind
from claimcheck.model.reason import Reason, ReasonValue
from claimcheck.rulepack.pack import Names, Pack

_OWN_MESSAGES = frozenset(guard.name for guard in GUARDS) | TELLING | {"restriction"}


_PARTIES = frozenset({"state", "party"})
_SAME_STORY = 7
"""Texts within so many days of each other that play in one place are of one story."""


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
    if uncounted(two, [each.slot for each in slots if each.level in JOINING]):
        return True
    return too_long_ago(two) or far_at_unknown_times(two)


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
            level = narrowing(one, other, left, right, kind)
        elif not one and not other:
            level = Level.MISSING
        elif slot.several and slot.dimension == "text":
            level = items_level(one, other, two)
        else:
            level = _level(name, one, other, Sides(left, right, slot, pack.names, guessing))
        if slot.sets_apart and level in JOINING:
            level = Level.MISSING
        found.append(_slot_found(name, level, one, other))
    return tuple(found)


@lru_cache(maxsize=256)
def _slot_found(name: str, level: Level, one: frozenset[str], other: frozenset[str]) -> Found:
    """What the comparison of one slot gave; one object for all pairs of which it is true."""
    said: dict[str, ReasonValue] = {
        "slot": f"@slot.{name}",
        "left": _shown(one),
        "right": _shown(other),
    }
    return Found(name, level, said)


class Sides(NamedTuple):
    """Two claims whose values of one slot are compared; ``guessing`` as for a shared day."""

    left: Told
    right: Told
    slot: SlotKind
    names: Names
    guessing: bool


def _level(name: str, one: frozenset[str], other: frozenset[str], of: Sides) -> Level:
    """The level of two values, where it also counts which text names its own, and the figures."""
    level = level_of(one, other, of.slot, of.names)
    left, right = of.left.claim, of.right.claim
    if level is Level.MISSING and of.slot.dimension == "state" and (one or other):
        some, whole = (of.left, of.right) if one else (of.right, of.left)
        return Level.PART if _counts_some(some, whole, name) else level
    inherited = left.is_inherited(name) or right.is_inherited(name)
    guessed = inherited and (of.guessing or _give_one_sum(of))
    if level is Level.PART and (len(one) == len(other) or _round_each_other(left, right)):
        inner = left if lies_in(one, other, of.names) else right
        guessed = guessed or inner.is_inherited(name)
    if level in PARTING and of.slot.dimension == "place" and as_many(of.left, of.right):
        within = level is Level.PART or may_lie_in(one, other, of.names)
        return Level.WITHIN if within or may_lie_in(other, one, of.names) else level
    if level in PARTING and _play_in_one_place(name, one, other, of):
        level = Level.WITHIN
    if guessed and level in PARTING:
        return Level.GUESSED
    passing = level in JOINING and (
        _in_passing(of.left, of.right, name) or _in_passing(of.right, of.left, name)
    )
    return Level.GUESSED if passing else level


def _give_one_sum(of: Sides) -> bool:
    """Whether both give one figure of what a party gives or gets, in texts that are not known to
    be months apart: a party that stands elsewhere in its text sets them apart no more."""
    if of.slot.dimension not in _PARTIES or not counts_same(of.left, of.right):
        return False
    return not far_apart(of.left.near, of.right.near)


def _play_in_one_place(name: str, one: frozenset[str], other: frozenset[str], of: Sides) -> bool:
    """Whether two texts of the same days, or one text with its count and the one before it, say
    outside their clauses where they play, one more closely: a town, and the state in which it lies
    or may lie."""
    sides = (of.left, of.right)
    outside = all(each.claim.is_inherited(name) for each in sides)
    if of.slot.dimension != "place" or not outside or len(one) != 1 or len(other) != 1:
        return False
    if of.left.text == of.right.text:
        near = of.left.claim.earlier is not of.right.claim.earlier
    else:
        near = gap_in_days(of.left.near, of.right.near) <= _SAME_STORY
    return (
        near
        and _count_alike(of.left, of.right)
        and any(
            lies_in(*two, of.names) or may_lie_in(*two, of.names)
            for two in ((one, other), (other, one))
        )
    )


def _count_alike(left: Told, right: Told) -> bool:
    """Whether two figures lie no further apart than those of one toll in some weeks."""
    low, high = sorted((stated(left), stated(right)))
    return high <= IN_ONE_TEXT * low


def _round_each_other(left: Claim, right: Claim) -> bool:
    """Whether a text gives nearly the same figure twice: its headline rounds it."""
    ours, theirs = left.quantity, right.quantity
    if ours is None or theirs is None or left.document != right.document:
        return False
    return nearly(ours.stated, theirs.stated)


def _counts_some(some: Told, whole: Told, name: str) -> bool:
    """Whether a text counts people of one state, and more where it names none: "seven, among them
    three of that country". What another speaker counts is no part, but another answer."""
    ours, theirs = some.claim.quantity, whole.claim.quantity
    if some.claim.document != whole.claim.document or some.claim.is_inherited(name):
        return False
    if some.claim.attribution and not one_speaker(some.claim, whole.claim):
        return False
    if ours is None or theirs is None or some.claim.earlier:
        return False
    return ours.stated < theirs.stated and not nearly(ours.stated, theirs.stated)


def _in_passing(one: Told, other: Told, name: str) -> bool:
    """Whether a figure that its text does not call an earlier one, but has passed, is not told to
    be of where the rest of the text plays: it may count one place or one group of many."""
    if not one.passed or one.claim.earlier:
        return False
    value = one.claim.slots.get(name)
    if value is None or not value.guessed:
        return False
    ours, theirs = one.claim.quantity, other.claim.quantity
    if ours is None or theirs is None or ours.stated == theirs.stated:
        return False
    if one.claim.document != other.claim.document:
        return True
    return not (nearly(ours.stated, theirs.stated) or in_one_breath(one.claim, other.claim))


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
