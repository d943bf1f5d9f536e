"""From ninjs, an agency's item as JSON (1.x, 2.x or 3.x), to a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.documents.blocks import text_of_html
from claimcheck.documents.embedded import described
from claimcheck.documents.files import File
from claimcheck.documents.result import ReadResult
from claimcheck.errors import DocumentError, Location
from claimcheck.model.document import Document

_SIGNS = ("bodies", "$standard", "versioncreated", "contentcreated", "headlines", "pubstatus")
_SIDE_ROLES = ("abstract", "caption", "description", "summary", "teaser")


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Whether a record is an item of ninjs: it has a ``uri`` and a key that only ninjs uses."""
    names = [key.lower() for key in record]
    return "uri" in names and any(key in _SIGNS or key.startswith("body_") for key in names)


def read_ninjs(
    record: Mapping[str, Any], file: File, at: Location, beside: Mapping[str, Any]
) -> ReadResult:
    """The document of one item, or what is wrong with it.

    The id is the ``uri``, ``extra["version"]`` its version; a later version replaces an earlier
    one. The document appeared when this version was created.
    """
    item = {key.lower(): value for key, value in record.items()}
    id_ = item.get("uri")
    if not isinstance(id_, str) or not id_.strip():
        return ReadResult(problems=(DocumentError("'uri' must be a text", at=at),))
    extra = {} if at.line is None else {"line": at.line}
    document = Document(id=id_, text=_text(item), path=file.path, extra=extra)
    return described(document, _told(item), beside, at)


def _told(item: Mapping[str, Any]) -> dict[str, Any]:
    """What an item says of itself, under our names."""
    source, agency = item.get("copyrightholder"), _first_name(item)
    return {
        "title": _headline(item),
        "source": source or agency,
        "agency": agency if agency != source and source else None,
        "language": item.get("language"),
        "byline": item.get("by") or item.get("byline"),
        "dateline": item.get("located"),
        "published": item.get("versioncreated"),
        "version": item.get("version"),
        "status": item.get("pubstatus"),
        "rights": item.get("copyrightnotice"),
        "embargoed": item.get("embargoeduntil") or item.get("embargoed"),
    }


def _first_name(item: Mapping[str, Any]) -> str | None:
    """The first party that the information came from."""
    for one in _tables(item.get("infosources") or item.get("infosource")):
        if isinstance(one.get("name"), str):
            return str(one["name"])
    return None


def _headline(item: Mapping[str, Any]) -> str | None:
    written = [one.get("value") for one in _tables(item.get("headlines"))]
    written += [value for key, value in item.items() if key.split("_")[0] == "headline"]
    found = next((one for one in written if isinstance(one, str) and one.strip()), None)
    return " ".join(text_of_html(found).split()) if found else None


def _text(item: Mapping[str, Any]) -> str:
    """The text of the main body: one in HTML knows its paragraphs, so it goes first."""
    bodies = sorted(_bodies(item), key=lambda body: body[0])
    for _, is_markup, value in bodies:
        text = text_of_html(value) if is_markup else value.strip()
        if text:
            return text
    return ""


def _bodies(item: Mapping[str, Any]) -> Iterator[tuple[int, bool, str]]:
    """The bodies: how far each is from the main one, whether it is markup, and what it holds."""
    for one in _tables(item.get("bodies")):
        role = str(one.get("role", "main")).lower()
        kind = str(one.get("contenttype") or one.get("contentType") or role).lower()
        if isinstance(one.get("value"), str):
            yield _rank(role, kind), _is_markup(kind), one["value"]
    for key, value in item.items():
        if key.startswith("body_") and isinstance(value, str):
            yield _rank(key, key), _is_markup(key), value


def _rank(role: str, kind: str) -> int:
    aside = any(name in role for name in _SIDE_ROLES)
    return 2 * aside + (not _is_markup(kind))


def _is_markup(kind: str) -> bool:
    return "html" in kind


def _tables(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))
