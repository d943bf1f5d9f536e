from __future__ import annotations

from datetime import date, datetime

import pytest

from claimcheck.errors import MetadataError
from claimcheck.values.metadata_dates import read_metadata_date
from tests.readers import language


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024-11-19", date(2024, 11, 19)),
        ("2024-11-19T18:02:00", datetime(2024, 11, 19, 18, 2)),
        ("19 تشرين الثاني/نوفمبر 2024", date(2024, 11, 19)),
        ("الثلاثاء 19/11/2024 - 18:02", datetime(2024, 11, 19, 18, 2)),
    ],
)
def test_a_field_gives_a_day_or_a_moment(text: str, read: date) -> None:
    assert read_metadata_date(text, "ar", language()) == read


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_language_without_a_pack_is_read_too() -> None:
    assert read_metadata_date("19 novembre 2024", "fr") == date(2024, 11, 19)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("text", ["نوفمبر 2024", "2024", "قريبا", ""])
def test_a_month_does_not_become_a_day(text: str) -> None:
    with pytest.raises(MetadataError, match="2024-11-19"):
        read_metadata_date(text, "ar", language())


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(MetadataError, match="'xx'"):
        read_metadata_date("19 novembre", "xx")
