"""From files to a pack; what is refused is tested through the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import RulePackError
from claimcheck.model.kind import Kind
from claimcheck.rulepack.folders import rules_folder
from claimcheck.rulepack.made import load_inflections
from claimcheck.rulepack.pack import Pack
from claimcheck.rulepack.schema import Status
from tests.packs import KIND, LEXICON, RULE, RULES, read_pack, shipped, write_pack


def pack(folder: Path, **changed: str | None) -> Pack:
    named = {name.replace("__", "/") + ".yaml": text for name, text in changed.items()}
    return read_pack(write_pack(folder, named))


def test_a_pack_holds_what_its_files_say(tmp_path: Path) -> None:
    made = pack(tmp_path)
    assert list(made.languages) == ["xx"]
    assert [rule.id for rule in made.languages["xx"].rules] == ["xx.sinking.sank"]
    assert isinstance(made.kinds["sinking"], Kind)
    assert made.names.by_id["rome"].type == "city"
    assert made.names.is_a("city", "place")
    assert not made.names.is_a("place", "city")


def test_phrases_come_from_lexicons_names_and_literal_words(tmp_path: Path) -> None:
    every = pack(tmp_path).languages["xx"].phrases.every()
    phrases = {(one.type, one.key, one.words) for one in every}
    assert ("lex.ship", "ship", ("ships",)) in phrases
    assert ("lex.sink.verb", "went down", ("went", "down")) in phrases
    assert ("city", "rome", ("rome",)) in phrases
    assert ("lex.=slowly", "slowly", ("slowly",)) in phrases


def test_a_rule_that_is_off_is_not_run(tmp_path: Path) -> None:
    made = pack(tmp_path, xx__sinking__sank=RULE.replace("draft", "off"))
    assert made.languages["xx"].rules == ()


def test_the_version_is_that_of_what_decides(tmp_path: Path) -> None:
    first = pack(tmp_path / "a").version
    assert pack(tmp_path / "b").version == first
    cases = "today: 2024-01-01\n"
    assert pack(tmp_path / "c", **{"xx__sinking__sank.cases": cases}).version == first
    assert pack(tmp_path / "d", xx__lexicon__ships=LEXICON + "\n").version != first
    assert pack(tmp_path / "e", kinds__sinking=KIND + "apart: 3\n").version != first


def test_a_folder_without_a_language_gives_no_language(tmp_path: Path) -> None:
    assert pack(tmp_path, xx__language=None).languages == {}


def test_a_language_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(RulePackError) as told:
        pack(tmp_path, xx__language="id: xx\n")
    assert all(
        str(problem.at).startswith("rules/xx/language.yaml") for problem in told.value.problems
    )


def test_two_lexicons_of_one_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(RulePackError, match="lexicon 'ship' stands twice"):
        pack(tmp_path, xx__lexicon__more="ship:\n  words: [raft]\n")


def test_a_name_that_stands_twice_in_a_file_is_told(tmp_path: Path) -> None:
    again = "- {id: oslo, type: city, names: {xx: [oslo]}}\n"
    with pytest.raises(RulePackError, match="name 'oslo' stands twice"):
        pack(tmp_path, names__more=again + again)


def test_a_name_in_two_files_has_the_spellings_of_both(tmp_path: Path) -> None:
    again = "- {id: rome, type: city, names: {xx: [roma]}}\n"
    name = pack(tmp_path, names__more=again).names.by_id["rome"]
    assert name.names["xx"] == ("rome", "roma")


def test_inflections_are_read_alone(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    assert load_inflections(folder / "xx")["plural"].forms == ("{}s",)


def test_the_shipped_rules_lie_where_they_are_looked_for() -> None:
    assert rules_folder() == RULES
    assert "ar" in shipped().languages


def test_units_are_a_kind_of_each_other(tmp_path: Path) -> None:
    assert shipped().unit_is("soldier", "person")
    assert not shipped().unit_is("person", "soldier")
    assert shipped().unit_is(None, "none")
    assert not shipped().unit_is(None, "person")
    assert not pack(tmp_path).unit_is("soldier", "person")


def test_every_status_is_one_of_three() -> None:
    assert [status.value for status in Status] == ["draft", "stable", "off"]
