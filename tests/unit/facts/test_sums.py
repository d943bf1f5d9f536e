"""When two sums of money are one, though few names tell it."""

from __future__ import annotations

from typing import Any

from claimcheck.facts.company import tell_all
from claimcheck.facts.compare import compare
from claimcheck.facts.scene import cast_of, scene_of
from claimcheck.model.claim import Claim, Modality
from tests import factories
from tests.factories import document, moment, published, quantity
from tests.packs import shipped

A = document("a", **published("2024-06-20"))
B = document("b", **published("2024-08-01"))
C = document("c", **published("2024-12-01"))
BILLION = quantity(7_000_000_000, unit="USD")


def sum_of(id_: str, of: Any, **given: Any) -> Claim:
    slots = {"sort": given.pop("sort", "deal"), **given.pop("slots", {})}
    told = {"quantity": BILLION, **given}
    return factories.claim(id_, of, slots=slots, kind="money", **told)


def signed(id_: str, of: Any, parties: str) -> Claim:
    return factories.claim(id_, of, slots={"act": "signed", "parties": parties}, kind="treaty")


def linked(left: Claim, right: Claim, *others: Claim) -> bool:
    told = tell_all((left, right, *others), {"a": A, "b": B, "c": C}, shipped())
    return compare(told[left.id], told[right.id], shipped()).linked


def test_one_sum_in_texts_about_the_same_states_is_one() -> None:
    ours, theirs = sum_of("1", A), sum_of("2", B)
    about = signed("3", A, "qa+sy"), signed("4", B, "qa+sy")
    assert linked(ours, theirs, *about)
    assert not linked(ours, theirs)
    assert not linked(ours, theirs, about[0], signed("4", B, "qa+tr"))
    other = sum_of("2", B, quantity=quantity(7_500_000_000, unit="USD"))
    assert not linked(ours, other, *about)
    assert not linked(ours, sum_of("2", C), about[0], signed("4", C, "qa+sy"))


def test_a_day_tells_one_signing_in_texts_about_the_same_states() -> None:
    day: dict[str, Any] = {"kind": "treaty", "when": moment("2024-06-04", text="4 June")}
    ours = factories.claim("1", A, slots={"act": "signed", "parties": "qa+sy"}, **day)
    theirs = factories.claim("2", B, slots={"act": "signed"}, **day)
    met = factories.claim("3", B, slots={"who": "qa+sy"}, kind="meeting")
    assert linked(ours, theirs, met)
    assert not linked(ours, theirs)


def test_a_body_of_a_state_gives_for_it() -> None:
    ours = sum_of("1", A, slots={"from": "us.usaid"})
    theirs = sum_of("2", B, slots={"from": "us"}, quantity=quantity(9, unit="USD"))
    told = tell_all((ours, theirs), {"a": A, "b": B}, shipped())
    steps = compare(told["1"], told["2"], shipped()).steps
    assert {step.slot: step.level for step in steps}["from"] == "stands_for"


def test_sorts_of_one_family_may_be_one_sum() -> None:
    about = signed("3", A, "qa+sy"), signed("4", B, "qa+sy")
    assert linked(sum_of("1", A), sum_of("2", B, sort="investment"), *about)


def test_a_contract_has_one_sum_before_it_is_signed_and_after() -> None:
    about = signed("3", A, "qa+sy"), signed("4", B, "qa+sy")
    assert linked(sum_of("1", A, modality=Modality.POSSIBLE), sum_of("2", B), *about)


def test_the_state_in_which_most_places_lie_is_the_scene() -> None:
    killed = [
        factories.claim(f"{at}", A, slots={"outcome": "killed", "place": place})
        for at, place in enumerate(("sy", "damascus", "town.x", "tr"))
    ]
    assert scene_of(killed, shipped()) == "sy"
    assert scene_of(killed[2:3], shipped()) is None
    assert scene_of(killed[1:], shipped()) is None
    assert cast_of(killed, shipped()) == {"sy", "tr"}


def test_one_sum_in_an_undated_text_about_the_same_states_is_one() -> None:
    undated = document("c")
    ours, theirs = sum_of("1", A), sum_of("2", undated)
    about = signed("3", A, "qa+sy"), signed("4", undated, "qa+sy")
    read = {"a": A, "c": undated}
    told = tell_all((ours, theirs, *about), read, shipped())
    assert compare(told["1"], told["2"], shipped()).linked
    alone = tell_all((ours, theirs), read, shipped())
    assert not compare(alone["1"], alone["2"], shipped()).linked


def test_one_sum_in_texts_of_a_month_that_play_in_one_state_is_one() -> None:
    near = document("b", **published("2024-07-01"))

    def one(of: Any, *places: str) -> bool:
        slots = {"outcome": "killed", "place": places[0]}, {"outcome": "killed", "place": places[1]}
        played = factories.claim("3", A, slots=slots[0]), factories.claim("4", of, slots=slots[1])
        claims = sum_of("1", A), sum_of("2", of)
        told = tell_all((*claims, *played), {"a": A, "b": of}, shipped())
        return compare(told["1"], told["2"], shipped()).linked

    assert one(near, "sy", "damascus")
    assert not one(near, "sy", "tr")
    assert not one(B, "sy", "damascus")


def test_a_part_of_the_month_tells_one_signing_as_its_day_does() -> None:
    act: dict[str, Any] = {"kind": "treaty", "slots": {"act": "signed"}}
    late = moment("2024-06-11", "2024-06-20", text="the second third of June")
    ours = factories.claim("1", A, when=moment("2024-06-14", text="14 June"), **act)
    theirs = factories.claim("2", B, when=late, **act)
    met = (
        factories.claim("3", A, slots={"who": "qa+sy"}, kind="meeting"),
        factories.claim("4", B, slots={"who": "qa+sy"}, kind="meeting"),
    )
    assert linked(ours, theirs, *met)
    month = moment("2024-06-01", "2024-06-30", text="June")
    assert not linked(ours, theirs.model_copy(update={"when": month}), *met)
    assert not linked(theirs.model_copy(update={"id": "5", "document": "a"}), theirs, *met)
