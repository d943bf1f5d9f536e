from __future__ import annotations

import pytest

from claimcheck.evaluate.gold import Gold
from claimcheck.evaluate.match import Sheet, match_claims
from claimcheck.model.claim import Claim, Modality
from tests.unit.evaluate.builders import (
    Json,
    claim,
    days,
    document,
    figure,
    gold_of,
    killed,
    moment,
    report_of,
    row,
)


def sheet(gold: Gold, *claims: Claim) -> Sheet:
    documents = [document(key) for key in gold.documents]
    return match_claims(report_of(*claims, documents=documents), gold)


def matched(gold: Gold, *claims: Claim) -> dict[str, str]:
    return {row.id: claim.id for row, claim in sheet(gold, *claims).matches}


def spurious(gold: Gold, *claims: Claim) -> dict[str, str | None]:
    return {stray.claim.id: stray.repeat_of for stray in sheet(gold, *claims).strays}


def test_a_find_that_overlaps_a_row_is_that_row() -> None:
    assert matched(gold_of(row("g", 10, 20)), claim("c", 19, 30)) == {"g": "c"}


def test_a_find_that_only_touches_a_row_is_not_that_row() -> None:
    assert matched(gold_of(row("g", 10, 20)), claim("c", 20, 30)) == {}


def test_a_further_mention_counts() -> None:
    assert matched(gold_of(row("g", 10, 20, also=[[40, 50]])), claim("c", 45, 48)) == {"g": "c"}


@pytest.mark.parametrize(
    "other",
    [
        claim("c", 10, 20, outcome="wounded"),
        claim("c", 10, 20, kind="displacement", outcome="killed"),
        claim("c", 10, 20, document="b"),
    ],
)
def test_a_row_shares_document_kind_and_outcome(other: Claim) -> None:
    gold = gold_of(row("g", 10, 20), exhaustive={"a": [], "b": []})
    assert matched(gold, other) == {}


def test_a_row_shares_the_act() -> None:
    gold = gold_of(row("g", 10, 20, kind="treaty", slots={"act": "signed"}))
    assert matched(gold, claim("c", 10, 20, kind="treaty", act="ratified")) == {}
    assert matched(gold, claim("c", 10, 20, kind="treaty", act="signed")) == {"g": "c"}


def test_a_row_that_leaves_the_act_open_takes_any() -> None:
    gold = gold_of(row("g", 10, 20, kind="visit", slots={}))
    assert matched(gold, claim("c", 10, 20, kind="visit", act="planned")) == {"g": "c"}


@pytest.mark.parametrize("kind", ["visit", "meeting"])
def test_a_row_of_two_kinds_may_be_found_as_either(kind: str) -> None:
    gold = gold_of(row("g", 10, 20, kind="visit|meeting", slots={}))
    assert matched(gold, claim("c", 10, 20, kind=kind)) == {"g": "c"}


def test_one_find_over_two_rows_counts_once() -> None:
    found = sheet(gold_of(row("g1", 0, 10), row("g2", 10, 20)), claim("c", 0, 20))
    assert len(found.matches) == len(found.missed) == 1
    assert found.strays == ()


def test_two_finds_on_one_row_count_once_and_the_second_is_a_repeat() -> None:
    gold = gold_of(row("g", 0, 10, also=[[30, 40]]))
    assert matched(gold, claim("c1", 0, 10), claim("c2", 30, 38)) == {"g": "c1"}
    assert spurious(gold, claim("c1", 0, 10), claim("c2", 30, 38)) == {"c2": "g"}


def test_a_find_repeats_only_rows_of_its_own_document() -> None:
    gold = gold_of(row("g", 0, 10, document="b"))
    finds = claim("c1", 0, 10, document="b"), claim("c2", 0, 10)
    assert spurious(gold, *finds) == {"c2": None}


def test_an_equal_number_is_preferred_to_a_date_and_to_overlap() -> None:
    gold = gold_of(row("g", 0, 20, quantity=killed(5), when=days("2024-01-01")))
    number = claim("number", 0, 2, quantity=figure(5))
    date = claim("date", 0, 20, quantity=figure(6), when=moment("2024-01-01"))
    assert matched(gold, number, date) == {"g": "number"}


def test_an_equal_date_is_preferred_to_overlap() -> None:
    gold = gold_of(row("g", 0, 20, when=days("2024-01-01")))
    date = claim("date", 0, 2, when=moment("2024-01-01"))
    assert matched(gold, claim("longer", 0, 20), date) == {"g": "date"}


def test_more_overlap_decides_between_equals() -> None:
    assert matched(gold_of(row("g", 0, 20)), claim("c1", 0, 5), claim("c2", 0, 9)) == {"g": "c2"}


def test_between_equals_that_overlap_alike_the_one_told_alike_is_the_row() -> None:
    gold = gold_of(row("g", 0, 20, modality="planned"))
    planned = claim("c2", 0, 20, modality=Modality.PLANNED)
    assert matched(gold, claim("c1", 0, 20), planned) == {"g": "c2"}


def test_a_find_gives_way_where_only_the_other_row_is_left_to_it() -> None:
    gold = gold_of(row("g1", 0, 10), row("g2", 5, 30))
    assert matched(gold, claim("c1", 4, 10), claim("c2", 0, 9)) == {"g1": "c2", "g2": "c1"}


def test_an_equal_number_is_not_given_up_for_one_more_pair() -> None:
    gold = gold_of(row("g1", 0, 10, quantity=killed(5)), row("g2", 10, 20, quantity=killed(12)))
    both = claim("both", 0, 20, quantity=figure(12))
    other = claim("other", 10, 20, quantity=figure(3))
    assert matched(gold, both, other) == {"g2": "both"}
    assert spurious(gold, both, other) == {"other": "g2"}


def test_the_ends_of_a_range_are_its_number() -> None:
    wide: Json = {"stated": None, "low": 20, "high": 30, "hedge": "range"}
    gold = gold_of(row("g", 0, 20, quantity=wide))
    right = figure(20).model_copy(update={"stated_high": 30})
    wrong = figure(20).model_copy(update={"stated_high": 40})
    finds = claim("c1", 0, 20, quantity=wrong), claim("c2", 0, 3, quantity=right)
    assert matched(gold, *finds) == {"g": "c2"}


def test_a_find_that_is_no_row_is_spurious_where_its_kind_is_exhaustive() -> None:
    assert spurious(gold_of(row("g", 0, 5)), claim("c", 50, 60)) == {"c": None}


@pytest.mark.parametrize(
    "find", [claim("c", 50, 60, kind="count"), claim("c", 50, 60, document="b")]
)
def test_a_find_is_not_spurious_where_the_gold_is_not_exhaustive(find: Claim) -> None:
    gold = gold_of(ignore=[{"document": "b", "kind": "treaty", "start": 50, "end": 60}])
    assert spurious(gold, find) == {}


@pytest.mark.parametrize(
    ("ignored", "passes"),
    [
        ({"kind": "casualties", "start": 59, "end": 70}, True),
        ({"start": 40, "end": 51}, True),
        ({"kind": "treaty|casualties", "start": 50, "end": 60}, True),
        ({"kind": "treaty", "start": 50, "end": 60}, False),
        ({"kind": "casualties", "start": 60, "end": 70}, False),
        ({"kind": "casualties", "start": 50, "end": 60, "document": "b"}, False),
    ],
)
def test_a_find_on_an_ignored_stretch_is_let_pass(ignored: Json, passes: bool) -> None:
    gold = gold_of(ignore=[{"document": "a"} | ignored])
    assert (spurious(gold, claim("c", 50, 60)) == {}) is passes


def test_a_row_on_an_ignored_stretch_is_still_a_row() -> None:
    ignore = [{"document": "a", "kind": "casualties", "start": 0, "end": 10}]
    gold = gold_of(row("g", 0, 10), ignore=ignore)
    assert matched(gold, claim("c", 0, 10)) == {"g": "c"}
    assert [row.id for row in sheet(gold).missed] == ["g"]


def test_an_extra_kind_is_neither_missed_nor_found() -> None:
    found = sheet(gold_of(row("g", 0, 10, kind="other:bridge", slots={})))
    assert (found.matches, found.missed, found.strays) == ((), (), ())


def test_a_row_of_a_kind_that_is_not_exhaustive_can_be_missed() -> None:
    found = sheet(gold_of(row("g", 0, 10, kind="count", slots={})))
    assert [row.id for row in found.missed] == ["g"]


def test_the_kinds_limit_rows_and_finds() -> None:
    gold = gold_of(
        row("g1", 0, 5),
        row("g2", 10, 15, kind="visit|meeting", slots={}),
        exhaustive={"a": ["casualties", "visit"]},
    )
    report = report_of(claim("c1", 50, 55), claim("c2", 50, 55, kind="visit"))
    found = match_claims(report, gold, kinds=["visit"])
    assert [row.id for row in found.missed] == ["g2"]
    assert [stray.claim.id for stray in found.strays] == ["c2"]
