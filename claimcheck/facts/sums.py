"""What tells that two texts are of one story, and that the sums are one which they give."""

from __future__ import annotations

from claimcheck.facts.figures import counts_same
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.model.kind import Kind

_SEASON, _MONTH = 92, 31
_SAME_CAST = 2
"""Texts published within so many days of each other that tell of so many states in common mean
one matter when they give one sum or name one day of it."""


def one_sum(left: Told, right: Told, kind: Kind) -> bool:
    """Whether two texts of one season about the same states, or of one month that play in one
    state, give the same sum."""
    if not kind.tells_sums or not counts_same(left, right):
        return False
    return of_one_story(left, right) or _play_in_one_state(left, right)


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
