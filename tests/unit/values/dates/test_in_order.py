"""Dates of one text in order: what a date that heads a line says of the others in it."""

from datetime import date

import pytest

from claimcheck.model.dates import Dated, DateRange
from claimcheck.values.dates.in_order import Frame, anchor_all
from tests.dates import readings_of

NEWS = DateRange.day(date(2025, 8, 4))


def edtf(text: str, frames: dict[int, Frame]) -> list[str | None]:
    dated: tuple[Dated, ...] = anchor_all(readings_of(text), NEWS, frames=frames)
    return [each.edtf for each in dated]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("خريف 2023 ثم منتصف أكتوبر", "2023-10-11/2023-10-20"),
        ("ديسمبر 2024 ثم 27 من الشهر", "2024-12-27"),
        ("يناير 2025 ثم 30 أبريل", "2025-04-30"),
        ("خريف 2023 ثم 5 مايو 2022", "2022-05-05"),
        ("أكتوبر 2024 ثم يوم أمس", "2025-08-03"),
        ("خريف 2023 ثم الثلاثاء", "2025-07-29"),
    ],
)
def test_a_date_lies_in_its_frame_if_it_can(text: str, inside: str) -> None:
    assert edtf(text, {1: Frame(0)})[1] == inside


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("نوفمبر 2023 ثم يناير", "2024-01"),
        ("يناير 2024 ثم نوفمبر", "2023-11"),
        ("مايو 2025 ثم سبتمبر", "2024-09"),
    ],
)
def test_the_head_of_a_line_is_the_nearest_to_the_one_before(text: str, days: str) -> None:
    assert edtf(text, {1: Frame(0, heads=True)})[1] == days


def test_without_frames_each_date_counts_from_the_news() -> None:
    assert edtf("خريف 2023 ثم منتصف أكتوبر", {}) == ["2023-09/2023-11", "2024-10-11/2024-10-20"]
