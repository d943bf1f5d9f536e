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
    "a town that one side took and the other took back": Story(
        (
            ("2025-09-14", "أعلن الجيش استعادة السيطرة على مدينة ملكال أمس السبت."),
            ("2025-09-15", "استولت المعارضة على مدينة ملكال يوم 10 سبتمبر."),
        ),
        set(),
    ),
    "nine agreements are none of those that they hold": Story(
        (
            ("2026-02-10", "وقعت تركيا والسودان تسع اتفاقيات اليوم الثلاثاء."),
            ("2026-02-12", "وقعت تركيا والسودان صفقة أسلحة أمس الأربعاء."),
        ),
        set(),
    ),
    "a visit's text looks back on the war of the guest's state": Story(
        (
            (
                "2026-02-09",
                "وصل رئيس الوزراء إلى أنقرة. وتستمر الزيارة في تركيا ثلاثة أيام. "
                "ويخوض الجيش السوداني حربا أسفرت عن مقتل 150 ألف شخص.",
            ),
            ("2026-02-11", "أسفرت الحرب في السودان عن مقتل 150 ألف شخص، وفق الأمم المتحدة."),
        ),
        {("150000 150000", "corroborated")},
    ),
    "dead of one day and dead of another": Story(
        (
            ("2024-10-01", "استشهد 7 أشخاص اليوم الثلاثاء في قصف على مدرسة في قطاع غزة."),
            ("2024-10-10", "استشهد 28 شخصا اليوم الخميس في غارة على مدرسة في قطاع غزة."),
        ),
        set(),
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
