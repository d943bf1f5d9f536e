"""Packs made ready, kept between runs as JSON under the hash of all that made them.

To fold the phrases and to check the rules takes longer than to read some articles. What is kept
depends on the files of the pack and on the modules that make a pack of them; what cannot be read
or written is ignored, and so is what is not whole, which its check sum tells: so rules and phrases
can stay as they are kept until a text asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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


def compiled(folder: Path, make: Callable[[], Pack]) -> Pack:
    """The pack of a folder: as it was kept, else as ``make`` gives it."""
    cache = cache_folder()
    if cache is None:
        return make()
    path = cache / f"pack-{digest_of(_content(folder))}.json"
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
    kept = sorted(cache.glob("pack-*.json"), key=lambda path: path.stat().st_mtime_ns)
    for path in kept[:-_MOST]:
        path.unlink(missing_ok=True)


def _content(folder: Path) -> Iterator[bytes]:
    """All that the pack is made of, each with its place."""
    makers = [
        f"{name}/{each.name}" for name in _MAKERS for each in sorted((_PACKAGE / name).glob("*.py"))
    ]
    for base, names in ((folder, pack_files(folder)), (_PACKAGE, makers)):
        for name in names:
            yield name.encode()
            # There are hundreds: a Path of each costs more than to read it.
            with open(f"{base}/{name}", "rb", buffering=0) as file:  # noqa: PTH123
                yield file.read()


