"""Phrases of the shipped packs, found with their clitics, marks and spellings."""

from __future__ import annotations

import pytest

from claimcheck.model.mention import Mention
from tests.packs import chart


def found(text: str, *types: str) -> list[Mention]:
    made = chart(text)
    return [each for each in made.within((0, len(made.words)), *types)]


@pytest.mark.parametrize(
    ("text", "key", "surface", "before"),
    [
        ("موسكو", "moscow", "موسكو", ()),
        ("بموسكو", "moscow", "موسكو", ("ب",)),
        ("ومُوسكُو", "moscow", "مُوسكُو", ("و",)),
        ("وبموسكو", "moscow", "موسكو", ("و", "ب")),
        ("بيونغ يانغ", "pyongyang", "بيونغ يانغ", ()),
        ("بيونج يانج", "pyongyang", "بيونج يانج", ()),
        ("بيونغ-يانغ", "pyongyang", "بيونغ-يانغ", ()),
        ("«بيونغ يانغ»", "pyongyang", "بيونغ يانغ", ()),
    ],
)
def test_a_city_is_found_however_it_is_written(
    text: str, key: str, surface: str, before: tuple[str, ...]
) -> None:
    (mention,) = found(text, "city")
    assert (mention.key, text[mention.start : mention.end]) == (key, surface)
    assert mention.before == before


@pytest.mark.parametrize("text", ["للمنظمة الدولية للهجرة", "لِلْمنظمة الدولية للهجرة"])
def test_a_contraction_is_never_cut(text: str) -> None:
    (mention,) = found(f"و{text}", "organization")
    assert f"و{text}"[mention.start : mention.end] == text


def test_a_quotation_that_opens_inside_a_name_is_closed_with_it() -> None:
    text = 'قالت وكالة "فرانس برس" اليوم'
    found_texts = [text[each.start : each.end] for each in found(text, "agency")]
    assert 'وكالة "فرانس برس"' in found_texts


@pytest.mark.parametrize("word", ["روسي", "روسية", "الروسي", "والروسية", "روسيون", "روسيين"])
def test_a_nationality_is_found_in_every_form(word: str) -> None:
    assert {each.key for each in found(word, "nationality")} == {"ru"}


def test_of_names_that_begin_at_one_word_the_longest_stays() -> None:
    assert [each.key for each in found("كوريا الشمالية", "state")] == ["kp"]


def test_a_word_that_only_begins_like_a_clitic_is_left_whole() -> None:
    assert found("وموسكوفيتش", "city") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The U.S. army left.", ["U.S."]),
        ("It left the U.S.", ["U.S"]),
        ("He told us that.", []),
        ("He told the US that.", ["US"]),
    ],
)
def test_a_name_has_its_capitals_and_its_stops(text: str, names: list[str]) -> None:
    made = chart(text, "en")
    states = made.within((0, len(made.words)), "state")
    assert [text[each.start : each.end] for each in states] == names


@pytest.mark.parametrize("name", ["Orvo bin Testani", "Orvo el-Testani"])
def test_a_name_has_a_capital_behind_its_hyphen_or_is_led_by_one(name: str) -> None:
    text = f"They met mayor {name} and the mayor of the town"
    made = chart(text, "en")
    people = made.within((0, len(made.words)), "person")
    assert [text[each.start : each.end] for each in people] == [f"mayor {name}"]


def test_a_chart_knows_what_ends_where() -> None:
    made = chart("زار موسكو أمس")
    assert [each.key for each in made.ending(2, frozenset({"city"}))] == ["moscow"]
    assert list(made.ending(1, frozenset({"city"}))) == []
    assert not made.is_unknown(1)


def test_a_chart_passes_over_quotation_marks() -> None:
    made = chart("قال «نعم»")
    assert [made.words[made.skip_quotes(index)].surface for index in (0, 1)] == ["قال", "نعم"]
    assert made.skip_quotes(3) == len(made.words)


def test_a_word_lies_in_its_clause_sentence_and_paragraph() -> None:
    made = chart("أولا، ثانيا. ثالثا\nرابعا")
    assert made.clause(0) == (0, 2)
    assert made.sentence(0) == (0, 4)
    assert made.paragraph(0) == (0, 5)
