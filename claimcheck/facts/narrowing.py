"""How the words compare that narrow the group which a claim counts."""

from __future__ import annotations

from claimcheck.facts.figures import as_many, counts_same, nearly, one_speaker
from claimcheck.facts.levels import Level
from claimcheck.facts.opposed import set_against
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.facts.two import stated
from claimcheck.model.kind import Kind
from claimcheck.model.quantity import Hedge

_SAME_BEGIN = 14
"""Spans of time that begin within so many days of each other are one span, loosely told."""

_TWICE = 2
_THRICE = 3
_NEXT_DAY = 1
_DOZENS, _THOUSANDS = 50, 1000

_TIME = "time."
"""Begins what tells the time of a part of a group, and not who belongs to it."""
_MANY = 10
"""Fewer bodies are found one by one, and are no toll."""
_ALIKE = 4
"""As far apart, a toll of those recovered and another one tell of two things."""
_SOME = 5
"""From this figure on two texts hardly count as many of one day by chance."""


def narrowing(
    one: frozenset[str], other: frozenset[str], left: Told, right: Told, kind: Kind
) -> Level:
    """How the narrowing of a group compares: a part that counts as many as the whole is no part.

    The day since which a text counts narrows no group, but a span of time: two such spans are one
    if they begin in the same days, a speaker who counts on need not say again since when, and a
    text that sets two figures against each other takes them to count the same.
    """
    if _count_some_and_others(one, other, left, right, kind):
        return Level.PART
    if one == other or _is_all(one, other, left, right):
        return Level.MISSING
    if _is_tally(one, other, left, right, kind):
        return Level.GUESSED
    since = [each.claim.is_inherited("restriction") for each in (left, right)]
    if all(since):
        level = _spans(left, right)
    elif (one and other) or not any(since):
        level = Level.PART
    else:
        counts_on = _count_on(left, right) or _begin_together(left, right)
        near = _are_of_one_time(left, right) or _are_nearly_as_many(left, right)
        level = Level.GUESSED if counts_on or near else Level.PART
    if one and other and _only_time_narrows(one, other, left, right):
        return Level.WITHIN
    if level is not Level.PART or (one and other and not all(since)):
        return level
    same = counts_same(left, right) or (not all(since) and as_many(left, right))
    same = same and not _is_some_of_those_before(left if one else right, kind)
    return Level.GUESSED if same else Level.PART


def _count_on(left: Told, right: Told) -> bool:
    """Whether one speaker counts on, or a text sets the figures of two against each other."""
    ours, theirs = left.claim, right.claim
    return one_speaker(ours, theirs) or (left.text == right.text and set_against(ours, theirs))


def _is_some_of_those_before(told: Told, kind: Kind) -> bool:
    """Whether a claim counts a few of those whom its text has just counted: "28, 21 of them shot".
    Of many another text hardly counts as many by chance."""
    if stated(told) >= _DOZENS:
        return False
    slots = told.claim.slots
    return any(
        slot.words and name in slots and slots[name].inherited for name, slot in kind.slots.items()
    )


def _count_some_and_others(
    one: frozenset[str], other: frozenset[str], left: Told, right: Told, kind: Kind
) -> bool:
    """Whether each counts some of a whole, without words that tell who they are, and not nearly as
    many: "41 of them" here and "hundreds of them" there are of two sorts."""
    if not one or one != other or not one <= kind.some:
        return False
    counted = left.claim.quantity is not None and right.claim.quantity is not None
    return counted and not nearly(stated(left), stated(right))


def _is_all(one: frozenset[str], other: frozenset[str], left: Told, right: Told) -> bool:
    """Whether one text counts some of a whole of which it counts no more, and the other about as
    many without saying that they are some: "of the travellers 50 drowned", "the hospital took in 14
    of the wounded"."""
    some = left.of_nothing if one else right.of_nothing
    if (one and other) or not some:
        return False
    figures = [each.claim.quantity for each in (left, right)]
    told = all(each is not None and each.hedge is not Hedge.VAGUE for each in figures)
    low, high = sorted((stated(left), stated(right)))
    return told and (nearly(low, high) or (left.text != right.text and high <= _TWICE * low))


def _is_tally(
    one: frozenset[str], other: frozenset[str], left: Told, right: Told, kind: Kind
) -> bool:
    """Whether one gives a toll as that of those recovered so far, the other a toll of which these
    are not known to be some: no more in the same text, or the toll of another text."""
    if left.claim.quantity is None or right.claim.quantity is None:
        return False
    if not kind.tally or one - kind.tally or other - kind.tally:
        return False
    recovered, whole = (left, right) if one else (right, left)
    low, high = sorted((stated(left), stated(right)))
    if stated(recovered) < _MANY or high >= _ALIKE * low:
        return False
    return recovered.text != whole.text or stated(recovered) >= stated(whole)


def _only_time_narrows(one: frozenset[str], other: frozenset[str], left: Told, right: Told) -> bool:
    """Whether one text tells when, on a day, what the other counts as many of: "seven of them in
    the morning"."""
    timed = [all(key.startswith(_TIME) for key in keys) for keys in (one, other)]
    if timed[0] is timed[1] or left.days is None or left.days != right.days:
        return False
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None or not left.days.is_day:
        return False
    return ours.stated == theirs.stated >= _SOME


def _begin_together(left: Told, right: Told) -> bool:
    """Whether what one counts took place in the days since which the other counts, as their texts
    say: the first dead of what the other sums up."""
    days = [each.days.first if each.days else None for each in (left, right)]
    if days[0] is None or days[1] is None:
        return False
    return abs((days[0] - days[1]).days) <= _NEXT_DAY


def _are_of_one_time(left: Told, right: Told) -> bool:
    """Whether two figures of the same weeks lie no further apart than two counts of one matter: the
    day since which one of them counts need not narrow it."""
    low, high = sorted((stated(left), stated(right)))
    return high <= _THRICE * low and gap_in_days(left.held, right.held) <= _SAME_BEGIN


def _are_nearly_as_many(left: Told, right: Told) -> bool:
    """Whether two texts count nearly as many, too many to be by chance: the day since which one
    counts narrows nothing."""
    low = min(stated(left), stated(right))
    return low >= _THOUSANDS and nearly(stated(left), stated(right))


def _spans(left: Told, right: Told) -> Level:
    """How the spans compare over which two texts count since a day, by the days they begin."""
    begins = [each.days.first if each.days else None for each in (left, right)]
    if begins[0] is None or begins[1] is None:
        return Level.GUESSED if as_many(left, right) else Level.PART
    return Level.GUESSED if abs((begins[0] - begins[1]).days) <= _SAME_BEGIN else Level.PART
