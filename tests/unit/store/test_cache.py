"""What is kept between runs is found again, and nothing that is wrong with the file costs more."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from claimcheck.engine.work import Work
from claimcheck.errors import CacheError
from claimcheck.model.document import Document
from claimcheck.pipeline import check, extract_each
from claimcheck.report.to_json import render_json
from claimcheck.store import cache
from claimcheck.store.cache import RowCache
from claimcheck.store.version import program_digest
from tests.corpus import articles
from tests.factories import document, published
from tests.packs import shipped

VERSIONS = ("program 1", "pack 1")


def opened(path: Path, told: list[CacheError], versions: Sequence[str] = VERSIONS) -> RowCache:
    return RowCache(str(path), versions, told.append)


def test_rows_are_found_by_the_next_run(tmp_path: Path) -> None:
    told: list[CacheError] = []
    known, new = document("a", "one"), document("b", "two")
    with opened(tmp_path / "c", told) as file:
        assert file.find([known]) == [None]
        file.keep([known], [b"row"])
    with opened(tmp_path / "c", told) as file:
        assert file.find([new, known, known]) == [None, b"row", b"row"]
    assert told == []


@pytest.mark.parametrize(
    "other",
    [
        document("b", "one"),
        document("a", "two"),
        document("a", "one", agency="An Agency"),
        document("a", "one", language="en"),
        document("a", "one", **published("2024-01-01")),
    ],
)
def test_whatever_decides_a_row_is_asked_for(tmp_path: Path, other: Document) -> None:
    with opened(tmp_path / "c", []) as file:
        file.keep([document("a", "one")], [b"row"])
        assert file.find([other]) == [None]


@pytest.mark.parametrize(
    "given", [{"path": "x/a"}, {"url": "http://x"}, {"extra": {"line": 3}}, {"copy_of": "c"}]
)
def test_where_a_document_lies_decides_nothing(tmp_path: Path, given: dict[str, Any]) -> None:
    article = articles()[0]
    moved = article.model_copy(update=given)
    assert list(extract_each([moved])) == list(extract_each([article]))
    with opened(tmp_path / "c", []) as file:
        file.keep([article], [b"row"])
        assert file.find([moved]) == [b"row"]


@pytest.mark.parametrize("versions", [("program 2", "pack 1"), ("program 1", "pack 2")])
def test_rows_of_another_version_are_not_found(tmp_path: Path, versions: Sequence[str]) -> None:
    told: list[CacheError] = []
    with opened(tmp_path / "c", told) as file:
        file.keep([document()], [b"row"])
    with opened(tmp_path / "c", told, versions) as file:
        assert file.find([document()]) == [None]
        file.keep([document()], [b"new"])
    with opened(tmp_path / "c", told) as file:
        assert file.find([document()]) == [b"row"]
    assert told == []


def test_many_documents_are_asked_for_at_once(tmp_path: Path) -> None:
    every = [document(str(number)) for number in range(1300)]
    with opened(tmp_path / "c", []) as file:
        file.keep(every, [each.id.encode() for each in every])
        assert file.find(every) == [each.id.encode() for each in every]


def broken(path: Path) -> None:
    path.write_bytes(b"this is no database" * 100)


def cut(path: Path) -> None:
    RowCache(str(path), VERSIONS, print).__exit__(None, None, None)
    path.write_bytes(path.read_bytes()[:1000])


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE theirs (a)")


def newer(path: Path) -> None:
    RowCache(str(path), VERSIONS, print).__exit__(None, None, None)
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize("spoil", [broken, cut, foreign, newer, Path.mkdir])
def test_a_file_that_cannot_be_used_is_left_alone(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    path = tmp_path / "c"
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    told: list[Any] = []
    given = [document("a", "قتل 600 جندي في كورسك."), document("b", "قتل 700 جندي.")]
    made = list(extract_each(given, work=Work(cache=str(path), tell=told.append)))
    assert made == list(extract_each(given))
    assert [str(one).startswith(f"{path}: the cache is not used: ") for one in told] == [True]
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_file_that_breaks_in_the_midst_is_left_alone(tmp_path: Path) -> None:
    told: list[CacheError] = []
    with opened(tmp_path / "c", told) as file:
        with closing(sqlite3.connect(tmp_path / "c")) as other:
            other.execute("DROP TABLE rows")
        assert file.find([document()]) == [None]
        file.keep([document()], [b"row"])
        assert file.find([document()]) == [None]
    assert len(told) == 1


def test_a_file_that_another_run_holds_too_long_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_WAIT", 0.01)
    told: list[CacheError] = []
    with opened(tmp_path / "c", told) as file, closing(sqlite3.connect(tmp_path / "c")) as other:
        other.execute("BEGIN EXCLUSIVE")
        file.keep([document()], [b"row"])
    assert [error.what for error in told] == ["the cache is not used: database is locked"]


def test_two_runs_write_one_file(tmp_path: Path) -> None:
    told: list[CacheError] = []

    def write(name: str) -> None:
        with opened(tmp_path / "c", told) as file:
            for number in range(50):
                file.keep([document(f"{name}{number}"), document("both")], [b"row", b"same"])

    writers = [Thread(target=write, args=(name,)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert told == []
    with opened(tmp_path / "c", told) as file:
        every = [document(f"{name}{number}") for name in "ab" for number in range(50)]
        assert set(file.find(every)) == {b"row"}
        assert file.find([document("both")]) == [b"same"]


def test_a_report_is_the_same_with_a_cache_and_without(tmp_path: Path) -> None:
    work = Work(cache=str(tmp_path / "c"))
    alone = render_json(check(articles()))
    assert render_json(check(articles()[:30], work=work)) != alone
    assert render_json(check(articles(), work=work)) == alone
    assert render_json(check(articles(), work=work)) == alone


def test_the_program_that_made_a_row_is_known_by_its_modules() -> None:
    assert len(program_digest()) == 16
    assert shipped().version != program_digest()
