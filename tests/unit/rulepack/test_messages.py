from pathlib import Path

import pytest

from claimcheck.errors import RulePackError
from claimcheck.model.dates import Anchor, Granularity
from claimcheck.model.document import DateBasis
from claimcheck.model.messages import Plural
from claimcheck.model.quantity import Hedge
from claimcheck.model.relation import Clash, RelationKind
from claimcheck.model.verdict import VerdictKind
from claimcheck.rulepack.messages import gaps_of, load_messages
from tests.factories import MESSAGES

LANGUAGES = sorted(MESSAGES)


def write(folder: Path, text: str, language: str = "xx") -> Path:
    path = folder / "rules" / language / "messages.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return folder / "rules"


def test_there_is_arabic_and_english() -> None:
    assert {"ar", "en"} <= set(MESSAGES)


def test_all_languages_have_the_same_messages() -> None:
    codes = {language: sorted(one.texts) for language, one in MESSAGES.items()}
    assert all(codes[language] == codes["en"] for language in LANGUAGES)


@pytest.mark.parametrize("code", sorted(MESSAGES["en"].texts))
def test_a_message_has_the_same_gaps_in_all_languages(code: str) -> None:
    gaps = {frozenset(gaps_of(MESSAGES[language].texts[code])) for language in LANGUAGES}
    assert len(gaps) == 1


@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("verdict", VerdictKind),
        ("relation", RelationKind),
        ("clash", Clash),
        ("hedge", Hedge),
        ("granularity", Granularity),
        ("document", DateBasis),
        ("anchor", [one for one in Anchor if one not in (Anchor.NONE, Anchor.UNRESOLVED)]),
    ],
)
def test_every_word_of_the_program_has_a_message(group: str, names: list[str]) -> None:
    assert [name for name in names if f"{group}.{name}" not in MESSAGES["en"].texts] == []


def test_groups_become_part_of_the_name(tmp_path: Path) -> None:
    groups = "  a:\n    b: {c: x}\n    n: {by: k, other: y}\n"
    text = f"direction: ltr\nplural: one_other\nmessages:\n{groups}"
    found = load_messages(write(tmp_path, text))["xx"]
    assert found.texts == {
        "a.b.c": "x",
        "a.n": Plural.model_validate({"by": "k", "forms": {"other": "y"}}),
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("direction: ltr\nplural: two_and_a_half\nmessages: {}\n", "xx/messages.yaml:2: plural"),
        (
            "direction: ltr\nplural: one_other\nmessages:\n  a: 3\n",
            "xx/messages.yaml:4: a message is a text",
        ),
        ("direction: ltr\nplural: one_other\nmessages:\n  a: '{b'\n", "xx/messages.yaml:4: "),
        ("direction: ltr\nmessages: {}\n", "key 'plural' is missing"),
        ("colour: red\n", "unknown key 'colour'"),
    ],
)
def test_a_bad_file_is_told_at_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(RulePackError) as caught:
        load_messages(write(tmp_path, text))
    assert told in str(caught.value)


def test_the_problems_of_all_languages_are_told_together(tmp_path: Path) -> None:
    write(tmp_path, "a: 1\n", "aa")
    with pytest.raises(RulePackError) as caught:
        load_messages(write(tmp_path, "b: 1\n", "bb"))
    assert "'a'" in str(caught.value)
    assert "'b'" in str(caught.value)


def test_a_folder_without_languages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RulePackError, match=r"no language has a messages\.yaml"):
        load_messages(tmp_path)
