"""Which clashes of a fact are told: those of two claims that are themselves linked.

A fact holds together by links, and not each of its claims is linked with each other one: two counts
may be of one matter with a third, and nothing tell that they are of one with each other. Such two
never clash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.facts.link import LARGE
from claimcheck.model.fact import Fact
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Relation, RelationKind

EXCLUDING = frozenset(
    {RelationKind.CONTRADICTORY, RelationKind.ATTRIBUTION_CONFLICT, RelationKind.TENSION}
)


def only_linked(relations: Iterable[Relation], fact: Fact) -> Iterator[Relation]:
    """The relations of a fact's claims, those undetermined that clash without a link of their own.

    A fact so large that it keeps only the links that joined it is taken as it is.
    """
    if not fact.links or len(fact.claims) > LARGE:
        yield from relations
        return
    linked = {frozenset((link.left, link.right)) for link in fact.links if link.linked}
    for each in relations:
        told = each.kind not in EXCLUDING or frozenset((each.left, each.right)) in linked
        yield each if told else _undetermined(each)


def _undetermined(relation: Relation) -> Relation:
    return relation.model_copy(
        update={
            "kind": RelationKind.UNDETERMINED,
            "side": None,
            "clash": None,
            "reason": Reason(code="reason.not_linked"),
        }
    )
