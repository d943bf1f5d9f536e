"""How the claims of one fact stand to each other, pair by pair; of very many, only what decides."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from claimcheck.facts.link import LARGE
from claimcheck.facts.nearest import near_pairs, orders_of
from claimcheck.facts.passed import passed_claims
from claimcheck.model.claim import Claim, Moment
from claimcheck.model.document import Document
from claimcheck.model.kind import Kind
from claimcheck.model.relation import Relation, RelationKind, Side
from claimcheck.model.verdict import OWN_VOICE
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.beside import SideBySide
from claimcheck.verdicts.order import moment_of
from claimcheck.verdicts.origins import voices_of
from claimcheck.verdicts.pair import Outcome, Pair, Witness
from claimcheck.verdicts.relate import outcome_of, relation_of
from claimcheck.verdicts.relays import NO_RELAYS, Relays
from claimcheck.verdicts.sequence import NO_SEQUENCE, Sequence

REPLACING = (RelationKind.SUPERSEDED, RelationKind.STATE_CHANGED)
_ALWAYS_TOLD = frozenset(
    {RelationKind.CONTRADICTORY, RelationKind.ATTRIBUTION_CONFLICT, RelationKind.TENSION}
)


_BITS = 40
"""A number of what a claim looks like takes no more."""


class Related(NamedTuple):
    """The relations of a fact's claims, and by claim the first that says the same as it does."""

    relations: tuple[Relation, ...]
    same_as: Mapping[str, str]


def relations_of(
    members: list[Claim],
    documents: Mapping[str, Document],
    pack: Pack,
    relays: Relays = NO_RELAYS,
    sequence: Sequence = NO_SEQUENCE,
) -> Related:
    """How the claims of one fact stand to each other; ``relays`` as for ``voices_of``, ``sequence``
    tells which texts look back on which.

    Of many claims those that say the same stand for each other: each pair of statements that clash
    is told, and for each claim one relation of each other sort.
    """
    passed = passed_claims(members, pack.kinds)
    voices = voices_of(members, documents, pack, relays=relays)
    few = len(members) <= LARGE
    witnesses = [
        Witness(
            claim,
            documents[claim.document],
            voices[claim.id][0],
            claim.id in passed,
            looks_back=sequence.get(claim.document, frozenset()) if few else frozenset(),
        )
        for claim in members
    ]
    relating = _Relating(witnesses, pack.kinds[members[0].kind], pack)
    if few:
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
        self._numbers: dict[Hashable, int] = {}
        self._known: dict[int, Outcome] = {}
        self._kind, self._kinds = kind, pack.kinds
        self._units = pack.units

    def every_pair(self, witnesses: Iterable[Witness]) -> Iterator[Relation]:
        for left, right in combinations(witnesses, 2):
            yield self._relate(left, right)

    def of_many(self, alike: list[list[Witness]]) -> Iterator[Relation]:
        """What decides among many claims: of alike ones the first stands for all."""
        rest = {said[0].claim.id: said[1:] for said in alike}
        told: set[tuple[str, RelationKind, bool]] = set()
        firsts = [(each, self._looks(each)) for each in sorted((s[0] for s in alike), key=_id)]
        held = [(moment_of(each, self._kind), each.claim.quantity) for each, _ in firsts]
        for one, other in near_pairs(len(firsts), orders_of(held)):
            (left, ours), (right, theirs) = firsts[one], firsts[other]
            found = self._known_outcome(left, right, ours << _BITS | theirs)
            if found.kind in _ALWAYS_TOLD or _is_news(found, left, right, told):
                yield relation_of(found, left, right)
            if found.kind in REPLACING:
                yield from self._rest_of(found, left, right, rest)
        for said in alike:
            for each in said[1:]:
                yield self._relate(said[0], each)

    def _rest_of(
        self, found: Outcome, left: Witness, right: Witness, rest: dict[str, list[Witness]]
    ) -> Iterator[Relation]:
        """The relations to a claim that replaces another of all that say the same as this one."""
        new, old = (left, right) if found.side == "left" else (right, left)
        for each in rest.pop(old.claim.id, ()):
            yield self._relate(new, each)

    def _relate(self, left: Witness, right: Witness) -> Relation:
        first, second = sorted((left, right), key=_id)
        return relation_of(self._outcome(first, second), first, second)

    def _outcome(self, left: Witness, right: Witness) -> Outcome:
        """How two witnesses stand, ``left`` with the smaller id."""
        pair = self._pair(left, right)
        return outcome_of(pair, self._units)

    def _pair(self, left: Witness, right: Witness) -> Pair:
        """Two witnesses, under the kind of both: a fact may hold visits beside meetings."""
        kinds = {left.claim.kind, right.claim.kind}
        kind = self._kinds[left.claim.kind] if len(kinds) == 1 else self._kind
        return Pair(left, right, kind, self._beside.sets(left, right))

    def _looks(self, witness: Witness) -> int:
        """The number of all that tells how a claim stands to others, but for who says it."""
        looks = witness.claim.kind, witness.claim.quote, _statement(witness)
        return self._numbers.setdefault(looks, len(self._numbers))

    def _known_outcome(self, left: Witness, right: Witness, looks: int) -> Outcome:
        """How two witnesses stand, worked out once for all that look like these two.

        Two of one document stand as it tells them, and for themselves.
        """
        pair = self._pair(left, right)
        if pair.one_document:
            return outcome_of(pair, self._units)
        key = ((looks << 1 | pair.one_origin) << 1 | pair.beside) << 1 | pair.of_one_text
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = outcome_of(pair, self._units)
        return found


def _id(witness: Witness) -> str:
    return witness.claim.id


def _is_news(
    found: Outcome, left: Witness, right: Witness, told: set[tuple[str, RelationKind, bool]]
) -> bool:
    """Whether one of the two has no relation of this sort yet, on this side of it."""
    ours = (left.claim.id, found.kind, found.side is Side.LEFT)
    theirs = (right.claim.id, found.kind, found.side is Side.RIGHT)
    news = ours not in told or theirs not in told
    told.add(ours)
    told.add(theirs)
    return news


def _said(witness: Witness) -> Hashable:
    """All that tells how a claim stands to those of other documents."""
    return _statement(witness), _speakers(witness)


def _statement(witness: Witness) -> Hashable:
    """What a claim says, how surely and of when; not by whom."""
    claim = witness.claim
    slots = tuple(sorted((name, each.key) for name, each in claim.slots.items()))
    moments = (_moment(claim.when), _moment(claim.as_of), witness.document.published)
    told = (claim.modality, claim.polarity, claim.earlier, witness.passed, bool(claim.attribution))
    return slots, claim.quantity, moments, told


def _speakers(witness: Witness) -> Hashable:
    """The keys of an origin; a document in its own voice is as good as any other one."""
    return None if witness.origin == {f"{OWN_VOICE}{witness.document.id}"} else witness.origin


def _moment(moment: Moment | None) -> Hashable:
    if moment is None:
        return None
    return moment.range, moment.hour, moment.inherited, moment.text is not None
