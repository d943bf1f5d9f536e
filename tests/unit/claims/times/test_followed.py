"""Acts that are told right after another one, and share its day or do not."""

from __future__ import annotations

import pytest

from claimcheck import extract
from tests.packs import shipped


def days_of(text: str) -> list[str | None]:
    """The days of the claims of a text of 12 March 2025."""
    document = {"id": "d", "text": text, "language": "ar", "published": "2025-03-12"}
    claims = extract(document, shipped())
    return [None if each.when is None else each.when.edtf for each in claims]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "يتوجه الرئيس التركي إلى بغداد، غدا الخميس، حيث سيوقع البلدان اتفاقا جديدا.",
            ["2025-03-13", "2025-03-13"],
        ),
        (
            "وصل الرئيس التركي إلى بغداد، أمس الثلاثاء. والتقى الرئيس التركي رئيس الوزراء العراقي.",
            ["2025-03-11", "2025-03-11"],
        ),
        (
            "وصل الرئيس التركي إلى بغداد، أمس الثلاثاء. والتقى الرئيس التركي نظيره الفرنسي.",
            ["2025-03-11", None],
        ),
        (
            "وصل الرئيس التركي إلى بغداد، أمس الثلاثاء. "
            "وكان التقى الرئيس التركي رئيس الوزراء العراقي.",
            ["2025-03-11", None],
        ),
        (
            "زار وفد تركي بغداد بين يومي الأحد والثلاثاء. "
            "وقالت الوكالة إن الرئيس التركي ورئيس الوزراء العراقي ناقشا التجارة.",
            ["2025-03-09/2025-03-11", "2025-03-09/2025-03-11"],
        ),
        (
            "زار وفد تركي بغداد بين يومي الأحد والثلاثاء. "
            "وقالت الوكالة إن الرئيس التركي والرئيس الفرنسي ناقشا التجارة.",
            ["2025-03-09/2025-03-11", None],
        ),
        (
            "زار الرئيس التركي بغداد في 3 مايو 2023. والتقى الرئيس التركي رئيس الوزراء العراقي.",
            ["2023-05-03", None],
        ),
    ],
)
def test_what_follows_an_act_of_the_news_has_its_day(text: str, days: list[str | None]) -> None:
    assert days_of(text) == days
