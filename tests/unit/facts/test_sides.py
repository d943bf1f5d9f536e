"""How what two claims say of one slot compares."""

from __future__ import annotations

from typing import Any

from claimcheck.facts.levels import Level
from claimcheck.model.claim import Claim, SlotValue
from tests.factories import quantity
from tests.unit.facts.linking import KILLED, B, claim, levels, linked


def guessed(id_: str, stated: int, place: str = "ru", **given: Any) -> Claim:
    """A count that plays where its text does, which its own words do not say."""
    made = claim(id_, {"outcome": "killed"}, quantity=quantity(stated), **given)
    where = SlotValue(key=place, text="", inherited=True)
    return made.model_copy(update={"slots": {**made.slots, "place": where}})


def test_a_toll_many_times_another_is_not_joined_to_it_by_the_scene_alone() -> None:
    assert linked(guessed("1", 53), guessed("2", 120, of=B))
    assert not linked(guessed("1", 53), guessed("2", 530, of=B))


def test_who_fled_a_town_and_who_was_displaced_there_are_the_same() -> None:
    fled = claim("1", {"outcome": "displaced", "from": "kursk"}, kind="displacement")
    there = claim("2", {"outcome": "displaced", "place": "kursk"}, kind="displacement", of=B)
    assert levels(fled, there)["from"] == Level.EQUAL
    assert linked(fled, there)
    elsewhere = claim("3", {"outcome": "displaced", "place": "beirut"}, kind="displacement", of=B)
    assert not linked(fled, elsewhere)


def test_a_toll_of_those_recovered_is_compared_with_one_as_large() -> None:
    found = {**KILLED, "restriction": "recovered"}
    bodies = claim("1", found, quantity=quantity(26))
    assert levels(bodies, claim("2", quantity=quantity(23), of=B))["restriction"] == Level.GUESSED
    assert levels(bodies, claim("2", quantity=quantity(260), of=B))["restriction"] == Level.PART
    assert levels(bodies, claim("2", quantity=quantity(31)))["restriction"] == Level.PART
