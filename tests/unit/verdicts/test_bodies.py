"""Which bodies that no table knows are one under several wordings."""

from __future__ import annotations

import pytest

from claimcheck.verdicts.bodies import same_bodies
from tests.packs import shipped

SHORT = "هيئه تنظيم المناجم"


@pytest.mark.parametrize(
    "other",
    [
        "الهيئه البوليفيه لتنظيم المناجم",
        "bo.هيئه تنظيم المناجم",
        "هيئه تنظيم المناجم والمحاجر",
    ],
)
def test_one_body_in_several_wordings(other: str) -> None:
    assert set(same_bodies([SHORT, other], shipped())) | {SHORT, other} == {SHORT, other}
    assert len(same_bodies([SHORT, other], shipped())) == 1


def test_one_foreign_name_in_several_spellings() -> None:
    names = ["محافظ اقليم غالغادود", "محافظ اقليم جالجادود"]
    assert same_bodies(names, shipped()) == {names[0]: names[1]}


def test_an_office_and_who_holds_it_by_name() -> None:
    names = ["مكتب محافظ اقليم غالغادود", "محافظ اقليم غالغادود سعيد ابراهيم"]
    assert len(same_bodies(names, shipped())) == 1
    assert not same_bodies([names[0], "محافظ اقليم مدغ سعيد ابراهيم"], shipped())


@pytest.mark.parametrize(
    "names",
    [
        ["مصدر طبي", "مصدر امني"],
        ["الهيئه", "هيئه تنظيم المناجم"],
        ["الهيئه البوليفيه لتنظيم المناجم", "الهيئه الكينيه لتنظيم المناجم"],
        [SHORT, "هيئه تنظيم المناجم الشماليه", "هيئه تنظيم المناجم الجنوبيه"],
        ["person.لي سونغ", "person.لي سونغ كون"],
    ],
)
def test_others_stay_apart(names: list[str]) -> None:
    assert same_bodies(names, shipped()) == {}
