from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model.dates import DateRange
from claimcheck.values.dates.edtf import from_edtf, to_edtf


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2024, 5, 16), date(2024, 5, 16), "2024-05-16"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(1990, 1, 1), date(1999, 12, 31), "199X"),
        (date(1900, 1, 1), date(1999, 12, 31), "19XX"),
        (date(2024, 10, 1), date(2025, 5, 31), "2024-10/2025-05"),
        (date(2003, 1, 1), date(2011, 12, 31), "2003/2011"),
        (date(2024, 5, 1), date(2024, 5, 10), "2024-05-01/2024-05-10"),
        (None, date(2024, 5, 10), "../2024-05-10"),
        (date(2024, 5, 10), None, "2024-05-10/.."),
    ],
)
def test_a_range_goes_out_and_in_again(first: date | None, last: date | None, text: str) -> None:
    days = DateRange(first=first, last=last)
    assert to_edtf(days) == text
    assert from_edtf(text) == days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31)),
        ("2024-34", date(2024, 4, 1), date(2024, 6, 30)),
        ("2024-05~", date(2024, 5, 1), date(2024, 5, 31)),
        ("2024-05-10/", date(2024, 5, 10), None),
    ],
)
def test_more_is_read_than_is_printed(text: str, first: date, last: date | None) -> None:
    assert from_edtf(text) == DateRange(first=first, last=last)


@pytest.mark.parametrize("text", ["soon", "2024-13-01", "2024-55", ""])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        from_edtf(text)
