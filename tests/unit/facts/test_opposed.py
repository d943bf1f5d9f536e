"""Whether two speakers in one text answer one question."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck import check
from claimcheck.facts.opposed import answer_one_question
from claimcheck.model.claim import Claim
from claimcheck.model.quantity import Hedge
from tests import factories
from tests.factories import document, published
from tests.packs import shipped
from tests.strategies import hedged

TEXT = document("a", text="5 و57 و46 و9 و70", **published("2024-06-20"))
THERE = {"outcome": "killed", "place": "kursk"}


def claim(id_: str, count: int, holder: str, unit: str | None = "soldier", **given: Any) -> Claim:
    told = {"slots": THERE, "quote": f"{count}", **given}
    figure = hedged(count, Hedge.EXACT, unit)
    return factories.claim(id_, TEXT, holders=[holder], quantity=figure, **told)


def opposed(left: Claim, right: Claim) -> bool:
    found = answer_one_question(left, right, shipped().kinds["casualties"], shipped())
    assert found is answer_one_question(right, left, shipped().kinds["casualties"], shipped())
    return found


OURS = claim("1", 5, "ml.general_staff")


def test_an_army_and_who_fights_it_count_its_dead() -> None:
    assert opposed(OURS, claim("2", 57, "azawad_front"))


@pytest.mark.parametrize(
    "other",
    [
        claim("2", 57, "ml.general_staff"),
        claim("2", 57, "azawad_front", "person"),
        claim("2", 57, "azawad_front", None),
        claim("2", 57, "azawad_front", "civilian"),
        claim("2", 57, "ne.military"),
        claim("2", 57, "azawad_front", slots={"outcome": "killed", "place": "moscow"}),
        claim("2", 57, "azawad_front", slots={**THERE, "restriction": "officers"}),
        claim("2", 57, "azawad_front", earlier=True),
        claim("2", 5, "azawad_front"),
    ],
)
def test_what_may_be_others_stays_apart(other: Claim) -> None:
    assert not opposed(OURS, other)


def test_more_soldiers_than_dead_of_one_side_answer_one_question() -> None:
    named = {**THERE, "victims": "ml"}
    ours = claim("1", 46, "azawad_front", slots=named)
    assert opposed(ours, claim("2", 9, "ml.general_staff", "person", slots=named))
    assert opposed(ours, claim("2", 9, "ml.general_staff", None, slots=named))
    assert not opposed(ours, claim("2", 70, "ml.general_staff", "person", slots=named))
    assert not opposed(ours, claim("2", 9, "ml.general_staff", "person"))


def test_two_states_may_name_the_same_dead() -> None:
    named = {**THERE, "victims": "ua"}
    ours, theirs = claim("1", 5, "ua", slots=named), claim("2", 57, "ru", slots=named)
    assert opposed(ours, theirs)


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        ("لكن وزارة الدفاع نفت وقوع أي من جنودها في الأسر.", ["disputed"]),
        ("لكن وزارة الدفاع نفت مقتل أي من جنودها.", []),
    ],
)
def test_who_denies_that_anybody_was_taken_denies_the_count(
    words: str, verdicts: list[str]
) -> None:
    text = f"قال المتحدث باسم القبائل علي نور إن 27 جنديا أسروا في مالي. {words}"
    report = check([{"text": text, "published": "2025-03-05"}], shipped())
    told = [finding.verdict.kind for finding in report.findings]
    assert [kind for kind in told if kind == "disputed"] == verdicts


def test_the_two_stand_against_each_other() -> None:
    text = (
        "أعلن الجيش المالي مقتل ستة من جنوده في هجوم على معسكر شمال البلاد. "
        "لكن جبهة تحرير أزواد قالت إن 44 جنديا قتلوا في الهجوم."
    )
    report = check([{"text": text, "published": "2025-03-05"}], shipped())
    assert [finding.verdict.kind for finding in report.findings] == ["disputed"]


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        ("رقم وارسو أدنى بكثير: رئاسة الأركان تتحدث", ["disputed"]),
        ("رئاسة الأركان البولندية تتحدث", []),
        ("رقم وارسو أدنى بكثير من رقم العام الماضي: رئاسة الأركان تتحدث", []),
    ],
)
def test_a_figure_that_is_called_another_one_answers_the_same_question(
    words: str, verdicts: list[str]
) -> None:
    text = (
        "20:30 - قال الرئيس الأوكراني إن أكثر من 3 آلاف شخص سقطوا بين قتيل وجريح.\n"
        f"19:00 - {words} عن ألف ومئة بين قتيل وجريح تقريبا."
    )
    report = check([{"text": text, "published": "2025-03-05"}], shipped())
    found = [str(finding.verdict.kind) for finding in report.findings]
    assert [each for each in found if each == "disputed"] == verdicts
