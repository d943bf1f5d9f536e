"""Further small stories: what texts of other times, other measures and loose words tell."""

from __future__ import annotations

import pytest

from tests.unit.verdicts.test_stories import Story, report_on, verdicts_on

STORIES = {
    "a text that calls the higher figure an earlier one tells of a correction": Story(
        (
            (
                "2025-06-05",
                "أعلنت الشرطة مقتل 84 شخصا في انفجار مدينة حلب يوم الثلاثاء. "
                "وقال الدفاع المدني إن عدد القتلى السابق البالغ 103 كان خاطئا.",
            ),
        ),
        {("84 103", "updated")},
    ),
    "a text of two years before cannot tell of these dead": Story(
        (
            ("2023-02-13", "أعلنت وزارة الدفاع مقتل 7 جنود في الصومال."),
            ("2025-04-17", "قتل 57 جنديا في الصومال يوم الأربعاء، بحسب وزارة الدفاع."),
        ),
        set(),
    ),
    "one round figure of two states' troops, months apart, joins nothing": Story(
        (
            ("2025-03-02", "تنوي كوبا إرسال 6 آلاف جندي إلى روسيا."),
            ("2025-12-10", "دخلت قوات رواندا البلدة. وقال خبراء إن نشر 6 آلاف جندي موثق."),
        ),
        set(),
    ),
    "no toll of two seasons, years apart, where no day is named": Story(
        (
            ("2018-08-07", "أعلنت السعودية وفاة 54 حاجا في مكة."),
            ("2024-06-20", "أعلنت السعودية وفاة 133 حاجا في مكة."),
        ),
        set(),
    ),
    "a text that has counted the dead writes of hundreds too": Story(
        (
            (
                "2025-08-07",
                "قالت الشرطة إن 154 شخصا قتلوا في انفجار مدينة حلب يوم الثلاثاء. "
                "وهز الانفجار مدينة حلب يوم الثلاثاء مخلفا مئات القتلى.",
            ),
        ),
        {("100 154", "consistent")},
    ),
    "dollars are no euros, however many": Story(
        (
            ("2024-04-13", "قدم الاتحاد الأوروبي لمصر مساعدات بقيمة مليار دولار."),
            ("2024-04-13", "قدم الاتحاد الأوروبي لمصر مساعدات بقيمة نحو مليار يورو."),
        ),
        set(),
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_an_editor_would_say_so(name: str) -> None:
    assert verdicts_on(STORIES[name]) == STORIES[name].facts


def test_what_was_updated_is_told_by_its_last_step() -> None:
    counts = {"2025-03-16": 31, "2025-03-17": 47, "2025-03-18": 58, "2025-03-19": 66}
    texts = [(day, f"قالت الشرطة إن {count} شخصا قتلوا في حلب.") for day, count in counts.items()]
    (finding,) = report_on(Story(tuple(texts), set())).findings
    assert finding.reason.text["en"] == "66 people is the later figure and replaces 58 people."
