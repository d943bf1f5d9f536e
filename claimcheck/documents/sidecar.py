"""From the ``documents.toml`` beside the files to what is said about each of them."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.documents.iso_dates import read_published
from claimcheck.documents.metadata import ALIASES, KEYS, MOMENTS
from claimcheck.documents.worded_dates import DateWords, in_iso
from claimcheck.errors import Location, MetadataError

NAME = "documents.toml"


class Sidecar(NamedTuple):
    """What a ``documents.toml`` says: one table a file name, without the keys it got wrong."""

    tables: Mapping[str, Mapping[str, Any]] = {}
    problems: tuple[MetadataError, ...] = ()
    warnings: tuple[MetadataError, ...] = ()


def read_sidecar(folder: Path, words: DateWords | None = None) -> Sidecar:
    """The metadata beside the files of ``folder``; empty where there is none.

    ``words`` reads dates that stand in words.
    """
    path = folder / NAME
    if not path.is_file():
        return Sidecar()
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except (OSError, ValueError) as error:
        problem = MetadataError(f"not readable as TOML: {error}", at=Location(path.as_posix()))
        return Sidecar(problems=(problem,))
    lines = _Lines(path.as_posix(), text)
    tables: dict[str, dict[str, Any]] = {}
    problems: list[MetadataError] = []
    for name, table in data.items():
        table = in_iso(table, words) if isinstance(table, dict) else table
        wrong = {error.key: error.problem for error in _wrong(name, table, lines)}
        problems += wrong.values()
        if isinstance(table, dict):
            tables[name] = {key: value for key, value in table.items() if key not in wrong}
    return Sidecar(tables, tuple(problems), tuple(_strays(folder, tables, lines)))


class _Wrong(NamedTuple):
    key: str
    problem: MetadataError


def _wrong(name: str, table: object, lines: "_Lines") -> Iterator[_Wrong]:
    if not isinstance(table, dict):
        hint = f'write ["{name}"] and its keys below'
        yield _Wrong(name, MetadataError(f"{name!r} is no table", at=lines.at(name), hint=hint))
        return
    for key, value in table.items():
        problem = _problem(key, value, lines.at(name, key))
        if problem:
            yield _Wrong(key, problem)


def _problem(key: str, value: object, at: Location) -> MetadataError | None:
    known = (*KEYS, *ALIASES)
    if key not in known:
        from difflib import get_close_matches

        close = get_close_matches(key, known, n=1)
        hint = f"do you mean {close[0]!r}?" if close else f"known keys: {', '.join(KEYS)}"
        return MetadataError(f"unknown key {key!r}", at=at, hint=hint)
    name = ALIASES.get(key, key)
    if name in ("published", *MOMENTS):
        try:
            read_published(value, at)
        except MetadataError as error:
            return error
    elif not isinstance(value, str) and not (name == "version" and isinstance(value, int)):
        return MetadataError(f"{key!r} must be a text, not {value!r}", at=at)
    return None


def _strays(
    folder: Path, tables: Mapping[str, Mapping[str, Any]], lines: "_Lines"
) -> Iterator[MetadataError]:
    for name in tables:
        if not (folder / name).is_file():
            yield MetadataError(f"{name!r} names no file beside {NAME}", at=lines.at(name))


class _Lines:
    """Where the tables and keys of a TOML file stand, which ``tomllib`` does not tell."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.found: dict[tuple[str, ...], int] = {}
        table: tuple[str, ...] = ()
        for number, line in enumerate(text.splitlines(), 1):
            stripped = line.strip()
            if stripped.startswith("["):
                table = _names(stripped)
                self.found.setdefault(table, number)
            elif "=" in stripped:
                key = _names(stripped.partition("=")[0] + "= 0")
                self.found.setdefault((*table, *key), number)

    def at(self, *keys: str) -> Location:
        return Location(self.path, self.found.get(keys))


def _names(line: str) -> tuple[str, ...]:
    try:
        return tuple(tomllib.loads(line))
    except tomllib.TOMLDecodeError:
        return ()
