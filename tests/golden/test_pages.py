"""Whole pages, compared byte for byte; ``--update-golden`` writes them anew for review."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck import check, read_documents
from claimcheck.report.to_html import asset
from claimcheck.report.to_json import render_json
from claimcheck.report.to_terminal import render_terminal
from tests.factories import disputed_report, messages
from tests.pages import (
    SEEDS,
    Element,
    pack,
    parse,
    render,
    rendered,
    seeds_page,
    seeds_report,
)

PAGES = Path(__file__).parent / "pages"


_UNTOLD = ("head", "script", "svg", "form")
_INLINE = ("a", "b", "bdi", "i", "span", "strong", "q", "output")
_EDGES = {"mark": ("[", "]")}


@pytest.mark.parametrize("name", ["disputed.en.txt", "disputed.ar.txt", "disputed.json"])
def test_a_page_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    if name.endswith(".json"):
        page = render_json(disputed_report())
    else:
        page = render_terminal(disputed_report(), messages(name.split(".")[1]))
    compare(page, name, request)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_markup_of_a_page_is_as_it_was(language: str, request: pytest.FixtureRequest) -> None:
    page = render(disputed_report(), language)
    for source in (asset("page.css"), asset("page.js")):
        page = page.replace(source, "")
    compare(page, f"disputed.{language}.html", request)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_the_page_of_the_seeds_says_is_as_it_was(
    language: str, request: pytest.FixtureRequest
) -> None:
    """Block by block, without the full texts, so that a change can be read."""
    root = parse(seeds_page(language))
    compare("\n".join(outline(root)) + "\n", f"seeds.{language}.page.txt", request)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_order_of_the_documents_changes_no_byte_of_the_page(language: str) -> None:
    documents = list(read_documents(SEEDS))
    random.Random(3).shuffle(documents)
    shuffled = check(documents, pack())
    assert rendered(shuffled, language) == seeds_page(language)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_bars_of_the_seeds_are_the_figures_and_days_of_the_report(language: str) -> None:
    claims = {claim.id: claim for claim in seeds_report().claims}
    drawn = parse(seeds_page(language)).find("g", class_="bar")
    assert drawn
    for bar in drawn:
        claim = claims[bar.attributes["data-claim"] or ""]
        ends = bar.attributes["data-low"], bar.attributes["data-high"]
        days = claim.when.range if claim.when else None
        told = [(days.first, days.last)] if days else []
        figure = [(claim.quantity.low, claim.quantity.high)] if claim.quantity else []
        known = [
            tuple("open" if end is None else str(end) for end in pair) for pair in (*told, *figure)
        ]
        assert ends in known


def compare(page: str, name: str, request: pytest.FixtureRequest) -> None:
    path = PAGES / name
    if request.config.getoption("--update-golden"):
        path.write_bytes(page.encode())
    assert path.read_bytes().decode() == page


def outline(element: Element) -> list[str]:
    """The text of the page, each block on a line of its own, quotes marked."""
    lines = [""]
    for said in _runs(element):
        if said is None:
            lines.append("")
        else:
            lines[-1] += said
    return [" ".join(line.split()) for line in lines if line.strip()]


def _runs(element: Element) -> Iterator[str | None]:
    """Runs of text; ``None`` where a block begins or ends."""
    for one in element.inside:
        if isinstance(one, str):
            yield one
        elif not (one.has("id", "texts") or one.tag in _UNTOLD):
            edges = _EDGES.get(one.tag, ("", "") if one.tag in _INLINE else (None, None))
            yield edges[0]
            yield from _runs(one)
            yield edges[1]
