"""Small stories in which two matters look like one, or one like two."""

from __future__ import annotations

import pytest

from tests.unit.verdicts.test_stories import Story, verdicts_on

STORIES = {
    "two speakers in short paragraphs are no headline and its body": Story(
        (
            (
                "2024-09-17",
                "أعلنت الأمم المتحدة اليوم الثلاثاء ارتفاع عدد قتلى السيول في مدينة حلب "
                "ليصل إلى 9300 قتيل\n"
                "وتقول تقارير إن نحو 17 ألف شخص قتلوا في مدينة حلب بسبب السيول.",
            ),
        ),
        {("9300 17000", "undetermined")},
    ),
    "as many freed on the next day are others": Story(
        (
            ("2023-04-16", "أطلق التحالف سراح 250 أسيرا في اليمن أمس السبت."),
            ("2023-04-17", "أطلقت الحكومة سراح 250 أسيرا في اليمن اليوم الاثنين."),
        ),
        set(),
    ),
    "some of the dead here and some of them there": Story(
        (
            ("2023-09-30", "قتل 107 أشخاص في حريق في نينوى، منهم 41 لم تعرف هوياتهم."),
            (
                "2023-09-30",
                "أعلنت الشرطة أن حصيلة الوفيات في نينوى بلغت 107، بينهم 12 من عائلة واحدة.",
            ),
        ),
        {("107 107", "corroborated")},
    ),
    "bodies found take nothing from a toll that another gives": Story(
        (
            (
                "2023-09-17",
                "أعلنت وزارة الصحة الليبية مساء السبت أن حصيلة الوفيات في ليبيا بلغت 3252 شخصا. "
                "وذكرت منظمة الصحة العالمية في بيان نشرته في وقت سابق أنه تم العثور على جثث "
                "3958 شخصا في ليبيا.",
            ),
        ),
        {("3252 3958", "undetermined")},
    ),
    "who takes a town back has taken it": Story(
        (
            ("2025-01-11", "استعاد الجيش السوداني السيطرة على مدينة ود مدني اليوم السبت."),
            ("2025-01-12", "سيطر الجيش السوداني على مدينة ود مدني أمس السبت."),
        ),
        {("2025-01-11", "corroborated")},
    ),
    "one carrier's flights are not all flights of a city": Story(
        (
            ("2025-01-04", "تستأنف الخطوط القطرية رحلاتها إلى دمشق في السابع من يناير."),
            ("2025-01-06", "أعلنت السلطات تعليق الرحلات الجوية إلى دمشق حتى إشعار آخر."),
        ),
        set(),
    ),
    "flights inside a state are not those abroad": Story(
        (
            ("2025-01-04", "أعلنت السلطات استئناف الرحلات الداخلية إلى دمشق."),
            ("2025-01-06", "أعلنت السلطات تعليق الرحلات الدولية إلى دمشق."),
        ),
        set(),
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_an_editor_would_say_so(name: str) -> None:
    assert verdicts_on(STORIES[name]) == STORIES[name].facts
