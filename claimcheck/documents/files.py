"""From paths to files: folders are searched, names become ids, bytes are read."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import DocumentError, Location

STDIN = "-"


@dataclass(frozen=True)
class File:
    """The bytes of a file, and how it is called.

    ``id`` is its name, or its relative path where another file has the same name. ``path`` is the
    path as it was given, ``None`` for standard input; ``shown`` is what errors say.
    """

    id: str
    path: str | None
    data: bytes

    @property
    def shown(self) -> str:
        return self.path or self.id


def find_paths(
    given: Iterable[str | os.PathLike[str]], suffixes: Collection[str]
) -> tuple[tuple[Path, ...], tuple[DocumentError, ...]]:
    """The paths of all files that are meant, each once and sorted, and what is not there.

    A folder gives every file below it that has a known suffix and is not hidden; a path that
    names a file gives that file, whatever its suffix.
    """
    found: dict[Path, Path] = {}
    problems: list[DocumentError] = []
    for one in given:
        try:
            for path in _below(Path(one), suffixes):
                found.setdefault(path.resolve(), path)
        except DocumentError as error:
            problems.append(error)
    return tuple(found[key] for key in sorted(found)), tuple(problems)


def read_bytes(path: Path, id_: str) -> File:
    """The file at ``path``; raises DocumentError where the system refuses it."""
    try:
        return File(id=id_, path=path.as_posix(), data=path.read_bytes())
    except OSError as error:
        what = f"the file cannot be read: {error.strerror}"
        raise DocumentError(what, at=Location(path.as_posix())) from None


def read_stdin() -> File:
    """Everything that is written to standard input."""
    return File(id="stdin", path=None, data=sys.stdin.buffer.read())


def ids_of(paths: Collection[Path]) -> dict[Path, str]:
    """An id for each path: its name, or, where names collide, the path below what all share."""
    names = Counter(path.name for path in paths)
    resolved = [path.resolve() for path in paths]
    top = Path(os.path.commonpath(resolved)) if resolved else Path()
    return {
        path: path.name if names[path.name] == 1 else full.relative_to(top).as_posix()
        for path, full in zip(paths, resolved, strict=True)
    }


def _below(path: Path, suffixes: Collection[str]) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    at = Location(path.as_posix())
    if not path.exists():
        raise DocumentError("no such file or folder", at=at)
    found = [below for below in path.rglob("*") if _is_meant(below, path, suffixes)]
    if not found:
        hint = f"files that are read: {', '.join(sorted(suffixes))}"
        raise DocumentError("the folder holds no documents", at=at, hint=hint)
    yield from found


def _is_meant(path: Path, folder: Path, suffixes: Collection[str]) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in suffixes and path.is_file()
