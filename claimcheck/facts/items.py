"""How the things compare that two claims count or list: a list, and one thing of it."""

from __future__ import annotations

from claimcheck.facts.levels import Level
from claimcheck.facts.two import Two

Keys = frozenset[str]


def items_level(one: Keys, other: Keys, two: Two) -> Level:
    """The level at which two lists of things compare: a figure of one thing is a part of what
    another text lists without a figure."""
    if not one or not other:
        return Level.MISSING
    if one == other:
        return Level.EQUAL
    counted = [each.claim.quantity is not None for each in two[:2]]
    if counted[0] is not counted[1]:
        some, every = (one, other) if counted[0] else (other, one)
        if some < every:
            return Level.PART
    return Level.WITHIN if one & other else Level.DIFFERENT
