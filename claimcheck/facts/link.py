"""From the claims of all documents to facts: the groups of claims that are about one matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from claimcheck.facts.block import candidate_pairs
from claimcheck.facts.compare import compare, is_parted
from claimcheck.facts.levels import JOINING
from claimcheck.facts.told import Told, gap_in_days, tell_all
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact, Link
from claimcheck.rulepack.pack import Pack


def link_claims(
    claims: Iterable[Claim], documents: Iterable[Document], pack: Pack
) -> tuple[Fact, ...]:
    """The facts of some claims, each claim in exactly one, sorted by id.

    Links are taken strongest first: by the number of slots that agree, then by how near the two
    claims' days lie, where a claim without a day of its own speaks of what is near its document,
    then by how near their figures lie.
    One that would put claims into a fact that are known to be about different matters is refused.
    """
    by_id = {claim.id: claim for claim in claims}
    read = {document.id: document for document in documents}
    told = tell_all(by_id.values(), read, pack.kinds)
    links = [
        compare(told[left.id], told[right.id], pack)
        for left, right in candidate_pairs(by_id.values(), pack)
    ]
    groups = _Groups(by_id)
    parted = {frozenset((link.left, link.right)) for link in links if is_parted(link)}
    for link in sorted((link for link in links if link.linked), key=_strength(told)):
        groups.join(link, parted)
    days = {
        key: document.published.first
        for key, document in read.items()
        if document.published is not None and document.published.first is not None
    }
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


def _strength(told: Mapping[str, Told]) -> Callable[[Link], tuple[int, int, int, str, str]]:
    """Sorts links, the strongest first."""

    def strength(link: Link) -> tuple[int, int, int, str, str]:
        left, right = told[link.left], told[link.right]
        agreeing = sum(step.level in JOINING for step in link.steps)
        gap = 0 if left.text == right.text else gap_in_days(left.near, right.near)
        return (-agreeing, gap, _times(left.claim, right.claim), link.left, link.right)

    return strength


def _times(left: Claim, right: Claim) -> int:
    """How often one figure has to be doubled to reach the other."""
    if left.quantity is None or right.quantity is None:
        return 0
    low, high = sorted((abs(left.quantity.stated), abs(right.quantity.stated)))
    return int(high / max(low, 1)).bit_length()


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
