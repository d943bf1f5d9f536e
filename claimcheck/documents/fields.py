"""From a foreign record to one that calls its fields as we do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.documents.metadata import ALIASES, KEYS
from claimcheck.errors import UsageError

FIELDS = ("id", "text", *KEYS)
"""What a record may say of a document, as we call it."""


def checked_fields(fields: Mapping[str, str]) -> dict[str, str]:
    """The mapping of our names to foreign ones; raises UsageError for a name that is not ours."""
    for name in fields:
        if ALIASES.get(name, name) not in FIELDS:
            from difflib import get_close_matches

            close = get_close_matches(name, FIELDS, n=1)
            hint = f"do you mean {close[0]!r}?" if close else f"fields: {', '.join(FIELDS)}"
            raise UsageError(f"there is no field {name!r}", hint=hint)
    return {ALIASES.get(name, name): foreign for name, foreign in fields.items()}


def renamed(record: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    """The record under our names; ``a.b`` is the key ``b`` of the table ``a``.

    A key that is asked for and not there leaves its field out; keys that are not asked for stay.
    """
    asked = {ours: _value(record, foreign) for ours, foreign in fields.items()}
    rest = {key: value for key, value in record.items() if key not in fields.values()}
    return {
        **{key: value for key, value in rest.items() if ALIASES.get(key, key) not in fields},
        **{key: value for key, value in asked.items() if value is not None},
    }


def _value(record: Mapping[str, Any], path: str) -> object:
    if path in record:
        return record[path]
    outer, dot, inner = path.partition(".")
    below = record.get(outer)
    return _value(below, inner) if dot and isinstance(below, Mapping) else None
