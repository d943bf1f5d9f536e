"""From a record (a line of JSON, a dict of the caller) to a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.documents.decode import require_words
from claimcheck.documents.fields import renamed
from claimcheck.documents.files import File
from claimcheck.documents.metadata import with_metadata
from claimcheck.documents.result import ReadResult
from claimcheck.documents.worded_dates import DateWords, in_iso
from claimcheck.errors import ClaimcheckError, DocumentError, Location
from claimcheck.model.base import content_id
from claimcheck.model.document import Document

_SHOWN_KEYS = 8


def document_from(
    record: Mapping[str, Any],
    *,
    path: str | None = None,
    at: Location | None = None,
    metadata: Mapping[str, Any] | None = None,
    words: DateWords | None = None,
) -> Document:
    """The document of a record with the keys ``text``, ``id`` and those of the metadata.

    ``metadata`` holds what is known of all records together; the record's own keys go first.
    ``words`` reads dates that stand in words. Without ``id`` the id is made from the content.
    Raises DocumentError or MetadataError.
    """
    at = at or Location("<record>")
    text = record.get("text")
    if not isinstance(text, str):
        what = "key 'text' is missing" if text is None else "'text' must be a text"
        raise DocumentError(what, at=at, hint=_other_texts(record))
    _require_whole_characters(record, at)
    document = Document(id=_id(record, at), text=require_words(text, at), path=path)
    document = with_metadata(document, metadata or {}, lambda _: at)
    own = {key: value for key, value in record.items() if key not in ("id", "text")}
    return with_metadata(document, in_iso(own, words), lambda _: at)


def read_record(
    record: Mapping[str, Any], file: File, at: Location, metadata: Mapping[str, Any]
) -> ReadResult:
    """The document of one record of a file, or what is wrong with it; its line is in ``extra``."""
    from claimcheck.documents.ninjs import is_ninjs, read_ninjs

    if is_ninjs(record) and not file.how.fields:
        return read_ninjs(record, file, at, metadata)
    try:
        mapped = renamed(record, file.how.fields) if file.how.fields else record
        document = document_from(
            mapped, path=file.path, at=at, metadata=metadata, words=file.how.words
        )
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    if at.line is not None:
        extra = {**document.extra, "line": at.line}
        document = document.model_copy(update={"extra": extra})
    return ReadResult(documents=(document,))


def as_documents(
    given: Iterable[Document | Mapping[str, Any] | str], words: DateWords | None = None
) -> tuple[Document, ...]:
    """Documents from documents, records, or bare texts, in the same order.

    Raises DocumentError when two have one id.
    """
    documents = tuple(_as_document(one, words) for one in given)
    seen: set[str] = set()
    for document in documents:
        if document.id in seen:
            raise DocumentError(f"id {document.id!r} stands twice")
        seen.add(document.id)
    return documents


def _as_document(given: Document | Mapping[str, Any] | str, words: DateWords | None) -> Document:
    if isinstance(given, Document):
        return given
    return document_from({"text": given} if isinstance(given, str) else given, words=words)


def _other_texts(record: Mapping[str, Any]) -> str | None:
    """Under which keys the record holds texts, for whoever has to say which one is meant."""
    texts = [key for key, value in record.items() if isinstance(value, str) and key.isprintable()]
    known = ", ".join(texts[:_SHOWN_KEYS])
    return f"it holds {known}; say which with --field text=NAME" if known else None


def _id(record: Mapping[str, Any], at: Location) -> str:
    id_ = record.get("id")
    if id_ is None:
        return content_id(*(record.get(key) for key in ("source", "published", "title", "text")))
    if isinstance(id_, bool) or not isinstance(id_, str | int) or not str(id_).strip():
        raise DocumentError(f"'id' must be a text or a number, not {id_!r}", at=at)
    return str(id_)


def _require_whole_characters(record: Mapping[str, Any], at: Location) -> None:
    """Half a surrogate pair can be written in JSON but not in any text file."""
    try:
        json.dumps(dict(record), ensure_ascii=False, default=str).encode("utf-8")
    except UnicodeEncodeError:
        raise DocumentError("the record holds half a character (a lone surrogate)", at=at) from None
