"""What tells that two texts are of one story, and that the sums are one which they give."""

from __future__ import annotations

from claimcheck.facts.figures import counts_same
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.model.kind import Kind
from claimcheck.model.quantity import Hedge

_SEASON, _MONTH, _WEEKS = 92, 31, 14
_JUST = 1.15
"""So many times a round figure a text still calls more than that."""
_SAME_CAST = 2
"""Texts published within so many days of each other that tell of so many states in common mean
one matter when they give one sum or name one day of it."""


def one_sum(left: Told, right: Told, kind: Kind) -> bool:
    """Whether two texts of one season about the same states, or of one month that play in one
    state, give the same sum; or texts of the same weeks about the same states one that is just more
    than the other one's "more than"."""
    if not kind.tells_sums:
        return False
    if _comes_to_just_more(left, right):
        return of_one_story(left, right) and gap_in_days(left.written, right.written) <= _WEEKS
    if not counts_same(left, right):
        return False
    return of_one_story(left, right) or _play_in_one_state(left, right)


def _comes_to_just_more(left: Told, right: Told) -> bool:
    """Whether one is "more than N" of a sort, and the other of the same sort nearly N, or more."""
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None or Hedge.MORE_THAN not in (ours.hedge, theirs.hedge):
        return False
    low, high = sorted((ours, theirs), key=lambda each: each.stated)
    sorts = left.claim.slot("sort"), right.claim.slot("sort")
    near = low.hedge is Hedge.MORE_THAN and low.stated < high.stated <= _JUST * low.stated
    return near and sorts[0] == sorts[1] and high.hedge is not Hedge.VAGUE


def _play_in_one_state(left: Told, right: Told) -> bool:
    """Whether two texts of one month play in one state."""
    if left.scene is None or left.scene != right.scene:
        return False
    return gap_in_days(left.written, right.written) <= _MONTH


def of_one_story(left: Told, right: Told) -> bool:
    """Whether two texts of one season tell of the same states; one without a date may be of any."""
    if len(left.cast & right.cast) < _SAME_CAST:
        return False
    undated = left.written is None or right.written is None
    return undated or gap_in_days(left.written, right.written) <= _SEASON
