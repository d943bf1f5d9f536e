"""From JSON lines, one record a line, to documents."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from claimcheck.documents.decode import decode
from claimcheck.documents.files import File
from claimcheck.documents.record import read_record
from claimcheck.documents.result import ReadResult, together
from claimcheck.errors import ClaimcheckError, DocumentError, Location


def read_jsonl(file: File, metadata: Mapping[str, Any]) -> ReadResult:
    """The documents of a file of records; a bad line is a problem and costs no other line.

    ``metadata`` is what stands beside the file; a record's own keys go first.
    ``extra["line"]`` says where a record stands.
    """
    try:
        text = decode(file.data, file.shown)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        empty = DocumentError("the file is empty: it holds no records", at=Location(file.shown))
        return ReadResult(problems=(empty,))
    return together(
        _line(file, Location(file.shown, number), line, metadata) for number, line in lines
    )


def _line(file: File, at: Location, line: str, metadata: Mapping[str, Any]) -> ReadResult:
    try:
        record = _record(line, at)
    except ClaimcheckError as error:
        return ReadResult(problems=(error,))
    return read_record(record, file, at, metadata)


def parse(text: str, at: Location) -> object:
    """What a piece of JSON says; raises DocumentError where it is none."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        told = getattr(error, "msg", None) or str(error)
        raise DocumentError(f"this is not valid JSON: {told}", at=at) from None


def _record(line: str, at: Location) -> dict[str, Any]:
    record = parse(line, at)
    if not isinstance(record, dict):
        hint = 'one {"id": ..., "text": ...} a line'
        raise DocumentError("the line is JSON, but no record", at=at, hint=hint)
    return record


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number")
