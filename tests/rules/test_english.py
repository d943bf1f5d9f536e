"""A second language is data alone: English documents are read with no line of code for them.

What the two languages share are the keys: names, units, outcomes. So a mixed corpus links.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

import claimcheck
from claimcheck.model.report import Finding, Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.pipeline import check, load_pack

DOCUMENTS: list[Mapping[str, str]] = [
    {
        "id": "ar",
        "published": "2026-03-02",
        "text": "أرسلت كوريا الشمالية 12 ألف جندي إلى كورسك، وفقا للاستخبارات الكورية الجنوبية.\n"
        "وقتل 600 جندي كوري شمالي في كورسك.",
    },
    {
        "id": "en",
        "published": "2026-03-02",
        "text": "North Korea has sent 12,000 soldiers to Kursk, the Ukrainian army said.\n"
        "600 North Korean soldiers were killed in Kursk.",
    },
]


@pytest.fixture(scope="module")
def report() -> Report:
    return check(DOCUMENTS)


def _joint(report: Report, kind: str) -> Finding:
    """The finding of a kind that holds claims of both documents."""
    document = {claim.id: claim.document for claim in report.claims}
    return next(
        finding
        for finding in report.findings
        if finding.fact.kind == kind
        and {document[one] for one in finding.fact.claims} == {"ar", "en"}
    )


@pytest.mark.parametrize("kind", ["troop_deployment", "casualties"])
def test_what_is_told_in_two_languages_is_one_fact(report: Report, kind: str) -> None:
    assert _joint(report, kind).verdict.kind is VerdictKind.CORROBORATED


def test_the_claims_of_both_languages_share_the_keys_of_names(report: Report) -> None:
    forces = {c.slot("force") for c in report.claims if c.kind == "troop_deployment"}
    victims = {c.slot("victims") for c in report.claims if c.kind == "casualties"}
    assert (forces, victims) == ({"kp"}, {"kp"})


def test_every_quote_is_the_documents_own_text(report: Report) -> None:
    texts = {document["id"]: document["text"] for document in DOCUMENTS}
    assert all(texts[c.document][c.start : c.stop] == c.quote for c in report.claims)


def test_each_document_is_read_with_the_pack_of_its_own_script(report: Report) -> None:
    packs = {(claim.document, claim.rule.partition(".")[0]) for claim in report.claims}
    assert packs == {("ar", "ar"), ("en", "en")}


@pytest.mark.parametrize("stage", ["text", "mentions", "claims", "facts", "verdicts"])
def test_no_stage_knows_a_language_by_name(stage: str) -> None:
    folder = Path(claimcheck.__file__).parent / stage
    names = "|".join(load_pack().languages)
    named = re.compile(rf"""["']({names})["']""")
    assert [
        path.name for path in folder.glob("*.py") if named.search(path.read_text("utf-8"))
    ] == []
