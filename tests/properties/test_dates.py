"""Laws of date readings: how a phrase is written does not change what it says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.dates import DateRange, DateReading
from claimcheck.model.reading import ReadingRelation
from claimcheck.values.dates.edtf import from_edtf, to_edtf
from claimcheck.values.dates.relate import relate_dates
from tests.dates import dates_found, readings_of

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")  # a busy machine is no bug

GULF = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
]
LEVANT = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
]
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
TAILS = ["", " الماضي", " المقبل", " الجاري", " 2019", " من عام 2021"]

months = st.integers(0, 11)
day_numbers = st.integers(1, 28)


@st.composite
def phrases(draw: st.DrawFn) -> str:
    """A sentence with one date, of the shapes that news uses."""
    month, day = GULF[draw(months)], draw(day_numbers)
    shape = draw(
        st.sampled_from(
            [
                f"في {day} {month}{draw(st.sampled_from(TAILS))}",
                f"يوم {draw(st.sampled_from(WEEKDAYS))} {day} {month}",
                f"أواخر {month} 2019",
                f"منذ {month} 2020",
                f"مساء {draw(st.sampled_from(WEEKDAYS))} الماضي",
                f"من {day} إلى {day + 1} {month} 2022",
                "أمس الأول، الأحد",
                "قبل ثلاثة أسابيع",
            ]
        )
    )
    return f"وصل الوفد {shape}، ثم غادر."


def eastern(text: str) -> str:
    return text.translate({ord("0") + value: 0x0660 + value for value in range(10)})


def with_harakat(text: str) -> str:
    return "".join(letter + ("\u064e" if "\u0628" <= letter <= "\u064a" else "") for letter in text)


def with_tatweel(text: str) -> str:
    words = text.split(" ")
    return " ".join(word[0] + "ـ" + word[1:] if word[1:].isalpha() else word for word in words)


def without_hamza(text: str) -> str:
    return text.translate(str.maketrans("أإآ", "ااا"))


def western_commas(text: str) -> str:
    return text.replace("،", ",")


@pytest.mark.parametrize(
    "rewrite", [eastern, with_harakat, with_tatweel, without_hamza, western_commas, "و{}".format]
)
@given(text=phrases())
def test_how_it_is_written_does_not_change_the_reading(rewrite: object, text: str) -> None:
    assert callable(rewrite)
    assert readings_of(rewrite(text)) == readings_of(text) != []


@given(month=months, day=day_numbers, tail=st.sampled_from(TAILS))
def test_the_family_of_the_month_does_not_change_the_reading(
    month: int, day: int, tail: str
) -> None:
    gulf, levant = (f"في {day} {family[month]}{tail}." for family in (GULF, LEVANT))
    pair = f"في {day} {LEVANT[month]}/{GULF[month]}{tail}."
    bracketed = f"في {day} {GULF[month]} ({LEVANT[month]}){tail}."
    assert readings_of(gulf) == readings_of(levant) == readings_of(pair) == readings_of(bracketed)


@given(text=phrases())
def test_a_find_quotes_its_words_and_finds_do_not_overlap(text: str) -> None:
    end = 0
    for found in dates_found(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        end = found.end


@given(text=st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(isinstance(reading, DateReading) for reading in readings_of(text))


days = st.dates(date(1, 1, 1), date(9999, 12, 31))


@st.composite
def ranges(draw: st.DrawFn) -> DateRange:
    first, last = sorted((draw(days), draw(days)))
    return DateRange(
        first=draw(st.sampled_from([first, None])), last=draw(st.sampled_from([last, None]))
    )


@given(ranges())
def test_edtf_goes_out_and_in_again(days: DateRange) -> None:
    assert from_edtf(to_edtf(days)) == days


@given(ranges())
def test_a_range_is_the_same_as_itself(days: DateRange) -> None:
    assert relate_dates(days, days) is ReadingRelation.SAME


@given(ranges(), ranges())
def test_swapping_the_sides_flips_the_relation(left: DateRange, right: DateRange) -> None:
    assert relate_dates(left, right) is relate_dates(right, left).flipped()


@given(ranges(), ranges())
def test_only_equal_ranges_are_the_same_and_disjoint_ones_share_no_day(
    left: DateRange, right: DateRange
) -> None:
    relation = relate_dates(left, right)
    first = max(left.first or date.min, right.first or date.min)
    last = min(left.last or date.max, right.last or date.max)
    assert (relation is ReadingRelation.DISJOINT) == (first > last)
    if relation is ReadingRelation.SAME:
        assert (left.first or date.min, left.last or date.max) == (
            right.first or date.min,
            right.last or date.max,
        )
