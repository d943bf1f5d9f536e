"""From paths to files: folders are searched, names become ids, bytes are read."""

import os
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple

from claimcheck.documents.limits import DEFAULT, Limits, too_large
from claimcheck.documents.worded_dates import DateWords
from claimcheck.errors import DocumentError, Location

STDIN = "-"
_LOCK = "~$"
"""How the name of a word processor's lock file begins."""


class How(NamedTuple):
    """How the files of a run are to be read; each as in ``File``."""

    fields: Mapping[str, str] = {}
    limits: Limits = DEFAULT
    words: DateWords | None = None


class File(NamedTuple):
    """The bytes of a file, and how it is called.

    ``id`` is its name, or its relative path where another file has the same name. ``path`` is the
    path as it was given, ``None`` for standard input; ``shown`` is what errors say. ``fields``
    says under which name a foreign record holds a field of ours; ``limits`` what may be unpacked;
    ``words`` reads dates that stand in words.
    """

    id: str
    path: str | None
    data: bytes
    fields: Mapping[str, str] = {}
    limits: Limits = DEFAULT
    words: DateWords | None = None

    @property
    def shown(self) -> str:
        return self.path or self.id

    @property
    def at(self) -> Location:
        return Location(self.shown)


def find_paths(
    given: Iterable[str | os.PathLike[str]], suffixes: Collection[str]
) -> tuple[tuple[Path, ...], tuple[DocumentError, ...]]:
    """The paths of all files that are meant, each once and sorted, and what is not there.

    A folder gives every file below it that has a known suffix and is neither hidden, nor a link
    that leads out of the folder, nor a part of a saved page; a path that names a file gives that
    file, whatever its suffix.
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


def read_bytes(path: Path, id_: str, how: How) -> File:
    """The file at ``path``.

    Raises DocumentError where the system refuses it, and where it is larger than the limits.
    """
    at = Location(path.as_posix())
    try:
        size = path.stat().st_size
        if size > how.limits.bytes:
            raise too_large("the file is too large", size, how.limits, at)
        with path.open("rb") as opened:
            data = _at_most(opened, how.limits, at)
    except OSError as error:
        what = f"the file cannot be read: {error.strerror}"
        raise DocumentError(what, at=at) from None
    return File(id_, path.as_posix(), data, how.fields, how.limits, how.words)


def read_stdin(how: How) -> File:
    """Everything that is written to standard input; raises DocumentError where that is too much."""
    data = _at_most(sys.stdin.buffer, how.limits, Location("stdin"))
    return File("stdin", None, data, how.fields, how.limits, how.words)


def ids_of(paths: Collection[Path]) -> dict[Path, str]:
    """An id for each path: its name, or, where names collide, the path below what all share."""
    names = Counter(path.name for path in paths)
    resolved = [path.resolve() for path in paths]
    top = Path(os.path.commonpath(resolved)) if resolved else Path()
    return {
        path: path.name if names[path.name] == 1 else full.relative_to(top).as_posix()
        for path, full in zip(paths, resolved, strict=True)
    }


def _at_most(opened: BinaryIO, limits: Limits, at: Location) -> bytes:
    """All that can be read; a device or a growing file may hold more than it says."""
    data = opened.read(limits.bytes + 1)
    if len(data) > limits.bytes:
        raise too_large("the input is too large", None, limits, at)
    return data


def _below(path: Path, suffixes: Collection[str]) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    at = Location(path.as_posix())
    if not path.exists():
        raise DocumentError("no such file or folder", at=at)
    if not path.is_dir():
        raise DocumentError("neither a file nor a folder", at=at)
    found = [below for below in path.rglob("*") if _is_meant(below, path, tuple(suffixes))]
    if not found:
        hint = f"files that are read: {', '.join(sorted(suffixes))}"
        raise DocumentError("the folder holds no documents", at=at, hint=hint)
    yield from found


def _is_meant(path: Path, folder: Path, suffixes: tuple[str, ...]) -> bool:
    if path.name.startswith(_LOCK) or not path.name.lower().endswith(suffixes):
        return False
    inner = path.relative_to(folder)
    hidden = any(part.startswith(".") for part in inner.parts)
    if hidden or _is_of_saved_page(path, folder) or not path.is_file():
        return False
    return path.resolve().is_relative_to(folder.resolve())


def _is_of_saved_page(path: Path, folder: Path) -> bool:
    """Whether a file lies in the ``NAME_files`` that a browser saves beside ``NAME.html``."""
    for parent in path.parents:
        if parent == folder:
            return False
        stem = parent.name.removesuffix("_files")
        if stem != parent.name and any(
            (parent.parent / f"{stem}{end}").is_file() for end in (".html", ".htm")
        ):
            return True
    return False
