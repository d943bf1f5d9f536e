"""When two counts of one speaker are of two stretches of time."""

from __future__ import annotations

from tests.factories import moment
from tests.unit.verdicts.test_relate import killed, related


def test_a_figure_of_months_and_one_of_a_day_are_two_counts_of_one_speaker() -> None:
    year = moment("2024-01-01", "2024-06-19", text="since January")
    here = killed("1", 460)
    found = related(here, killed("2", 966, when=year), ("x", "x"))
    assert found.kind == "undetermined"
    assert related(here, killed("2", 966), ("x", "x")).kind == "superseded"


def test_a_speaker_who_dates_two_counts_apart_has_replaced_neither() -> None:
    day = moment("2024-06-18", text="on Tuesday")
    span = moment("2024-06-15", "2024-06-18", text="from Saturday to Tuesday")
    ours, theirs = killed("1", 260, when=day), killed("2", 622, when=span)
    assert related(ours, theirs, ("x", "x")).kind == "undetermined"
    inherited = span.model_copy(update={"inherited": True})
    around = theirs.model_copy(update={"when": inherited})
    assert related(ours, around, ("x", "x")).kind == "superseded"
