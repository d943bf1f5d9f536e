"""From the claims of all documents to facts: the groups of claims that are about one matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from itertools import combinations

from claimcheck.facts.alike import Weighed
from claimcheck.facts.block import blocked_together
from claimcheck.facts.company import Company
from claimcheck.facts.compare import Comparison, link_of
from claimcheck.facts.groups import Two, group_claims
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact, Link
from claimcheck.rulepack.pack import Pack

LARGE = 64
"""A fact of more claims keeps only the links that joined it, not those of every pair."""


def link_claims(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    pack: Pack,
    kinds: Set[str] | None = None,
) -> tuple[Fact, ...]:
    """The facts of some claims, each claim in exactly one, sorted by id.

    Links are taken strongest first: by the number of slots that agree, then by how near the two
    claims' days lie, where a claim without a day of its own speaks of what is near its document,
    then by how near their figures lie. One that would put claims into a fact that are known to be
    about different matters is refused. With ``kinds`` only the facts of stories are made that tell
    of one of these.
    """
    return tuple(sorted(facts_of(claims, documents, pack, kinds), key=lambda fact: fact.id))


def facts_of(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    pack: Pack,
    kinds: Set[str] | None = None,
) -> Iterator[Fact]:
    """The facts of some claims, one after the other, in no order.

    Claims that share no block, not even through others, are never held side by side: what is
    needed at once is the largest story.
    """
    every = tuple({claim.id: claim for claim in claims}.values())
    read = {document.id: document for document in documents}
    company = Company(every, read, pack)
    for story in blocked_together(every, pack, company.scenes):
        if kinds is not None and kinds.isdisjoint({claim.kind for claim in story}):
            continue
        yield from _facts(Weighed(map(company.told, story), pack), read)


def _facts(weighed: Weighed, documents: Mapping[str, Document]) -> Iterator[Fact]:
    groups, joined = group_claims(weighed)
    joins: dict[str, list[Two]] = {}
    home = {claim: members[0] for members in groups for claim in members}
    for two in joined:
        joins.setdefault(home[two[0]], []).append(two)
    for members in groups:
        large = len(members) > LARGE
        pairs = joins.get(members[0], []) if large else combinations(members, 2)
        yield Fact(
            id=_oldest(members, weighed, documents),
            kind=weighed.told[members[0]].claim.kind,
            claims=tuple(members),
            links=tuple(_links(sorted(pairs), weighed)),
        )


def _links(pairs: Iterable[Two], weighed: Weighed) -> Iterator[Link]:
    for left, right in pairs:
        comparison: Comparison | None = weighed.between(left, right)
        if comparison is not None and comparison.linked:
            yield link_of(left, right, comparison)


def _oldest(members: list[str], weighed: Weighed, documents: Mapping[str, Document]) -> str:
    """The id of the oldest claim, by publication, then by id: it stays when texts are added."""

    def age(id_: str) -> tuple[date, str]:
        document = documents.get(weighed.told[id_].claim.document)
        days = document.published if document else None
        return (days and days.first) or date.max, id_

    return min(members, key=age)
