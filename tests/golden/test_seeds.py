"""The reports on the seeds, compared byte for byte; ``--update-golden`` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import check
from claimcheck.report.to_json import render_json
from claimcheck.report.to_terminal import render_terminal
from tests.factories import MESSAGES
from tests.packs import ROOT
from tests.sheets import PACK, seeds, seeds_report

PAGES = Path(__file__).parent / "pages"


def page(name: str) -> str:
    if name.endswith(".json"):
        return render_json(seeds_report())
    return render_terminal(seeds_report(), MESSAGES[name.split(".")[1]])


@pytest.mark.parametrize("name", ["seeds.en.txt", "seeds.ar.txt", "seeds.json"])
def test_the_report_on_the_seeds_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    path = PAGES / name
    if request.config.getoption("--update-golden"):
        path.write_bytes(page(name).encode())
    assert path.read_bytes().decode() == page(name)


@pytest.mark.parametrize("language", sorted(MESSAGES))
def test_files_in_another_order_give_the_same_bytes(language: str) -> None:
    made, turned = check(seeds(), PACK), check(seeds()[::-1], PACK)
    assert render_json(made) == render_json(turned)
    assert render_terminal(made, MESSAGES[language]) == render_terminal(turned, MESSAGES[language])


def test_every_quote_stands_in_its_file() -> None:
    files = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt")}
    texts = {one.id: one.text for one in seeds()}
    assert {one.id: files[one.id].strip() for one in seeds()} == {
        id_: text.strip() for id_, text in texts.items()
    }
    for claim in seeds_report().claims:
        assert texts[claim.document][claim.start : claim.stop] == claim.quote
