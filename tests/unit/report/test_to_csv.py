"""The cells of the table: what a claim does for its fact, figures, days, formulas."""

import csv
from io import StringIO

import pytest

from claimcheck.model.report import Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.to_csv import COLUMNS, Cell, guard, render
from tests.factories import (
    claim,
    disputed_report,
    document,
    fact,
    moment,
    origin,
    published,
    quantity,
    report,
    verdict,
)
from tests.sheets import sheet


def rows(made: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(sheet(made)), newline="")))


def test_a_row_tells_one_claim_of_a_fact() -> None:
    left, right = rows(disputed_report())
    assert (left["claim"], left["side"], left["role"]) == ("left", "1", "supports")
    assert (left["stated"], left["low"], left["high"], left["hedge"]) == (
        "600",
        "540",
        "660",
        "about",
    )
    assert (right["low"], right["high"]) == ("4000", "")
    assert (left["as_of_first"], left["published_last"]) == ("2025-04-30", "2025-04-30")
    assert (left["slot_place"], left["origin"]) == ("kursk", "أجهزة الاستخبارات")


def test_a_claim_supports_denies_was_replaced_or_counts_for_nobody() -> None:
    of = document(**published("2025-01-02"))
    claims = [claim(name, of, when=moment(), quantity=quantity()) for name in "abcd"]
    told = verdict(
        VerdictKind.UPDATED,
        origins=(origin("A", claims[0]), origin("B", claims[1])),
        deniers=(origin("C", claims[2]),),
        superseded=("b",),
    )
    found = {
        one["claim"]: one["role"] for one in rows(report([of], claims, [(fact(*claims), told)]))
    }
    assert found == {"a": "supports", "b": "replaced", "c": "denies", "d": "uncounted"}


def test_a_table_without_rows_still_names_its_columns() -> None:
    (header,) = csv.reader(StringIO(render(sheet(report())), newline=""))
    assert header[: len(COLUMNS)] == list(COLUMNS)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@A1", "'@A1"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        (-1, -1),
        (1.5, 1.5),
        (None, None),
        ("قتل -1", "قتل -1"),
    ],
)
def test_no_text_is_a_formula(cell: Cell, kept: Cell) -> None:
    assert guard(cell) == kept
