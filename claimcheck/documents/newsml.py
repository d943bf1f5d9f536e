"""From NewsML-G2, as agencies send it, to documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.documents.blocks import text_of_element, text_of_html
from claimcheck.documents.embedded import described
from claimcheck.documents.files import File
from claimcheck.documents.result import ReadResult, together
from claimcheck.documents.xml_tree import Element, read_xml
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.model.document import Document

ROOTS = ("newsItem", "newsMessage")
"""What the outermost element is called."""
_PLAIN = "text/plain"


def read_newsml(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The documents of a news item, or of every news item of a message.

    The id is the ``guid``, ``extra["version"]`` its version; a later version replaces an earlier
    one. The document appeared when this version was created.
    """
    try:
        root = read_xml(file.data, file.at)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    return read_newsml_tree(root, file, metadata)


def read_newsml_tree(root: Element, file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """As ``read_newsml``, where the XML is parsed already."""
    items = [element for element in root.below() if element.name == "newsItem"]
    if not items:
        return ReadResult(problems=(DocumentError("the message holds no news item", at=file.at),))
    return together(_item(item, file, metadata) for item in items)


def _item(item: Element, file: File, beside: Mapping[str, Any]) -> ReadResult:
    text = "\n".join(_texts(item))
    told = _told(item)
    document = Document(id=item.attributes.get("guid") or file.id, text=text, path=file.path)
    return described(document, told, beside, file.at)


def _texts(item: Element) -> Iterator[str]:
    """The texts of the content set; pictures and sound are passed over."""
    held = item.first("contentSet")
    for content in held.elements if held else ():
        if content.name == "inlineXML":
            yield text_of_element(_body(content))
        elif content.name == "inlineData":
            kind = content.attributes.get("contenttype", _PLAIN)
            yield content.text().strip() if kind == _PLAIN else text_of_html(content.text())


def _body(content: Element) -> Element:
    """The part that is the text: the ``body.content`` of NITF, the ``body`` of XHTML, or all."""
    for name in ("body.content", "body"):
        for element in content.below():
            if element.name == name:
                return element
    return content


def _told(item: Element) -> dict[str, str | None]:
    """What an item says of itself, under our names."""
    about, content = item.first("itemMeta") or item, item.first("contentMeta") or item
    source, agency = _called(about.first("provider")), _called(content.first("infoSource"))
    return {
        "title": _words(content.first("headline")),
        "source": source,
        "agency": agency if agency != source else None,
        "language": _tag(content.first("language")) or item.attributes.get("lang"),
        "byline": _words(content.first("by")) or _called(content.first("creator")),
        "dateline": _words(content.first("dateline")) or _called(content.first("located")),
        "published": _words(about.first("versionCreated")),
        "updated": _words(content.first("contentModified")),
        "version": item.attributes.get("version"),
        "status": _code(about.first("pubStatus")),
        "rights": _words(item.first("rightsInfo", "copyrightNotice")),
        "embargoed": _words(about.first("embargoed")),
    }


def _called(element: Element | None) -> str | None:
    """The name of a party or place, else the code that stands for it."""
    if element is None:
        return None
    return _words(element.first("name")) or element.attributes.get("literal") or _code(element)


def _code(element: Element | None) -> str | None:
    """The code behind the name of its list: ``AFP`` of ``nprov:AFP``."""
    code = element.attributes.get("qcode") if element else None
    return code.partition(":")[2] or code if code else None


def _tag(element: Element | None) -> str | None:
    return element.attributes.get("tag") if element else None


def _words(element: Element | None) -> str | None:
    return " ".join(text_of_element(element).split()) or None if element else None
