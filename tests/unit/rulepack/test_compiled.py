"""A pack that was kept is the pack that its files make."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.rulepack.load import load_pack
from claimcheck.rulepack.pack import Pack
from tests.packs import write_pack


def loaded(folder: Path | None = None) -> Pack:
    """A pack as a run of its own loads it."""
    load_pack.cache_clear()
    return load_pack(folder)


def told(pack: Pack) -> dict[str, object]:
    """All that a pack holds; of rules also which keys were written."""
    written = [
        rule.file.model_dump(exclude_unset=True)
        for language in pack.languages.values()
        for rule in language.rules
    ]
    return {**pack._asdict(), "written": written}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_the_shipped_pack_comes_back_as_it_was(cache: Path) -> None:
    made, kept = loaded(), loaded()
    assert [path.name[:5] for path in cache.glob("pack-*")] == ["pack-"]
    assert told(kept) == told(made)
    assert made.names.offices == kept.names.offices


def test_a_kept_pack_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_pack(tmp_path / "rules")
    made = loaded(folder)
    monkeypatch.setattr("claimcheck.rulepack.load._made", None)
    assert told(loaded(folder)) == told(made)


def test_a_changed_file_makes_another_pack(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "rules")
    before = loaded(folder)
    units = folder / "units.yaml"
    units.write_text("person: {}\nsailor: {is: person}\n", encoding="utf-8")
    assert loaded(folder).version != before.version
    assert loaded(folder).unit_is("sailor", "person")


def test_files_that_are_as_they_were_are_not_read_again(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack(tmp_path / "rules")
    monkeypatch.setattr("claimcheck.rulepack.compiled._TICK", -60)
    made = loaded(folder)
    assert [path.name[:5] for path in cache.glob("seen-*")] == ["seen-"]
    monkeypatch.setattr("claimcheck.rulepack.compiled._content", None)
    assert told(loaded(folder)) == told(made)


def test_of_files_written_just_now_nothing_is_noted(cache: Path, tmp_path: Path) -> None:
    loaded(write_pack(tmp_path / "rules"))
    assert not list(cache.glob("seen-*"))


def test_a_broken_one_is_ignored(cache: Path, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "rules")
    made = loaded(folder)
    (path,) = cache.glob("pack-*")
    path.write_text('{"version": 3}', encoding="utf-8")
    assert told(loaded(folder)) == told(made)


def test_one_that_is_not_whole_is_ignored(cache: Path, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "rules")
    made = loaded(folder)
    (path,) = cache.glob("pack-*")
    path.write_bytes(path.read_bytes().replace(b"sunk", b"sank"))
    assert told(loaded(folder)) == told(made)


def test_only_the_last_few_are_kept(cache: Path, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "rules")
    for number in range(12):
        (folder / "units.yaml").write_text(f"unit{number}: {{}}\n", encoding="utf-8")
        loaded(folder)
    assert len(list(cache.glob("pack-*"))) == 8
