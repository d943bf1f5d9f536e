"""The day on which a plan was told is not the day of what is planned."""

from __future__ import annotations

import pytest

from claimcheck import extract
from tests.packs import shipped


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعلن القصر يوم الاثنين أن الرئيس التركي سيزور بغداد.", None),
        ("من المقرر يوم الأحد أن يزور الرئيس التركي بغداد.", "2026-02-15"),
        ("أعلن القصر يوم الاثنين أن الرئيس التركي سيزور بغداد يوم الأحد.", "2026-02-15"),
    ],
)
def test_a_plan_is_not_dated_by_the_day_of_its_telling(text: str, day: str | None) -> None:
    document = {"id": "d", "text": text, "language": "ar", "published": "2026-02-11"}
    (claim,) = extract(document, shipped())
    assert (claim.when.edtf if claim.when else None) == day
