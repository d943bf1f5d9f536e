"""From RSS (0.9x, 1.0, 2.0) and Atom to documents, one an item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.documents.blocks import text_of_element, text_of_html
from claimcheck.documents.embedded import described, iso_date
from claimcheck.documents.files import File
from claimcheck.documents.result import ReadResult, together
from claimcheck.documents.xml_tree import Element, read_xml
from claimcheck.errors import ClaimcheckError, DocumentError, Location
from claimcheck.model.base import content_id
from claimcheck.model.document import Document

ROOTS = ("rss", "RDF", "feed")
"""What the outermost element of a feed is called."""
_FULL = ("encoded", "content", "body")
_SHORT = ("description", "summary")


def read_feed(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The documents of a feed; an item without any text is a warning and costs no other.

    The id is the item's own (``guid``, Atom's ``id``, else its link). Atom's ``updated`` is no
    publication date. ``extra["text_is"]`` is ``summary`` where the feed gives no more than that.
    """
    try:
        root = read_xml(file.data, file.at)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    return read_feed_tree(root, file, metadata)


def read_feed_tree(root: Element, file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """As ``read_feed``, where the XML is parsed already."""
    head = root.first("channel") or root
    items = [element for element in root.below() if element.name in ("item", "entry")]
    if not items:
        empty = DocumentError("the feed holds no items", at=file.at)
        return ReadResult(problems=(empty,))
    shared = {
        "source": _words(head.first("title")),
        "language": _words(head.first("language")) or root.attributes.get("lang"),
    }
    results = [_item(item, number, file, shared, metadata) for number, item in enumerate(items, 1)]
    return together([*results, ReadResult(warnings=tuple(_short(results, file)))])


def _item(
    item: Element, number: int, file: File, shared: Mapping[str, Any], beside: Mapping[str, Any]
) -> ReadResult:
    full, short = _longest(item, _FULL), _longest(item, _SHORT)
    text = full or short
    own = _told(item)
    id_ = _words(item.first("guid")) or _words(item.first("id")) or own["url"]
    if not any(character.isalnum() for character in text):
        what = f"item {number} of the feed holds no text"
        return ReadResult(warnings=(DocumentError(what, at=file.at, hint=own["title"]),))
    document = Document(
        id=id_ or content_id(own["title"], text),
        text=text,
        path=file.path,
        extra={} if full else {"text_is": "summary"},
    )
    told = {**shared, **{key: value for key, value in own.items() if value}}
    return described(document, told, beside, Location(file.shown))


def _told(item: Element) -> dict[str, str | None]:
    """What an item says of itself, under our names."""
    published = item.first("pubDate") or item.first("published") or item.first("date")
    updated = item.first("updated") or item.first("modified")
    language = item.first("language")
    return {
        "title": _words(item.first("title")),
        "url": _link(item),
        "source": _words(item.first("source", "title")) or _source(item),
        "byline": _words(item.first("creator")) or _words(item.first("author", "name")),
        "language": _words(language) or item.attributes.get("lang"),
        "published": _date(published),
        "updated": _date(updated),
        "rights": _words(item.first("rights")),
    }


def _source(item: Element) -> str | None:
    """The feed that an aggregator took an item from."""
    source = item.first("source")
    return None if source is None or source.first("title") else _words(source)


def _date(element: Element | None) -> str | None:
    written = _words(element)
    return iso_date(written) if written else None


def _link(item: Element) -> str | None:
    """The address of the item itself: RSS writes it as text, Atom as an attribute."""
    for link in item.all("link"):
        if link.attributes.get("rel", "alternate") == "alternate":
            return link.attributes.get("href") or _words(link)
    return None


def _longest(item: Element, names: tuple[str, ...]) -> str:
    """The text of the first of these elements that holds any, media extensions apart."""
    texts = (
        _markup(element)
        for name in names
        for element in item.all(name)
        if "search.yahoo.com/mrss" not in element.space
    )
    return next((text for text in texts if text), "")


def _markup(element: Element) -> str:
    """The text of an element that holds XHTML, or HTML written as text, or plain text."""
    kind = element.attributes.get("type", "html")
    if kind in ("text", "text/plain"):
        return element.text().strip()
    return text_of_element(element) if any(element.elements) else text_of_html(element.text())


def _words(element: Element | None) -> str | None:
    """A line of text, its markup gone."""
    return None if element is None else " ".join(_markup(element).split()) or None


def _short(results: list[ReadResult], file: File) -> Iterator[ClaimcheckError]:
    read = [one for result in results for one in result.documents]
    short = sum(one.extra.get("text_is") == "summary" for one in read)
    if short:
        yield DocumentError(f"the feed gives only a summary of {short} of {len(read)}", at=file.at)
