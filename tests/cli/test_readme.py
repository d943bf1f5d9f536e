"""The README says only what the program does."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.commands import commands, load_commands

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_excerpt_of_the_report_is_what_the_program_prints() -> None:
    excerpt = re.search(r"<!-- report -->\s+```text\n(.*?)```", README, re.DOTALL)
    assert excerpt is not None
    printed = CliRunner().invoke(commands, ["report", "seeds"]).output
    assert excerpt.group(1) in printed


def test_the_library_example_runs_as_shown() -> None:
    example = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert example is not None
    parsed = doctest.DocTestParser().get_doctest(example.group(1), {}, "README.md", None, 0)
    outcome = doctest.DocTestRunner().run(parsed)
    assert outcome.attempted >= 3
    assert outcome.failed == 0


@pytest.mark.parametrize("name", load_commands())
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert f"`claimcheck {name}" in README
