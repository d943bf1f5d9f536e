"""Small stories of two or three documents, and what an editor says of them."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from claimcheck import check
from claimcheck.model.report import Finding, Report
from tests.packs import shipped


class Story(NamedTuple):
    """Documents as (day, text), and the facts of two claims or more: figures or days, verdict."""

    documents: tuple[tuple[str, str], ...]
    facts: set[tuple[str, str]]


STORIES = {
    "two strikes six days apart are two events": Story(
        (
            ("2025-03-16", "قالت وزارة الصحة إن 31 شخصا قتلوا في غارات على صنعاء مساء السبت."),
            ("2025-03-22", "قتل 12 شخصا في غارات على صنعاء فجر الجمعة، بحسب وزارة الصحة."),
        ),
        set(),
    ),
    "a lower count of the next night is not a revised one": Story(
        (
            ("2025-03-18", "قتل 23 شخصا في قصف على مدينة حلب يوم السبت، وفق الدفاع المدني."),
            ("2025-03-19", "قتل 9 أشخاص في قصف على مدينة حلب يوم الاثنين، وفق المرصد السوري."),
        ),
        set(),
    ),
    "who is missing is found": Story(
        (
            ("2025-12-01", "لا يزال 400 شخص في عداد المفقودين في نيبال، وفق الدفاع المدني."),
            ("2025-12-04", "أعلنت الشرطة أن 366 شخصا ما زالوا في عداد المفقودين في نيبال."),
        ),
        {("366 400", "updated")},
    ),
    "a toll of a day and the toll of a war": Story(
        (
            ("2025-04-05", "قتل 60 فلسطينيا في قطاع غزة يوم السبت، بحسب وزارة الصحة."),
            (
                "2025-04-05",
                "ارتفعت حصيلة الحرب على قطاع غزة إلى 50695 قتيلا منذ السابع من أكتوبر 2023، "
                "بحسب وزارة الصحة في غزة.",
            ),
        ),
        set(),
    ),
    "at least twenty and twenty-five on one day": Story(
        (
            ("2025-07-01", "قتل 20 شخصا على الأقل في انفجار مصنع في مدينة حيدر آباد الهندية."),
            ("2025-07-01", "لقي 25 شخصا مصرعهم في انفجار مصنع في حيدر آباد، حسب الشرطة."),
        ),
        {("20 25", "consistent")},
    ),
    "at least four in the morning and eight in the evening": Story(
        (
            ("2025-04-27", "قتل 4 أشخاص على الأقل في انفجار بمدينة بندر عباس."),
            ("2025-04-27", "أعلن وزير الداخلية الإيراني مقتل 8 أشخاص في انفجار بندر عباس."),
        ),
        {("4 8", "undetermined")},
    ),
    "killed or wounded together is another count than killed": Story(
        (
            ("2025-05-02", "سقط 30 شخصا بين قتيل وجريح في هجوم على مقر للشرطة في كويتا."),
            ("2025-05-02", "قتل 8 أشخاص وأصيب 22 في هجوم على مقر للشرطة في كويتا."),
        ),
        set(),
    ),
    "children among the dead are a part": Story(
        (
            ("2025-04-05", "قتل 40 شخصا بينهم 12 طفلا في غارة على مدينة خان يونس."),
            ("2025-04-05", "أعلن الدفاع المدني مقتل 43 شخصا بينهم 13 طفلا في غارة على خان يونس."),
        ),
        {("40 43", "undetermined"), ("12 13", "undetermined")},
    ),
    "as many in the town as in the country are the same people": Story(
        (
            ("2025-06-10", "قتل 14 شخصا في حادث سير في مدينة فاس اليوم الثلاثاء."),
            ("2025-06-10", "قالت السلطات إن 14 شخصا قتلوا في حادث سير في المغرب الثلاثاء."),
        ),
        {("14 14", "corroborated")},
    ),
    "about so many confirms just so many, for both are closed": Story(
        (
            ("2025-06-10", "أعلنت الشرطة أن 140 شخصا قتلوا في غرق عبارة في بنغلادش الثلاثاء."),
            ("2025-06-10", "قال الصليب الأحمر إن نحو 140 شخصا قتلوا في غرق عبارة في بنغلادش."),
        ),
        {("140 140", "corroborated")},
    ),
    "a toll of two countries is none of one alone": Story(
        (
            ("2023-02-08", "ارتفعت حصيلة الزلزال إلى 11200 قتيل في تركيا وسوريا، وفق السلطات."),
            ("2023-02-08", "أعلن الرئيس التركي أن 8574 شخصا قتلوا في الزلزال في تركيا."),
        ),
        set(),
    ),
    "parts that make up a whole are not the whole": Story(
        (
            (
                "2025-10-13",
                "أفرجت إسرائيل عن 1968 أسيرا فلسطينيا. "
                "وأفرج عن 1718 فلسطينيا من غزة. وأفرج عن 250 فلسطينيا من الضفة.",
            ),
        ),
        set(),
    ),
    "exchanges of two months": Story(
        (
            ("2025-03-19", "أعلنت وزارة الدفاع الروسية أن روسيا وأوكرانيا تبادلتا 175 أسيرا."),
            ("2025-04-19", "تبادلت روسيا وأوكرانيا 246 أسيرا السبت، وفق وزارة الدفاع الروسية."),
        ),
        set(),
    ),
    "two agreements of one month": Story(
        (
            ("2025-03-03", "وقعت مصر وتركيا اليوم الاثنين مذكرة تفاهم في القاهرة."),
            ("2025-03-20", "وقعت مصر وتركيا اتفاقا للدفاع اليوم الخميس."),
            ("2025-03-21", "وقعت القاهرة وأنقرة اتفاقية دفاعية يوم 20 مارس."),
        ),
        {("2025-03-20", "corroborated")},
    ),
    "a town is taken twice": Story(
        (
            ("2025-03-03", "سيطر الجيش السوداني على مدينة أم روابة يوم الأحد 2 مارس."),
            ("2025-03-20", "سيطر الجيش السوداني على مدينة أم روابة أمس الأربعاء."),
        ),
        set(),
    ),
    "two rounds of talks in two cities": Story(
        (
            ("2025-04-12", "التقى عباس عراقجي وستيف ويتكوف في مسقط اليوم السبت."),
            ("2025-04-19", "التقى عراقجي وويتكوف في روما السبت في جولة ثانية."),
            ("2025-04-20", "قالت الخارجية الإيرانية إن عراقجي التقى ويتكوف في روما أمس السبت."),
        ),
        {("2025-04-19", "corroborated")},
    ),
    "a plan is not what was sent before": Story(
        (
            ("2025-01-10", "أرسلت كوريا الشمالية 12 ألف جندي إلى روسيا، وفق أوكرانيا."),
            ("2025-02-20", "تعتزم كوريا الشمالية إرسال 6 آلاف جندي إلى روسيا."),
        ),
        set(),
    ),
    "two papers of one agency's night": Story(
        (
            ("2025-08-02", "قتل 7 أشخاص في غارة على مدينة صور، بحسب وزارة الصحة اللبنانية."),
            ("2025-08-02", "أعلنت وزارة الصحة مقتل 7 أشخاص في غارة على صور في لبنان."),
        ),
        {("7 7", "single_origin")},
    ),
    "two groups under one word are no two answers": Story(
        (
            ("2025-03-01", "أعلن المتمردون مقتل 70 تركيا و33 عسكريا في هجوم الخميس."),
            ("2025-03-01", "تحدث الجيش عن مقتل 41 تركيا في هجوم الخميس."),
        ),
        {("41 70", "undetermined")},
    ),
    "who has no soldier there has no thousands": Story(
        (
            (
                "2025-05-04",
                "تنفي أوغندا وجود أي جندي أوغندي في جنوب السودان. "
                "ويقول خبراء في الأمم المتحدة إن أوغندا نشرت 4 آلاف جندي في جنوب السودان.",
            ),
        ),
        {("4000", "disputed")},
    ),
    "no soldier in one country and thousands in another": Story(
        (
            ("2025-05-04", "تنفي أوغندا وجود أي جندي أوغندي في جنوب السودان."),
            ("2025-05-05", "قالت الأمم المتحدة إن أوغندا نشرت 4 آلاف جندي في الصومال."),
        ),
        set(),
    ),
    "who denied them last year says nothing of those sent since": Story(
        (
            ("2024-05-04", "تنفي أوغندا وجود أي جندي أوغندي في الصومال."),
            ("2025-05-05", "قالت الأمم المتحدة إن أوغندا نشرت 4 آلاف جندي في الصومال."),
        ),
        {("4000", "single_origin")},
    ),
    "two speakers of one day on how many were sent": Story(
        (
            ("2025-05-04", "قالت كييف إن كوبا أرسلت 5 آلاف جندي إلى روسيا."),
            ("2025-05-04", "قال حلف شمال الأطلسي إن كوبا أرسلت 7 آلاف جندي إلى روسيا."),
        ),
        {("5000 7000", "disputed")},
    ),
    "far apart they count two things": Story(
        (
            ("2025-05-04", "قالت كييف إن كوبا أرسلت 5 آلاف جندي إلى روسيا."),
            ("2025-05-04", "قال حلف شمال الأطلسي إن كوبا أرسلت 9 آلاف جندي إلى روسيا."),
        ),
        {("5000 9000", "undetermined")},
    ),
}


def report_on(story: Story) -> Report:
    return check(
        [
            {"id": f"d{number}", "published": day, "text": text}
            for number, (day, text) in enumerate(story.documents, 1)
        ],
        shipped(),
    )


def told(finding: Finding, made: Report) -> str:
    """The figures of a fact, else its days."""
    claims = [claim for claim in made.claims if claim.id in finding.fact.claims]
    figures = sorted(int(each.quantity.stated) for each in claims if each.quantity)
    if figures:
        return " ".join(f"{figure}" for figure in figures)
    return " ".join(sorted({each.when.edtf or "" for each in claims if each.when}))


def verdicts_on(story: Story) -> set[tuple[str, str]]:
    """The figures or days of each fact of several claims, and its verdict."""
    made = report_on(story)
    assert made.claims, "no claims at all"
    return {
        (told(each, made), str(each.verdict.kind))
        for each in made.findings
        if len(each.fact.claims) > 1
    }


@pytest.mark.parametrize("name", STORIES)
def test_an_editor_would_say_so(name: str) -> None:
    assert verdicts_on(STORIES[name]) == STORIES[name].facts


def test_two_answers_that_a_text_sets_side_by_side_are_a_dispute() -> None:
    story = Story(
        (
            (
                "2025-09-14",
                "انهار منزل في مدينة فاس المغربية. "
                "وقال رئيس البلدية إن 12 شخصا قتلوا في فاس، فيما قال الدفاع المدني إن 15 شخصا "
                "قتلوا في فاس.",
            ),
        ),
        {("12 15", "disputed")},
    )
    made = report_on(story)
    assert {(told(each, made), str(each.verdict.kind)) for each in made.findings} == story.facts
