"""From documents, claims and judged facts to the report that every renderer receives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from claimcheck.documents.budget import stopped_after
from claimcheck.errors import ClaimcheckError, Location
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact
from claimcheck.model.reason import Reason
from claimcheck.model.report import Finding, Problem, Report
from claimcheck.model.verdict import Verdict, VerdictKind
from claimcheck.report.origins import call_origin
from claimcheck.report.wording import Wording


def build_report(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    judged: Iterable[tuple[Fact, Verdict]],
    *,
    wording: Wording,
    program: str,
    packs: Mapping[str, str],
) -> Report:
    """The report, in an order that the order of its inputs does not change.

    Documents that could not be dated, or gave no claims, are listed as problems.
    """
    read = tuple(sorted(documents, key=lambda document: document.id))
    made = tuple(sorted(claims, key=lambda one: (one.document, one.start, one.stop, one.id)))
    by_id = {claim.id: claim for claim in made}
    by_name = {document.id: document for document in read}
    findings = [_finding(fact, verdict, by_id, by_name, wording) for fact, verdict in judged]
    counts = Counter(finding.verdict.kind for finding in findings)
    return Report(
        program=program,
        packs=dict(packs),
        documents=read,
        claims=made,
        findings=tuple(sorted(findings, key=lambda one: _rank(one, by_id))),
        counts={kind: counts[kind] for kind in VerdictKind},
        problems=unused(read, made, wording),
    )


def add_problems(report: Report, unread: Iterable[ClaimcheckError], wording: Wording) -> Report:
    """The report, and under its problems what kept other documents from being read."""
    notes = (
        (error.at, Reason(code="problem.not_read", values={"error": _told(error)}))
        for error in unread
    )
    return add_notes(report, notes, wording)


def add_notes(
    report: Report, notes: Iterable[tuple[Location | None, Reason]], wording: Wording
) -> Report:
    """The report, and under its problems what is to be told of other files, by their place."""
    told = (_problem(str(at or ""), why, wording) for at, why in notes)
    return report.model_copy(update={"problems": _sorted((*report.problems, *told))})


def unused(
    documents: Iterable[Document], claims: Iterable[Claim], wording: Wording
) -> tuple[Problem, ...]:
    """The documents that could not be dated or read to the end, gave no claims, or are doubtful."""
    speaking = {claim.document for claim in claims}
    found = []
    for document in documents:
        if document.published is None:
            found.append(_problem(document.id, Reason(code="problem.not_dated"), wording))
        seconds = stopped_after(document)
        if seconds is not None:
            why = Reason(code="problem.stopped", values={"seconds": f"{seconds:g}"})
            found.append(_problem(document.id, why, wording))
        elif document.id not in speaking:
            found.append(_problem(document.id, Reason(code="problem.no_claims"), wording))
        if "extraction" in document.extra:
            found.append(_problem(document.id, Reason(code="problem.low_trust"), wording))
    return _sorted(found)


def _finding(
    fact: Fact,
    verdict: Verdict,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    wording: Wording,
) -> Finding:
    return Finding(
        fact=fact,
        verdict=verdict,
        question=wording.question(fact.kind, (claims[id_] for id_ in fact.claims)),
        reason=wording.said(verdict.reason),
        relations=tuple(wording.said(relation.reason) for relation in verdict.relations),
        origins={
            origin.key: call_origin(origin, claims, documents, wording)
            for origin in (*verdict.origins, *verdict.deniers)
        },
    )


def _rank(finding: Finding, by_id: Mapping[str, Claim]) -> tuple[int, int, str, str]:
    documents = {by_id[id_].document for id_ in finding.fact.claims}
    return finding.verdict.kind.severity, -len(documents), finding.fact.kind, finding.fact.id


def _told(error: ClaimcheckError) -> str:
    return f"{error.what} ({error.hint})" if error.hint else error.what


def _problem(document: str, why: Reason, wording: Wording) -> Problem:
    return Problem(document=document, what=wording.said(why))


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(
        sorted(problems, key=lambda one: (one.document, one.what.code, *one.what.text.values()))
    )
