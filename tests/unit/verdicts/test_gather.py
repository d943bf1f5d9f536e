"""Gathering by the rarest marks finds what looking at every pair finds."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.verdicts.gather import Marks, gather

SETS = st.lists(st.frozensets(st.integers(0, 9), min_size=1, max_size=8), max_size=12)


def pairwise(order: list[str], marks: dict[str, Marks], share: float) -> dict[str, dict[str, int]]:
    """The same, each set against every head before it."""
    gathered: dict[str, dict[str, int]] = {}
    for id_ in order:
        own = marks[id_]
        shared = {head: len(own & marks[head]) for head in gathered}
        best = max(shared, key=lambda head: shared[head], default=None)
        if best is not None and shared[best] >= share * len(own):
            gathered[best][id_] = shared[best]
        else:
            gathered[id_] = {id_: len(own)}
    return gathered


@given(SETS, st.sampled_from([0.3, 0.5, 0.8, 1.0]))
def test_it_finds_what_every_pair_shows(sets: list[Marks], share: float) -> None:
    marks = {str(number): each for number, each in enumerate(sets)}
    assert gather(marks, marks, lambda _: share) == pairwise(list(marks), marks, share)


class Counted(Marks):
    """Marks that count how often they are laid beside others."""

    looks = 0

    def __and__(self, other: object) -> Marks:
        Counted.looks += 1
        return frozenset(self).__and__(cast("Marks", other))


@pytest.mark.parametrize(
    ("own", "looks"),
    [(lambda number: range(1000 + 30 * number, 1030 + 30 * number), 0), (lambda _: range(30), 1)],
    ids=["a formula in each", "all copies"],
)
def test_a_text_is_laid_beside_few_others(own: Callable[[int], range], looks: int) -> None:
    formula = range(-20, 0)
    marks = {str(number): Counted((*formula, *own(number))) for number in range(500)}
    Counted.looks = 0
    gather(marks, marks, lambda _: 0.5)
    assert Counted.looks <= looks * len(marks)
