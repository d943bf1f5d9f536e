from __future__ import annotations

import pytest

from tests.dates import inferred

CASES = [
    # A dateline alone on its line, or after a place
    ("عودة الهدوء إلى المدينة\n\nالأحد 12 مايو 2024 - 18:30\n\nعاد الهدوء.", "2024-05-12"),
    ("عودة الهدوء\nعمّان، 12 أيار 2024 (وكالة) - عاد الهدوء إلى المدينة.", "2024-05-12"),
    ("عودة الهدوء\nالرباط - 12/05/2024\nعاد الهدوء.", "2024-05-12"),
    # A Hijri dateline is three days wide; its weekday leaves one
    ("عودة الهدوء\nجدة - الأحد 4 ذو القعدة 1445هـ\nعاد الهدوء.", "2024-05-12"),
    # Today with a date
    ("عاد الهدوء اليوم الأحد 12 مايو 2024 إلى المدينة.", "2024-05-12"),
    ("غادر الوفد أمس السبت 11 مايو 2024.", "2024-05-12"),
    # Explicit past dates leave the end open, and today's weekday moves the beginning
    ("الحرب المستمرة منذ فبراير 2022 أنهكتهم.", "2022-02-01.."),
    ("الحرب المستمرة منذ فبراير 2022. وقال اليوم الجمعة إنها تطول.", "2022-02-04.."),
    ("زار الملك المدينة في مارس 2021.", "2021-03-01.."),
]


@pytest.mark.parametrize(("text", "days"), CASES)
def test_clues_give_the_days_of_publication(text: str, days: str) -> None:
    assert inferred(text)[0] == days


@pytest.mark.parametrize(
    "text",
    [
        "عاد الهدوء اليوم الأحد.",
        "يبدأ البرنامج في 3 مايو 2030 بحضور الوفود.",
        "أعلنت اللجنة استضافة البطولة في يونيو 2034.",
        "كان مقررا أن تنتهي الأشغال في ديسمبر 2031.",
        "7 أكتوبر 2023: يوم غيّر المنطقة\nقال محللون إن الأثر باق.",
        "زلزال 8 سبتمبر 2023 بالأرقام\nتقرير مفصل عن الخسائر.",
    ],
)
def test_what_says_nothing_of_the_year_of_publication_gives_none(text: str) -> None:
    assert inferred(text)[0] == "?"


def test_clues_that_contradict_each_other_give_none() -> None:
    text = "عودة الهدوء\nالرباط - 12/05/2024\nقال اليوم الثلاثاء إن الهدوء عاد."
    days, clues = inferred(text)
    assert days == "?"
    assert [clue.why for clue in clues] == ["dateline", "today_is_weekday"]


def test_a_clue_quotes_its_words() -> None:
    text = "غادر الوفد أمس السبت 11 مايو 2024."
    (clue,) = inferred(text)[1]
    assert clue.quote == text[clue.start : clue.stop] == "أمس السبت 11 مايو 2024"
