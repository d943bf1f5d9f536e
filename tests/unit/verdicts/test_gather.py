"""Gathering by the rarest marks finds what looking at every pair finds."""

from __future__ import annotations

from time import process_time

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


@pytest.mark.parametrize("same", [False, True], ids=["a formula in each", "all copies"])
def test_many_texts_cost_little_more_than_few(same: bool) -> None:
    def cost(count: int) -> float:
        formula = range(20)
        marks = {
            str(number): frozenset((*formula, *(range(100, 130) if same else own(number))))
            for number in range(count)
        }
        begun = process_time()
        gather(marks, marks, lambda _: 0.5)
        return process_time() - begun

    def own(number: int) -> range:
        return range(1000 + 30 * number, 1030 + 30 * number)

    cost(100)
    assert cost(4000) < 30 * (cost(400) + 0.01)
