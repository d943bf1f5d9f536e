"""From what is said about a text, under any of the usual names, to a ``Document``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from claimcheck.documents.iso_dates import read_published
from claimcheck.errors import Location, MetadataError
from claimcheck.model.document import DateBasis, Document

ALIASES = {
    "publisher": "source",
    "outlet": "source",
    "site_name": "source",
    "date": "published",
    "datePublished": "published",
}
Place = Callable[[str], Location | None]
"""Where a key of the metadata stands."""

WORDS = ("source", "agency", "title", "url", "language")
"""The keys whose value is a word or a line of text."""
KEYS = (*WORDS, "published")


def with_metadata(document: Document, written: Mapping[str, Any], place: Place) -> Document:
    """The document with what ``written`` says of it; unknown keys go to ``extra``.

    A key stands before its aliases, and ``null`` says nothing. Raises MetadataError.
    """
    known, extra = _sorted_out(written)
    update: dict[str, Any] = {"extra": {**document.extra, **extra}} if extra else {}
    for key in WORDS:
        if key in known:
            update[key] = _line_of_text(key, known[key], place(key))
    if "published" in known:
        published, moment = read_published(known["published"], place("published"))
        update["published"], update["published_at"] = published, moment
        update["published_basis"] = DateBasis.GIVEN
    return document.model_copy(update=update)


def _sorted_out(written: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    known: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, value in written.items():
        name = ALIASES.get(key, key)
        if name not in KEYS or (name != key and name in written):
            extra[key] = value
        elif value is not None:
            known.setdefault(name, value)
    return known, extra


def _line_of_text(key: str, value: object, at: Location | None) -> str | None:
    if not isinstance(value, str):
        raise MetadataError(f"{key!r} must be a text, not {value!r}", at=at)
    return value.strip() or None
