from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.web.axis import day_axis, number_axis

FIGURES = st.lists(st.floats(0, 1e9), min_size=1)


@given(FIGURES)
def test_every_figure_has_its_place_in_order(figures: list[float]) -> None:
    axis = number_axis(figures)
    shares = [axis.share(figure) for figure in sorted(figures)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 100


@given(FIGURES)
def test_ticks_stand_on_the_axis_and_are_few(figures: list[float]) -> None:
    ticks = number_axis(figures).ticks
    assert 1 <= len(ticks) <= 12
    assert all(0 <= tick.share <= 100 for tick in ticks)


def test_figures_start_from_zero_on_round_ticks() -> None:
    assert [tick.label for tick in number_axis([600, 4000]).ticks] == ["0", "2,000", "4,000"]


def test_figures_far_apart_stand_on_a_logarithmic_axis() -> None:
    axis = number_axis([12, 20_000])
    assert axis.logarithmic
    assert [tick.label for tick in axis.ticks] == ["10", "100", "1,000", "10,000"]


def test_zero_keeps_the_axis_linear() -> None:
    assert not number_axis([0, 20_000]).logarithmic


def test_what_is_only_implied_stretches_the_axis_a_little() -> None:
    assert number_axis([100], [150]).last == pytest.approx(168)
    assert number_axis([100], [9000]).last == pytest.approx(160 * 1.12)


@given(st.lists(st.dates(), min_size=1))
def test_every_day_has_its_place(days: list[date]) -> None:
    axis = day_axis(days)
    assert all(0 <= axis.share(day.toordinal()) <= 100 for day in days)
    assert all(0 <= tick.share <= 100 for tick in axis.ticks)
    assert len(axis.ticks) <= 8


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2024, 6, 19), date(2024, 6, 19), ["2024-06-19"]),
        (date(2024, 1, 1), date(2024, 12, 31), ["2024-01", "2024-04", "2024-07", "2024-10"]),
        (date(2015, 1, 1), date(2025, 1, 1), ["2015", "2018", "2021", "2024"]),
    ],
)
def test_days_are_labelled_as_finely_as_they_lie(
    first: date, last: date, labels: list[str]
) -> None:
    assert [tick.label for tick in day_axis([first, last]).ticks] == labels
