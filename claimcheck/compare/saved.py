"""From a JSON report that was saved to the report, or to an error that says what to do."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import ValidationError

from claimcheck.errors import Location, ReportError
from claimcheck.model.report import SCHEMA_VERSION, Report

STDIN = "-"
_AGAIN = "make it anew: claimcheck report PATHS --format json"


def read_report(path: str) -> Report:
    """The report at ``path`` (``-`` is standard input). Raises ReportError where it is none."""
    try:
        data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except FileNotFoundError:
        raise ReportError("no such report", at=Location(path)) from None
    except OSError as error:
        raise ReportError(f"cannot be read: {error.strerror}", at=Location(path)) from None
    return parse_report(data, path)


def parse_report(data: bytes, path: str = "report") -> Report:
    """The report that JSON holds; ``path`` is for messages."""
    try:
        held = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ReportError(f"not UTF-8 at byte {error.start}", at=Location(path)) from None
    except json.JSONDecodeError as error:
        what = f"not valid JSON: {error.msg} (column {error.colno})"
        raise ReportError(what, at=Location(path, error.lineno)) from None
    version = held.get("schema_version") if isinstance(held, dict) else None
    if version is None or "findings" not in held:
        raise ReportError("not a report of claimcheck", at=Location(path), hint=_AGAIN)
    if version != SCHEMA_VERSION:
        what = f"the report has schema version {version}, and {SCHEMA_VERSION} can be compared"
        raise ReportError(what, at=Location(path), hint=_AGAIN)
    try:
        return Report.model_validate_json(data.decode("utf-8-sig"))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ReportError(f"{where}: {first['msg']}", at=Location(path), hint=_AGAIN) from None
