"""Which clashes of a fact are told."""

from __future__ import annotations

from claimcheck.model.fact import Link
from claimcheck.model.relation import RelationKind
from claimcheck.verdicts.linked import only_linked
from tests import factories

A, B, C = (factories.claim(id_) for id_ in "abc")
CLASH = factories.relation(A, C, RelationKind.CONTRADICTORY)
UPDATE = factories.relation(A, B, RelationKind.SUPERSEDED)


def linked(left: str, right: str) -> Link:
    return Link(left=left, right=right, linked=True, steps=())


def test_two_that_are_linked_through_others_alone_do_not_clash() -> None:
    fact = factories.fact(A, B, C, links=(linked("a", "b"), linked("b", "c")))
    clash, update = only_linked((CLASH, UPDATE), fact)
    assert (clash.kind, clash.clash, clash.reason.code) == (
        RelationKind.UNDETERMINED,
        None,
        "reason.not_linked",
    )
    assert update == UPDATE


def test_two_that_are_linked_themselves_do() -> None:
    fact = factories.fact(A, B, C, links=(linked("a", "b"), linked("a", "c")))
    assert list(only_linked((CLASH, UPDATE), fact)) == [CLASH, UPDATE]


def test_who_says_the_same_as_one_that_is_linked_is_as_good_as_linked() -> None:
    fact = factories.fact(A, B, C, links=(linked("a", "b"), linked("b", "c")))
    same = factories.relation(A, B, RelationKind.SAME)
    assert list(only_linked((CLASH, same), fact)) == [CLASH, same]
