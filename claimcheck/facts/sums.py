"""When two sums of money are one, though the texts name few of those who give and get it."""

from __future__ import annotations

from claimcheck.facts.figures import counts_same
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.model.kind import Kind

_SEASON = 92
_SAME_CAST = 2
"""Texts published within so many days of each other that tell of so many states in common mean
one sum when they give the same."""


def one_sum(left: Told, right: Told, kind: Kind) -> bool:
    """Whether two texts of one season about the same states give the same sum."""
    if not kind.tells_sums or not counts_same(left, right):
        return False
    near = gap_in_days(left.written, right.written) <= _SEASON
    return near and len(left.cast & right.cast) >= _SAME_CAST
