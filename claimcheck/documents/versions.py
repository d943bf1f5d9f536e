"""From documents that may be versions of one another to the latest of each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from claimcheck.documents.result import ReadResult
from claimcheck.errors import ClaimcheckError, DocumentError, Location
from claimcheck.model.document import Document

_WITHDRAWN = ("canceled", "cancelled", "withheld", "withdrawn")
"""What an agency says of a text that nobody may use any more."""


def latest_versions(result: ReadResult) -> ReadResult:
    """Each document once and sorted by id: the later version where two share an id.

    The later one has the greater ``version``, else the later ``updated``, else the later
    ``retrieved``. Two documents of one id that do not say which is later are a problem. A document
    that names another in ``version_of`` replaces it, and one that was withdrawn is no witness.
    """
    kept: dict[str, Document] = {}
    problems: list[ClaimcheckError] = []
    warnings: list[ClaimcheckError] = []
    for document in result.documents:
        first = kept.setdefault(document.id, document)
        if first is document:
            continue
        later = _later(first, document)
        if later is None:
            what, hint = f"id {document.id!r} stands twice", f"first in {place_of(first)}"
            problems.append(DocumentError(what, at=place_of(document), hint=hint))
        else:
            kept[document.id] = later
            warnings += _told(first, later)
            warnings += _told(document, later)
    warnings += _replace_named(kept)
    warnings += _withdraw(kept)
    return ReadResult(
        documents=tuple(kept[id_] for id_ in sorted(kept)),
        problems=(*result.problems, *problems),
        warnings=(*result.warnings, *warnings),
    )


def place_of(document: Document) -> Location:
    """Where a document was read."""
    return Location(document.path or document.id, document.extra.get("line"))


def replaces(document: Document) -> str | None:
    """The id of the document that this one says it replaces."""
    older = document.extra.get("version_of")
    return None if older is None or older == document.id else str(older)


def is_withdrawn(document: Document) -> bool:
    """Whether its publisher took a document back."""
    return _status(document) in _WITHDRAWN


def _later(left: Document, right: Document) -> Document | None:
    """The later of two versions; ``None`` where nothing tells, the left where they are alike."""
    told = False
    for rank in (_version, _updated, _retrieved):
        ranks = rank(left), rank(right)
        if None in ranks:
            continue
        told = True
        if ranks[0] != ranks[1]:
            return max((left, right), key=lambda one: rank(one) or 0.0)
    return left if told and left.text == right.text else None


def _version(document: Document) -> float | None:
    written = str(document.extra.get("version", ""))
    return float(written) if written.isascii() and written.isdigit() else None


def _updated(document: Document) -> float | None:
    return _instant(document.extra.get("updated"))


def _retrieved(document: Document) -> float | None:
    return _instant(document.extra.get("retrieved"))


def _instant(written: object) -> float | None:
    """Seconds since an epoch; what has no offset counts as universal time, for order only."""
    try:
        moment = datetime.fromisoformat(str(written))
    except ValueError:
        return None
    midnight = datetime.combine(datetime(1970, 1, 1), time.min)
    offset = moment.utcoffset()
    return (moment.replace(tzinfo=None) - midnight).total_seconds() - (
        offset.total_seconds() if offset else 0.0
    )


def _told(one: Document, later: Document) -> Iterable[ClaimcheckError]:
    if one is not later and one.text != later.text:
        what = f"an earlier version of {later.id!r} is left out"
        yield DocumentError(what, at=place_of(one), hint=f"the later one is {place_of(later)}")


def _replace_named(kept: dict[str, Document]) -> list[ClaimcheckError]:
    warnings: list[ClaimcheckError] = []
    for document in sorted(kept.values(), key=lambda one: one.id):
        older = replaces(document)
        if document.id in kept and older is not None and older in kept:
            warnings += _told(kept.pop(older), document)
    return warnings


def _withdraw(kept: dict[str, Document]) -> list[ClaimcheckError]:
    warnings: list[ClaimcheckError] = []
    for document in tuple(kept.values()):
        if is_withdrawn(document):
            del kept[document.id]
            how = _status(document)
            what = f"{document.id!r} was withdrawn by its publisher ({how}) and is left out"
            warnings.append(DocumentError(what, at=place_of(document)))
    return warnings


def _status(document: Document) -> str:
    return str(document.extra.get("status", "")).rpartition(":")[2].lower()
