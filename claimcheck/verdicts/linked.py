"""Which clashes of a fact are told: those of two claims that are themselves linked.

A fact holds together by links, and not each of its claims is linked with each other one: two counts
may be of one matter with a third, and nothing tell that they are of one with each other. Such two
never clash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from claimcheck.facts.link import LARGE
from claimcheck.model.fact import Fact
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Relation, RelationKind

EXCLUDING = frozenset(
    {RelationKind.CONTRADICTORY, RelationKind.ATTRIBUTION_CONFLICT, RelationKind.TENSION}
)


def only_linked(relations: Iterable[Relation], fact: Fact) -> Iterator[Relation]:
    """The relations of a fact's claims, those undetermined that clash without a link of their own.

    A claim is as good as linked with what another one, that is linked with it and says the same, is
    linked with. A fact so large that it keeps only the links that joined it is taken as it is.
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
        yield each if told else _undetermined(each)


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
