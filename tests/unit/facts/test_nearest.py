"""Of very many things only those are compared that lie near each other."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.facts.nearest import MANY, NEIGHBOURS, near_pairs, orders_of
from claimcheck.model.dates import DateRange
from claimcheck.model.quantity import Hedge, Quantity

COUNTS = st.integers(0, 3 * MANY)


@given(st.integers(0, MANY))
def test_of_few_every_pair_is_compared(count: int) -> None:
    assert list(near_pairs(count, [range(count)])) == list(combinations(range(count), 2))


@given(COUNTS, st.randoms(use_true_random=False))
def test_each_pair_comes_once_the_lower_place_first(count: int, chance: Random) -> None:
    order = list(range(count))
    chance.shuffle(order)
    pairs = list(near_pairs(count, [range(count), order]))
    assert pairs == sorted(set(pairs))
    assert all(one < other for one, other in pairs)


@given(COUNTS, st.randoms(use_true_random=False))
def test_everything_is_compared_with_its_neighbours_in_each_order(
    count: int, chance: Random
) -> None:
    order = list(range(count))
    chance.shuffle(order)
    pairs = set(near_pairs(count, [range(count), order]))
    for each in (range(count), order):
        near = {tuple(sorted(two)) for two in zip(each, each[NEIGHBOURS:], strict=False)}
        assert near <= pairs


@given(COUNTS)
def test_the_work_grows_with_the_number_of_things(count: int) -> None:
    pairs = list(near_pairs(count, [range(count), range(count)[::-1]]))
    assert len(pairs) <= max(count, 1) * 2 * NEIGHBOURS


def _figure(stated: int) -> Quantity:
    return Quantity(stated=stated, low=stated, high=stated, hedge=Hedge.EXACT)


def test_things_are_put_in_order_by_their_days_and_by_their_figures() -> None:
    days = [DateRange.day(date(2024, 5, 1) + timedelta(days=each)) for each in (2, 0, 1)]
    told = [(days[0], _figure(7)), (days[1], _figure(9)), (days[2], None), (None, _figure(8))]
    by_day, by_figure = orders_of(told)
    assert list(by_day) == [3, 1, 2, 0]
    assert list(by_figure) == [2, 0, 3, 1]
