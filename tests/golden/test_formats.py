"""The seeds in each format, compared byte for byte; ``--update-golden`` writes them anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck import check
from claimcheck.report.formats import render
from tests.sheets import PACK, seeds, seeds_report, seeds_sheet

FOLDER = Path(__file__).parent / "formats"
ENDS = {
    "md": "md",
    "jsonl": "jsonl",
    "csv": "csv",
    "lines": "txt",
    "sarif": "sarif",
    "junit": "xml",
    "annotations": "jsonld",
    "schemaorg": "schemaorg.jsonld",
}
"""The formats whose goldens stand here, and how their files end."""
ONE_LANGUAGE = ("jsonl",)
CASES = [(name, "en") for name in ENDS] + [
    (name, "ar") for name in ENDS if name not in ONE_LANGUAGE
]


@pytest.mark.parametrize(("name", "language"), CASES)
def test_the_seeds_in_a_format_are_as_they_were(
    name: str, language: str, request: pytest.FixtureRequest
) -> None:
    path = FOLDER / f"seeds.{language}.{ENDS[name]}"
    made = render(name, seeds_sheet(language))
    if request.config.getoption("--update-golden"):
        path.write_bytes(made.encode())
    assert path.read_bytes().decode() == made


def test_documents_in_another_order_give_the_same_bytes() -> None:
    turned = check(seeds()[::-1], PACK).model_copy(update={"program": "claimcheck"})
    assert turned == seeds_report()
    sheet = replace(seeds_sheet("en"), report=turned)
    for name in ENDS:
        assert render(name, sheet) == render(name, seeds_sheet("en"))
