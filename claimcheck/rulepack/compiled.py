"""Packs made ready, kept between runs as JSON under the hash of all that made them.

To fold the phrases and to check the rules takes longer than to read some articles. What is kept
depends on the files of the pack and on the modules that make a pack of them; what cannot be read
or written is ignored, and so is what is not whole, which its own hash tells: so rules and phrases
can stay as they are kept until a text asks for them. Languages come from their own files, whose
keys JSON has no word for.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from claimcheck.model.base import Model
from claimcheck.model.kind import Kind
from claimcheck.model.messages import Messages
from claimcheck.model.name import Name
from claimcheck.model.units import UnitTree
from claimcheck.rulepack.folders import pack_files
from claimcheck.rulepack.language import load_language
from claimcheck.rulepack.pack import LanguagePack, Names, Pack
from claimcheck.rulepack.parsed import cache_folder, digest_of, keep
from claimcheck.rulepack.phrases import Phrases
from claimcheck.rulepack.remade import kept_rules, rules_again

_PACKAGE = Path(__file__).resolve().parent.parent
_MAKERS = ("model", "text", "rulepack")
"""The folders of the modules that make a pack of files."""
_MOST = 8


class _Nouns(Model):
    """What is checked anew when it is read back: it is little."""

    names: tuple[Name, ...]
    kinds: dict[str, Kind]
    messages: dict[str, Messages]
    units: UnitTree


def compiled(folder: Path, make: Callable[[], Pack]) -> Pack:
    """The pack of a folder: as it was kept, else as ``make`` gives it."""
    cache = cache_folder()
    if cache is None:
        return make()
    path = cache / f"pack-{digest_of(_content(folder))}.json"
    with suppress(OSError, ValueError):
        return _restored(json.loads(_whole(path.read_bytes())), folder)
    pack = make()
    with suppress(OSError):
        written = json.dumps(_kept(pack), ensure_ascii=False, separators=(",", ":"))
        keep(path, f"{digest_of([written.encode()])}\n{written}")
        _drop_oldest(cache)
    return pack


def _whole(content: bytes) -> bytes:
    """What stands behind its own hash; raises ValueError where that is another."""
    digest, _, written = content.partition(b"\n")
    if digest != digest_of([written]).encode():
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


def _kept(pack: Pack) -> dict[str, Any]:
    nouns = _Nouns(
        names=tuple(pack.names.by_id.values()),
        kinds=dict(pack.kinds),
        messages=dict(pack.messages),
        units=pack.units,
    )
    return {
        "version": pack.version,
        "languages": {name: _kept_language(each) for name, each in pack.languages.items()},
        "types": dict(pack.names.types),
        "nouns": nouns.model_dump_json(by_alias=True, exclude_unset=True),
    }


def _kept_language(language: LanguagePack) -> dict[str, Any]:
    return {
        "phrases": language.phrases,
        "rules": kept_rules(language.rules),
        "in_names": sorted(language.in_names),
    }


def _restored(kept: Mapping[str, Any], folder: Path) -> Pack:
    nouns = _Nouns.model_validate_json(kept["nouns"])
    types = {name: tuple(above) for name, above in kept["types"].items()}
    return Pack(
        version=kept["version"],
        languages={
            name: _restored_language(each, folder / name)
            for name, each in kept["languages"].items()
        },
        names=Names({name.id: name for name in nouns.names}, types),
        kinds=nouns.kinds,
        messages=nouns.messages,
        units=nouns.units,
    )


def _restored_language(kept: Mapping[str, Any], folder: Path) -> LanguagePack:
    return LanguagePack(
        load_language(folder),
        Phrases(*kept["phrases"]),
        rules_again(kept["rules"]),
        frozenset(kept["in_names"]),
    )
