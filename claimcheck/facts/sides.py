"""How the values of one slot of two claims compare, where it also counts who says it, when, and
what their figures are."""

from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.facts.counts import IN_ONE_TEXT
from claimcheck.facts.figures import as_many, counts_same, in_one_breath, nearly, one_speaker
from claimcheck.facts.levels import (
    JOINING,
    PARTING,
    Level,
    is_unknown,
    level_of,
    lies_in,
    may_lie_in,
)
from claimcheck.facts.told import Told, far_apart, gap_in_days
from claimcheck.facts.two import stated
from claimcheck.model.claim import Claim
from claimcheck.model.kind import SlotKind
from claimcheck.rulepack.pack import Names

_PARTIES = frozenset({"state", "party"})
_SAME_STORY = 7
"""Texts within so many days of each other that play in one place are of one story."""
_TELLING = 10
"""Fewer count as many by chance."""
_MANY, _SAME_STORY_OF_MANY = 1000, 31
"""Of so many people texts within so many days are: one place does not lose as many twice."""


class Sides(NamedTuple):
    """Two claims whose values of one slot are compared; ``guessing`` as for a shared day."""

    left: Told
    right: Told
    slot: SlotKind
    names: Names
    guessing: bool


def level_between(name: str, one: frozenset[str], other: frozenset[str], of: Sides) -> Level:
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
        within = level is Level.PART or _may_be_closer(one, other, of)
        return Level.WITHIN if within or _may_be_closer(other, one, of) else level
    if level is Level.PART and of.slot.several and _act_for_states(name, one, other, of):
        return Level.STANDS_FOR
    if level in PARTING and _play_in_one_place(name, one, other, of):
        level = Level.WITHIN
    if guessed and level in PARTING:
        return Level.GUESSED
    passing = level in JOINING and (
        _in_passing(of.left, of.right, name) or _in_passing(of.right, of.left, name)
    )
    return Level.GUESSED if passing else level


Named = tuple[frozenset[str], Mapping[str, frozenset[str]]]
"""The names in one slot of a claim, and those in all its slots."""


def crossing(slot: SlotKind, one: Named, other: Named) -> Level:
    """The level of a slot that one claim alone fills, where the other may give the same name in the
    slot that is ``like`` it: nothing but the same name tells."""
    (mine, rest), (yours, others) = (one, other) if one[0] else (other, one)
    if slot.like is None or yours or slot.like in rest:
        return Level.MISSING
    return Level.EQUAL if others.get(slot.like) == mine else Level.MISSING


def level_across(one: Named, other: Named, of: Sides) -> Level:
    """The level of a slot that one claim alone fills: as ``crossing`` has it, or within where the
    other only plays in the state in which it lies: "41,000 left the town", "28,000 displaced"."""
    level = crossing(of.slot, one, other)
    like = of.slot.like
    if level is not Level.MISSING or like is None or (like in one[1] and like in other[1]):
        return level
    named, guess = (one[0], of.right) if one[0] else (other[0], of.left)
    value = guess.claim.slots.get(like)
    if not named or value is None or not value.guessed:
        return level
    alike = _count_alike(of.left, of.right) and _near(of.left, of.right)
    return Level.WITHIN if alike and lies_in(named, frozenset({value.key}), of.names) else level


def _may_be_closer(inner: frozenset[str], outer: frozenset[str], of: Sides) -> bool:
    """Whether the one may lie in the other: a text that gives its figure of a town, and again of a
    place that no table knows, tells where in the town."""
    if may_lie_in(inner, outer, of.names):
        return True
    one_text = of.left.claim.document == of.right.claim.document
    return one_text and is_unknown(inner, of.names) and not is_unknown(outer, of.names)


def _give_one_sum(of: Sides) -> bool:
    """Whether both give one figure of what a party gives or gets, in texts that are not known to
    be months apart: a party that stands elsewhere in its text sets them apart no more. One text
    that counts as many of two states tells of an exchange."""
    if of.slot.dimension not in _PARTIES or not counts_same(of.left, of.right):
        return False
    if of.slot.dimension == "state" and of.left.text == of.right.text:
        return False
    return not far_apart(of.left.near, of.right.near)


def _act_for_states(name: str, one: frozenset[str], other: frozenset[str], of: Sides) -> bool:
    """Whether one text names who met, and the other says so by "the two sides" alone, whose states
    it names elsewhere."""
    if len(one) != len(other) or of.slot.dimension != "actor":
        return False
    persons = other if lies_in(other, one, of.names) else one
    states = of.left if persons is other else of.right
    value = states.claim.slots.get(name)
    return value is not None and value.guessed


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
        near = _near(of.left, of.right)
    return (
        near
        and _count_alike(of.left, of.right)
        and any(
            lies_in(*two, of.names) or may_lie_in(*two, of.names)
            for two in ((one, other), (other, one))
        )
    )


def _near(left: Told, right: Told) -> bool:
    """Whether two texts are of the same days, of many people of the same weeks."""
    many = min(stated(left), stated(right)) >= _MANY
    limit = _SAME_STORY_OF_MANY if many else _SAME_STORY
    return gap_in_days(left.near, right.near) <= limit


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
    if ours is None or theirs is None:
        return False
    if one.claim.document != other.claim.document:
        many = min(ours.stated, theirs.stated) >= _MANY and _count_alike(one, other)
        return not many and (ours.stated != theirs.stated or ours.stated < _TELLING)
    if ours.stated == theirs.stated:
        return False
    return not (nearly(ours.stated, theirs.stated) or in_one_breath(one.claim, other.claim))
