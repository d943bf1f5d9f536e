"""Who does what a noun tells, and the place that a word points back to."""

from __future__ import annotations

import pytest

from claimcheck import extract
from claimcheck.model.claim import Claim
from tests.packs import shipped


def claims_of(text: str) -> list[Claim]:
    """The claims of an Arabic text of a known day."""
    document = {"id": "d", "text": text, "language": "ar", "published": "2026-02-11"}
    return list(extract(document, shipped()))


@pytest.mark.parametrize(
    ("text", "supplier"),
    [
        ("تعتزم كندا تزويد أوكرانيا بمدافع.", "ca"),
        ("قالت واشنطن إن تزويد أوكرانيا بمدافع تأخر.", None),
        ("ذكر المكتب أن تزويد أوكرانيا بمدافع تأخر.", None),
    ],
)
def test_who_only_says_so_is_not_the_doer(text: str, supplier: str | None) -> None:
    (claim,) = claims_of(text)
    held = claim.slots.get("supplier")
    assert (held.key if held else None) == supplier


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("حوصرت منبج شهرا. ثم سيطر الجيش السوري على المدينة.", ["manbij"]),
        ("حوصرت منبج وحلب شهرا. ثم سيطر الجيش السوري على المدينة.", []),
        ("في الخرطوم وحلب قتال، ثم سيطر الجيش السوري على المدينة.", []),
        ("ثم سيطر الجيش السوري على المدينة.", []),
        ("حوصرت منبج في محافظة تنداس شهرا. ثم سيطر الجيش السوري على المدينة.", ["manbij"]),
        ("حوصرت محافظة تنداس شهرا. ثم سيطر الجيش السوري على المدينة.", []),
    ],
)
def test_a_place_is_pointed_back_to_where_it_is_the_only_one(text: str, places: list[str]) -> None:
    taken = [claim for claim in claims_of(text) if claim.kind == "territorial_control"]
    assert [claim.slots["place"].key for claim in taken] == places
