"""The dates and durations of the five seeds, against the phrases read by hand."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model.dates import DateRange
from claimcheck.values.dates.anchor import anchor
from claimcheck.values.dates.in_order import anchor_all
from claimcheck.values.dates.lengths import to_iso
from scripts.make_months import block
from tests.dates import dates_found, durations_found, shown
from tests.readers import RULES

ROOT = RULES.parent
PUBLISHED = {
    "000_5a4911b3cc27befc.txt": date(2024, 3, 28),
    "001_e25136742dc6aa80.txt": date(2024, 11, 19),
    "002_1a9963073bbf2447.txt": date(2025, 7, 12),
    "003_76f48df9906ecace.txt": date(2025, 10, 27),
    "004_29605565af34d15c.txt": date(2025, 7, 9),
}


def rows(kind: str, *tiers: str) -> list[dict[str, Any]]:
    lines = (ROOT / "tests/gold/seeds-phrases.jsonl").read_text(encoding="utf-8").splitlines()
    every: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [row for row in every if row["kind"] == kind and row["tier"] in tiers]


@cache
def seed(name: str) -> str:
    return (ROOT / "seeds" / name).read_text(encoding="utf-8")


def place(row: dict[str, Any]) -> str:
    return f"{row['doc'][:3]}-{row['start']}"


@pytest.mark.parametrize("row", rows("date", "core", "range"), ids=place)
def test_a_date_of_the_seeds_is_read_to_the_day(row: dict[str, Any]) -> None:
    published = DateRange.day(PUBLISHED[row["doc"]])
    found = dates_found(seed(row["doc"]))
    dated = anchor_all([each.reading for each in found], published)
    read = set()
    for each, whole in zip(found, dated, strict=True):
        if each.start < row["end"] and row["start"] < each.end:
            read.add(shown(whole.range))
            if each.reading.until is not None:
                first = each.reading.model_copy(update={"until": None})
                read |= {shown(anchor(end, published).range) for end in (first, each.reading.until)}
    first, last = row["reading"]["start"], row["reading"]["end"]
    assert (first if first == last else f"{first}..{last}") in read


@pytest.mark.parametrize("row", rows("duration", "core"), ids=place)
def test_a_duration_of_the_seeds_is_read_with_its_bound(row: dict[str, Any]) -> None:
    read = {(found.start, found.end): found.reading for found in durations_found(seed(row["doc"]))}
    length = read[row["start"], row["end"]]
    assert to_iso(length.parts) == row["reading"]["min"]
    assert (length.high is None) == (row["reading"]["max"] is None)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_generated_months_are_those_of_cldr(language: str) -> None:
    written = Path(RULES / language / "dates.yaml").read_text(encoding="utf-8")
    assert block(language) in written
