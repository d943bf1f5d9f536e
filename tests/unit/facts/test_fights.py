"""Running counts of one side of one fight."""

from __future__ import annotations

import pytest

from claimcheck.facts.fights import counts_a_side, side_of
from claimcheck.model.claim import SlotValue
from tests.factories import moment, quantity
from tests.packs import shipped
from tests.unit.facts.linking import claim

ARMY = {"outcome": "killed", "side": "army"}


@pytest.mark.parametrize(
    ("unit", "slots", "side"),
    [
        ("soldier", {"outcome": "killed"}, "army"),
        ("officer", {"outcome": "killed"}, "army"),
        ("civilian", {"outcome": "killed"}, "civilians"),
        ("person", {"outcome": "killed", "restriction": "civilians"}, "civilians"),
        ("person", ARMY, "army"),
        ("fighter", {"outcome": "killed"}, None),
        ("person", {"outcome": "killed"}, None),
    ],
)
def test_a_side_is_told_by_words_or_by_the_noun(
    unit: str, slots: dict[str, str], side: str | None
) -> None:
    counted = claim("1", slots, quantity=quantity(61, unit=unit))
    pack = shipped()
    assert side_of(counted, pack.kinds["casualties"], pack.units) == side


def test_only_a_running_count_without_a_place_of_its_own_is_known_by_its_fight() -> None:
    counted = claim("1", ARMY, quantity=quantity(61))
    assert counts_a_side(counted, shipped())
    day = counted.model_copy(update={"when": moment("2024-06-01")})
    assert not counts_a_side(day, shipped())
    here = {**counted.slots, "place": SlotValue(key="kursk", text="Kursk", start=0, stop=5)}
    assert not counts_a_side(counted.model_copy(update={"slots": here}), shipped())
    guessed = {**counted.slots, "place": SlotValue(key="ru", inherited=True)}
    assert counts_a_side(counted.model_copy(update={"slots": guessed}), shipped())
