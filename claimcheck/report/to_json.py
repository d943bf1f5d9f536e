"""From nouns to JSON whose bytes depend on the content alone, and the schemas of that JSON."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from claimcheck.errors import UsageError
from claimcheck.model.claim import Claim
from claimcheck.model.diff import Diff
from claimcheck.model.draft import DraftReport
from claimcheck.model.report import SCHEMA_VERSION, Report
from claimcheck.report.sheet import Sheet

SCHEMAS: dict[str, type[BaseModel]] = {
    "report": Report,
    "claim": Claim,
    "draft": DraftReport,
    "diff": Diff,
}

_BREAKS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""What some readers of lines take for the end of one, though JSON does not."""


def render(sheet: Sheet) -> str:
    """The whole report."""
    return render_json(sheet.report)


def render_json(noun: BaseModel) -> str:
    """A report, or another noun, as indented JSON, keys sorted, Arabic as it is written."""
    return dump(noun.model_dump(mode="json"), indent=2)


def render_line(noun: BaseModel) -> str:
    """A noun as one line of JSON."""
    return dump(noun.model_dump(mode="json"))


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a noun of ``SCHEMAS``, with a versioned ``$id``."""
    if name not in SCHEMAS:
        raise UsageError(f"there is no schema {name!r}", hint=f"schemas: {', '.join(SCHEMAS)}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:claimcheck:schema:{name}:{SCHEMA_VERSION}",
        **SCHEMAS[name].model_json_schema(mode="serialization"),
    }


def render_schema(name: str) -> str:
    """The schema as indented JSON."""
    return dump(json_schema(name), indent=2)


def dump(data: object, indent: int | None = None) -> str:
    """Data as JSON with a line break at its end, keys sorted, Arabic as it is written."""
    written = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=indent)
    return written.translate(_BREAKS) + "\n"
