"""From what is said about a text, under any of the usual names, to a ``Document``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
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
    "pubDate": "published",
    "published_at": "published",
    "dateModified": "updated",
    "updated_at": "updated",
    "WARC-Date": "retrieved",
    "crawled": "retrieved",
    "headline": "title",
    "author": "byline",
    "creator": "byline",
    "lang": "language",
    "inLanguage": "language",
    "link": "url",
    "wire": "agency",
}
Place = Callable[[str], Location | None]
"""Where a key of the metadata stands."""

WORDS = ("source", "agency", "title", "url", "language")
"""The keys whose value is a word or a line of text."""
MOMENTS = ("updated", "retrieved")
"""When the text was changed, or a copy of it taken: neither is when it appeared."""
NOTES = ("byline", "dateline", "canonical_url", "version", "version_of", "status", "rights")
"""What is kept for a reader, and for telling versions of one text apart; see ``versions``."""
KEYS = (*WORDS, "published", *MOMENTS, *NOTES)


def with_metadata(document: Document, written: Mapping[str, Any], place: Place) -> Document:
    """The document with what ``written`` says of it; unknown keys go to ``extra``.

    A key stands before its aliases, and ``null`` says nothing. The moments (as ISO 8601) and the
    notes stand in ``extra`` too, each under its own name. Raises MetadataError.
    """
    known, extra = _sorted_out(written)
    for key in MOMENTS:
        if key in known:
            extra[key] = _moment(known[key], place(key))
    extra.update({key: known[key] for key in NOTES if key in known})
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
        if name not in KEYS or (name != key and (name in written or _is_foreign(name, value))):
            extra[key] = value
        elif value is not None:
            known.setdefault(name, value)
    return known, extra


def _is_foreign(name: str, value: object) -> bool:
    """Whether an alias means something else here: a list of links, an author as a table."""
    return name != "published" and value is not None and not isinstance(value, str)


def _line_of_text(key: str, value: object, at: Location | None) -> str | None:
    if not isinstance(value, str):
        raise MetadataError(f"{key!r} must be a text, not {value!r}", at=at)
    return value.strip() or None


def _moment(value: object, at: Location | None) -> str:
    read_published(value, at)
    return value.isoformat() if isinstance(value, date) else str(value).strip()
