from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evaluate.assign import Pair, Weights, heaviest

places = st.integers(0, 3)
weights = st.dictionaries(st.tuples(places, places), st.integers(1, 20), max_size=10)


def is_one_to_one(pairs: tuple[Pair, ...] | list[Pair]) -> bool:
    lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
    return len(lefts) == len(rights) == len(pairs)


def heaviest_by_trial(weights: Weights) -> int:
    return max(
        sum(weights[pair] for pair in chosen)
        for size in range(5)
        for chosen in combinations(weights, size)
        if is_one_to_one(chosen)
    )


@given(weights)
def test_no_choice_is_heavier(weights: dict[Pair, int]) -> None:
    chosen = heaviest(weights)
    assert is_one_to_one(chosen)
    assert sum(weights[pair] for pair in chosen) == heaviest_by_trial(weights)


@given(weights, st.randoms(use_true_random=False))
def test_the_order_of_the_weights_changes_nothing(weights: dict[Pair, int], random: Random) -> None:
    items = list(weights.items())
    random.shuffle(items)
    assert heaviest(dict(items)) == heaviest(weights)


def test_a_heavy_pair_beats_two_light_ones() -> None:
    assert heaviest({(0, 0): 9, (0, 1): 4, (1, 0): 4}) == [(0, 0)]


def test_nothing_to_choose_from_gives_nothing() -> None:
    assert heaviest({}) == []
