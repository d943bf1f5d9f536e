"""What adds up to a whole of the same text."""

from __future__ import annotations

from claimcheck.facts.parts import parts_of_nothing, wholes_of
from claimcheck.model.claim import Claim
from tests import factories
from tests.factories import document, quantity
from tests.packs import shipped

TEXT = document("a", " ".join(f"رقم{number}" for number in range(9)))


def counted(place: int, stated: int, **slots: str) -> Claim:
    return factories.claim(
        f"{place}",
        TEXT,
        quote=f"رقم{place}",
        slots={"outcome": "released", **slots},
        quantity=quantity(stated),
    )


def wholes(*claims: Claim) -> dict[str, set[str]]:
    return {part: set(found) for part, found in wholes_of(claims, shipped().kinds).items()}


def test_figures_behind_one_another_that_make_it_up_are_its_parts() -> None:
    assert wholes(counted(0, 1968), counted(1, 1718), counted(2, 250)) == {"1": {"0"}, "2": {"0"}}


def test_what_stands_between_does_not_matter_for_a_large_one() -> None:
    claims = counted(0, 1968), counted(1, 40), counted(2, 1718), counted(3, 250)
    assert wholes(*claims) == {"2": {"0"}, "3": {"0"}}
    small = counted(0, 20), counted(1, 3), counted(2, 12), counted(3, 8)
    assert wholes(*small) == {}


def test_a_count_and_what_came_to_it_are_no_parts() -> None:
    assert wholes(counted(0, 2946), counted(1, 2901), counted(2, 45)) == {}
    added = counted(0, 400), counted(1, 300), counted(2, 100, restriction="additional")
    assert wholes(*added) == {}


def test_another_outcome_adds_nothing() -> None:
    assert wholes(counted(0, 300), counted(1, 200), counted(2, 100, outcome="killed")) == {}


def test_some_of_whom_more_are_not_counted_are_all() -> None:
    kinds = shipped().kinds
    drowned = counted(1, 50, outcome="killed", restriction="part")
    assert parts_of_nothing((counted(0, 200, outcome="wounded"), drowned), kinds) == {"1"}
    assert parts_of_nothing((counted(0, 60, outcome="killed"), drowned), kinds) == set()
    women = counted(0, 50, outcome="killed", restriction="women")
    assert parts_of_nothing((women,), kinds) == set()
