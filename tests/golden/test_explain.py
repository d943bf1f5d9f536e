"""The explanation of one fact of each verdict, in both languages, compared byte for byte."""

from functools import cache
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.documents.read import read_documents
from claimcheck.model.explanation import Explanation
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.explained import ExplainedPage
from claimcheck.report.to_terminal import render_lines

FOLDER = Path(__file__).parent / "explain"


@cache
def explained(kind: VerdictKind) -> Explanation:
    """The gravest fact of the small corpus that is named after a verdict."""
    documents = read_documents(FOLDER / f"{kind}.jsonl")
    finding = pipeline.check(documents).findings[0]
    return pipeline.explain(documents, finding.fact.id)


@pytest.mark.parametrize("kind", VerdictKind)
def test_there_is_a_fact_of_each_verdict(kind: VerdictKind) -> None:
    assert explained(kind).finding.verdict.kind is kind


@pytest.mark.parametrize("kind", VerdictKind)
def test_the_line_that_decided_is_the_verdict(kind: VerdictKind) -> None:
    *before, last = explained(kind).rulings
    assert (last.verdict, last.holds) == (kind, True)
    assert not any(ruling.holds for ruling in before)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("kind", VerdictKind)
def test_an_explanation_is_as_it_was(
    kind: VerdictKind, language: str, request: pytest.FixtureRequest
) -> None:
    wording = pipeline.wording_of(pipeline.load_pack())
    page = render_lines(ExplainedPage(explained(kind), wording, language).lines())
    path = FOLDER / f"{kind}.{language}.txt"
    if request.config.getoption("--update-golden"):
        path.write_bytes(page.encode())
    assert path.read_bytes().decode() == page
