"""Documents that a caller hands over: as text, as a mapping, or ready made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.documents.record import read_record
from claimcheck.model.base import content_id
from claimcheck.model.document import Document


def as_document(given: Document | str | Mapping[str, Any]) -> Document:
    """A document from what a caller gives; without an id it is known by a hash of its text.

    Raises DocumentError or MetadataError when it cannot be used.
    """
    if isinstance(given, Document):
        return given
    if isinstance(given, str):
        return Document(id=content_id(given), text=given)
    return read_record(given)
