"""Laws of facts and verdicts: on claims about one matter, and on whole stories."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import check
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.document import Document
from claimcheck.model.report import Finding, Report
from claimcheck.model.verdict import Verdict, VerdictKind
from claimcheck.report.to_json import render_json
from claimcheck.verdicts.judge import judge
from tests import factories
from tests.packs import shipped
from tests.strategies import documents, matters, stories

check([{"text": "قتل"}], shipped())  # loaded before hypothesis looks at the clock

PAIR = tuple[VerdictKind, int]
SUPPORTED = (VerdictKind.CORROBORATED, VerdictKind.CONSISTENT, VerdictKind.SINGLE_ORIGIN)
UNRELATED = "أصيب 7 مدنيين في أنقرة.\nوقعت البرازيل والأرجنتين اتفاقية في 3 مارس 2021."


def judged(claims: tuple[Claim, ...]) -> Verdict:
    fact = factories.fact(*claims)
    return judge(fact, {claim.id: claim for claim in claims}, documents, shipped())


def report(given: tuple[Document, ...] | list[Document]) -> Report:
    return check(given, shipped())


def verdicts(made: Report) -> dict[frozenset[str], PAIR]:
    """Each fact, by its claims that are no copies, with its verdict and its number of origins."""
    copies = {document.id for document in made.documents if "copy" in document.id}
    told = {claim.id: claim for claim in made.claims}
    found = {}
    for finding in made.findings:
        own = [told[id_] for id_ in finding.fact.claims if told[id_].document not in copies]
        places = frozenset(f"{one.document} {one.start} {one.stop} {one.kind}" for one in own)
        found[places] = (finding.verdict.kind, len(finding.verdict.origins))
    return found


@given(matters())
def test_a_denial_never_supports_what_somebody_affirms(claims: tuple[Claim, ...]) -> None:
    affirmed = {claim.id for claim in claims if claim.polarity is Polarity.AFFIRMED}
    supporting = {id_ for origin in judged(claims).origins for id_ in origin.claims}
    assert not affirmed or supporting <= affirmed


@given(matters())
def test_denials_alone_are_never_corroboration(claims: tuple[Claim, ...]) -> None:
    denied = tuple(claim.model_copy(update={"polarity": Polarity.DENIED}) for claim in claims)
    verdict = judged(denied)
    assert verdict.kind is not VerdictKind.CORROBORATED
    assert {id_ for origin in verdict.deniers for id_ in origin.claims} == {c.id for c in claims}


@given(matters())
def test_a_plan_adds_no_origin_to_what_happened(claims: tuple[Claim, ...]) -> None:
    supporting = {id_ for origin in judged(claims).origins for id_ in origin.claims}
    happened = {
        claim.id
        for claim in claims
        if claim.modality is Modality.ASSERTED and claim.polarity is Polarity.AFFIRMED
    }
    assert not happened or supporting <= happened


@given(matters(), st.randoms())
def test_the_order_of_claims_changes_no_verdict(claims: tuple[Claim, ...], chance: Random) -> None:
    shuffled = list(claims)
    chance.shuffle(shuffled)
    one, other = judged(claims), judged(tuple(shuffled))
    assert (one.kind, one.origins, one.deniers) == (other.kind, other.origins, other.deniers)


@given(matters())
def test_each_claim_belongs_to_one_origin_at_the_most(claims: tuple[Claim, ...]) -> None:
    counted = [id_ for origin in judged(claims).origins for id_ in origin.claims]
    assert len(counted) == len(set(counted))


@settings(max_examples=25)
@given(stories(), st.randoms())
def test_the_order_of_documents_changes_no_byte(
    story: tuple[Document, ...], chance: Random
) -> None:
    shuffled = list(story)
    chance.shuffle(shuffled)
    assert render_json(report(story)) == render_json(report(shuffled))


@settings(max_examples=25)
@given(stories())
def test_each_claim_is_in_exactly_one_fact(story: tuple[Document, ...]) -> None:
    made = report(story)
    linked = [id_ for finding in made.findings for id_ in finding.fact.claims]
    assert sorted(linked) == sorted(claim.id for claim in made.claims)


@settings(max_examples=50)
@given(stories(), st.data())
def test_a_copy_of_a_document_changes_no_verdict(
    story: tuple[Document, ...], data: st.DataObject
) -> None:
    copied = data.draw(st.sampled_from(story))
    name = data.draw(st.sampled_from(("a copy", "! copy")))  # sorted last, and first
    copy = copied.model_copy(update={"id": name, "source": "Another"})
    assert verdicts(report([*story, copy])) == verdicts(report(story))


@settings(max_examples=25)
@given(stories())
def test_an_unrelated_document_changes_no_verdict(story: tuple[Document, ...]) -> None:
    other = factories.document(
        "z.txt", UNRELATED, language="ar", **factories.published("2024-05-05")
    )
    before, after = verdicts(report(story)), verdicts(report([*story, other]))
    assert {places: after.get(places) for places in before} == before


def without_names(made: Report, names: dict[str | None, str | None]) -> str:
    """The report with every source called as before."""
    page = render_json(made)
    for new, old in names.items():
        if new is not None and old is not None:
            page = page.replace(new, old)
    return page


@settings(max_examples=25)
@given(stories())
def test_renaming_a_source_changes_only_its_name(story: tuple[Document, ...]) -> None:
    named = [one.model_copy(update={"source": f"Outlet<{one.id}>"}) for one in story]
    renamed = [one.model_copy(update={"source": f"Paper<{one.id}>"}) for one in story]
    names: dict[str | None, str | None] = {f"Paper<{one.id}>": f"Outlet<{one.id}>" for one in story}
    assert without_names(report(renamed), names) == render_json(report(named))


@settings(max_examples=25)
@given(stories())
def test_every_verdict_of_support_names_its_witnesses(story: tuple[Document, ...]) -> None:
    for finding in report(story).findings:
        for origin in finding.verdict.origins:
            assert origin.claims
            assert origin.documents
        assert _has_witnesses(finding)


def _has_witnesses(finding: Finding) -> bool:
    return finding.verdict.kind not in SUPPORTED or bool(finding.verdict.origins)
