"""How lists of things compare."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.facts.company import tell_all
from claimcheck.facts.compare import weigh
from claimcheck.facts.levels import Level
from tests.factories import claim, document, published, quantity
from tests.packs import shipped

A = document("a", **published("2024-06-20"))
B = document("b", **published("2024-06-20"))
COUNTED: dict[str, Any] = {"quantity": quantity(1000, unit="shell")}


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        (("shell", COUNTED), ("gun+shell", {}), Level.PART),
        (("shell", {}), ("gun+shell", {}), Level.WITHIN),
        (("shell", COUNTED), ("gun+shell", COUNTED), Level.WITHIN),
        (("gun+shell", COUNTED), ("shell", {}), Level.WITHIN),
        (("shell", COUNTED), ("shell", {}), Level.EQUAL),
        (("shell", {}), ("gun", {}), Level.DIFFERENT),
    ],
)
def test_a_figure_of_one_thing_is_a_part_of_what_is_listed_without_one(
    ours: tuple[str, dict[str, Any]], theirs: tuple[str, dict[str, Any]], level: Level
) -> None:
    parties = {"supplier": "kp", "recipient": "ru"}
    left, right = (
        claim(id_, of, kind="arms_transfer", slots={**parties, "item": item}, **given)
        for (item, given), id_, of in ((ours, "1", A), (theirs, "2", B))
    )
    told = tell_all((left, right), {"a": A, "b": B}, shipped())
    for one, other in ((left, right), (right, left)):
        found = weigh(told[one.id], told[other.id], shipped()).found
        assert [each.level for each in found if each.slot == "item"] == [level]
