"""The flow of the data and the shape of the tree."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator, Mapping
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path

import pytest
from importlinter import api  # noqa: F401  # fills the registry that the use case reads
from importlinter.application import use_cases
from importlinter.configuration import configure

import claimcheck
from claimcheck import errors

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "claimcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path.name != "__init__.py")
MOST_LINES = 300
BANNED = {"utils", "util", "helpers", "misc", "common", "manager", "core", "base_utils"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_layers_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    configure()
    kept = use_cases.lint_imports(config_filename=str(ROOT / "pyproject.toml"))
    assert kept == use_cases.SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=name_of)
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_no_module_is_named_for_nothing() -> None:
    assert [name_of(path) for path in MODULES if path.stem in BANNED] == []


def test_every_module_says_what_it_is() -> None:
    silent = [path for path in MODULES if not ast.get_docstring(ast.parse(path.read_text()))]
    assert [name_of(path) for path in silent] == []


def makes_records(tree: ast.Module) -> bool:
    """Whether a class of a module is made of the annotations that it holds."""
    bases = (base for each in tree.body if isinstance(each, ast.ClassDef) for base in each.bases)
    return any(ast.unparse(base).startswith(("NamedTuple", "Model", "RootModel")) for base in bases)


def test_no_record_is_made_of_annotations_that_are_text() -> None:
    # Each would be compiled once more whenever the program starts, which takes as long again as to
    # make the class.
    late = "from __future__ import annotations"
    texts = {path: path.read_text(encoding="utf-8") for path in MODULES}
    double = [path for path, it in texts.items() if late in it and makes_records(ast.parse(it))]
    assert [name_of(path) for path in double] == []


def arabic_in(text: str) -> list[str]:
    """The Arabic letters and digits of a text, written as such or by their numbers."""
    written = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return [char for char in written if unicodedata.name(char, "").startswith("ARABIC")]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_language_stands_in_the_program(path: Path) -> None:
    assert arabic_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_language_is_known_by_name(path: Path) -> None:
    strings = {
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert "ar" not in strings


def test_public_names_are_those_declared() -> None:
    public = {name for name in dir(claimcheck) if not name.startswith("_")} | {"__version__"}
    assert public == set(claimcheck.__all__)
    assert list(claimcheck.__all__) == sorted(claimcheck.__all__)


def declared_errors() -> set[str]:
    return {
        name
        for name, class_ in getmembers(errors, isclass)
        if issubclass(class_, Exception) and class_.__module__ == errors.__name__
    }


def test_the_tree_of_errors_is_the_one_drawn() -> None:
    drawn = re.findall(r"\b(\w+Error)\b", errors.__doc__ or "")
    assert sorted(drawn) == sorted(declared_errors())


@pytest.mark.parametrize("name", sorted(declared_errors()))
def test_every_error_is_one_that_a_user_can_mend(name: str) -> None:
    assert issubclass(getattr(errors, name), errors.ClaimcheckError)


def commands_in(group: Mapping[str, object], lead: str = "claimcheck") -> Iterator[str]:
    for name, command in group.items():
        inner = list(commands_in(getattr(command, "commands", {}), f"{lead} {name}"))
        yield from inner or [f"{lead} {name}"]


COMMANDS = sorted(commands_in(import_module("claimcheck.cli.commands").load_commands()))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_manual(command: str) -> None:
    manuals = [ROOT / "README.md", ROOT / "rules" / "README.md"]
    written = "\n".join(path.read_text(encoding="utf-8") for path in manuals if path.is_file())
    assert command in written
