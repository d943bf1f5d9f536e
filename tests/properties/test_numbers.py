"""Laws of number and quantity readings, on generated texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.reading import ReadingRelation
from claimcheck.values.quantities.relate import relate_quantities
from tests.properties.arabic_numbers import Case, Gender, number_in_words
from tests.readers import first_number, number_reader, quantities_of, quantity_reader, units

number_reader(), quantity_reader(), units()  # loaded before hypothesis looks at the clock

_MOST = 10**12
_NUMBERS = st.one_of(
    st.integers(1, 2_000),
    st.integers(1, _MOST),
    st.integers(1, 999).flatmap(
        lambda count: st.sampled_from([count * 1000**scale for scale in range(4)])
    ),
    st.builds(lambda scale, rest: 10**scale + rest, st.integers(2, 11), st.integers(0, 99)),
)
_GENDERS = st.sampled_from(("masculine", "feminine"))
_CASES = st.sampled_from(("nominative", "oblique"))
_HUNDREDS = st.sampled_from(("مئ", "مائ"))
_NOUNS = {"masculine": "كتاب", "feminine": "غرفة"}


@given(_NUMBERS, _GENDERS, _CASES, _HUNDREDS)
def test_a_number_in_words_is_read_back(
    number: int, gender: Gender, case: Case, hundred: str
) -> None:
    written = number_in_words(number, gender, case, before_noun=False, hundred=hundred)
    found = first_number(written)
    assert found is not None, written
    assert (found.reading.value, found.end) == (number, len(written)), written


@given(_NUMBERS.filter(lambda n: n % 100 > 2 or (n > 99 and n % 100 == 0)), _GENDERS, _CASES)
def test_a_number_before_its_noun_is_read_back(number: int, gender: Gender, case: Case) -> None:
    written = number_in_words(number, gender, case, before_noun=True)
    found = first_number(f"{written} {_NOUNS[gender]}")
    assert found is not None, written
    assert (found.reading.value, found.end) == (number, len(written)), written


@given(_NUMBERS, _GENDERS, _CASES, st.sampled_from("وبلكف"))
def test_a_proclitic_stands_outside_the_number(
    number: int, gender: Gender, case: Case, proclitic: str
) -> None:
    written = number_in_words(number, gender, case, before_noun=False)
    found = first_number(proclitic + written)
    assert found is not None
    assert (found.reading.value, found.start, found.before) == (number, 1, (proclitic,))


@given(st.integers(1000, 10**9), st.sampled_from((",", ".", "٬", "،", "'")))
def test_grouped_digits_mean_what_plain_digits_mean(number: int, mark: str) -> None:
    grouped = f"{number:,}".replace(",", mark)
    for written in (grouped, str(number)):
        found = first_number(f"{written} شخص")
        assert found is not None
        assert found.reading.value == number


# Metamorphic laws: how a text is typed does not change what it says. ---------------------------

_TEXTS = (
    "أصيب نحو 1,250 عاملا بجروح",
    "لقي أكثر من ثلاثة آلاف وأربعمئة نازح حتفهم",
    "سيرت الشركة رحلتين أسبوعيا",
    "وصلت إلى الميناء 36,500 حاوية على الأقل",
    "عشرات الآلاف من المدنيين غادروا",
    "بين 3 و5 آلاف جندي انسحبوا",
    "لا توجد حاليا أي رحلات",
    "ألفي مهاجر وإحدى عشرة طفلة",
    "لم يتجاوز عدد القتلى 75 شخصا",
    "مليون ونصف المليون دولار كندي",
    "أول زيارة منذ سنوات",
    "بلغت النسبة 12.5 في المئة",
)
_HARAKAT = "ًٌٍَُِّْ"
_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９")


def _is_letter(char: str) -> bool:
    return "ء" <= char <= "ي"


@given(st.sampled_from(_TEXTS), st.data())
def test_harakat_do_not_change_the_reading(text: str, data: st.DataObject) -> None:
    marked = "".join(
        char + data.draw(st.sampled_from(("", "", *_HARAKAT))) if _is_letter(char) else char
        for char in text
    )
    assert quantities_of(marked) == quantities_of(text) != []


@given(st.sampled_from(_TEXTS), st.data())
def test_tatweel_does_not_change_the_reading(text: str, data: st.DataObject) -> None:
    drawn = [
        char + "ـ" * data.draw(st.integers(0, 2))
        if _is_letter(char) and _is_letter(following)
        else char
        for char, following in zip(text, text[1:] + " ", strict=True)
    ]
    assert quantities_of("".join(drawn)) == quantities_of(text)


@given(st.sampled_from(_TEXTS), st.sampled_from(_DIGITS))
def test_the_script_of_the_digits_does_not_change_the_reading(text: str, digits: str) -> None:
    table = str.maketrans("0123456789", digits)
    assert quantities_of(text.translate(table)) == quantities_of(text)


@given(st.sampled_from(_TEXTS))
def test_a_missing_hamza_does_not_change_the_reading(text: str) -> None:
    assert quantities_of(text.translate(str.maketrans("أإآ", "ااا"))) == quantities_of(text)


@given(st.sampled_from(_TEXTS), st.sampled_from((",", "٬", "،")))
def test_the_comma_does_not_change_the_reading(text: str, comma: str) -> None:
    assert quantities_of(text.replace(",", comma)) == quantities_of(text)


@given(st.sampled_from(_TEXTS), st.sampled_from(("و", "و ")))
def test_a_leading_conjunction_does_not_change_the_reading(text: str, conjunction: str) -> None:
    shift = len(conjunction.split())  # a word of its own only before digits or a space
    moved = [reading.quantity for reading in quantities_of(conjunction + text)]
    assert shift == 1
    assert moved == [reading.quantity for reading in quantities_of(text)]


@given(st.lists(st.sampled_from(_TEXTS), min_size=1, max_size=6), st.sampled_from((". ", "\n")))
def test_a_text_says_what_its_sentences_say(texts: list[str], between: str) -> None:
    alone = [reading.quantity for text in texts for reading in quantities_of(text)]
    assert [reading.quantity for reading in quantities_of(between.join(texts))] == alone


# Laws of comparison. ---------------------------------------------------------------------------

_ENDS = st.one_of(st.none(), st.integers(0, 5_000))


@st.composite
def _quantities(draw: st.DrawFn) -> Quantity:
    low, high = draw(_ENDS), draw(_ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    point = low is not None and low == high
    hedge = Hedge.EXACT if point else Hedge.RANGE
    if draw(st.booleans()) and low is not None:
        high, hedge = low, Hedge.EXACT
    implied = None if high is not None or low is None else low * 2
    return Quantity(
        stated=low if low is not None else high or 0,
        low=low,
        high=high,
        implied_high=implied,
        hedge=hedge,
        unit=draw(st.sampled_from((None, "person", "soldier", "metre", "kilometre"))),
        per=draw(st.sampled_from((None, None, None, "week"))),
    )


@given(_quantities())
def test_a_quantity_is_the_same_as_itself(quantity: Quantity) -> None:
    assert relate_quantities(quantity, quantity, units()) is ReadingRelation.SAME


@given(_quantities(), _quantities())
def test_swapping_the_sides_flips_the_relation(left: Quantity, right: Quantity) -> None:
    relation = relate_quantities(left, right, units())
    assert relate_quantities(right, left, units()) is relation.flipped()


@given(_quantities(), _quantities())
def test_what_shares_a_value_is_never_disjoint(left: Quantity, right: Quantity) -> None:
    relation = relate_quantities(left, right, units())
    same_unit = left.unit == right.unit and left.per == right.per
    ends = [end for end in (left.low, left.high, right.low, right.high) if end is not None]
    shared = any(_holds(left, end) and _holds(right, end) for end in ends)
    if same_unit and shared:
        assert relation is not ReadingRelation.DISJOINT


def _holds(quantity: Quantity, value: float) -> bool:
    above = quantity.low is None or quantity.low <= value
    return above and (quantity.high is None or value <= quantity.high)
