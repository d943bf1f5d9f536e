"""The laws of facts and verdicts, on the stories that the rules are developed with."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import check
from claimcheck.documents.read import read_documents
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.quantity import Hedge
from claimcheck.model.relation import RelationKind
from claimcheck.model.report import Report
from claimcheck.report.to_json import render_json
from claimcheck.verdicts.judge import judge
from tests import factories
from tests.packs import shipped
from tests.strategies import hedged

ROOT = Path(__file__).parents[2]
STORIES = {
    "seeds": ROOT / "seeds",
    "S1": ROOT / "tests/gold/dev/S1.documents.jsonl",
    "S2": ROOT / "tests/gold/dev/S2.documents.jsonl",
    "S4": ROOT / "tests/gold/dev/S4.documents.jsonl",
    "S9": ROOT / "tests/gold/dev/S9.documents.jsonl",
}
UNRELATED = "أصيب 7 مدنيين في أنقرة.\nوقعت البرازيل والأرجنتين اتفاقية في 3 مارس 2021."
WIDER = (Hedge.ABOUT, Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.LESS_THAN)
each_story = pytest.mark.parametrize("name", STORIES)
few = settings(
    max_examples=2,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@cache
def documents_of(name: str) -> tuple[Document, ...]:
    return tuple(read_documents(STORIES[name]))


@cache
def report_on(name: str) -> Report:
    return check(documents_of(name), shipped())


def verdicts(made: Report) -> dict[frozenset[str], tuple[str, int]]:
    """Each fact, by what its claims say where, with its verdict and its number of origins."""
    told = {claim.id: claim for claim in made.claims}
    found = {}
    for finding in made.findings:
        own = (told[id_] for id_ in finding.fact.claims)
        places = frozenset(
            f"{one.document} {one.start} {one.stop} {one.kind} {sorted(one.keys)}"
            for one in own
            if "copy" not in one.document
        )
        found[places] = (finding.verdict.kind.value, len(finding.verdict.origins))
    return found


@each_story
@few
@given(chance=st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_no_byte(name: str, chance: Random) -> None:
    shuffled = list(documents_of(name))
    chance.shuffle(shuffled)
    assert render_json(check(shuffled, shipped())) == render_json(report_on(name))


@each_story
@few
@given(data=st.data())
def test_a_copy_of_a_document_changes_no_verdict(name: str, data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(documents_of(name)))
    copy = copied.model_copy(update={"id": f"{copied.id} copy", "source": "Another"})
    assert verdicts(check([*documents_of(name), copy], shipped())) == verdicts(report_on(name))


@each_story
def test_an_unrelated_document_changes_no_verdict(name: str) -> None:
    other = factories.document(
        "z.txt", UNRELATED, language="ar", **factories.published("2021-05-05")
    )
    after = verdicts(check([*documents_of(name), other], shipped()))
    before = verdicts(report_on(name))
    assert {places: after.get(places) for places in before} == before


@each_story
def test_renaming_the_sources_changes_only_their_names(name: str) -> None:
    def named(word: str) -> Report:
        given_names = [
            one.model_copy(update={"source": f"{word}<{one.id}>"}) for one in documents_of(name)
        ]
        return check(given_names, shipped())

    assert render_json(named("Outlet")).replace("Outlet<", "Paper<") == render_json(named("Paper"))


@each_story
def test_a_denial_never_supports(name: str) -> None:
    told = {claim.id: claim for claim in report_on(name).claims}
    for finding in report_on(name).findings:
        affirmed = {id_ for id_ in finding.fact.claims if told[id_].polarity == "affirmed"}
        supporting = {id_ for origin in finding.verdict.origins for id_ in origin.claims}
        assert not affirmed or supporting <= affirmed


@each_story
@few
@given(data=st.data())
def test_widening_a_hedge_never_makes_a_contradiction(name: str, data: st.DataObject) -> None:
    """Judged again with one exact figure widened, no pair clashes that did not before."""
    made = report_on(name)
    told = {claim.id: claim for claim in made.claims}
    read = {document.id: document for document in made.documents}
    for finding in made.findings:
        exact = [id_ for id_ in finding.fact.claims if _is_exact(told[id_])]
        if len(finding.fact.claims) < 2 or not exact:
            continue
        chosen = told[data.draw(st.sampled_from(exact))]
        assert chosen.quantity is not None
        wider = hedged(
            int(chosen.quantity.stated), data.draw(st.sampled_from(WIDER)), chosen.quantity.unit
        )
        widened = {**told, chosen.id: chosen.model_copy(update={"quantity": wider})}
        after = judge(finding.fact, widened, read, shipped())
        before = {
            (one.left, one.right) for one in finding.verdict.relations if one.kind.is_conflict
        }
        clashing = {
            (one.left, one.right)
            for one in after.relations
            if one.kind is RelationKind.CONTRADICTORY and chosen.id in (one.left, one.right)
        }
        assert clashing <= before


def _is_exact(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity is not None and quantity.hedge is Hedge.EXACT and isinstance(quantity.stated, int)
    )
