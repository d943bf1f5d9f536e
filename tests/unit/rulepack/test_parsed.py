"""Parsed YAML is kept between runs, and never believed more than the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.rulepack.parsed import cache_folder, parsed
from claimcheck.rulepack.source import Source

KEYS = st.one_of(st.text(), st.integers(), st.booleans())
DATA = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(KEYS, inner)),
    max_leaves=8,
)


def fail() -> object:
    raise AssertionError("the file was read again")


@given(DATA, st.binary(min_size=1))
def test_what_was_parsed_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, data: object, content: bytes
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        first = parsed(content, lambda: data)
        assert first == data
        assert parsed(content, fail) == data


def test_a_broken_cache_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    parsed(b"a", lambda: {"a": 1})
    (kept,) = tmp_path.iterdir()
    kept.write_text("{", encoding="utf-8")
    assert parsed(b"a", lambda: {"a": 2}) == {"a": 2}


def test_without_a_folder_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", "")
    assert cache_folder() is None
    assert parsed(b"a", lambda: [1]) == [1]


def test_a_changed_file_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "x.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert Source(path, "x.yaml").data == {"a": 1}
    path.write_text("b: 2\n\nc: 3\n", encoding="utf-8")
    changed = Source(path, "x.yaml")
    assert changed.data == {"b": 2, "c": 3}
    assert changed.at("c").line == 3


def test_lines_are_known_for_what_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "x.yaml"
    path.write_text("a: 1\nb: 2\n", encoding="utf-8")
    assert Source(path, "x.yaml").at("b").line == 2
    assert Source(path, "x.yaml").at("b").line == 2
