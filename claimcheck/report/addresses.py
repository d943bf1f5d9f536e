"""From paths, ids and links to addresses that other programs understand."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote, urlsplit

from claimcheck.model.document import Document
from claimcheck.report.places import is_plain
from claimcheck.report.safe import is_hidden

_KEPT = "/:?#[]@!$&'()*+,;=%~"
"""What an address may hold as it is."""


def web_address(url: str | None) -> str | None:
    """An address that is safe to link to; ``None`` for any scheme but http and https."""
    if url is None or any(is_hidden(one) or one.isspace() for one in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def file_address(path: str) -> str:
    """A path as a URI reference: relative paths stay relative, others become ``file:``."""
    pure = PurePath(path)
    written = quote(pure.as_posix(), safe="/")
    return f"file://{written}" if pure.is_absolute() else written


def name_of(sort: str, *parts: str) -> str:
    """A URN for something that has no address: ``urn:claimcheck:fact:b433d71c7fce``."""
    return ":".join(("urn:claimcheck", sort, *(quote(part, safe="") for part in parts)))


def address_of(document: Document) -> str:
    """Where a document is: on the web, else in its file, else only by name.

    A file of several documents, or one that holds more than their text, is not the address.
    """
    url = web_address(document.url)
    if url is not None:
        return quote(url, safe=_KEPT)
    is_record = "line" in document.extra
    if document.path and is_plain(document) and not is_record:
        return file_address(document.path)
    return name_of("document", document.id)
