"""From what a program left in a file about its text, to a document that takes it with care."""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from claimcheck.documents.decode import require_words
from claimcheck.documents.iso_dates import read_published
from claimcheck.documents.metadata import ALIASES, MOMENTS, WORDS, with_metadata
from claimcheck.documents.result import ReadResult
from claimcheck.errors import ClaimcheckError, Location, MetadataError
from claimcheck.model.document import Document

_DATES = ("published", *MOMENTS)


def described(
    document: Document, embedded: Mapping[str, Any], beside: Mapping[str, Any], at: Location
) -> ReadResult:
    """The document with its embedded metadata, under the names of ours, and those beside it.

    What the desk says beside the file goes before what a program left in it. An embedded value
    that cannot be used is a warning, never the loss of the text.
    """
    usable: dict[str, Any] = {}
    warnings: list[ClaimcheckError] = []
    for key, value in embedded.items():
        try:
            usable.update(_usable(ALIASES.get(key, key), value, at))
        except MetadataError as error:
            warnings.append(error)
    try:
        require_words(document.text, at)
        document = with_metadata(document, usable, lambda _: at)
        document = with_metadata(document, beside, lambda _: at)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,), warnings=tuple(warnings))
    return ReadResult(documents=(document,), warnings=tuple(warnings))


def iso_date(written: str) -> str:
    """A date as mail and RSS write it in ISO 8601; what is no such date stays as it is."""
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, IndexError, TypeError, OverflowError):
        return written.strip()


def _usable(key: str, value: object, at: Location) -> dict[str, object]:
    """The value under its key; nothing where it is empty."""
    if value is None or value in ("", [], {}):
        return {}
    if key in _DATES:
        read_published(value, at)
    elif key in WORDS and not isinstance(value, str):
        raise MetadataError(f"{key!r} must be a text, not {value!r}", at=at)
    return {key: value}
