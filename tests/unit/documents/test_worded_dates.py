from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck.documents.read import collect_documents
from claimcheck.documents.worded_dates import in_iso

WRITTEN = "19 November 2024"


def words(written: str, language: str | None) -> date | None:
    """Knows one day in one language."""
    return date(2024, 11, 19) if written == WRITTEN and language in (None, "en") else None


def test_only_dates_in_words_change() -> None:
    told = {"pubDate": WRITTEN, "updated": "2024-11-20", "title": WRITTEN, "retrieved": "soon"}
    assert in_iso(told, words) == {**told, "pubDate": "2024-11-19"}


def test_a_language_beside_the_date_is_the_language_it_is_read_in() -> None:
    told = {"published": WRITTEN, "lang": "fr"}
    assert in_iso(told, words) == told


def test_without_a_reader_of_words_nothing_changes() -> None:
    assert in_iso({"published": WRITTEN}, None) == {"published": WRITTEN}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", f"---\npublished: {WRITTEN}\n---\nTwelve people were killed."),
        ("a.csv", f"published,text\n{WRITTEN},Twelve people were killed."),
        ("a.jsonl", f'{{"published": "{WRITTEN}", "text": "Twelve people were killed."}}'),
        ("a.json", f'{{"published": "{WRITTEN}", "text": "Twelve people were killed."}}'),
    ],
)
def test_dates_in_words_are_read_wherever_a_desk_writes_them(
    tmp_path: Path, name: str, content: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    (document,) = collect_documents(path, words=words).documents
    assert document.published is not None
    assert document.published.first == date(2024, 11, 19)
    (problem,) = collect_documents(path).problems
    assert "is not a date" in str(problem)


def test_what_stands_beside_the_files_may_be_in_words_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Twelve people were killed.", encoding="utf-8")
    (tmp_path / "documents.toml").write_text(f'["a.txt"]\npublished = "{WRITTEN}"\n')
    read = collect_documents(tmp_path, words=words)
    assert not read.problems
    published = [each.published for each in read.documents]
    assert [each.first for each in published if each] == [date(2024, 11, 19)]
    (other,) = collect_documents(tmp_path, published={"a.txt": WRITTEN}, words=words).documents
    assert other.published == published[0]
