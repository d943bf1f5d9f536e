"""Packs made ready, kept between runs as JSON under the hash of all that made them.

To fold the phrases and to check the rules takes longer than to read some articles. What is kept
depends on the files of the pack and on the modules that make a pack of them; what cannot be read
or written is ignored, and so is what is not whole, which its check sum tells: so rules and phrases
can stay as they are kept until a text asks for them.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from claimcheck.rulepack.folders import pack_files
from claimcheck.rulepack.pack import Pack
from claimcheck.rulepack.parsed import cache_folder, digest_of, keep
from claimcheck.rulepack.written import pack_again, written_pack

_PACKAGE = Path(__file__).resolve().parent.parent
_MAKERS = ("model", "text", "rulepack")
"""The folders of the modules that make a pack of files."""
_MOST = 8
_TICK = 2
"""Seconds after which a file that changes again has another time."""


def compiled(folder: Path, make: Callable[[], Pack]) -> Pack:
    """The pack of a folder: as it was kept, else as ``make`` gives it."""
    cache = cache_folder()
    if cache is None:
        return make()
    path = cache / f"pack-{_key(folder, cache)}.json"
    with suppress(OSError, ValueError):
        return pack_again(_whole(path.read_bytes()))
    pack = make()
    with suppress(OSError):
        written = written_pack(pack)
        keep(path, f"{crc32(written.encode())}\n{written}")
        _drop_oldest(cache)
    return pack


def _whole(content: bytes) -> bytes:
    """What stands behind its own check sum; raises ValueError where that is another."""
    check, _, written = content.partition(b"\n")
    if not check.isdigit() or int(check) != crc32(written):
        raise ValueError("the file is not whole")
    return written


def _drop_oldest(cache: Path) -> None:
    """Keep the last few packs alone: each change of a file makes another one."""
    for sort in ("pack-*.json", "seen-*.json"):
        kept = sorted(cache.glob(sort), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[:-_MOST]:
            path.unlink(missing_ok=True)


def _key(folder: Path, cache: Path) -> str:
    """The hash of all that the pack is made of, which is read anew only where a file may have
    changed: that is told by sizes and times.

    Of files that were written just now nothing is noted: they could change again within one tick of
    the clock.
    """
    files = _files(folder)
    states = [os.stat(f"{base}/{name}") for base, name in files]  # noqa: PTH116 (there are hundreds)
    told = (
        f"{base}/{name} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}".encode()
        for (base, name), state in zip(files, states, strict=True)
    )
    seen = cache / f"seen-{digest_of(told)}.json"
    with suppress(OSError):
        return seen.read_text(encoding="ascii")
    key = digest_of(_content(files))
    if max(state.st_mtime for state in states) < time.time() - _TICK:
        with suppress(OSError):
            keep(seen, key)
    return key


def _files(folder: Path) -> list[tuple[Path, str]]:
    """All that the pack is made of: its files, and the modules that make a pack of them."""
    makers = [
        f"{name}/{each.name}" for name in _MAKERS for each in sorted((_PACKAGE / name).glob("*.py"))
    ]
    every = ((folder, pack_files(folder)), (_PACKAGE, makers))
    return [(base, name) for base, names in every for name in names]


def _content(files: Iterable[tuple[Path, str]]) -> Iterator[bytes]:
    """The content of each file, with its place."""
    for base, name in files:
        yield name.encode()
        # There are hundreds: a Path of each costs more than to read it.
        with open(f"{base}/{name}", "rb", buffering=0) as file:  # noqa: PTH123
            yield file.read()
