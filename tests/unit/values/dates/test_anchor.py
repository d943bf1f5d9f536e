from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model.dates import (
    Anchor,
    Bound,
    DateRange,
    Granularity,
    PartOfDay,
    Sense,
    Unresolved,
)
from claimcheck.values.dates.anchor import anchor, matter_from
from claimcheck.values.dates.in_order import anchor_all
from tests.dates import dated, days_of, readings_of, shown, surfaces

# All seen from Thursday 2024-05-16.
PUBLISHED = "2024-05-16"
CASES = [
    # Day, month and year
    ("افتُتح المعرض في 3 فبراير 2019.", ["2019-02-03"]),
    ("افتُتح المعرض في 3 شباط/فبراير 2019.", ["2019-02-03"]),
    ("افتُتح المعرض في 3 فبراير (شباط) 2019.", ["2019-02-03"]),
    ("افتُتح المعرض يوم 3 فيفري 2019.", ["2019-02-03"]),
    ("صدر المرسوم في الثاني والعشرين من غشت 2020.", ["2020-08-22"]),
    ("صدر المرسوم في الـ 22 من آب 2020.", ["2020-08-22"]),
    ("صدر القرار بتاريخ 07/09/2021.", ["2021-09-07"]),
    ("صدر القرار بتاريخ 2021-09-07.", ["2021-09-07"]),
    ("صدر القرار بتاريخ 7.9.2021 رسميا.", ["2021-09-07"]),
    ("صدر القرار بتاريخ 7-9-2021.", ["2021-09-07"]),
    ("نُشرت الوثيقة في كانون الأول 2018.", ["2018-12-01..2018-12-31"]),
    ("تأسست الجمعية عام 1987.", ["1987-01-01..1987-12-31"]),
    ("تأسست الجمعية سنة ألف وتسعمئة وسبع وثمانين.", ["1987-01-01..1987-12-31"]),
    # News looks back, unless its words look forward
    ("التقى الوزير نظيره الاثنين.", ["2024-05-13"]),
    ("التقى الوزير نظيره يوم الخميس.", ["2024-05-16"]),
    ("التقى الوزير نظيره الخميس الماضي.", ["2024-05-09"]),
    ("يلتقي الوزير نظيره الخميس المقبل.", ["2024-05-23"]),
    ("من المقرر أن يجتمعا السبت.", ["2024-05-18"]),
    ("سيعقد المؤتمر في 20 يونيو.", ["2024-06-20"]),
    ("عُقد المؤتمر في 20 يونيو.", ["2023-06-20"]),
    ("عُقد المؤتمر في نوفمبر.", ["2023-11-01..2023-11-30"]),
    ("عُقد المؤتمر في نوفمبر الماضي.", ["2023-11-01..2023-11-30"]),
    ("يعقد المؤتمر في نوفمبر المقبل.", ["2024-11-01..2024-11-30"]),
    ("عُقد المؤتمر في 9 مايو الجاري.", ["2024-05-09"]),
    ("عُقد المؤتمر في 9 من الشهر الجاري.", ["2024-05-09"]),
    ("عُقد المؤتمر يوم 9 من الشهر.", ["2024-05-09"]),
    ("عُقد المؤتمر في 30 من الشهر الماضي.", ["2024-04-30"]),
    # Days around today
    # A number behind a weekday counts where no such day of the month falls on it
    ("وقع البلدان الأربعاء 19 اتفاقا.", ["2024-05-15"]),
    ("وصل الوفد يوم الثلاثاء 14.", ["2024-05-14"]),
    ("وصل الوفد اليوم.", ["2024-05-16"]),
    ("وصل الوفد أمس الأربعاء.", ["2024-05-15"]),
    ("وصل الوفد أول أمس.", ["2024-05-14"]),
    ("وصل الوفد أول من أمس الثلاثاء.", ["2024-05-14"]),
    ("يصل الوفد غدا.", ["2024-05-17"]),
    ("يصل الوفد بعد غد.", ["2024-05-18"]),
    ("الأوضاع هادئة حاليا.", ["2024-05-16"]),
    ("الأوضاع هادئة في الوقت الراهن.", ["2024-05-16"]),
    # Weeks, months, years
    ("خلال الأسبوع الجاري", ["2024-05-13..2024-05-19"]),
    ("خلال الأسبوع الماضي", ["2024-05-06..2024-05-12"]),
    ("خلال الأسبوع قبل الماضي", ["2024-04-29..2024-05-05"]),
    ("خلال هذا الشهر", ["2024-05-01..2024-05-31"]),
    ("في الشهر المقبل", ["2024-06-01..2024-06-30"]),
    ("في العام المنصرم", ["2023-01-01..2023-12-31"]),
    ("في السنة القادمة", ["2025-01-01..2025-12-31"]),
    ("في القرن الماضي", ["1900-01-01..1999-12-31"]),
    ("في القرن التاسع عشر", ["1800-01-01..1899-12-31"]),
    ("في ثمانينيات القرن الماضي", ["1980-01-01..1989-12-31"]),
    ("في التسعينيات", ["1990-01-01..1999-12-31"]),
    # Parts of them
    ("مطلع مارس 2022", ["2022-03-01..2022-03-10"]),
    ("في أواسط مارس 2022", ["2022-03-11..2022-03-20"]),
    ("في أواخر شباط 2024", ["2024-02-21..2024-02-29"]),
    ("في مطلع العام المقبل", ["2025-01-01..2025-03-31"]),
    ("في نهاية العام 2021", ["2021-10-01..2021-12-31"]),
    ("في الربع الثالث من عام 2023", ["2023-07-01..2023-09-30"]),
    ("في الفصل الثالث من عام 2023", ["2023-07-01..2023-09-30"]),
    ("في النصف الأول من العام الماضي", ["2023-01-01..2023-06-30"]),
    ("في خريف 2022", ["2022-09-01..2022-11-30"]),
    ("في ربيع العام الماضي", ["2023-03-01..2023-05-31"]),
    ("في الأسبوع الأخير من يونيو 2023", ["2023-06-24..2023-06-30"]),
    ("في وقت سابق من هذا الشهر", ["2024-05-01..2024-05-16"]),
    ("في وقت سابق من يوم الأربعاء", ["2024-05-15"]),
    # Ranges
    ("من 8 إلى 13 مارس 2023", ["2023-03-08..2023-03-13"]),
    ("بين 8 و13 مارس 2023", ["2023-03-08..2023-03-13"]),
    ("بين يومي الأحد والثلاثاء", ["2024-05-12..2024-05-14"]),
    ("يومي 8 و9 مارس 2023", ["2023-03-08..2023-03-09"]),
    ("من 28 ديسمبر إلى 3 يناير 2024", ["2023-12-28..2024-01-03"]),
    ("بين عامي 2003 و2011", ["2003-01-01..2011-12-31"]),
    ("بين بداية 2020 ونهاية 2021", ["2020-01-01..2021-12-31"]),
    # Lengths of time
    ("وقع الحادث قبل ثلاثة أيام.", ["2024-05-13"]),
    ("وقع الحادث قبل أسبوعين.", ["2024-04-28..2024-05-06"]),
    ("الحصار مستمر منذ أكثر من عامين.", ["..2022-05-16"]),
    ("يصدر الحكم بعد يومين من الآن.", ["2024-05-18"]),
    ("في الأيام الثلاثة الماضية", ["2024-05-13..2024-05-16"]),
    ("بعد يومين من 9 مايو 2023 عاد.", ["2023-05-11"]),
    # Hijri, a day each side, and beside the Gregorian date
    ("في 12 رمضان 1444هـ", ["2023-04-01..2023-04-03"]),
    ("الاثنين 12 رمضان 1444هـ - 3 أبريل 2023م", ["2023-04-03"]),
    ("3 أبريل 2023 الموافق 12 رمضان 1444", ["2023-04-03"]),
]


@pytest.mark.parametrize(("text", "days"), CASES)
def test_a_phrase_means_these_days(text: str, days: list[str]) -> None:
    assert days_of(text, PUBLISHED) == days


@pytest.mark.parametrize(
    "text",
    [
        "التقى الأمين العام الحالي بالوفد.",
        "قال أحد الحاضرين إن الجلسة انتهت.",
        "وذلك من قبل اللجنة.",
        "جرت المباحثات بعد عقد اجتماع موسع.",
        "وسط مخاوف من التصعيد.",
        "وآخر التطورات في المنطقة.",
        "مارس الوسطاء ضغوطا كبيرة.",
        "قُتل 12 شخصا وأصيب 30.",
        "بين 1966 و1968 شخصا.",
        "احتفلت المدينة باليوم العالمي للكتاب.",
        "النتيجة 3-2 لصالح الضيوف.",
    ],
)
def test_what_looks_like_a_date_and_is_none(text: str) -> None:
    assert surfaces(text) == []


def test_a_proclitic_stands_outside_the_phrase() -> None:
    assert surfaces("ويوم الأحد وصل، وبالأمس غادر.") == ["يوم الأحد", "الأمس"]


def test_dates_of_the_text_carry_those_that_hang_on_them() -> None:
    text = "وقّعا في 19 يونيو 2021. وفي اليوم التالي سافر، ثم عاد في نوفمبر التالي."
    assert days_of(text, PUBLISHED) == ["2021-06-19", "2021-06-20", "2021-11-01..2021-11-30"]


def test_the_same_month_is_that_of_the_date_before() -> None:
    text = "بدأ في 3 أبريل 2022. والجولة من 11 إلى 13 من الشهر ذاته."
    assert days_of(text, None) == ["2022-04-03", "2022-04-11..2022-04-13"]


def test_without_a_publication_date_a_weekday_stays_unresolved_with_the_reason() -> None:
    (only,) = dated("وصل الأحد", None)
    assert only.range is None
    assert only.anchor is Anchor.UNRESOLVED
    assert only.why is Unresolved.NO_PUBLICATION_DATE


def test_an_inferred_publication_range_gives_the_hull_of_its_days() -> None:
    week = DateRange(first=date(2024, 5, 13), last=date(2024, 5, 19))
    (only,) = anchor_all(readings_of("وصل أمس"), week, inferred=True)
    assert shown(only.range) == "2024-05-12..2024-05-18"
    assert only.anchor is Anchor.INFERRED


@pytest.mark.parametrize("last", [date(2026, 1, 1), None])
def test_a_publication_range_wider_than_a_year_anchors_nothing(last: date | None) -> None:
    (reading,) = readings_of("وصل أمس")
    found = anchor(reading, DateRange(first=date(2024, 1, 1), last=last))
    assert found.range is None
    assert found.why is Unresolved.PUBLICATION_TOO_WIDE


def test_a_weekday_that_is_not_the_date_s_is_flagged() -> None:
    (right,) = dated("السبت 11 مايو 2024", None)
    (wrong,) = dated("الأحد 11 مايو 2024", None)
    assert (right.disagrees, wrong.disagrees) == (False, True)
    assert shown(wrong.range) == "2024-05-11"


def test_a_day_that_the_month_lacks_is_unresolved() -> None:
    (only,) = dated("في 31 أبريل 2024", None)
    assert only.why is Unresolved.NO_SUCH_DAY


def test_a_length_beyond_the_calendar_is_unresolved() -> None:
    (only,) = dated("قبل تسعة آلاف سنة", PUBLISHED)
    assert only.why is Unresolved.NO_SUCH_DAY


def test_hours_and_parts_of_the_day_are_kept() -> None:
    (reading,) = readings_of("السبت 11 مايو 2024 - 10:42 م")
    assert (reading.hour, reading.minute) == (22, 42)
    (evening,) = readings_of("مساء الأحد")
    assert evening.part_of_day is PartOfDay.EVENING
    assert dated("مساء الأحد", PUBLISHED)[0].granularity is Granularity.PART_OF_DAY
    assert dated("وصل الوفد اليوم", PUBLISHED)[0].granularity is Granularity.DAY


def test_the_night_of_a_weekday_may_be_the_one_before() -> None:
    assert days_of("ليلة السبت", PUBLISHED) == ["2024-05-10..2024-05-11"]


def test_words_before_a_date_bound_it() -> None:
    assert readings_of("منذ مارس 2021")[0].bound is Bound.SINCE
    until = readings_of("بلغ عدد الضحايا حتى مساء الأحد تسعة")[0]
    assert (until.bound, until.as_of) == (Bound.UNTIL, True)
    assert readings_of("إلى غاية أمس")[0].as_of


def test_an_anniversary_dates_the_event_and_the_event_the_anniversary() -> None:
    (reading,) = readings_of("في الذكرى الثالثة لتوقيع الاتفاق")
    assert reading.relative_to is not None
    assert reading.relative_to.anniversary == 3
    signed = DateRange.day(date(2020, 7, 9))
    found = anchor(reading, None, matter=signed)
    assert shown(found.range) == "2023-07-09"
    assert found.anchor is Anchor.MATTER
    assert found.range is not None
    assert matter_from(reading, found.range) == signed


def test_a_date_that_hangs_on_a_matter_waits_for_it() -> None:
    (reading,) = readings_of("تأتي الزيارة بعد شهر ونصف الشهر من لقاء سابق")
    assert anchor(reading, None).why is Unresolved.NEEDS_MATTER
    visit = DateRange.day(date(2025, 7, 12))
    assert shown(matter_from(reading, visit)) == "2025-05-20..2025-06-05"


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("تصافحا خلال زيارة رسمية إلى تونس.", Sense.DURING),
        ("عشية التصويت على القانون", Sense.BEFORE),
        ("غداة الإعلان عن الهدنة", Sense.AFTER),
    ],
)
def test_a_matter_alone_dates_what_is_told(text: str, sense: Sense) -> None:
    (reading,) = readings_of(text)
    assert reading.relative_to is not None
    assert reading.relative_to.sense is sense
    event = DateRange.day(date(2023, 3, 7))
    shift = {Sense.DURING: 0, Sense.BEFORE: -1, Sense.AFTER: 1}[sense]
    found = anchor(reading, None, matter=event)
    assert shown(found.range) == f"2023-03-{7 + shift:02}"


def test_the_third_day_is_counted_from_a_matter_not_from_today() -> None:
    (reading,) = readings_of("تضعف الفرص بعد اليوم الثالث من الزلزال")
    assert anchor(reading, None).why is Unresolved.NEEDS_MATTER


def test_two_days_later_is_not_counted_from_whatever_date_stands_before() -> None:
    text = "تأسست عام 1987. وعاد بعد يومين."
    assert days_of(text, PUBLISHED) == ["1987-01-01..1987-12-31", "?"]


def test_the_weekday_leaves_one_of_the_three_days_of_a_hijri_date() -> None:
    assert days_of("الاثنين 12 رمضان 1444هـ", None) == ["2023-04-03"]
