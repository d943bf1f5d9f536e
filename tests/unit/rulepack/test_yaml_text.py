"""YAML read quickly is the same data as YAML read with its lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.rulepack.folders import rules_folder
from claimcheck.rulepack.yaml_text import read_plain, read_with_lines

FILES = sorted(rules_folder().glob("*/*.yaml"))[::4]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name + "/" + path.name)
def test_both_ways_read_the_same(path: Path) -> None:
    content = path.read_bytes()
    plain = read_plain(content)
    assert plain is None or plain == read_with_lines(content, path.name)


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "a: [1\n", "\xff", "- 'x"])
def test_what_is_wrong_is_left_to_the_reader_that_knows_lines(text: str) -> None:
    assert read_plain(text.encode("latin-1")) is None
