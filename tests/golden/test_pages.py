"""Whole pages, compared byte for byte; ``--update-golden`` writes them anew for review."""

from pathlib import Path

import pytest

from claimcheck.report.to_json import render_json
from claimcheck.report.to_terminal import render_terminal
from tests.factories import disputed_report, messages

PAGES = Path(__file__).parent / "pages"


@pytest.mark.parametrize("name", ["disputed.en.txt", "disputed.ar.txt", "disputed.json"])
def test_a_page_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    if name.endswith(".json"):
        page = render_json(disputed_report())
    else:
        page = render_terminal(disputed_report(), messages(name.split(".")[1]))
    path = PAGES / name
    if request.config.getoption("--update-golden"):
        path.write_bytes(page.encode())
    assert path.read_bytes().decode() == page
