"""Packs made ready, kept between runs as JSON under the hash of all that made them.

To fold the phrases and to check the rules takes longer than to read some articles. What is kept
depends on the files of the pack and on the modules that make a pack of them; what cannot be read
or written is ignored. Languages come from their own files, whose keys JSON has no word for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from claimcheck.model.base import Model
from claimcheck.model.kind import Kind
from claimcheck.model.messages import Messages
from claimcheck.model.name import Name
from claimcheck.model.units import UnitTree
from claimcheck.rulepack.language import load_language
from claimcheck.rulepack.outline import Outline
from claimcheck.rulepack.pack import LanguagePack, Names, Pack, Phrase
from claimcheck.rulepack.parsed import cache_folder, digest_of, keep
from claimcheck.rulepack.rule import Rule

_PACKAGE = Path(__file__).resolve().parent.parent
_MAKERS = ("model", "text", "rulepack")
"""The folders of the modules that make a pack of files."""
_MOST = 8


_Rule = tuple[str, str | None, str | None, tuple[Outline, ...], str]


class _Language(Model):
    phrases: tuple[tuple[tuple[str, ...], str, str, bool, bool], ...]
    rules: tuple[_Rule, ...]
    in_names: frozenset[str]


class _Pack(Model):
    version: str
    languages: dict[str, _Language]
    names: tuple[Name, ...]
    types: dict[str, tuple[str, ...]]
    kinds: dict[str, Kind]
    messages: dict[str, Messages]
    units: UnitTree


def compiled(folder: Path, files: Iterable[Path], make: Callable[[], Pack]) -> Pack:
    """The pack of the ``files`` in a folder: as it was kept, else as ``make`` gives it."""
    cache = cache_folder()
    if cache is None:
        return make()
    path = cache / f"pack-{digest_of(_content(folder, files))}.json"
    with suppress(OSError, ValueError):
        return _restored(_Pack.model_validate_json(path.read_bytes()), folder)
    pack = make()
    with suppress(OSError):
        keep(path, _kept(pack).model_dump_json(by_alias=True, exclude_unset=True))
        _drop_oldest(cache)
    return pack


def _drop_oldest(cache: Path) -> None:
    """Keep the last few packs alone: each change of a file makes another one."""
    kept = sorted(cache.glob("pack-*.json"), key=lambda path: path.stat().st_mtime_ns)
    for path in kept[:-_MOST]:
        path.unlink(missing_ok=True)


def _content(folder: Path, files: Iterable[Path]) -> Iterator[bytes]:
    """All that the pack is made of, each with its place."""
    makers = sorted(path for name in _MAKERS for path in (_PACKAGE / name).glob("*.py"))
    for base, paths in ((folder, files), (_PACKAGE, makers)):
        for path in paths:
            yield path.relative_to(base).as_posix().encode()
            yield path.read_bytes()


def _kept(pack: Pack) -> _Pack:
    return _Pack(
        version=pack.version,
        languages={
            name: _Language(
                phrases=each.phrases, rules=tuple(map(_asleep, each.rules)), in_names=each.in_names
            )
            for name, each in pack.languages.items()
        },
        names=tuple(pack.names.by_id.values()),
        types=dict(pack.names.types),
        kinds=dict(pack.kinds),
        messages=dict(pack.messages),
        units=pack.units,
    )


def _asleep(rule: Rule) -> _Rule:
    """What is kept of a rule; its file is only read again when a text wakes it."""
    file = rule.file.model_dump_json(by_alias=True, exclude_unset=True)
    return rule.id, rule.kind, rule.emits, rule.outlines, file


def _restored(kept: _Pack, folder: Path) -> Pack:
    return Pack(
        version=kept.version,
        languages={
            name: LanguagePack(
                load_language(folder / name),
                tuple(map(Phrase._make, each.phrases)),
                tuple(Rule(*told) for told in each.rules),
                each.in_names,
            )
            for name, each in kept.languages.items()
        },
        names=Names({name.id: name for name in kept.names}, kept.types),
        kinds=kept.kinds,
        messages=kept.messages,
        units=kept.units,
    )
