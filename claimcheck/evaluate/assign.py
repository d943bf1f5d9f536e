"""The heaviest one-to-one choice among weighted pairs."""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[int, int]
Weights = Mapping[Pair, int]


def heaviest(weights: Weights) -> list[Pair]:
    """The pairs of greatest total weight of which no two share a side; weights are positive.

    Grows the choice by one pair at a time, along the path that gains most, so that it is the
    heaviest of its size at every step. The same weights always give the same choice.

    >>> heaviest({(0, 0): 5, (0, 1): 4, (1, 0): 4})
    [(0, 1), (1, 0)]
    """
    owner: dict[int, int] = {}
    ordered = dict(sorted(weights.items()))
    while path := _best_path(ordered, owner):
        for left, right in path:
            owner[right] = left
    return sorted((left, right) for right, left in owner.items())


def _best_path(weights: Weights, owner: dict[int, int]) -> list[Pair]:
    """The pairs to choose anew (their owners move on) for the greatest gain; empty for none."""
    reached = _reach(weights, owner)
    free = {right: gain for right, (gain, _) in reached.items() if right not in owner}
    if not free or max(free.values()) <= 0:
        return []
    right = min(free, key=lambda node: (-free[node], node))
    held = {left: right for right, left in owner.items()}
    path = []
    while True:
        left = reached[right][1]
        path.append((left, right))
        if left not in held:
            return path
        right = held[left]


def _reach(weights: Weights, owner: dict[int, int]) -> dict[int, tuple[int, int]]:
    """By right side: the most that can be gained on a path that ends there, and by which left.

    Going on from a right side that is taken costs the weight of its present pair. The choice so
    far is the heaviest of its size, so no round trip gains and the search comes to rest.
    """
    taken = set(owner.values())
    gain = {left: 0 for left, _ in weights if left not in taken}
    reached: dict[int, tuple[int, int]] = {}
    grown = True
    while grown:
        grown = False
        for (left, right), weight in weights.items():
            if left not in gain or owner.get(right) == left:
                continue
            total = gain[left] + weight
            if right in reached and total <= reached[right][0]:
                continue
            reached[right], grown = (total, left), True
            if right in owner:
                gain[owner[right]] = total - weights[owner[right], right]
    return reached
