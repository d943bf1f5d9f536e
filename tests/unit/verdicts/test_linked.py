"""Which clashes of a fact are told."""

from __future__ import annotations

from claimcheck.model.claim import SlotValue
from claimcheck.model.fact import Link
from claimcheck.model.relation import RelationKind
from claimcheck.verdicts.linked import only_linked
from tests import factories
from tests.packs import shipped

A, B, C = (factories.claim(id_) for id_ in "abc")
CLAIMS = {each.id: each for each in (A, B, C)}
CLASH = factories.relation(A, C, RelationKind.CONTRADICTORY)
UPDATE = factories.relation(A, B, RelationKind.SUPERSEDED)


def linked(left: str, right: str) -> Link:
    return Link(left=left, right=right, linked=True, steps=())


def test_two_that_are_linked_through_others_alone_do_not_clash() -> None:
    fact = factories.fact(A, B, C, links=(linked("a", "b"), linked("b", "c")))
    clash, update = only_linked((CLASH, UPDATE), fact, CLAIMS, shipped())
    assert (clash.kind, clash.clash, clash.reason.code) == (
        RelationKind.UNDETERMINED,
        None,
        "reason.not_linked",
    )
    assert update == UPDATE


def test_two_that_are_linked_themselves_do() -> None:
    fact = factories.fact(A, B, C, links=(linked("a", "b"), linked("a", "c")))
    assert list(only_linked((CLASH, UPDATE), fact, CLAIMS, shipped())) == [CLASH, UPDATE]


def test_who_says_the_same_as_one_that_is_linked_is_as_good_as_linked() -> None:
    fact = factories.fact(A, B, C, links=(linked("a", "b"), linked("b", "c")))
    same = factories.relation(A, B, RelationKind.SAME)
    assert list(only_linked((CLASH, same), fact, CLAIMS, shipped())) == [CLASH, same]


def test_a_town_told_outside_its_clause_is_as_good_as_the_state_around_it() -> None:
    fact = factories.fact(A, B, C, links=(linked("a", "b"), linked("b", "c")))
    town = A.model_copy(update={"slots": {"place": SlotValue(key="kursk", inherited=True)}})
    state = C.model_copy(update={"slots": {"place": SlotValue(key="ru")}})
    placed = {**CLAIMS, "a": town, "c": state}
    assert list(only_linked((CLASH,), fact, placed, shipped())) == [CLASH]
    elsewhere = {**placed, "c": C.model_copy(update={"slots": {"place": SlotValue(key="ua")}})}
    assert list(only_linked((CLASH,), fact, elsewhere, shipped())) != [CLASH]
