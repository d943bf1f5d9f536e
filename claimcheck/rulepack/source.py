"""From a YAML file to plain data that still knows its lines."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.rulepack.parsed import parsed

ModelT = TypeVar("ModelT", bound=BaseModel)


class Source:
    """The data of one YAML file, and where each part of it stands."""

    def __init__(self, path: Path, shown: str) -> None:
        self.path = path
        self.shown = shown
        self.data = parsed(self._content(), lambda: self._with_lines)

    def at(self, *keys: str | int) -> Location:
        """The line of the part that ``keys`` lead to, or of the last part on the way."""
        node, line = self._with_lines, 1
        for key in keys:
            try:
                if isinstance(node, CommentedMap):
                    line = node.lc.key(key)[0] + 1
                elif isinstance(node, CommentedSeq):
                    line = node.lc.item(key)[0] + 1
                node = node[key]
            except (KeyError, IndexError, TypeError):
                break
        return Location(self.shown, line)

    def part(self, *keys: str | int) -> Any:
        """The part of the data that ``keys`` lead to."""
        part = self.data
        for key in keys:
            part = part[key]
        return part

    def as_model(self, model: type[ModelT], data: Any = None, *keys: str | int) -> ModelT:
        """The data (or the part of it that ``keys`` lead to) as a noun.

        Raises RulePackError with every problem, each at its line.
        """
        try:
            return model.model_validate(self.data if data is None else data)
        except ValidationError as error:
            raise RulePackError(
                [
                    RuleError(
                        _told(problem["type"], problem["msg"], problem["loc"]),
                        at=self.at(*keys, *problem["loc"]),
                    )
                    for problem in error.errors()
                ]
            ) from None

    def _content(self) -> bytes:
        try:
            return self.path.read_bytes()
        except OSError as error:
            problem = RuleError(f"not readable: {error.strerror}", at=Location(self.shown))
            raise RulePackError([problem]) from None

    @cached_property
    def _with_lines(self) -> Any:
        """The data with its lines: read only where it is not known yet, or a line is asked for."""
        reader = YAML(typ="rt")
        reader.allow_duplicate_keys = False
        try:
            return reader.load(self.path.read_text(encoding="utf-8"))
        except DuplicateKeyError as error:
            raise self._problem(error, "a key stands twice in one mapping") from None
        except MarkedYAMLError as error:
            raise self._problem(error, f"not valid YAML: {error.problem}") from None
        except (YAMLError, UnicodeDecodeError) as error:
            problem = RuleError(f"not readable as YAML in UTF-8: {error}", at=Location(self.shown))
            raise RulePackError([problem]) from None

    def _problem(self, error: MarkedYAMLError, what: str) -> RulePackError:
        mark = error.problem_mark
        line = None if mark is None else mark.line + 1
        return RulePackError([RuleError(what, at=Location(self.shown, line))])


def _told(kind: str, message: str, where: tuple[str | int, ...]) -> str:
    name = ".".join(str(part) for part in where)
    if kind == "extra_forbidden":
        return f"unknown key {name!r}"
    if kind == "missing":
        return f"key {name!r} is missing"
    return f"{name}: {message}" if name else message
