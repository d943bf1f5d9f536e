"""From the checked claims of a draft to the report that its renderers receive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from claimcheck.compare.corpus import Corpus
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.draft import Checked, DraftFinding, DraftReport, Standing
from claimcheck.report.build import unused
from claimcheck.report.origins import call_origin
from claimcheck.report.wording import Wording

GRAVITY = {standing: rank for rank, standing in enumerate(Standing)}
"""The gravest standing is 0."""


def build_draft_report(
    draft: Document,
    told: Iterable[Claim],
    checked: Iterable[Checked],
    *,
    corpus: Corpus,
    wording: Wording,
    program: str,
    packs: Mapping[str, str],
) -> DraftReport:
    """The report on a draft: the gravest standing first, then in the order of its text."""
    claims = {claim.id: claim for claim in told}
    findings = [_finding(one, claims[one.claim], corpus, wording) for one in checked]
    named = {id_ for one in findings for id_ in (*one.checked.support, *one.checked.against)}
    cited = sorted((corpus.claims[id_] for id_ in named), key=lambda one: (one.document, one.id))
    speaking = {claim.document for claim in cited}
    counts = Counter(finding.checked.standing for finding in findings)
    return DraftReport(
        program=program,
        packs=dict(packs),
        draft=draft,
        told=tuple(sorted(claims.values(), key=_place)),
        documents=tuple(corpus.documents[id_] for id_ in sorted(speaking)),
        claims=tuple(cited),
        findings=tuple(
            sorted(
                findings,
                key=lambda one: (GRAVITY[one.checked.standing], _place(claims[one.checked.claim])),
            )
        ),
        counts={standing: counts[standing] for standing in Standing},
        problems=unused([draft], claims.values(), wording),
    )


def _finding(checked: Checked, claim: Claim, corpus: Corpus, wording: Wording) -> DraftFinding:
    relations = {relation.right: relation for relation in checked.relations}
    return DraftFinding(
        checked=checked,
        question=wording.question(claim.kind, [claim]),
        reason=wording.said(checked.reason),
        relations=tuple(wording.said(relations[id_].reason) for id_ in checked.against),
        origins={
            origin.key: call_origin(origin, corpus.claims, corpus.documents, wording)
            for origin in checked.origins
        },
    )


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.start, claim.stop, claim.id
