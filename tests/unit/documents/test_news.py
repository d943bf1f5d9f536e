"""Feeds and what agencies send: the text, the metadata, the versions."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from claimcheck.documents.files import File
from claimcheck.documents.news_xml import read_news_xml
from claimcheck.documents.read import collect_documents, read_documents
from claimcheck.documents.result import ReadResult
from claimcheck.model.document import Document
from tests.inputs import INPUTS


def found_in(name: str) -> dict[str, Document]:
    return {one.id: one for one in read_documents(INPUTS / name)}


def read_text(written: str) -> ReadResult:
    return read_news_xml(File("a.xml", "in/a.xml", written.encode()), {})


def test_an_item_of_rss_with_its_full_text() -> None:
    item = found_in("feed.rss.xml")["minaa-4471"]
    assert item.text.split("\n") == [
        "لقي 5 ركاب حتفهم وأُصيب 18 آخرون، السبت، في انقلاب حافلة على الطريق الساحلي،"
        " بحسب\xa0مديرية الصحة.",
        "الحافلة كانت تقلّ 30 راكبا.",
        "السائق بين الجرحى.",
    ]
    assert item.published_at == datetime.fromisoformat("2025-03-15T18:40:00+03:00")
    assert (item.source, item.language) == ("صحيفة الميناء - محليات", "ar")
    assert item.title == "انقلاب حافلة على الطريق الساحلي"
    assert item.extra == {"byline": "رنا السالم"}


def test_an_item_of_rss_that_is_a_summary_from_elsewhere_without_a_date() -> None:
    item = found_in("feed.rss.xml")["https://minaa.example/local/4472"]
    assert item.text == 'قررت المحافظة إغلاق 12 مدرسة "احترازيا" بسبب الأمطار.'
    assert (item.source, item.published) == ("وكالة السهل", None)
    assert item.extra == {"text_is": "summary"}


def test_what_a_feed_lacks_is_told() -> None:
    result = collect_documents(INPUTS / "feed.rss.xml")
    assert result.problems == ()
    assert [str(one).partition("xml: ")[2] for one in result.warnings] == [
        "item 3 of the feed holds no text (ألبوم صور)",
        "the feed gives only a summary of 1 of 2",
    ]


def test_entries_of_atom() -> None:
    full, short = found_in("feed.atom.xml").values()
    assert full.text.split("\n") == [
        "الحصيلة",
        "ارتفعت حصيلة انقلاب الحافلة إلى 6 قتلى، وفق ما أعلنته مديرية الصحة صباح الأحد.",
    ]
    assert (full.title, full.url) == ("حصيلة الحافلة ترتفع", "https://sahl.example/881")
    assert full.published is not None
    assert full.published.first == date(2025, 3, 16)
    assert short.extra["updated"] == "2025-03-16T08:55:00+03:00"
    assert short.published is None, "when an entry was updated is not when it appeared"


def test_ninjs_gives_the_main_body_with_its_paragraphs() -> None:
    (item,) = found_in("item.ninjs.json").values()
    assert item.id == "urn:newsml:sahl.example:20250316:881"
    assert item.text.split("\n") == [
        "المرج - ارتفعت الحصيلة إلى ستة قتلى.",
        "وما زال 11 مصابا في المستشفى.",
    ]
    assert (item.source, item.agency) == ("وكالة السهل للأنباء", "وكالة الأفق")
    assert item.published_at == datetime.fromisoformat("2025-03-16T08:15:00+03:00")
    assert (item.extra["version"], item.extra["dateline"]) == ("3", "مدينة المرج")


@pytest.mark.parametrize(
    "body",
    [
        {"body_text": "نص أول", "headline": "عنوان"},
        {"body_xhtml": "<p>نص أول</p>", "headline_main": "عنوان"},
        {
            "bodies": [{"role": "html", "contenttype": "text/html", "value": "<p>نص أول</p>"}],
            "headlines": [{"value": "عنوان"}],
        },
    ],
)
def test_every_ninjs_is_read_alone_or_line_by_line(tmp_path: Path, body: dict[str, object]) -> None:
    record = {"uri": "u:1", "versioncreated": "2025-03-16T08:15:00Z", "language": "ar", **body}
    for name in ("a.json", "a.jsonl"):
        path = tmp_path / name
        path.write_text(json.dumps(record), encoding="utf-8")
        (item,) = read_documents(path)
        assert (item.id, item.text, item.title) == ("u:1", "نص أول", "عنوان")


def test_newsml_keeps_the_last_version_and_leaves_out_what_was_cancelled() -> None:
    result = collect_documents(INPUTS / "item.newsml.xml")
    (item,) = result.documents
    assert item.text.split("\n")[:2] == [
        "السيول تجرف سبع سيارات",
        "جرفت السيول سبع سيارات، وأنقذ الدفاع المدني 22 شخصا.",
    ]
    assert (item.source, item.agency) == ("وكالة الأفق", "الإذاعة المحلية")
    assert (item.language, item.title) == ("ar-LY", "السيول تجرف سبع سيارات في وادي النخيل")
    assert item.extra["version"] == "2"
    assert [
        ("earlier version" in str(one), "withdrawn" in str(one)) for one in result.warnings
    ] == [
        (True, False),
        (False, True),
    ]


def test_a_date_that_cannot_be_read_is_a_warning_and_no_date() -> None:
    result = read_text(
        "<rss><channel><item><guid>g</guid><description>نص</description>"
        "<pubDate>قبل ساعة</pubDate></item></channel></rss>"
    )
    assert result.documents[0].published is None
    assert "'قبل ساعة' is not a date" in str(result.warnings[0])


def test_what_the_desk_says_beside_a_feed_goes_first() -> None:
    written = (
        "<rss><channel><title>T</title><item><description>نص</description></item></channel></rss>"
    )
    file = File("a.xml", "in/a.xml", written.encode())
    assert read_news_xml(file, {"source": "S"}).documents[0].source == "S"


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("<rss><channel/></rss>", "the feed holds no items"),
        ("<newsMessage/>", "the message holds no news item"),
        ("<svg/>", "no news that is known: it begins with 'svg'"),
        ("{}", "not well-formed"),
    ],
)
def test_what_is_no_news_is_told(written: str, what: str) -> None:
    (problem,) = read_text(written).problems
    assert what in str(problem)


def test_in_a_folder_files_that_only_share_a_name_with_news_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{}", encoding="utf-8")
    (tmp_path / "map.xml").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    result = collect_documents(tmp_path)
    assert (len(result.documents), result.problems, len(result.warnings)) == (1, (), 2)
    assert len(collect_documents(tmp_path / "map.xml").problems) == 1
