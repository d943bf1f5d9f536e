from __future__ import annotations

import pytest

from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.verdicts.tightest import tightest_days, tightest_quantity
from tests.factories import claim, moment
from tests.strategies import hedged


@pytest.mark.parametrize(
    ("spans", "common"),
    [
        (
            [("2024-06-01", "2024-06-30"), ("2024-06-19", "2024-06-19")],
            ("2024-06-19", "2024-06-19"),
        ),
        (
            [("2024-06-01", "2024-06-20"), ("2024-06-10", "2024-06-30")],
            ("2024-06-10", "2024-06-20"),
        ),
        ([("2024-06-01", "2024-06-02"), ("2024-07-01", "2024-07-02")], None),
        ([], None),
    ],
)
def test_the_days_that_all_allow(
    spans: list[tuple[str, str | None]], common: tuple[str, str] | None
) -> None:
    found = tightest_days([claim(str(n), when=moment(*span)) for n, span in enumerate(spans)])
    assert (found and (str(found.first), str(found.last))) == common


@pytest.mark.parametrize(
    ("figures", "tightest"),
    [
        ([hedged(600, Hedge.ABOUT), hedged(600, Hedge.EXACT)], hedged(600, Hedge.EXACT)),
        ([hedged(10, Hedge.MORE_THAN), hedged(12, Hedge.EXACT)], hedged(12, Hedge.EXACT)),
        ([hedged(10, Hedge.MORE_THAN), hedged(20, Hedge.MORE_THAN)], hedged(20, Hedge.MORE_THAN)),
        ([hedged(10, Hedge.EXACT), hedged(20, Hedge.EXACT)], None),
        ([], None),
    ],
)
def test_the_narrowest_figure_that_lies_in_all_others(
    figures: list[Quantity], tightest: Quantity | None
) -> None:
    given = [claim(str(number), quantity=one) for number, one in enumerate(figures)]
    assert tightest_quantity(given) == tightest
