"""From a PDF to a document of low trust: a page draws its letters and does not tell their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from claimcheck.documents.drawn import Line, Sign, lines_of, paragraphs_of
from claimcheck.documents.embedded import described
from claimcheck.documents.files import File
from claimcheck.documents.result import ReadResult
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.model.document import Document

_MOST_PAGES = 500
_LOW_TRUST = "pdf, low trust"
_HINT = "compare its figures with the page, or give the text itself"


def read_pdf(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The document of a PDF, with a warning that its text was made from a drawing.

    ``extra["extraction"]`` marks it. When the file was made is no publication date, so none is
    taken from it. A PDF that holds pictures of text alone is a problem.
    """
    try:
        lines, title = _read(file)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    text = "\n".join(paragraphs_of(lines))
    if not any(character.isalnum() for character in text):
        what, hint = "the PDF holds no text", "it may be a scan: give the text itself"
        return ReadResult(problems=(DocumentError(what, at=file.at, hint=hint),))
    document = Document(id=file.id, text=text, path=file.path, extra={"extraction": _LOW_TRUST})
    result = described(document, {"title": title}, metadata, file.at)
    what = "the text was read from the drawing of a PDF, and may differ from it"
    warning = DocumentError(what, at=file.at, hint=_HINT)
    return ReadResult(result.documents, result.problems, (*result.warnings, warning))


def _read(file: File) -> tuple[list[Line], str]:
    """The lines of all pages, and the title; raises DocumentError."""
    try:
        with pdfium.PdfDocument(file.data) as opened:
            if len(opened) > _MOST_PAGES:
                what = f"the PDF has {len(opened)} pages, and at most {_MOST_PAGES} are read"
                raise DocumentError(what, at=file.at)
            title = opened.get_metadata_value("Title")
            lines = [line for number in range(len(opened)) for line in _page(opened, number, file)]
            return lines, " ".join(title.split())
    except pdfium.PdfiumError as error:
        what = f"the PDF cannot be read: {' '.join(str(error).split())}"
        raise DocumentError(what, at=file.at, hint="it may be locked or damaged") from None


def _page(opened: pdfium.PdfDocument, number: int, file: File) -> Iterator[Line]:
    page = opened[number]
    text = page.get_textpage()
    count = text.count_chars()
    if count > file.limits.characters:
        raise DocumentError(f"page {number + 1} holds {count:,} characters", at=file.at)
    line: list[Sign] = []
    for at in range(count):
        sign = _sign(text, at)
        if sign.text in "\r\n":
            yield from lines_of(line)
            line = []
        else:
            line.append(sign)
    yield from lines_of(line)


def _sign(text: pdfium.PdfTextPage, at: int) -> Sign:
    code = raw.FPDFText_GetUnicode(text.raw, at)
    left, bottom, right, _ = text.get_charbox(at, loose=True)
    shown = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return Sign(at, shown, left, right, bottom, raw.FPDFText_GetFontSize(text.raw, at))
