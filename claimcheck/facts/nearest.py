"""Which pairs of very many things are compared: those that lie near each other in some order.

Every pair of n things is n * n / 2, so that one long story would stall a run. What decides about a
claim lies near it, in time or in its figure: of more things than ``MANY`` each is compared with its
neighbours in every order that is given. Sorted neighbourhoods are those of Hernandez and Stolfo,
"The merge/purge problem for large databases" (1995), with several keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from claimcheck.model.dates import DateRange
from claimcheck.model.quantity import Quantity

NEIGHBOURS = 32
"""With so many behind it each is compared, in each order."""
MANY = 4 * NEIGHBOURS
"""Of no more than so many things every pair is compared."""

Order = Sequence[int]


def near_pairs(count: int, orders: Iterable[Order]) -> Iterator[tuple[int, int]]:
    """The pairs of so many things worth comparing, by their places, each once and in order.

    Each order has the place of every thing once. The lower place stands first in a pair.
    """
    if count <= MANY:
        yield from combinations(range(count), 2)
        return
    pairs = {
        (one, other) if one < other else (other, one)
        for order in orders
        for at, one in enumerate(order)
        for other in order[at + 1 : at + 1 + NEIGHBOURS]
    }
    yield from sorted(pairs)


def orders_of(told: Sequence[tuple[DateRange | None, Quantity | None]]) -> tuple[Order, Order]:
    """The order of some things by their days and that by their figures; what has none goes first.

    Those alike in the one are in the order of the other, at last in that in which they are given.
    """
    days = [_day(each) for each, _ in told]
    figures = [-1.0 if figure is None else float(figure.stated) for _, figure in told]
    places = range(len(told))
    return (
        sorted(places, key=lambda at: (days[at], figures[at], at)),
        sorted(places, key=lambda at: (figures[at], days[at], at)),
    )


def _day(days: DateRange | None) -> int:
    first = days and (days.first or days.last)
    return first.toordinal() if first else 0
