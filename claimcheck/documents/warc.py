"""From a web archive to documents, one a page that it holds."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from claimcheck.documents.files import File
from claimcheck.documents.html import read_markup
from claimcheck.documents.limits import too_large
from claimcheck.documents.result import ReadResult, together
from claimcheck.errors import ClaimcheckError, DocumentError

_PAGES = ("text/html", "application/xhtml+xml")
_KINDS = ("response", "resource")
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 16
_BROKEN = (ArchiveLoadFailed, zlib.error, EOFError, ValueError, OSError, AttributeError, KeyError)


def read_warc(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The documents of the pages that answered well; the id of each is its address.

    ``WARC-Date`` is when the page was fetched: it is ``extra["retrieved"]``, never a publication
    date. Of two captures of one address the later one stands. A page without an article is a
    warning, because archives hold every page of a site.
    """
    try:
        _refuse_bomb(file)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    results: list[ReadResult] = []
    try:
        # the library writes its own warnings to standard error, with bytes of the file
        with redirect_stderr(io.StringIO()):
            for record in ArchiveIterator(io.BytesIO(file.data), no_record_parse=False):
                if _is_page(record):
                    results.append(_page(record, file, metadata))
    except _BROKEN as error:
        told = " ".join(str(error).split()[:12])
        broken = DocumentError(f"the archive is damaged: {told}", at=file.at)
        results.append(ReadResult(problems=(broken,)))
    if not results:
        results.append(ReadResult(problems=(DocumentError("it holds no web pages", at=file.at),)))
    return together(results)


def _is_page(record: ArcWarcRecord) -> bool:
    """Whether a record is a page that its server gave; errors and redirections are none."""
    if record.rec_type not in _KINDS:
        return False
    if record.rec_type == "response" and _header(record, "status") != "200":
        return False
    return _content_type(record).startswith(_PAGES)


def _page(record: ArcWarcRecord, file: File, metadata: Mapping[str, Any]) -> ReadResult:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    told = {
        "id": address or file.id,
        "url": address,
        "retrieved": record.rec_headers.get_header("WARC-Date"),
    }
    data = record.content_stream().read(file.how.limits.bytes + 1)
    if len(data) > file.how.limits.bytes:
        what = f"the page {address} would unpack to too much"
        return ReadResult(problems=(too_large(what, None, file.how.limits, file.at),))
    _, _, after = _content_type(record).partition("charset=")
    encoding = after.split(";")[0].strip(" \"'") or None
    result = read_markup(file, data, metadata, encoding=encoding, told=told)
    if result.documents:
        return result
    return ReadResult(warnings=(*result.problems, *result.warnings))


def _header(record: ArcWarcRecord, name: str) -> str:
    """The status of an answer, or one of its headers; empty where there is none."""
    headers = record.http_headers
    if headers is None:
        return ""
    if name == "status":
        return str(headers.get_statuscode() or "")
    return str(headers.get_header(name) or "")


def _content_type(record: ArcWarcRecord) -> str:
    told = _header(record, "Content-Type") or record.rec_headers.get_header("Content-Type") or ""
    return str(told).lower().strip()


def _refuse_bomb(file: File) -> None:
    """Raise DocumentError where a packed archive unpacks to more than the limits allow.

    It is unpacked piece by piece, and no piece is kept.
    """
    if not file.data.startswith(_GZIP):
        return
    size = 0
    try:
        for piece in _unpacked(file.data):
            size += piece
            if size > file.how.limits.bytes:
                raise too_large(
                    "the archive would unpack to too much", None, file.how.limits, file.at
                )
    except zlib.error as error:
        raise DocumentError(f"the archive is damaged: {error}", at=file.at) from None


def _unpacked(data: bytes) -> Iterator[int]:
    """The length of each piece that a series of gzip members unpacks to."""
    view = memoryview(data)
    at = 0
    while at < len(data):
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        while not unpacker.eof:
            packed = unpacker.unconsumed_tail
            if not packed:
                packed = bytes(view[at : at + _CHUNK])
                at += len(packed)
            if not packed:
                return
            yield len(unpacker.decompress(packed, _CHUNK))
        at -= len(unpacker.unused_data)
        if not data[at : at + 2].startswith(_GZIP):
            return
