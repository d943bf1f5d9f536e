"""Numbers: what the words and digits give, and where the phrase begins and ends."""

from __future__ import annotations

import pytest

from claimcheck.model.number_words import Digits, NumberWords
from claimcheck.model.quantity import NumberKind
from claimcheck.text.numerals import read_digits
from tests.readers import first_number, numbers_of

CARDINALS = [
    ("7,300", 7300),
    ("7.300", 7300),
    ("٧٬٣٠٠", 7300),
    ("7،300", 7300),
    ("12 400", 12400),
    ("1.234.567", 1234567),
    ("1.234,5", 1234.5),
    ("9,4", 9.4),
    ("٩٫٤", 9.4),
    ("0.125", 0.125),
    ("3ر82", 82.3),
    ("8,15 ملايين", 8150000),
    ("1.250 مليون", 1250000),
    ("3.4 ألف", 3400),
    ("1.2e6", 1200000),
    ("ثلاثمائة", 300),
    ("ثلاثمئة", 300),
    ("ثلاث مئة", 300),
    ("ثمانمئة وستة عشر", 816),
    ("أحد عشر", 11),
    ("إحدى عشرة", 11),
    ("اثنا عشر", 12),
    ("اثنتي عشرة", 12),
    ("واحد وعشرون", 21),
    ("خمسة عشرة", 15),
    ("مئتان وثلاثة وسبعون", 273),
    ("سبعة وأربعون ومئتان", 247),
    ("ألف", 1000),
    ("ألفان", 2000),
    ("ألف وتسعة", 1009),
    ("ألف و52", 1052),
    ("ألف وخمسمئة وثلاثين", 1530),
    ("ألفين وأربعمائة وأحد عشر", 2411),
    ("3 مئة", 300),
    ("28 ألفا و406", 28406),
    ("28ألفا", 28000),
    ("أربعة آلاف وستمئة", 4600),
    ("مئتي ألف", 200000),
    ("مئة وثلاثون ألفا", 130000),
    ("مليون و300 ألف", 1300000),
    ("مليونين ومئة ألف وسبعة", 2100007),
    ("عشرين مليار", 20_000_000_000),
    ("مئة ألف مليون", 100_000_000_000),
    ("ألف سبعمئة", 1700),
    ("نصف مليون", 500000),
    ("ربع مليار", 250_000_000),
    ("ثلاثة أرباع المليون", 750000),
    ("مليونان ونصف المليون", 2500000),
    ("سبعة آلاف ونصف الألف", 7500),
    ("3 ونصف مليون", 3500000),
    ("أربعة ونصف", 4.5),
    ("سالب سبعة", -7),
]


@pytest.mark.parametrize(("text", "value"), CARDINALS)
def test_a_number_has_the_value_of_its_words(text: str, value: float) -> None:
    found = first_number(text)
    assert found is not None
    assert (found.reading.value, found.reading.kind) == (value, NumberKind.CARDINAL)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ألفا جندي", 2000),
        ("ألفا من الجنود", 1000),
        ("ألفا وسبعمئة", 1700),
        ("ألفا أمس", 1000),
        ("ألفا", 1000),
        ("مليونا نازح", 2000000),
        ("14 ألفا منهم", 14000),
    ],
)
def test_alif_behind_a_scale_is_two_before_what_is_counted(text: str, value: int) -> None:
    assert numbers_of(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "kind", "value", "upper"),
    [
        ("الحادي عشر", NumberKind.ORDINAL, 11, None),
        ("الرابعة والعشرين", NumberKind.ORDINAL, 24, None),
        ("سابع زيارة", NumberKind.ORDINAL, 7, None),
        ("18 في المئة", NumberKind.PERCENT, 18, None),
        ("تسعة بالمئة", NumberKind.PERCENT, 9, None),
        ("6.5%", NumberKind.PERCENT, 6.5, None),
        ("ثلثي", NumberKind.FRACTION, 2 / 3, None),
        ("3/4", NumberKind.FRACTION, 0.75, None),
        ("خمس السكان", NumberKind.FRACTION, 0.2, None),
        ("خمس سنوات", NumberKind.CARDINAL, 5, None),
        ("بين 3 و4 آلاف", NumberKind.RANGE, 3000, 4000),
        ("بين ألف وألفين", NumberKind.RANGE, 1000, 2000),
        ("ما بين 40 و50", NumberKind.RANGE, 40, 50),
        ("من 11 إلى 14", NumberKind.RANGE, 11, 14),
        ("8 إلى 9", NumberKind.RANGE, 8, 9),
        ("ستة أو سبعة", NumberKind.RANGE, 6, 7),
        ("15-25", NumberKind.RANGE, 15, 25),
        ("600 – 700 ألف", NumberKind.RANGE, 600000, 700000),
        ("بضعة عشر", NumberKind.RANGE, 13, 19),
    ],
)
def test_kinds_are_kept_apart(
    text: str, kind: NumberKind, value: float, upper: float | None
) -> None:
    found = first_number(text)
    assert found is not None
    reading = found.reading
    assert (reading.kind, reading.value, reading.upper) == (kind, value, upper)


@pytest.mark.parametrize(
    ("text", "scale", "floor", "implied"),
    [
        ("عشرات", 10, 20, 1000),
        ("المئات", 100, 200, 10_000),
        ("آلاف", 1000, 2000, 100_000),
        ("عشرات الآلاف", 10_000, 20_000, 1_000_000),
        ("مئات آلاف", 100_000, 200_000, 10_000_000),
        ("ملايين", 1_000_000, 2_000_000, 100_000_000),
        ("بضع مئات", 100, 300, 900),
        ("بضعة آلاف", 1000, 3000, 9000),
        ("عدة", 1, 3, None),
    ],
)
def test_a_vague_plural_states_its_scale(
    text: str, scale: int, floor: int, implied: int | None
) -> None:
    found = first_number(text)
    assert found is not None
    reading = found.reading
    assert reading.kind is NumberKind.VAGUE
    assert (reading.value, reading.floor, reading.implied) == (scale, floor, implied)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ارتفع العدد من 12 إلى 19", [12, 19]),
        ("قتل خمسة وعشرة جرحوا", [5, 10]),
        ("ثلاثة آلاف وسبعة آلاف", [3000, 7000]),
        ("20 و30", [20, 30]),
        ("مئة ومئتان", [100, 200]),
        ("10، 20، 30", [10, 20, 30]),
    ],
)
def test_numbers_side_by_side_stay_apart(text: str, values: list[int]) -> None:
    assert [number.value for number in numbers_of(text)] == values


@pytest.mark.parametrize(
    "text", ["أحد القادة", "إحدى المدن", "يوم الاثنين", "الأمين العام", "الثلاثاء", "عقد", "ستار"]
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert numbers_of(text) == []


def test_a_proclitic_before_digits_is_named_and_stands_outside() -> None:
    found = first_number("640")
    assert found is not None
    assert found.before == ()
    text = "بـ640"
    numbers = numbers_of(text)
    assert [number.value for number in numbers] == [640]


@pytest.mark.parametrize("written", ["12.05.2024", "1,2,3", "12,34,567"])
def test_separators_that_fit_no_number_give_none(written: str) -> None:
    assert read_digits(written, Digits(either=(".", ","))) is None


def test_a_scale_must_be_a_power_of_ten() -> None:
    with pytest.raises(ValueError, match="power of ten"):
        NumberWords.model_validate({"scales": {12: {"one": ["dozen"]}}})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three hundred and forty-two", 342),
        ("twenty-six thousand", 26000),
        ("half a million", 500000),
        ("six and a half million", 6500000),
        ("two million, ", 2000000),
    ],
)
def test_another_language_needs_data_alone(text: str, value: int) -> None:
    found = first_number(text, "en")
    assert found is not None
    assert found.reading.value == value
