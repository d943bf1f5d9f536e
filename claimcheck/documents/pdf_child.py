"""Reads the PDF on standard input and prints its lines as JSON, in a process of its own.

The library that opens it is not written in Python: what a hostile file makes of it (a crash, a
hang, all the memory there is) must end this process and no other.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress

import pypdfium2 as pdfium
from pypdfium2 import raw

from claimcheck.documents.drawn import Line, Sign, lines_of

if sys.platform != "win32":
    import resource

MOST_PAGES = 500
_MEMORY = 160_000_000


def main(characters: int) -> None:
    """Print ``{"title", "lines"}`` or ``{"problem"}``."""
    _limit_memory()
    try:
        told = read(sys.stdin.buffer.read(), characters)
    except MemoryError:
        told = {"problem": "it takes more memory than any article"}
    json.dump(told, sys.stdout)


def read(data: bytes, characters: int) -> dict[str, object]:
    """The title and the lines of a PDF, or what is wrong with it."""
    try:
        with pdfium.PdfDocument(data) as opened:
            if len(opened) > MOST_PAGES:
                return {"problem": f"it has {len(opened)} pages, and at most {MOST_PAGES} are read"}
            lines: list[tuple[str, float, float]] = []
            for number in range(len(opened)):
                page = opened[number].get_textpage()
                characters -= page.count_chars()
                if characters < 0:
                    return {"problem": "it holds more characters than are read"}
                lines += ((one.text, one.bottom, one.size) for one in _lines(page))
            return {"title": _title(opened), "lines": lines}
    except pdfium.PdfiumError as error:
        return {"problem": " ".join(str(error).split())}


def _title(opened: pdfium.PdfDocument) -> str:
    """What the file calls itself; nothing where that is no text."""
    try:
        return str(opened.get_metadata_value("Title"))
    except UnicodeDecodeError:
        return ""


def _lines(page: pdfium.PdfTextPage) -> Iterator[Line]:
    line: list[Sign] = []
    for at in range(page.count_chars()):
        sign = _sign(page, at)
        if sign.text in "\r\n":
            yield from lines_of(line)
            line = []
        else:
            line.append(sign)
    yield from lines_of(line)


def _sign(page: pdfium.PdfTextPage, at: int) -> Sign:
    code = raw.FPDFText_GetUnicode(page.raw, at)
    left, bottom, right, _ = page.get_charbox(at, loose=True)
    shown = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return Sign(at, shown, left, right, bottom, raw.FPDFText_GetFontSize(page.raw, at))


def _limit_memory() -> None:
    """Take no more than a page may need, where the system can see to that."""
    if sys.platform != "win32":
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main(int(sys.argv[1]))
