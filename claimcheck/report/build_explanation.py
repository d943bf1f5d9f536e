"""From a report to the explanation of one of its facts."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model.explanation import Explanation, NearMiss, Ruling
from claimcheck.model.fact import Fact
from claimcheck.model.report import Report
from claimcheck.report.blocks import age_of


def build_explanation(
    report: Report, fact: Fact, near: Sequence[NearMiss], rulings: Sequence[Ruling]
) -> Explanation:
    """What led to the verdict of one fact of a report, the claims of the oldest document first."""
    documents = {document.id: document for document in report.documents}
    claims = {claim.id: claim for claim in report.claims}
    links = [link for each in near for link in (each.link, each.barrier) if link is not None]
    members = [claims[id_] for id_ in fact.claims]
    dating = {one.when.through for one in members if one.when and one.when.through in claims}
    beside = dating.union(*((link.left, link.right) for link in links)) - set(fact.claims)
    told = sorted(
        members,
        key=lambda one: (age_of(documents[one.document]), one.start, one.id),
    )
    others = tuple(claims[id_] for id_ in sorted(beside))
    speaking = {claim.document for claim in (*told, *others)}
    return Explanation(
        finding=next(one for one in report.findings if one.fact.id == fact.id),
        claims=tuple(told),
        beside=others,
        documents=tuple(one for one in report.documents if one.id in speaking),
        near=tuple(near),
        rulings=tuple(rulings),
    )
