"""A file that is replaced in one step, and what is no file and only written to."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO


def write_file(texts: Iterable[str], path: str) -> None:
    """Write texts into a file of which nobody ever reads half; raises OSError.

    A link stays one, and what it leads to is written; a device or a pipe is written to as it is.
    """
    target = Path(path)
    if target.exists() and not target.is_file():
        with target.open("w", encoding="utf-8", newline="") as device:
            device.writelines(texts)
        return
    target = Path(os.path.realpath(target))
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=target.parent, prefix=".", delete=False
    ) as file:
        _fill(file, texts)
    _move(Path(file.name), target)


def _fill(file: IO[str], texts: Iterable[str]) -> None:
    """Write the texts; nothing is left where they break off."""
    try:
        file.writelines(texts)
    except BaseException:
        Path(file.name).unlink()
        raise


def _move(made: Path, target: Path) -> None:
    """Put the new file in place, readable like any other file that the user makes."""
    mask = os.umask(0)
    os.umask(mask)
    try:
        made.chmod(0o666 & ~mask)
        made.replace(target)
    except OSError:
        made.unlink()
        raise
