"""The command that lists the names that no table knows."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two texts that write one speaker in two ways."""
    for at, name in enumerate(("كارلوس مينديز", "كارلوس منديز")):
        text = f"قال حاكم الولاية {name} إن 12 جنديا قتلوا."
        (tmp_path / f"{at}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_each_name_stands_on_a_line_with_those_it_may_be(run: Run, articles: Path) -> None:
    done = run("names", articles)
    assert done.code == 0
    first, second = (line.split("\t") for line in done.out.splitlines())
    assert "كارلوس" in first[0]
    assert first[1:3] == second[1:3] == ["person", "1"]
    assert "person.كارلوس م" in first[3]
    assert "person.كارلوس م" in second[3]


def test_names_come_as_json_lines(run: Run, articles: Path) -> None:
    done = run("names", articles, "--format", "json")
    assert [json.loads(line)["type"] for line in done.out.splitlines()] == ["person", "person"]
