"""From a Word document to a document: the text as it stands once every change is accepted.

Written for this alone, because the usual library leaves out what was inserted with changes
tracked, and opens a file before anybody can ask how large it will get.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.documents.archive import Archive
from claimcheck.documents.embedded import described
from claimcheck.documents.files import File
from claimcheck.documents.result import ReadResult
from claimcheck.documents.xml_tree import Element, read_xml
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.model.document import Document

_MAIN = "word/document.xml"
_ABOUT = "docProps/core.xml"
_GONE = frozenset(
    ("del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "rPr", "pPr", "drawing")
)
"""What was deleted or moved away, the code behind fields, and the second copy of a text box."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
_OFF = ("0", "false", "none", "off")


def read_docx(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The document of a Word file, a line a paragraph.

    Insertions count and deletions do not; comments, notes and hidden text are left out. When a
    file was made or saved is no publication date, so none is taken from it.
    """
    try:
        archive = Archive(file.data, file.how.limits, file.at)
        main = archive.read(_MAIN)
        if main is None:
            raise DocumentError("the file is no Word document", at=file.at)
        body = read_xml(main, file.at).first("body")
        about = archive.read(_ABOUT)
        told = {} if about is None else _told(read_xml(about, file.at))
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    paragraphs = list(_paragraphs(body)) if body else []
    title = told.get("title") or next((text for style, text in paragraphs if style == "Title"), "")
    text = "\n".join(text for _, text in paragraphs if text)
    document = Document(id=file.id, text=text, path=file.path)
    return described(document, {**told, "title": title}, metadata, file.at)


def _told(core: Element) -> dict[str, Any]:
    """What the properties of a file say of its text; who saved it, and when, is not of the text."""
    titles = (element.text().strip() for element in core.all("title"))
    languages = (element.text().strip() for element in core.all("language"))
    return {"title": next(titles, None), "language": next(languages, None)}


def _paragraphs(body: Element) -> Iterator[tuple[str, str]]:
    """The style and the text of each paragraph; one whose end was deleted runs into the next."""
    style, parts = "", [""]
    for paragraph in _found(body):
        marks = paragraph.first("pPr")
        style = style or _style(marks)
        parts.append("".join(_pieces(paragraph)))
        if not _runs_on(marks):
            yield style, "".join(parts).strip()
            style, parts = "", [""]
    if any(parts):
        yield style, "".join(parts).strip()


def _found(element: Element) -> Iterator[Element]:
    """The paragraphs, those of tables too, in order."""
    for child in element.elements:
        if child.name == "p":
            yield child
        elif child.name not in _GONE:
            yield from _found(child)


def _pieces(element: Element) -> Iterator[str]:
    """The characters of a paragraph as it is shown."""
    for child in element.elements:
        if child.name == "t":
            yield child.text()
        elif child.name in _SIGNS:
            yield _SIGNS[child.name]
        elif child.name == "p":
            yield from ("\n", *_pieces(child), "\n")
        elif child.name not in _GONE and not _is_hidden(child):
            yield from _pieces(child)


def _is_hidden(run: Element) -> bool:
    mark = run.first("rPr", "vanish")
    return mark is not None and mark.attributes.get("val", "on") not in _OFF


def _runs_on(marks: Element | None) -> bool:
    """Whether the end of a paragraph was deleted, or moved away, with changes tracked."""
    end = marks.first("rPr") if marks else None
    return end is not None and any(one.name in ("del", "moveFrom") for one in end.elements)


def _style(marks: Element | None) -> str:
    style = marks.first("pStyle") if marks else None
    return style.attributes.get("val", "") if style else ""
