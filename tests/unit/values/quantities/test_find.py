"""Quantities: hedge, number, unit and rate; and what is no claim's number."""

from __future__ import annotations

import pytest

from claimcheck.model.quantity import Hedge, NumberKind
from tests.readers import quantities_found, quantities_of

HEDGES = [
    ("نحو 400 عامل", Hedge.ABOUT, 360, 440),
    ("حوالي 400 عامل", Hedge.ABOUT, 360, 440),
    ("حوالى 400 عامل", Hedge.ABOUT, 360, 440),
    ("زهاء 400 عامل", Hedge.ABOUT, 360, 440),
    ("قرابة 400 عامل", Hedge.ABOUT, 360, 440),
    ("ما يقارب 400 عامل", Hedge.ABOUT, 360, 440),
    ("ما يناهز 400 عامل", Hedge.ABOUT, 360, 440),
    ("400 عامل تقريبا", Hedge.ABOUT, 360, 440),
    ("يقدر عددهم بـ400 عامل", Hedge.ABOUT, 360, 440),
    ("تقدر بأربعمئة عامل", Hedge.ABOUT, 360, 440),
    ("«نحو» 400 عامل", Hedge.ABOUT, 360, 440),
    ("أكثر من 400 عامل", Hedge.MORE_THAN, 400, None),
    ("لأكثر من 400 عامل", Hedge.MORE_THAN, 400, None),
    ("ما يزيد عن 400 عامل", Hedge.MORE_THAN, 400, None),
    ("ما يزيد قليلا على 400 عامل", Hedge.MORE_THAN, 400, None),
    ("يزيد عدد المضربين على 400 عامل", Hedge.MORE_THAN, 400, None),
    ("تجاوز عدد المضربين في الميناء 400 عامل", Hedge.MORE_THAN, 400, None),
    ("فاق العدد 400 عامل", Hedge.MORE_THAN, 400, None),
    ("فاق عددهم 400 عامل", Hedge.MORE_THAN, 400, None),
    ("أربعمئة عامل ونيف", Hedge.MORE_THAN, 400, None),
    ("لا يقل عن 400 عامل", Hedge.AT_LEAST, 400, None),
    ("بما لا يقل عن 400 عامل", Hedge.AT_LEAST, 400, None),
    ("400 عامل على الأقل", Hedge.AT_LEAST, 400, None),
    ("400 عامل مصري على الأقل", Hedge.AT_LEAST, 400, None),
    ("400 عامل أو أكثر", Hedge.AT_LEAST, 400, None),
    ("400 عامل أو يزيد", Hedge.AT_LEAST, 400, None),
    ("يناهز قوام الوردية التي تعمل ليلا 400 عامل", Hedge.ABOUT, 360, 440),
    ("أقل من 400 عامل", Hedge.LESS_THAN, None, 400),
    ("دون 400 عامل", Hedge.LESS_THAN, None, 400),
    ("لا يتجاوز 400 عامل", Hedge.AT_MOST, None, 400),
    ("لم يتعد عددهم 400 عامل", Hedge.AT_MOST, None, 400),
    ("لن يتعدى عددهم 400 عامل", Hedge.AT_MOST, None, 400),
    ("ما يصل إلى 400 عامل", Hedge.AT_MOST, None, 400),
    ("قد يصل إلى 400 عامل", Hedge.AT_MOST, None, 400),
    ("ليصل إلى 400 عامل", Hedge.EXACT, 400, 400),
    ("وصل عددهم إلى 400 عامل", Hedge.EXACT, 400, 400),
    ("400 عامل كحد أقصى", Hedge.AT_MOST, None, 400),
    ("بحد أقصى 400 عامل", Hedge.AT_MOST, None, 400),
    ("بين 300 و400 عامل", Hedge.RANGE, 300, 400),
    ("أكثر من 300 وأقل من 400 عامل", Hedge.RANGE, 300, 400),
    ("نحو 300 إلى 400 عامل", Hedge.RANGE, 270, 440),
    ("مئات العمال", Hedge.VAGUE, 200, None),
    ("بضعة عمال", Hedge.VAGUE, 3, None),
]


@pytest.mark.parametrize(("text", "hedge", "low", "high"), HEDGES)
def test_a_hedge_sets_the_bounds(
    text: str, hedge: Hedge, low: float | None, high: float | None
) -> None:
    (reading,) = quantities_of(text)
    quantity = reading.quantity
    assert (quantity.hedge, quantity.low, quantity.high) == (hedge, low, high)
    assert quantity.unit == "worker"


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        ("أكثر من 200 شاحنة", 300),
        ("200 شاحنة على الأقل", 300),
        ("آلاف الشاحنات", 100_000),
        ("بضع مئات من الشاحنات", 900),
        ("أقل من 200 شاحنة", None),
    ],
)
def test_lower_bounds_imply_an_upper_one(text: str, implied: int | None) -> None:
    (reading,) = quantities_of(text)
    assert reading.quantity.implied_high == implied


def test_a_hedge_is_never_taken_from_a_neighbouring_number() -> None:
    first, second = quantities_of("أكثر من 70 شاحنة و15 حافلة")
    assert (first.quantity.hedge, second.quantity.hedge) == (Hedge.MORE_THAN, Hedge.EXACT)
    first, second = quantities_of("70 شاحنة و15 حافلة على الأقل")
    assert (first.quantity.hedge, second.quantity.hedge) == (Hedge.EXACT, Hedge.AT_LEAST)
    first, second = quantities_of("70 شاحنة وحافلتان على الأقل")
    assert (first.quantity.hedge, second.quantity.hedge) == (Hedge.EXACT, Hedge.AT_LEAST)
    first, second = quantities_of("تجاوز عدد القرى 70 في 3 محافظات")
    assert (first.quantity.hedge, second.quantity.hedge) == (Hedge.MORE_THAN, Hedge.EXACT)
    first, second = quantities_of("يساوي 70 أو أقل من 90")
    assert (first.quantity.hedge, second.quantity.hedge) == (Hedge.EXACT, Hedge.LESS_THAN)


UNITS = [
    ("جنديان", 2, "soldier"),
    ("جنديين", 2, "soldier"),
    ("جنديي الحراسة", 2, "soldier"),
    ("جنديا الحراسة", 2, "soldier"),
    ("قتيلان", 2, "person"),
    ("رحلتين", 2, "flight"),
    ("طائرتا استطلاع", 2, "aircraft"),
    ("ألفي مهاجر", 2000, "migrant"),
    ("ألف مهندس", 1000, "engineer"),
    ("المئات من اللاجئين", 100, "refugee"),
    ("خمسون من سكانها", 50, "person"),
    ("جندي واحد", 1, "soldier"),
    ("زيارات عدة", 1, "visit"),
    ("الطالبات الأربع", 4, "student"),
    ("الضباط الـ19", 19, "officer"),
    ("17 حالة وفاة", 17, "person"),
    ("6 طائرات مسيرة", 6, "drone"),
    ("أربعة دولارات", 4, "USD"),
    ("8 ملايين دولار كندي", 8_000_000, "CAD"),
    ("$12 مليون", 12_000_000, "USD"),
    ("9 كلم", 9, "kilometre"),
    ("نصف كيلومتر", 0.5, "kilometre"),
    ("سنة ونصف السنة", 1.5, "year"),
    ("ثلاثة أشهر ونصف الشهر", 3.5, "month"),
    ("لا توجد أي رحلات", 0, "flight"),
    ("لم يصب أي مدني", 0, "civilian"),
    ("دون وقوع إصابات", 0, "person"),
    ("31 كرسيا", 31, None),
    ("سبعون آخرون", 70, None),
]


@pytest.mark.parametrize(("text", "stated", "unit"), UNITS)
def test_the_noun_names_the_unit(text: str, stated: float, unit: str | None) -> None:
    (reading,) = quantities_of(text)
    assert (reading.quantity.stated, reading.quantity.unit) == (stated, unit)
    assert reading.is_count


@pytest.mark.parametrize(
    ("text", "stated", "per"),
    [
        ("ثلاث رحلات أسبوعيا", 3, "week"),
        ("رحلتان في الأسبوع", 2, "week"),
        ("مرتين شهريا", 2, "month"),
        ("مرة كل يوم", 1, "day"),
        ("رحلة يومية واحدة", 1, "day"),
        ("90 شاحنة وقود كل يوم", 90, "day"),
        ("4 رحلات سنويا", 4, "year"),
        ("12 رحلة في اليوم الأول", 12, None),
        ("12 رحلة في الشهر الماضي", 12, None),
    ],
)
def test_a_rate_is_told_from_a_date(text: str, stated: int, per: str | None) -> None:
    quantity = quantities_of(text)[0].quantity
    assert (quantity.stated, quantity.per) == (stated, per)


NO_FIGURES = [
    "سمير حداد (58 عاما)",
    "البالغ 33 عاما",
    "البالغة من العمر 9 سنوات",
    "عن عمر ناهز 77 عاما",
    "في الثالثة والسبعين من عمره",
    "عام 1987",
    "في 2019",
    "منذ 1994",
    "بين عامي 2003 و2011",
    "مارس 2021",
    "14 آذار/مارس",
    "3 و4 يوليو",
    "من 5 إلى 9 أغسطس",
    "العشرين من مايو",
    "11 رمضان",
    "الساعة 7",
    "19:45",
    "الساعة التاسعة مساء",
    "بقوة 5.4 درجات",
    "0020223456789",
    "فاز المنتخب 2-1",
    "بنتيجة 21-19",
    "مقاتلة إف-16",
    "كوفيد-19",
    "الطريق رقم 40",
    "القرار 2334",
    "18/03/2022",
    "2022-03-18",
    "أحد الوزراء",
    "الأمين العام",
    "تشرين الأول",
    "كانون الثاني",
    "مجموعة العشرين",
    "أول من أمس",
    "في آن واحد",
    "مدفع عيار 130 ملم",
    "الفترة من 2007 إلى 2012",
    "(1988)",
    "ليلى سعيد، 29 عاما، تقول",
    "8 و9 و10 أيلول",
    "مواليد 1969",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure_of_a_claim_stays_out(text: str) -> None:
    assert quantities_of(text) == []
    around = quantities_of(f"قال مسؤول اليوم {text} في المدينة")
    assert [reading for reading in around if reading.is_count] == []


@pytest.mark.parametrize(
    ("text", "why"), [("عام 1987", "year"), ("سمير (58 عاما)", "age"), ("إف-16", "name")]
)
def test_excluded_numbers_say_why_when_asked(text: str, why: str) -> None:
    (found,) = quantities_found(text, excluded=True)
    assert (found.reading.excluded, found.reading.is_count) == (why, False)


@pytest.mark.parametrize(
    ("text", "kind", "stated"),
    [
        ("الذكرى الخمسين", NumberKind.ORDINAL, 50),
        ("للمرة الرابعة", NumberKind.ORDINAL, 4),
        ("22 في المئة", NumberKind.PERCENT, 22),
        ("نصف السكان", NumberKind.FRACTION, 0.5),
    ],
)
def test_ordinals_percentages_and_fractions_are_no_counts(
    text: str, kind: NumberKind, stated: float
) -> None:
    (reading,) = quantities_of(text)
    assert (reading.kind, reading.quantity.stated, reading.is_count) == (kind, stated, False)


def test_above_is_a_hedge_only_where_no_thing_is_counted() -> None:
    hedges = [quantities_of(text)[0].quantity.hedge for text in ("فوق 90", "حلق فوق 3 مدن")]
    assert hedges == [Hedge.MORE_THAN, Hedge.EXACT]


def test_a_find_tells_the_words_of_each_part() -> None:
    text = "وأعلن نقل أكثر من 30 ألف طن شهريا"
    (found,) = quantities_found(text)
    assert text[found.start : found.end] == "أكثر من 30 ألف طن شهريا"
    reading = found.reading
    assert (found.first, found.stop) == (2, 8)
    assert reading.hedge_words == (2, 4)
    assert reading.number == (4, 6)
    assert reading.unit_words == (6, 7)


def test_a_proclitic_stands_outside_the_quantity() -> None:
    text = "وبأكثر من 50 شاحنة"
    (found,) = quantities_found(text)
    assert (text[found.start : found.end], found.before) == ("أكثر من 50 شاحنة", ("و", "ب"))


def test_lines_do_not_lend_each_other_numbers() -> None:
    assert [r.quantity.stated for r in quantities_of("12\n500")] == [12, 500]


@pytest.mark.parametrize(
    ("text", "stated", "unit", "hedge"),
    [
        ("at least forty soldiers", 40, "soldier", Hedge.AT_LEAST),
        ("up to two flights a week", 2, "flight", Hedge.AT_MOST),
        ("tens of thousands of people", 10_000, "person", Hedge.VAGUE),
        ("no flights", 0, "flight", Hedge.EXACT),
    ],
)
def test_another_language_needs_data_alone(text: str, stated: int, unit: str, hedge: Hedge) -> None:
    (reading,) = quantities_of(text, "en")
    quantity = reading.quantity
    assert (quantity.stated, quantity.unit, quantity.hedge) == (stated, unit, hedge)


@pytest.mark.parametrize(
    ("text", "stated", "surface"),
    [
        ("مقتل (17) عاملا", 17, "(17) عاملا"),
        ("نحو (30) ألف طالب", 30000, "نحو (30) ألف طالب"),
        ("بلغ العدد [220] صيادا", 220, "[220] صيادا"),
    ],
)
def test_a_number_in_brackets_counts_the_noun_behind_them(
    text: str, stated: int, surface: str
) -> None:
    (found,) = quantities_found(text)
    assert found.reading.quantity.stated == stated
    assert text[found.start : found.end] == surface


@pytest.mark.parametrize("text", ["مفقودين اثنين", "مقتل متظاهرين اثنين", "إصابة شرطيين اثنين"])
def test_two_said_behind_a_plural_counts_it(text: str) -> None:
    assert [reading.quantity.stated for reading in quantities_of(text)] == [2]
