"""How what two claims say of one slot compares."""

from __future__ import annotations

from typing import Any

from claimcheck.facts.company import tell_all
from claimcheck.facts.compare import compare
from claimcheck.facts.levels import Level
from claimcheck.model.claim import Claim, SlotValue
from claimcheck.model.quantity import Hedge
from tests.factories import moment, quantity
from tests.packs import shipped
from tests.strategies import hedged
from tests.unit.facts.linking import KILLED, A, B, claim, levels, linked


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


def test_a_vague_scale_is_many_times_less_than_no_figure_that_it_is_the_word_for() -> None:
    hundreds = guessed("1", 100).model_copy(update={"quantity": hedged(100, Hedge.VAGUE)})
    assert linked(hundreds, guessed("2", 800, of=B))
    assert not linked(hundreds, guessed("2", 1200, of=B))


def test_a_speaker_who_counts_on_may_come_to_many_times_as_many() -> None:
    said: dict[str, Any] = {"holders": ["sy.health"]}
    ours = guessed("1", 32, of=B, **said)
    assert linked(ours, guessed("2", 200, **said))
    assert not linked(ours, guessed("2", 200))
    assert not linked(ours, guessed("2", 20, **said).model_copy(update={"document": "b"}))


def test_a_count_since_a_day_is_that_of_the_same_weeks_without_it() -> None:
    since = SlotValue(key="8", text="", inherited=True)

    def from_day(stated: int) -> Claim:
        made = claim("1", quantity=quantity(stated), when=moment("2024-05-01", "2024-06-20"))
        return made.model_copy(update={"slots": {**made.slots, "restriction": since}})

    whole = claim("2", quantity=quantity(60), of=B)
    assert levels(from_day(101), whole)["restriction"] == Level.GUESSED
    assert levels(from_day(200), whole)["restriction"] == Level.PART


def test_thousands_told_in_passing_are_those_of_another_text() -> None:
    def moved(id_: str, stated: int, **given: Any) -> Claim:
        made = guessed(id_, stated, **given)
        outcome = SlotValue(key="displaced")
        update = {"kind": "displacement", "slots": {**made.slots, "outcome": outcome}}
        return made.model_copy(update=update)

    def level(stated: int, other: int) -> str:
        every = moved("1", stated), moved("2", 40 * stated), moved("3", other, of=B)
        told = tell_all(every, {"a": A, "b": B}, shipped())
        steps = compare(told["1"], told["3"], shipped()).steps
        return {step.slot: step.level for step in steps}["place"]

    assert level(2000, 5000) == Level.EQUAL
    assert level(2000, 12000) == Level.GUESSED
    assert level(200, 500) == Level.GUESSED
