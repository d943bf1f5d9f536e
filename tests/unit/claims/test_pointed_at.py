"""Where something happened that a clause only points back to."""

from __future__ import annotations

import pytest

from claimcheck import extract
from tests.packs import shipped


def places(text: str) -> list[str | None]:
    claims = extract({"id": "a", "text": text, "published": "2025-03-12"}, shipped())
    return [each.slot("place") for each in claims if each.kind == "casualties"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ضرب زلزال بلدة قرنوش. وقتل تسعة أشخاص في البلدة.", ["town.قرنوش"]),
        ("ضرب زلزال بلدة قرنوش.\nوقتل تسعة أشخاص بالبلدة.", ["town.قرنوش"]),
        ("ضرب زلزال بلدة قرنوش وبلدة توران. وقتل تسعة أشخاص في البلدة.", [None]),
        ("ضرب زلزال إقليم قرنوش. وقتل تسعة أشخاص في المدينة.", [None]),
        ("ضرب زلزال بلدة قرنوش. وقتل تسعة أشخاص خارج البلدة.", [None]),
        ("في بلدة قرنوش قتل عاملان وأصيب تسعة أشخاص.", ["town.قرنوش", "town.قرنوش"]),
        ("قتل تسعة أشخاص على الضفة الأخرى.", [None]),
    ],
)
def test_the_place_is_the_one_of_that_sort_named_before(text: str, found: list[str | None]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "counted_since"),
    [
        ("قتل تسعة أشخاص منذ بداية العام.", True),
        ("قتل تسعة أشخاص في أعنف هجوم منذ بداية العام.", False),
        ("قتل تسعة أشخاص في هجوم هو الأكبر على البلدة منذ بداية العام.", False),
    ],
)
def test_since_when_nothing_was_like_it_begins_no_count(text: str, counted_since: bool) -> None:
    (claim,) = extract({"id": "a", "text": text, "published": "2025-03-12"}, shipped())
    assert ("restriction" in claim.slots) is counted_since
