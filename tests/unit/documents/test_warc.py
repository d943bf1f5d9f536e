import gzip
from datetime import datetime
from pathlib import Path

import pytest

pytest.importorskip("warcio")
pytest.importorskip("trafilatura")

from claimcheck.documents.files import File, How
from claimcheck.documents.limits import Limits
from claimcheck.documents.read import collect_documents
from claimcheck.documents.result import ReadResult
from claimcheck.documents.warc import read_warc
from tests.inputs import archive


def read(data: bytes, limits: Limits | None = None) -> ReadResult:
    return read_warc(File("a.warc", "in/a.warc", data, How(limits=limits or Limits())), {})


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "unnamed"])
def test_the_pages_of_an_archive_are_documents(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(archive.crawl(packed=name != "a.warc"))
    result = collect_documents(tmp_path / name)
    assert result.problems == ()
    page, other = result.documents
    assert (page.id, page.url) == (archive.ADDRESS, archive.ADDRESS)
    assert page.text.startswith("مصرع 9 عمال"), "the later capture stands"
    assert "earlier version" in str(result.warnings[0])
    assert archive.TEXT in other.text, "as its server said, it is in cp1256"


def test_when_a_page_was_fetched_is_not_when_it_appeared() -> None:
    documents = {one.id: one for one in read(archive.crawl(packed=False)).documents}
    dated, undated = documents[archive.ADDRESS], documents["https://sahl.example/w"]
    assert dated.published_at == datetime.fromisoformat("2025-04-02T20:45:00+03:00")
    assert dated.extra["retrieved"] == "2026-01-06T12:00:00Z"
    assert undated.published is None
    assert undated.extra["retrieved"] == "2026-01-05T12:00:00Z"


def test_packed_and_chunked_bodies_are_read() -> None:
    body = gzip.compress(archive.page(archive.TEXT).encode())
    packed = archive.response("https://a.example/1", body, headers="Content-Encoding: gzip\r\n")
    raw = archive.page(archive.TEXT).encode()
    chunks = f"{len(raw):x}\r\n".encode() + raw + b"\r\n0\r\n\r\n"
    chunked = archive.response(
        "https://a.example/2", chunks, headers="Transfer-Encoding: chunked\r\n"
    )
    found = read(packed + chunked)
    assert [archive.TEXT in one.text for one in found.documents] == [True, True]


def test_a_page_without_an_article_is_a_warning() -> None:
    found = read(archive.crawl(packed=False) + archive.response("https://a.example/x", b"<p></p>"))
    assert found.problems == ()
    assert "no article was found in the page (https://a.example/x)" in str(found.warnings[-1])


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"WARC/1.0\r\nno header", "in/a.warc: "),
        (b"neither", "in/a.warc: the archive is damaged"),
        (b"", "holds no web pages"),
        (b"\x1f\x8b\x08 and no more", "in/a.warc: the archive is damaged"),
        (gzip.compress(b"\0" * 2_000_000), "would unpack to too much"),
        (
            archive.response(
                "https://a.example/1",
                gzip.compress(b" " * 2_000_000),
                headers="Content-Encoding: gzip\r\n",
            ),
            "the page https://a.example/1 would unpack to too much",
        ),
    ],
)
def test_what_is_damaged_or_made_to_do_harm_is_refused(data: bytes, what: str) -> None:
    (problem,) = read(data, Limits(megabytes=1)).problems
    assert what in str(problem)


def test_what_stands_before_the_damage_is_kept() -> None:
    whole = archive.crawl(packed=True)
    found = read(whole[:-40])
    assert len(found.documents) == 3
