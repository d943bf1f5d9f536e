"""From one JSON document, a record or a list of them, to documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.documents.decode import decode
from claimcheck.documents.files import File
from claimcheck.documents.jsonl import parse
from claimcheck.documents.record import read_record
from claimcheck.documents.result import ReadResult, together
from claimcheck.errors import ClaimcheckError, DocumentError, Location


def read_json(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The documents of a record (ours, a foreign one or ninjs), or of a list of records.

    ``extra["line"]`` counts the records of a list from 1.
    """
    try:
        found = parse(decode(file.data, file.shown), file.at)
    except ClaimcheckError as wrong:
        return ReadResult(problems=(wrong,))
    if isinstance(found, dict):
        return read_record(found, file, file.at, metadata)
    records = found if isinstance(found, list) else []
    if not records or not all(isinstance(one, dict) for one in records):
        hint = 'one {"id": ..., "text": ...}, or a list of them'
        error = DocumentError("the JSON holds no records", at=file.at, hint=hint)
        return ReadResult(problems=(error,))
    return together(
        read_record(record, file, Location(file.shown, number), metadata)
        for number, record in enumerate(records, 1)
    )
