"""Who is behind a claim: origins, not outlets.

The origin of a claim is its first speaker; for an act that exists only by being issued, its
issuer; else the agency credited for the document; else the document. Joint speakers are one set,
which is one origin with every other set that shares a member.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.claims.attribution import voice_of
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.document import Document
from claimcheck.model.verdict import Origin
from claimcheck.rulepack.pack import Pack


def first_holders(claim: Claim) -> frozenset[str]:
    """The keys of the first speaker of a claim, several where they speak jointly."""
    return (
        frozenset(holder.key for holder in claim.attribution[0])
        if claim.attribution
        else frozenset()
    )


def origin_keys(claim: Claim, document: Document, pack: Pack) -> tuple[frozenset[str], str]:
    """The keys of a claim's origin, and the basis for it."""
    kind = pack.kinds[claim.kind]
    issuer = claim.slot(kind.issuer) if kind.issuer else None
    if issuer is not None and (not kind.issued or claim.slot("act") in kind.issued):
        return frozenset({voice_of(issuer, pack.names)}), "basis.issuer"
    holders = first_holders(claim)
    if holders:
        return holders, "basis.holder"
    if document.agency is not None:
        return frozenset({_agency(document.agency, pack)}), "basis.agency"
    return frozenset({f"document:{document.id}"}), "basis.document"


def origins_of(
    claims: Iterable[Claim], documents: Mapping[str, Document], pack: Pack
) -> tuple[Origin, ...]:
    """The origins of some claims, sorted by key; each claim belongs to exactly one."""
    groups: list[tuple[set[str], str, list[Claim]]] = []
    for claim in sorted(claims, key=lambda claim: claim.id):
        keys, basis = origin_keys(claim, documents[claim.document], pack)
        joined = [group for group in groups if group[0] & keys]
        merged = (set(keys).union(*(group[0] for group in joined)), basis, [claim])
        for group in joined:
            merged[2].extend(group[2])
            groups.remove(group)
        groups.append(merged if not joined else (merged[0], joined[0][1], merged[2]))
    return tuple(sorted((_origin(*group) for group in groups), key=lambda origin: origin.key))


def supporters(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that support a fact.

    Those that assert and affirm it. Only where nobody does, those that plan it or hold it
    possible; and only where nobody does that either, those that deny it.
    """
    every = tuple(claims)
    affirmed = [claim for claim in every if claim.polarity is Polarity.AFFIRMED]
    asserted = [claim for claim in affirmed if claim.modality is Modality.ASSERTED]
    return tuple(asserted or affirmed or every)


def _origin(keys: set[str], basis: str, claims: list[Claim]) -> Origin:
    key = "+".join(sorted(keys))
    return Origin(
        key=key,
        label=key,
        basis=basis,
        claims=tuple(sorted(claim.id for claim in claims)),
        documents=tuple(sorted({claim.document for claim in claims})),
    )


def _agency(credited: str, pack: Pack) -> str:
    """The id of a credited agency, found among all names by its spelling; else its own words."""
    folded = credited.casefold().strip()
    for name in pack.names.by_id.values():
        if any(folded == spelling.casefold() for each in name.names.values() for spelling in each):
            return name.id
    return folded
