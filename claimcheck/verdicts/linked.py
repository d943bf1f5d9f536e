"""Which clashes of a fact are told: those of two claims that are themselves linked.

A fact holds together by links, and not each of its claims is linked with each other one: two counts
may be of one matter with a third, and nothing tell that they are of one with each other. Such two
never clash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from claimcheck.claims.slots import JOIN
from claimcheck.facts.levels import lies_in
from claimcheck.facts.link import LARGE
from claimcheck.model.claim import Claim
from claimcheck.model.fact import Fact
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.rulepack.pack import Names, Pack

EXCLUDING = frozenset(
    {RelationKind.CONTRADICTORY, RelationKind.ATTRIBUTION_CONFLICT, RelationKind.TENSION}
)


def only_linked(
    relations: Iterable[Relation], fact: Fact, claims: Mapping[str, Claim], pack: Pack
) -> Iterator[Relation]:
    """The relations of a fact's claims, those undetermined that clash without a link of their own.

    A claim is as good as linked with what another one, that is linked with it and says the same, is
    linked with; and with what plays in the place in which its own lies. A fact so large that it
    keeps only the links that joined it is taken as it is.
    """
    every = tuple(relations)
    if not fact.links or len(fact.claims) > LARGE:
        yield from every
        return
    linked = {frozenset((link.left, link.right)) for link in fact.links if link.linked}
    same = _saying_the_same(every, linked)
    for each in every:
        told = each.kind not in EXCLUDING or any(
            frozenset((one, other)) in linked
            for one in (each.left, *same.get(each.left, ()))
            for other in (each.right, *same.get(each.right, ()))
        )
        told = told or _play_in_one_place(claims[each.left], claims[each.right], pack)
        yield each if told else _undetermined(each)


def _play_in_one_place(left: Claim, right: Claim, pack: Pack) -> bool:
    """Whether the place of one, which stands outside its clause, lies in that of the other."""
    return any(
        slot.identity and slot.dimension == "place" and _lies_inside(one, other, name, pack.names)
        for name, slot in pack.kinds[left.kind].slots.items()
        for one, other in ((left, right), (right, left))
    )


def _lies_inside(inner: Claim, outer: Claim, name: str, names: Names) -> bool:
    """Whether the place of the one, told outside its clause, lies in that of the other."""
    ours, theirs = inner.slot(name), outer.slot(name)
    if ours is None or theirs is None or JOIN in ours + theirs or not inner.is_inherited(name):
        return False
    return lies_in(frozenset({ours}), frozenset({theirs}), names)


def _saying_the_same(
    relations: Iterable[Relation], linked: Set[frozenset[str]]
) -> dict[str, list[str]]:
    """By the id of a claim, those that are linked with it and say the same."""
    same: dict[str, list[str]] = {}
    for each in relations:
        if each.kind is RelationKind.SAME and frozenset((each.left, each.right)) in linked:
            same.setdefault(each.left, []).append(each.right)
            same.setdefault(each.right, []).append(each.left)
    return same


def _undetermined(relation: Relation) -> Relation:
    return relation.model_copy(
        update={
            "kind": RelationKind.UNDETERMINED,
            "side": None,
            "clash": None,
            "reason": Reason(code="reason.not_linked"),
        }
    )
