"""From metadata whose dates stand in words ("19 November 2024") to metadata with ISO 8601."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from claimcheck.documents.iso_dates import read_published
from claimcheck.documents.metadata import ALIASES, MOMENTS
from claimcheck.errors import MetadataError

DateWords = Callable[[str, str | None], date | None]
"""Reads a date in words, in the language with this tag or in any; nothing where it is not sure."""
_DATES = ("published", *MOMENTS)
_LANGUAGE = "language"


def in_iso(written: Mapping[str, Any], words: DateWords | None) -> Mapping[str, Any]:
    """The metadata, its dates in ISO 8601 where they were in words that can be read.

    What cannot be read stays as it is, for whoever checks dates to say so.
    """
    dates = [key for key in written if ALIASES.get(key, key) in _DATES and _is_worded(written[key])]
    if words is None or not dates:
        return written
    language = next((written[key] for key in written if ALIASES.get(key, key) == _LANGUAGE), None)
    tag = language if isinstance(language, str) and language.strip() else None
    read = {key: words(written[key], tag) for key in dates}
    return {**written, **{key: day.isoformat() for key, day in read.items() if day is not None}}


def _is_worded(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        read_published(value, None)
    except MetadataError:
        return bool(value.strip())
    return False
