"""How the claims of one fact stand to each other, pair by pair; of very many, only what decides."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from claimcheck.facts.link import LARGE
from claimcheck.facts.passed import passed_claims
from claimcheck.model.claim import Claim, Moment
from claimcheck.model.document import Document
from claimcheck.model.kind import Kind
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.beside import SideBySide
from claimcheck.verdicts.origins import DOCUMENT, voices_of
from claimcheck.verdicts.pair import Witness
from claimcheck.verdicts.relate import relate

REPLACING = (RelationKind.SUPERSEDED, RelationKind.STATE_CHANGED)
_ALWAYS_TOLD = frozenset(
    {RelationKind.CONTRADICTORY, RelationKind.ATTRIBUTION_CONFLICT, RelationKind.TENSION}
)


class Related(NamedTuple):
    """The relations of a fact's claims, and by claim the first that says the same as it does."""

    relations: tuple[Relation, ...]
    same_as: Mapping[str, str]


def relations_of(members: list[Claim], documents: Mapping[str, Document], pack: Pack) -> Related:
    """How the claims of one fact stand to each other.

    Of many claims those that say the same stand for each other: each pair of statements that clash
    is told, and for each claim one relation of each other sort.
    """
    passed = passed_claims(members, pack.kinds)
    voices = voices_of(members, documents, pack)
    witnesses = [
        Witness(claim, documents[claim.document], voices[claim.id][0], claim.id in passed)
        for claim in members
    ]
    relating = _Relating(witnesses, pack.kinds[members[0].kind], pack)
    if len(members) <= LARGE:
        own = {claim.id: claim.id for claim in members}
        return Related(tuple(relating.every_pair(witnesses)), own)
    alike: dict[Hashable, list[Witness]] = {}
    for witness in witnesses:
        alike.setdefault(_said(witness), []).append(witness)
    same_as = {each.claim.id: said[0].claim.id for said in alike.values() for each in said}
    found = sorted(relating.of_many(list(alike.values())), key=lambda one: (one.left, one.right))
    return Related(tuple(found), same_as)


class _Relating:
    """Relates the claims of one fact."""

    def __init__(self, witnesses: Iterable[Witness], kind: Kind, pack: Pack) -> None:
        self._beside = SideBySide(witnesses, kind, pack)
        self._kind = kind
        self._units = pack.units

    def every_pair(self, witnesses: Iterable[Witness]) -> Iterator[Relation]:
        for left, right in combinations(witnesses, 2):
            yield self._relate(left, right)

    def of_many(self, alike: list[list[Witness]]) -> Iterator[Relation]:
        """What decides among many claims: of alike ones the first stands for all."""
        rest = {said[0].claim.id: said[1:] for said in alike}
        told: set[tuple[str, RelationKind, bool]] = set()
        for left, right in combinations([said[0] for said in alike], 2):
            found = self._relate(left, right)
            if found.kind in _ALWAYS_TOLD or _is_news(found, told):
                yield found
            if found.kind in REPLACING:
                yield from self._rest_of(found, left, right, rest)
        for said in alike:
            for each in said[1:]:
                yield self._relate(said[0], each)

    def _rest_of(
        self, found: Relation, left: Witness, right: Witness, rest: dict[str, list[Witness]]
    ) -> Iterator[Relation]:
        """The relations to a claim that replaces another of all that say the same as this one."""
        new, old = (left, right) if found.side == "left" else (right, left)
        for each in rest.pop(old.claim.id, ()):
            yield self._relate(new, each)

    def _relate(self, left: Witness, right: Witness) -> Relation:
        beside = self._beside.sets(left, right)
        first, second = sorted((left, right), key=lambda one: one.claim.id)
        return relate(first, second, self._kind, self._units, beside=beside)


def _is_news(found: Relation, told: set[tuple[str, RelationKind, bool]]) -> bool:
    """Whether one of the two has no relation of this sort yet, on this side of it."""
    roles = {
        (found.left, found.kind, found.side == "left"),
        (found.right, found.kind, found.side == "right"),
    }
    news = not roles <= told
    told |= roles
    return news


def _said(witness: Witness) -> Hashable:
    """All that tells how a claim stands to those of other documents."""
    claim = witness.claim
    slots = tuple(sorted((name, each.key) for name, each in claim.slots.items()))
    moments = (_moment(claim.when), _moment(claim.as_of), witness.document.published)
    told = (claim.modality, claim.polarity, claim.earlier, witness.passed, bool(claim.attribution))
    return slots, claim.quantity, moments, told, _speakers(witness)


def _speakers(witness: Witness) -> Hashable:
    """The keys of an origin; a document in its own voice is as good as any other one."""
    return None if witness.origin == {f"{DOCUMENT}{witness.document.id}"} else witness.origin


def _moment(moment: Moment | None) -> Hashable:
    if moment is None:
        return None
    return moment.range, moment.hour, moment.inherited, moment.text is not None
