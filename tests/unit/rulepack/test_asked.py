"""The list of lexicons that the program asks for says what its modules say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import claimcheck
from claimcheck.rulepack import asked

PREFIX = "lex."
OF_TYPE_OR_BEGINNING = (".", "=")


def texts() -> Iterator[str]:
    """Every string of every module but of the list itself."""
    for path in Path(claimcheck.__file__).parent.rglob("*.py"):
        if path.name != "asked.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def test_every_lexicon_that_a_module_names_is_listed() -> None:
    named = {text.removeprefix(PREFIX) for text in texts() if text.startswith(PREFIX)}
    assert {name for name in named if name and not name.endswith(OF_TYPE_OR_BEGINNING)} <= (
        asked.ASKED
    )


def test_no_lexicon_is_listed_that_no_module_names() -> None:
    named = {text.removeprefix(PREFIX) for text in texts()}
    assert named >= asked.ASKED


def test_a_kind_has_lexicons_of_its_own() -> None:
    names, beginnings = asked.asked_by_program(["flight"])
    assert {"flight.planned", "flight.unreal"} <= names
    assert "flight.never.suspended".startswith(beginnings)
