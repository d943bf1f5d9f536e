from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from claimcheck.documents.iso_dates import read_published
from claimcheck.errors import Location, MetadataError
from claimcheck.model.dates import DateRange

DAY = DateRange.day(date(2024, 3, 28))


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2024-03-28", DAY),
        (" 2024-03-28 ", DAY),
        (date(2024, 3, 28), DAY),
        ("2024-02", DateRange(first=date(2024, 2, 1), last=date(2024, 2, 29))),
        ("2024-03-28T23:30:00+03:00", DAY),
        ("2024-03-28T23:30:00", DAY),
    ],
)
def test_a_date_leaves_its_days(written: object, days: DateRange) -> None:
    assert read_published(written, None).range == days


def test_a_time_with_an_offset_is_a_moment() -> None:
    riyadh = timezone(timedelta(hours=3))
    expected = datetime(2024, 3, 28, 23, 30, tzinfo=riyadh)
    assert read_published("2024-03-28T23:30:00+03:00", None).moment == expected
    assert read_published("2024-03-28T20:30:00Z", None).moment == expected.astimezone(UTC)


@pytest.mark.parametrize("written", ["2024-03-28", "2024-03", "2024-03-28T23:30:00"])
def test_what_names_no_moment_has_none(written: str) -> None:
    assert read_published(written, None).moment is None


@pytest.mark.parametrize("written", ["yesterday", "28/3/2024", "2024-13-01", "", 20240328, None])
def test_anything_else_is_refused_with_a_way_out(written: object) -> None:
    with pytest.raises(MetadataError, match=r"^a\.md:3: .*is not a date.*2024-03-28"):
        read_published(written, Location("a.md", 3))
