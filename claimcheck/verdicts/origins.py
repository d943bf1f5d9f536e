"""Who is behind a claim: origins, not outlets.

The origin of a claim is its first speaker; for an act that exists only by being issued, its
issuer; else the agency credited for the document; else the document, or the one that it copies.
Joint speakers are one set, which is one origin with every other set that shares a member.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.claims.holders.attribution import voice_of
from claimcheck.claims.slots import JOIN
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.document import Document
from claimcheck.model.verdict import Origin
from claimcheck.rulepack.pack import Names, Pack
from claimcheck.verdicts.headline import in_headline
from claimcheck.verdicts.printed import Reading, Voice, as_first_printed, reading_of
from claimcheck.verdicts.relays import NO_RELAYS, Relays
from claimcheck.verdicts.speakers import speakers_of

DOCUMENT = "document:"
"""Begins the key of an origin that is a document in its own voice."""
BASES = ("basis.issuer", "basis.holder", "basis.agency", "basis.copy", "basis.document")
"""Why claims count as one origin; of several the first is told."""


class _Group(NamedTuple):
    """Claims of one origin: every key that names it, and why they count as one."""

    keys: set[str]
    bases: set[str]
    claims: list[Claim]


def first_holders(claim: Claim) -> frozenset[str]:
    """The keys of the first speaker of a claim, several where they speak jointly."""
    return (
        frozenset(holder.key for holder in claim.attribution[0])
        if claim.attribution
        else frozenset()
    )


def origin_keys(
    claim: Claim,
    documents: Mapping[str, Document],
    pack: Pack,
    speakers: Mapping[str, str] | None = None,
) -> tuple[frozenset[str], str]:
    """The keys of a claim's origin, and the basis for it.

    ``speakers`` tells by key whose voice a holder is, where the other claims of a fact tell it.
    """
    kind = pack.kinds[claim.kind]
    issuer = claim.slot(kind.issuer) if kind.issuer else None
    if issuer is not None and (not kind.issued or claim.slot("act") in kind.issued):
        return frozenset({voice_of(issuer, pack.names)}), "basis.issuer"
    holders = first_holders(claim)
    if holders:
        known = speakers or {}
        return frozenset(known.get(key, key) for key in holders), "basis.holder"
    return _voices(documents[claim.document], documents, pack)


def _voices(
    document: Document, documents: Mapping[str, Document], pack: Pack
) -> tuple[frozenset[str], str]:
    """Who speaks where a text names nobody: its agency, and what it copies; else itself."""
    original = documents.get(document.copy_of) if document.copy_of else None
    credited = {_agency(each.agency, pack) for each in (document, original) if each and each.agency}
    if original is not None and original.agency is None:
        return frozenset({*credited, f"{DOCUMENT}{original.id}"}), "basis.copy"
    if credited:
        return frozenset(credited), "basis.agency"
    return frozenset({f"{DOCUMENT}{document.id}"}), "basis.document"


def voices_of(
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    pack: Pack,
    among: Iterable[Claim] | None = None,
    relays: Relays = NO_RELAYS,
) -> dict[str, Voice]:
    """The keys and the basis of each claim's origin, by its id, where all tell of one matter.

    ``among`` are the claims of the whole fact, where the given ones are only some of them;
    ``relays`` tells who passes on whose words in their documents.

    What a text says in its own voice, and with the same figure or day attributes to somebody, is
    that speaker's: a headline is no second witness for the sentence below it, nor who is called by
    no name in it for who is named there. What a copy prints of its original is the original's.
    """
    every = tuple(claims)
    speakers = speakers_of(every if among is None else among, pack, relays)
    own = {claim.id: origin_keys(claim, documents, pack, speakers) for claim in every}
    attributed: dict[tuple[str, Reading], Voice] = {}
    below: dict[tuple[str, Reading], Voice] = {}
    for claim in sorted(every, key=lambda claim: claim.id, reverse=True):
        reading = reading_of(claim)
        if own[claim.id][1] == "basis.holder" and reading is not None:
            attributed[claim.document, reading] = own[claim.id]
            if not in_headline(claim, documents[claim.document]):
                below[claim.document, reading] = own[claim.id]
    said = {}
    for claim in every:
        voice = own[claim.id]
        told = claim.document, reading_of(claim)
        if voice[1] == "basis.holder" and in_headline(claim, documents[claim.document]):
            said[claim.id] = below.get(told, voice) if _is_nameless(voice, pack.names) else voice
        else:
            named = voice[1] in ("basis.holder", "basis.issuer")
            said[claim.id] = voice if named else attributed.get(told, voice)
    return as_first_printed(said, every, documents)


def _is_nameless(voice: Voice, names: Names) -> bool:
    """Whether words alone tell who speaks, and no name: "a member of parliament"."""
    return not any("." in key or key in names.by_id for key in voice[0])


def origins_of(
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    pack: Pack,
    among: Iterable[Claim] | None = None,
    relays: Relays = NO_RELAYS,
) -> tuple[Origin, ...]:
    """The origins of some claims of one fact, sorted by key; each claim belongs to exactly one.

    ``among`` and ``relays`` as for ``voices_of``.
    """
    groups: dict[str, _Group] = {}
    every = sorted(claims, key=lambda claim: claim.id)
    voices = voices_of(every, documents, pack, among, relays)
    for claim in every:
        keys, basis = voices[claim.id]
        merged = _Group(set(keys), {basis}, [claim])
        found = {id(groups[key]): groups[key] for key in sorted(keys & groups.keys())}
        for group in found.values():
            merged = _merged(group, merged)
        if len(found) != 1 or not keys <= groups.keys():
            groups.update(dict.fromkeys(merged.keys, merged))
    distinct = {id(group): group for group in groups.values()}.values()
    return tuple(sorted(map(_origin, distinct), key=lambda origin: origin.key))


def _merged(group: _Group, other: _Group) -> _Group:
    """Two groups as one; the larger takes the other in."""
    large, small = (group, other) if len(group.claims) >= len(other.claims) else (other, group)
    large.keys.update(small.keys)
    large.bases.update(small.bases)
    large.claims.extend(small.claims)
    return large


def supporters(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims whose origins are counted: a denial never supports what others affirm.

    Those that assert and affirm it; only where nobody does, those that plan it or hold it
    possible; and only where nobody does that either, those that deny it: the matter is then the
    denial.
    """
    every = tuple(claims)
    affirmed = [claim for claim in every if claim.polarity is Polarity.AFFIRMED]
    asserted = [claim for claim in affirmed if claim.modality is Modality.ASSERTED]
    return tuple(asserted or affirmed or every)


def _origin(group: _Group) -> Origin:
    key = JOIN.join(sorted(group.keys))
    return Origin(
        key=key,
        label=key,
        basis=next(basis for basis in BASES if basis in group.bases),
        claims=tuple(sorted(claim.id for claim in group.claims)),
        documents=tuple(sorted({claim.document for claim in group.claims})),
    )


def _agency(credited: str, pack: Pack) -> str:
    """The id of a credited agency, found among all names by its spelling; else its own words."""
    folded = credited.casefold().strip()
    return pack.names.spelled.get(folded, folded)
