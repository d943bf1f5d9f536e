import json
import time
from datetime import datetime

import pytest

pytest.importorskip("trafilatura")

from claimcheck.documents.files import File
from claimcheck.documents.html import read_html
from claimcheck.documents.read import read_documents
from claimcheck.documents.result import ReadResult
from claimcheck.model.document import Document
from tests.inputs import INPUTS

TEXT = "أعلنت بلدية المرج، الأحد، انتهاء أعمال الصيانة في شبكة المياه بعد أسبوع من الانقطاع."
DATE = "2025-03-16T08:15:00+03:00"
OTHER = "2023-06-01"
TIME = f'<time itemprop="datePublished" datetime="{DATE}">الأحد</time>'
OPEN_GRAPH = f'<meta property="article:published_time" content="{DATE}">'


def read(markup: str | bytes, **beside: object) -> ReadResult:
    data = markup if isinstance(markup, bytes) else markup.encode()
    return read_html(File("a.html", "in/a.html", data), beside)


def page(head: str = "", body: str = "", *, charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{charset}">{head}</head>'
        f"<body><article><h1>صيانة المياه</h1>{body}<p>{TEXT}</p><p>{TEXT} مرة ثانية.</p>"
        "</article><footer><p>جميع الحقوق محفوظة 2019</p></footer></body></html>"
    )


def document(head: str = "", body: str = "") -> Document:
    (found,) = read(page(head, body)).documents
    return found


def linked(**told: object) -> str:
    told = {"@context": "https://schema.org", "@type": "NewsArticle", **told}
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def test_a_page_gives_its_article_without_what_surrounds_it() -> None:
    (found,) = read_documents(INPUTS / "page.html")
    lines = found.text.split("\n")
    assert lines[0] == "مصرع 9 عمال في انهيار سقف مصنع بمدينة الربوة"
    assert len(lines) == 7
    source = (INPUTS / "page.html").read_text(encoding="utf-8")
    assert all(line in source for line in lines), "harakat, tatweel and quotes stay as they are"
    for furniture in ("الذهب", "إعلان", "اقرأ أيضا", "90", "مشاركة", "حقوق", "analytics"):
        assert furniture not in found.text


def test_a_page_says_who_when_and_where() -> None:
    (found,) = read_documents(INPUTS / "page.html")
    assert found.published_at == datetime.fromisoformat("2025-04-02T20:45:00+03:00")
    assert (found.source, found.language) == ("صحيفة الميناء", "ar")
    assert found.title == "مصرع 9 عمال في انهيار سقف مصنع بمدينة الربوة"
    assert found.url == "https://minaa.example/2025/04/02/rabwa"
    assert found.extra == {
        "published_from": "json-ld",
        "updated": "2025-04-03T07:30:00+03:00",
        "byline": "ليلى الطاهر",
    }


@pytest.mark.parametrize(
    ("head", "body", "giver"),
    [
        (linked(datePublished=DATE), "", "json-ld"),
        (linked(datePublished="منذ ساعة") + OPEN_GRAPH, "", "opengraph"),
        (OPEN_GRAPH, f'<time datetime="{OTHER}">', "opengraph"),
        ("<script type='application/ld+json'>{broken</script>", TIME, "time"),
        ("", f'<span class="p"><time datetime="{DATE}">أمس</time></span>', "time"),
        ("", f'<time class="post-updated" datetime="{OTHER}">حُدّث</time>{TIME}', "time"),
        ('<meta itemprop="datePublished" content="2025-03-16">', "", "time"),
        ('<meta name="pubdate" content="2025-03-16">', "", "head"),
        ('<link rel="canonical" href="https://a.example/2025/03/16/water">', "", "head"),
    ],
)
def test_the_date_is_what_the_page_declares_before_what_it_shows(
    head: str, body: str, giver: str
) -> None:
    found = document(head, body)
    assert found.published is not None
    assert str(found.published.first) == "2025-03-16"
    assert found.extra["published_from"] == giver


@pytest.mark.parametrize(
    "body",
    [
        "<p>السبت 12 تموز 2025</p>",
        "<p>12 تموز/يوليو 2025</p>",
        f'<aside><time datetime="{OTHER}">قديم</time></aside>',
        f'<ul><li><time datetime="{OTHER}">قديم</time> خبر آخر</li></ul>',
        f'<time datetime="{DATE}">أ</time><time datetime="{OTHER}">ب</time>',
        '<meta property="og:updated_time" content="2023-06-01">',
        '<meta http-equiv="last-modified" content="2023-06-01">',
        '<meta name="revised" content="2023-06-01">',
        "",
    ],
)
def test_a_date_that_the_page_does_not_declare_is_not_guessed(body: str) -> None:
    began = time.process_time()
    assert document(body, body).published is None
    assert time.process_time() - began < 2


def test_the_article_of_the_page_is_told_from_others_that_it_lists() -> None:
    other = linked(datePublished=OTHER, url="https://a.example/other", headline="خبر آخر")
    own = linked(datePublished=DATE, mainEntityOfPage={"@id": "https://a.example/own"})
    found = document(f'<link rel="canonical" href="https://a.example/own">{other}{own}')
    assert (str(found.published and found.published.first), found.title) == (
        "2025-03-16",
        "صيانة المياه",
    )


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6", "utf-8"])
def test_a_page_is_decoded_as_it_declares(charset: str) -> None:
    (found,) = read(page(charset=charset).encode(charset)).documents
    assert TEXT in found.text


def test_a_page_that_is_slightly_damaged_is_read_and_told() -> None:
    result = read(page().encode().replace("الأحد".encode(), b"\xff", 1))
    assert len(result.documents) == 1
    assert "1 characters of the page could not be decoded" in str(result.warnings[0])


def test_what_the_desk_says_beside_a_page_goes_first() -> None:
    (found,) = read(page(linked(datePublished=DATE)), published="2025-03-15").documents
    assert str(found.published and found.published.first) == "2025-03-15"


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ("", "no article was found"),
        ("<html><body><nav></nav></body></html>", "no article was found"),
        (page().encode("cp1256"), "not in the encoding that it declares"),
        ("<p>" * 50_001, "more than 50,000 tags"),
        ("<p " + " ".join(f"a{number}=1" for number in range(20_000)) + ">", "500 attributes"),
        (b"<p>" + b"x" * 20_000_000, "20 MB"),
    ],
)
def test_what_is_no_page_or_made_to_do_harm_is_refused(markup: str | bytes, what: str) -> None:
    began = time.process_time()
    (problem,) = read(markup).problems
    assert what in str(problem)
    assert time.process_time() - began < 2


@pytest.mark.parametrize("markup", ["<div>" * 50_000, "<b><p>" * 20_000, "<table>" * 20_000])
def test_deep_pages_end(markup: str) -> None:
    began = time.process_time()
    read(markup + TEXT)
    assert time.process_time() - began < 10
