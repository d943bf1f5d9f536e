"""From a YAML file to plain data that still knows its lines."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.rulepack.parsed import parsed

ModelT = TypeVar("ModelT", bound=BaseModel)


class Source:
    """The data of one YAML file, and where each part of it stands."""

    def __init__(self, path: Path, shown: str) -> None:
        self.path = path
        self.shown = shown
        self.data = parsed(self._content(), self._read)

    def at(self, *keys: str | int) -> Location:
        """The line of the part that ``keys`` lead to, or of the last part on the way."""
        from claimcheck.rulepack.yaml_text import line_of

        return Location(self.shown, line_of(self._with_lines, keys))

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

    def _read(self) -> Any:
        """The data, without lines where that is quicker; what is wrong is told with its line."""
        from claimcheck.rulepack.yaml_text import read_data

        return read_data(self._content(), self.shown)

    @cached_property
    def _with_lines(self) -> Any:
        """The data with its lines: read only where it is not known yet, or a line is asked for."""
        from claimcheck.rulepack.yaml_text import read_with_lines

        return read_with_lines(self._content(), self.shown)


def _told(kind: str, message: str, where: tuple[str | int, ...]) -> str:
    name = ".".join(str(part) for part in where)
    if kind == "extra_forbidden":
        return f"unknown key {name!r}"
    if kind == "missing":
        return f"key {name!r} is missing"
    return f"{name}: {message}" if name else message
