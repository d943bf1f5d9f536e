from pathlib import Path

import pytest

from claimcheck.errors import RulePackError
from claimcheck.rulepack.entries import Inflection
from claimcheck.rulepack.source import Source


def source(folder: Path, text: str) -> Source:
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8")
    return Source(path, "rules/a.yaml")


def test_every_part_knows_its_line(tmp_path: Path) -> None:
    read = source(tmp_path, "a:\n  - x: 1\n  - y: 2\nb: 3\n")
    assert [str(read.at(*keys)) for keys in ((), ("a",), ("a", 1), ("a", 1, "y"), ("b",))] == [
        "rules/a.yaml:1",
        "rules/a.yaml:1",
        "rules/a.yaml:3",
        "rules/a.yaml:3",
        "rules/a.yaml:4",
    ]


def test_a_part_that_is_not_there_has_the_line_of_the_last_on_the_way(tmp_path: Path) -> None:
    assert str(source(tmp_path, "\na:\n  b: 1\n").at("a", "c", 7)) == "rules/a.yaml:2"


def test_a_part_becomes_a_noun(tmp_path: Path) -> None:
    read = source(tmp_path, "plural: {forms: ['{}s']}\n")
    assert read.as_model(Inflection, read.part("plural"), "plural").forms == ("{}s",)


def test_all_problems_of_a_part_are_told(tmp_path: Path) -> None:
    read = source(tmp_path, "plural:\n  form: x\n  last: perhaps\n")
    with pytest.raises(RulePackError) as told:
        read.as_model(Inflection, read.part("plural"), "plural")
    assert [str(problem) for problem in told.value.problems] == [
        "rules/a.yaml:1: key 'forms' is missing",
        "rules/a.yaml:2: unknown key 'form'",
        "rules/a.yaml:3: last: Input should be a valid boolean, unable to interpret input",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\na: 2\n", "rules/a.yaml:2: a key stands twice in one mapping"),
        ("a: [1\n", "rules/a.yaml:2: not valid YAML"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(RulePackError) as refused:
        source(tmp_path, text)
    assert str(refused.value.problems[0]).startswith(told)


def test_what_is_no_utf8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: \xff\n")
    with pytest.raises(RulePackError, match="not readable as YAML in UTF-8"):
        Source(path, "rules/a.yaml")
