"""Sets of marks gathered under larger ones that hold much of them, in about linear time.

Not every pair is looked at. A set that shares a half of its marks with another shares at least one
of any larger half of them; so only those sets are looked at that hold one of its rarest marks, and
what stands in every text (a formula, a credit) brings none together that is not looked at anyhow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import ceil

Marks = frozenset[int]


def gather(
    order: Iterable[str], marks: Mapping[str, Marks], share: Callable[[int], float]
) -> dict[str, dict[str, int]]:
    """The sets by their ids, each under one before it in ``order`` or at the head of its own group.

    A set joins the head with which it shares most marks, if that is at least the ``share`` of its
    own that a set of so many marks needs; of equals the first. The answer holds each head with its
    members, itself first, and how many marks each shares with it. A set has at least one mark.
    """
    spread = Counter(mark for each in marks.values() for mark in each)
    heads: dict[int, list[int]] = {}
    groups: list[str] = []
    gathered: dict[str, dict[str, int]] = {}
    for id_ in order:
        own = marks[id_]
        needed = share(len(own)) * len(own)
        near = {place for mark in _rarest(own, spread, needed) for place in heads.get(mark, ())}
        shared = {place: len(own & marks[groups[place]]) for place in sorted(near)}
        best = max(shared, key=lambda place: shared[place], default=None)
        if best is not None and shared[best] >= needed:
            gathered[groups[best]][id_] = shared[best]
            continue
        for mark in own:
            heads.setdefault(mark, []).append(len(groups))
        groups.append(id_)
        gathered[id_] = {id_: len(own)}
    return gathered


def _rarest(own: Marks, spread: Mapping[int, int], needed: float) -> Iterator[int]:
    """So many of the rarest marks that a set which shares enough of all shares one of these."""
    count = len(own) - ceil(needed) + 1
    yield from sorted(own, key=lambda mark: (spread[mark], mark))[:count]
