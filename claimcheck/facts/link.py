"""From the claims of all documents to facts: the groups of claims that are about one matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from claimcheck.facts.block import candidate_pairs
from claimcheck.facts.compare import JOINING, PARTING, compare, gap_in_days
from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact, Link
from claimcheck.rulepack.pack import Pack


def link_claims(
    claims: Iterable[Claim], documents: Iterable[Document], pack: Pack
) -> tuple[Fact, ...]:
    """The facts of some claims, each claim in exactly one, sorted by id.

    Links are taken strongest first: by the number of slots that agree, then by how near the two
    claims' days lie, where a claim without a day of its own speaks of what is near its document.
    One that would put claims into a fact that are known to be about different matters is refused.
    """
    by_id = {claim.id: claim for claim in claims}
    links = [
        compare(left, right, pack.kinds[left.kind], pack.names)
        for left, right in candidate_pairs(by_id.values(), pack.kinds)
    ]
    groups = _Groups(by_id)
    parted = {frozenset((link.left, link.right)) for link in links if _parts(link)}
    published = {document.id: document.published for document in documents}
    spans = {claim.id: _days(claim) or published.get(claim.document) for claim in by_id.values()}
    for link in sorted((link for link in links if link.linked), key=_strength(spans)):
        groups.join(link, parted)
    days = {key: span.first if span and span.first else date.max for key, span in published.items()}
    facts = (
        _fact([by_id[key] for key in members], groups.links, days) for members in groups.members()
    )
    return tuple(sorted(facts, key=lambda fact: fact.id))


class _Groups:
    """Groups of claims that grow by links, as long as no two members are known to be apart."""

    def __init__(self, claims: Iterable[str]) -> None:
        self._group = {claim: {claim} for claim in claims}
        self.links: list[Link] = []

    def join(self, link: Link, parted: set[frozenset[str]]) -> None:
        left, right = self._group[link.left], self._group[link.right]
        if left is not right:
            if any(frozenset((one, other)) in parted for one in left for other in right):
                return
            left |= right
            for claim in right:
                self._group[claim] = left
        self.links.append(link)

    def members(self) -> list[list[str]]:
        distinct = {id(group): group for group in self._group.values()}
        return sorted(sorted(group) for group in distinct.values())


def _parts(link: Link) -> bool:
    """Whether a step of a comparison says that the two claims are about different matters."""
    return any(step.level in PARTING for step in link.steps)


def _strength(spans: Mapping[str, DateRange | None]) -> Callable[[Link], tuple[int, int, str, str]]:
    """Sorts links, the strongest first; ``spans`` are the days that each claim speaks of."""

    def strength(link: Link) -> tuple[int, int, str, str]:
        agreeing = sum(step.level in JOINING for step in link.steps)
        return (-agreeing, gap_in_days(spans[link.left], spans[link.right]), link.left, link.right)

    return strength


def _days(claim: Claim) -> DateRange | None:
    return claim.when.range if claim.when else None


def _fact(claims: list[Claim], links: list[Link], days: Mapping[str, date]) -> Fact:
    """The fact of some claims; its id is its oldest claim's, by publication, then by claim id."""
    oldest = min(claims, key=lambda claim: (days.get(claim.document, date.max), claim.id))
    ids = {claim.id for claim in claims}
    return Fact(
        id=oldest.id,
        kind=oldest.kind,
        claims=tuple(sorted(ids)),
        links=tuple(
            sorted(
                (link for link in links if link.left in ids),
                key=lambda link: (link.left, link.right),
            )
        ),
    )
