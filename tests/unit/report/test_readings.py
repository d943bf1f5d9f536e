from datetime import date

import pytest

from claimcheck.model.claim import Modality, Moment, Polarity
from claimcheck.model.dates import Anchor, DateRange, Granularity
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.report.readings import edtf, show_claim, show_moment, show_quantity
from tests.factories import claim, messages, moment, quantity


@pytest.mark.parametrize(
    ("reading", "english", "arabic"),
    [
        (quantity(820), "820", "820"),
        (quantity(600, Hedge.ABOUT, unit="soldier"), "about 600 soldiers", "نحو 600 جندي"),
        (quantity(12300, Hedge.MORE_THAN), "more than 12,300", "أكثر من 12,300"),
        (
            quantity(2, Hedge.AT_MOST, unit="flight", per="week"),
            "up to 2 flights a week",
            "ما يصل إلى رحلتين أسبوعيا",
        ),
        (quantity(1, unit="flight"), "1 flight", "رحلة واحدة"),
        (quantity(2, unit="flight"), "2 flights", "رحلتان"),
        (quantity(5, unit="flight"), "5 flights", "5 رحلات"),
        (quantity(120, Hedge.AT_LEAST, unit="person"), "at least 120 people", "120 شخصا على الأقل"),
        (quantity(2, Hedge.AT_LEAST, unit="person"), "at least 2 people", "شخصان على الأقل"),
        (quantity(2, unit="EUR"), "2 euros", "2 يورو"),
        (quantity(1, unit="zeppelin"), "1 zeppelin", "1 zeppelin"),
        (
            quantity(3, Hedge.RANGE, stated_high=11, unit="soldier"),
            "3 to 11 soldiers",
            "من 3 إلى 11 جنديا",
        ),
        (quantity(1000, Hedge.VAGUE, unit="soldier"), "thousands of soldiers", "آلاف الجنود"),
        (quantity(7, Hedge.VAGUE), "an unstated number", "عدد غير محدد"),
        (quantity(6.5, percent=True), "6.5 %", "6.5 %"),
        (quantity(3, unit="zeppelin"), "3 zeppelin", "3 zeppelin"),
    ],
)
def test_a_figure_is_shown_with_its_hedge_unit_and_rate(
    reading: Quantity, english: str, arabic: str
) -> None:
    assert show_quantity(reading, messages("en")) == english
    assert show_quantity(reading, messages("ar")) == arabic


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (moment(), "2024-06-19"),
        (moment("2024-06-01", "2024-06-30", granularity=Granularity.MONTH), "2024-06"),
        (moment("2024-06-01", "2024-06-10"), "2024-06-01 to 2024-06-10"),
        (moment(hour=18, granularity=Granularity.HOUR), "2024-06-19, 18:00"),
        (
            moment(anchor=Anchor.INFERRED),
            "2024-06-19 (counted from an inferred publication date)",
        ),
        (moment(range=None, anchor=Anchor.UNRESOLVED), "not dated"),
        (moment(range=None, unresolved="the year"), "not dated: the year"),
        (moment(range=None, unresolved="document.unknown"), "not dated: publication date unknown"),
    ],
)
def test_a_time_is_shown_by_its_days_and_what_they_hang_on(time: Moment, shown: str) -> None:
    assert show_moment(time, messages()) == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2024-06-19", "2024-06-19", "2024-06-19"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-02-01", "2023-02-28", "2023-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
        ("2024-06-01", "2024-07-31", "2024-06-01/2024-07-31"),
        ("2023-01-01", "2024-12-31", "2023-01-01/2024-12-31"),
        ("9999-12-01", "9999-12-31", "9999-12"),
        (None, "2024-06-19", "../2024-06-19"),
        ("2024-06-19", None, "2024-06-19/.."),
    ],
)
def test_days_are_written_as_edtf(first: str | None, last: str | None, shown: str) -> None:
    ends = [None if day is None else date.fromisoformat(day) for day in (first, last)]
    assert edtf(DateRange(first=ends[0], last=ends[1])) == shown


def test_a_claim_is_read_in_one_line() -> None:
    told = claim(quantity=quantity(2), when=moment(), as_of=moment("2024-06-20"))
    assert show_claim(told, messages()) == "killed, 2, when: 2024-06-19, as of: 2024-06-20"


def test_plans_and_denials_are_marked() -> None:
    told = claim(modality=Modality.PLANNED, polarity=Polarity.DENIED)
    assert show_claim(told, messages()) == "killed, planned, denied"


def test_an_act_without_a_word_is_shown_by_its_key() -> None:
    assert show_claim(claim(slots={"act": "teleported"}), messages()) == "teleported"


def test_a_kind_may_have_a_word_of_its_own() -> None:
    own = messages(**{"word.casualties.killed": "dead"})
    assert show_claim(claim(), own) == "dead"


def test_a_claim_without_a_reading_says_so() -> None:
    assert show_claim(claim(slots={}), messages()) == "no figure or date"
