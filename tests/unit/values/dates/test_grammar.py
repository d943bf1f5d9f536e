from __future__ import annotations

import pytest
from pydantic import ValidationError

from claimcheck.model.date_words import DateWords
from claimcheck.values.dates.grammar import Automaton
from tests.dates import days_of, durations_of

PUBLISHED = "2024-05-16"


def test_a_rule_that_contains_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="'phrase' contains itself"):
        Automaton({"phrase": ("word", "word phrase")}, ("phrase",), {}, frozenset())


def test_a_grammar_of_unknown_words_is_refused() -> None:
    with pytest.raises(ValidationError, match="nothing declares"):
        DateWords(grammar={"dates": ("weekdya",)})


def test_a_role_without_words_is_refused() -> None:
    with pytest.raises(ValidationError, match="has none"):
        DateWords.model_validate({"roles": {"day": {"words": "nth", "field": "day"}}})


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on Monday, 13 May 2024", ["2024-05-13"]),
        ("yesterday", ["2024-05-15"]),
        ("last month", ["2024-04-01..2024-04-30"]),
        ("in March 2022", ["2022-03-01..2022-03-31"]),
        ("11-13 July 2023", ["2023-07-11..2023-07-13"]),
        ("from July 8 to July 13, 2023", ["2023-07-08..2023-07-13"]),
        ("He may march on.", []),
        ("three days ago", ["2024-05-13"]),
    ],
)
def test_another_language_is_data_alone(text: str, days: list[str]) -> None:
    assert days_of(text, PUBLISHED, "en") == days


def test_another_language_s_lengths_are_data_alone() -> None:
    (length,) = durations_of("more than two decades", "en")
    assert (length.low, length.high) == (2 * 3652, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("في الرابع من مايو أيار", ["2024-05-04"]),
        ("علقت رحلاتها حتى 20 يونيو حزيران", ["2024-06-20"]),
        ("في كانون الثاني يناير 2023", ["2023-01-01..2023-01-31"]),
        ("بين مايو يونيو", ["2024-05-01..2024-05-31", "2023-06-01..2023-06-30"]),
        ("يوم 3 مايو ثم فجر اليوم ذاته", ["2024-05-03", "2024-05-03"]),
        ("عقد في السابع من آذار-مارس", ["2024-03-07"]),
    ],
)
def test_both_names_of_a_month_are_one_and_the_same_day_is_the_one_before(
    text: str, days: list[str]
) -> None:
    assert days_of(text, PUBLISHED) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("الحصار، بين 1991 و1996، أضر بالزراعة", ["1991-01-01..1996-12-31"]),
        ("وأفرج عن معتقلين بين 1900 و2000، بحسب التقديرات", []),
        ("خسرت بين 1950 و1980 عاملا", []),
        ("دمرها زلزال 2011 كليا", ["2011-01-01..2011-12-31"]),
        ("زار الأمير فيصل جدة في 2 حزيران", ["2023-06-02"]),
    ],
)
def test_bare_years_and_names_that_look_like_verbs(text: str, days: list[str]) -> None:
    assert days_of(text, PUBLISHED) == days
