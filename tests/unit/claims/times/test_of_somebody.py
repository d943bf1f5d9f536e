"""Dates that only tell when somebody did something else."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import extract
from tests.packs import shipped


def days(text: str, kind: str) -> set[date | None]:
    document = {"id": "a", "text": text, "published": "2024-05-10"}
    claims = [each for each in extract(document, shipped()) if each.kind == kind]
    assert claims
    return {each.when.range.first if each.when and each.when.range else None for each in claims}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("الانفجار الذي وقع يوم الاثنين أسفر عن مقتل تسعة عمال", "casualties"),
        ("المبعوث الذي وصل يوم الاثنين ووقع اتفاقية تعاون مع تونس", "treaty"),
        ("المبعوث الذي وقع يوم الاثنين اتفاقية تعاون مع تونس", "treaty"),
    ],
)
def test_what_is_told_with_it_has_its_day(text: str, kind: str) -> None:
    assert days(text, kind) == {date(2024, 5, 6)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "المبعوث الذي وصل يوم الاثنين خرج بوثائق وقعت أمام الصحافة، أبرزها اتفاقية تعاون",
            "treaty",
        ),
        ("التقى الرئيس المصري نظيره التونسي قيس سعيد الذي وصل إلى القاهرة يوم الاثنين", "meeting"),
    ],
)
def test_what_somebody_else_did_has_not(text: str, kind: str) -> None:
    assert days(text, kind) == {None}
