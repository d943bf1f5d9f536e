"""From a web page, saved or archived, to a document: the article without what surrounds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import trafilatura
from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from claimcheck.documents.embedded import described
from claimcheck.documents.files import File
from claimcheck.documents.page_metadata import page_metadata
from claimcheck.documents.page_source import read_page
from claimcheck.documents.result import ReadResult
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.model.document import Document


def read_html(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The document of a page.

    What a page says of itself is taken from its linked data, then OpenGraph, then what it shows;
    ``extra["published_from"]`` says which gave the date. A page without an article is a problem.
    """
    return read_markup(file, file.data, metadata)


def read_markup(
    file: File,
    data: bytes,
    metadata: Mapping[str, Any],
    *,
    encoding: str | None = None,
    told: Mapping[str, Any] | None = None,
) -> ReadResult:
    """As ``read_html``, for a page of a file of several.

    ``encoding`` is what its server said, ``told`` what the file says of the page; its ``id`` goes
    before the name of the file.
    """
    told = told or {}
    at = file.at
    try:
        source = read_page(data, at, encoding)
        page = _parsed(source.markup)
        embedded = page_metadata(page)
        text = _article(source.markup)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    if not text:
        what = "no article was found in the page"
        hint = str(told["id"]) if "id" in told else "save its text as .txt"
        return ReadResult(problems=(DocumentError(what, at=at, hint=hint),))
    document = Document(id=str(told.get("id") or file.id), text=text, path=file.path)
    rest = {key: value for key, value in told.items() if key != "id"}
    result = described(document, {**rest, **embedded}, metadata, at)
    if not source.lost:
        return result
    lost = DocumentError(f"{source.lost} characters of the page could not be decoded", at=at)
    return ReadResult(result.documents, result.problems, (*result.warnings, lost))


def _parsed(markup: str) -> HtmlElement:
    """The tree of a page; an empty one where nothing can be made of it."""
    parser = HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    try:
        return document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        return document_fromstring("<html></html>")


def _article(markup: str) -> str:
    """The text of the article; strictly first, because furniture read as news is the worse."""
    for strict in (True, False):
        text = trafilatura.extract(
            markup.encode("utf-8", "replace"),
            output_format="txt",
            include_comments=False,
            include_tables=True,
            favor_precision=strict,
        )
        if text and text.strip():
            return str(text)
    return ""
