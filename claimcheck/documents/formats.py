"""Which reader reads what: the table of formats, and how a file shows which one it is."""

import json
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from claimcheck.documents.files import File
from claimcheck.documents.result import ReadResult
from claimcheck.errors import DocumentError

Reader = Callable[[File, Mapping[str, Any]], ReadResult]
DISTRIBUTION = "claimcheck-news"


class Format(NamedTuple):
    """One format: the ends of its file names, its reader, and what that needs.

    ``reader`` is a module below this one and its function; it is loaded when a file asks for it.
    ``needs`` are packages that ``extra`` installs. ``shared`` says that files of other sorts have
    such names too, so that a folder may hold some that are no documents.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    extra: str | None = None
    needs: tuple[str, ...] = ()
    shared: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether all that the reader needs is installed."""
        return all(find_spec(need) is not None for need in self.needs)


PLAIN = Format("plain text", (".txt", ".text"), "plain:read_plain")
MARKDOWN = Format("Markdown with front matter", (".md", ".markdown"), "plain:read_plain")
JSON_LINES = Format("JSON lines", (".jsonl", ".ndjson"), "jsonl:read_jsonl")
CSV = Format("CSV", (".csv", ".tsv"), "table:read_table")

JSON = Format("JSON, ninjs", (".json",), "json_file:read_json", shared=True)
NEWS_XML = Format(
    "RSS, Atom, NewsML-G2", (".xml", ".rss", ".atom"), "news_xml:read_news_xml", shared=True
)
DOCX = Format("Word, with changes accepted", (".docx",), "docx:read_docx")
HTML = Format(
    "web page",
    (".html", ".htm", ".xhtml"),
    "html:read_html",
    extra="web",
    needs=("trafilatura", "htmldate", "lxml"),
)
PDF = Format("PDF, of low trust", (".pdf",), "pdf:read_pdf", extra="pdf", needs=("pypdfium2",))
WARC = Format(
    "web archive",
    (".warc", ".warc.gz"),
    "warc:read_warc",
    extra="warc",
    needs=("warcio", "trafilatura", "htmldate", "lxml"),
)

FORMATS = (PLAIN, MARKDOWN, JSON_LINES, JSON, CSV, NEWS_XML, DOCX, HTML, PDF, WARC)
SUFFIXES = tuple(suffix for one in FORMATS for suffix in one.suffixes)

_HEAD = 1_000
_XML = (b"<?xml", b"<rss", b"<feed", b"<newsitem", b"<newsmessage")
_STARTS = ((b"PK\x03\x04", DOCX), (b"%PDF-", PDF), (b"WARC/", WARC), (b"\x1f\x8b", WARC))


def read(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """What the reader of the file's format makes of it; ``metadata`` stands beside the file.

    Where a package that the reader needs is missing, the problem says how to install it.
    """
    chosen = format_of(file)
    try:
        reader = _reader(chosen)
    except ModuleNotFoundError as error:
        return ReadResult(problems=(_missing(chosen, file, error),))
    return reader(file, metadata)


def install_hint(chosen: Format) -> str:
    """How to install what a format needs."""
    return f"pip install '{DISTRIBUTION}[{chosen.extra}]'"


def format_of(file: File) -> Format:
    """The format that the file's name tells, else its first bytes; else plain text."""
    name = (file.path or "").lower()
    for one in FORMATS:
        if name.endswith(one.suffixes):
            return one
    return _sniffed(file.data)


def _sniffed(data: bytes) -> Format:
    """What the first bytes show; a file that shows nothing is plain text."""
    for start, one in _STARTS:
        if data.startswith(start):
            return one
    head = data[:_HEAD].removeprefix(BOM_UTF8).lstrip()
    if head.startswith(b"{"):
        return JSON if _is_one_record(data) else JSON_LINES
    small = head.lower()
    if small.startswith((b"<!doctype html", b"<html")) or b"<html" in small.partition(b"?>")[2]:
        return HTML
    return NEWS_XML if small.startswith(_XML) else PLAIN


def _is_one_record(data: bytes) -> bool:
    """Whether the first line is not a whole record, so that only all lines together can be one."""
    try:
        json.loads(data.lstrip().split(b"\n", 1)[0])
    except (ValueError, RecursionError):
        return True
    return False


def _reader(chosen: Format) -> Reader:
    module, _, function = chosen.reader.partition(":")
    for need in chosen.needs:
        import_module(need)
    found: Reader = getattr(import_module(f"{__package__}.{module}"), function)
    return found


def _missing(chosen: Format, file: File, error: ModuleNotFoundError) -> DocumentError:
    what = f"{chosen.name} needs {error.name}, which is not installed"
    return DocumentError(what, at=file.at, hint=install_hint(chosen))
