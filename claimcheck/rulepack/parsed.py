"""Parsed YAML, kept between runs as JSON under the hash of the file's content.

Reading YAML with its lines is slow, and a pack has many files. The lines are needed only to tell
where something is wrong. What cannot be read or written here is ignored: the YAML is the truth.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

_FORMAT = "1"
_PAIRS = "\0pairs"
"""Marks a mapping whose keys are not all text, which JSON has no word for."""


def parsed(content: bytes, parse: Callable[[], Any]) -> Any:
    """The plain data of a YAML file with this content: kept from before, else what ``parse`` gives.

    Runs at the same time may write the same file; each write is whole or not at all.
    """
    folder = cache_folder()
    path = None if folder is None else folder / f"{digest_of([content])}.json"
    if path is not None:
        with suppress(OSError, ValueError, KeyError, TypeError):
            return _restored(json.loads(path.read_text(encoding="utf-8")))
    data = _plain(parse())
    if path is not None:
        with suppress(OSError, TypeError, ValueError):
            keep(path, json.dumps(_kept(data), ensure_ascii=False))
    return data


def digest_of(parts: Iterable[bytes]) -> str:
    """The name under which something is kept that was made of some content."""
    digest = blake2b(digest_size=16, person=_FORMAT.encode())
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def cache_folder() -> Path | None:
    """The folder of the user's cache; ``None`` where CLAIMCHECK_CACHE is empty or there is none."""
    named = os.environ.get("CLAIMCHECK_CACHE")
    if named is not None:
        return Path(named) if named else None
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    with suppress(RuntimeError):
        return (Path(base) if base else Path.home() / ".cache") / "claimcheck" / "packs"
    return None


def keep(path: Path, text: str) -> None:
    """Write a file of the cache, whole or not at all; raises OSError."""
    import tempfile  # loads what unpacks archives too

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _plain(data: Any) -> Any:
    """Data without what the reader hangs on it: comments, lines and kinds of text."""
    if isinstance(data, dict):
        return {_plain(key): _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    for plain in (bool, int, float, str):
        if isinstance(data, plain):
            return data if type(data) is plain else plain(data)
    return data


def _kept(data: Any) -> Any:
    if isinstance(data, list):
        return [_kept(value) for value in data]
    if not isinstance(data, dict):
        return data
    if all(type(key) is str for key in data):
        return {key: _kept(value) for key, value in data.items()}
    return {_PAIRS: [[key, _kept(value)] for key, value in data.items()]}


def _restored(data: Any) -> Any:
    if isinstance(data, list):
        return [_restored(value) for value in data]
    if not isinstance(data, dict):
        return data
    if _PAIRS in data:
        return {key: _restored(value) for key, value in data[_PAIRS]}
    return {key: _restored(value) for key, value in data.items()}
