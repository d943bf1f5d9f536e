"""Builds web archives: records of pages as a crawler writes them."""

from __future__ import annotations

import gzip
from pathlib import Path

_PAGE = Path(__file__).parent / "page.html"
TEXT = "أعلنت بلدية المرج، الأحد، انتهاء أعمال الصيانة في شبكة المياه بعد أسبوع من الانقطاع."
ADDRESS = "https://minaa.example/2025/04/02/rabwa"


def page(text: str, head: str = "") -> str:
    """A small page with a text of two paragraphs."""
    return (
        f'<html lang="ar"><head><meta charset="utf-8">{head}</head><body><article><h1>خبر</h1>'
        f"<p>{text}</p><p>{text} وهذه فقرة ثانية.</p></article></body></html>"
    )


def response(
    address: str,
    body: bytes,
    *,
    fetched: str = "2026-01-05T12:00:00Z",
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    headers: str = "",
) -> bytes:
    """The record of one answer of a server."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{len(address):012d}>\r\n"
        f"WARC-Target-URI: {address}\r\nWARC-Date: {fetched}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def crawl(*, packed: bool) -> bytes:
    """Two pages, a second capture of one, a picture and a page that was not found."""
    records = [
        response(ADDRESS, page("نص قديم قبل التحديث، نشر صباح اليوم في الصحيفة.").encode()),
        response(ADDRESS, _PAGE.read_bytes(), fetched="2026-01-06T12:00:00Z"),
        response(
            "https://sahl.example/w", page(TEXT).encode("cp1256"), kind="text/html;charset=cp1256"
        ),
        response("https://sahl.example/p.jpg", b"\xff\xd8\xff", kind="image/jpeg"),
        response("https://sahl.example/gone", page("غير موجود").encode(), status="404 Not Found"),
    ]
    return b"".join(gzip.compress(record) if packed else record for record in records)
