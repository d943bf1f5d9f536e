"""An extraction as one row of bytes: what crosses a border between processes or runs.

A row is compact JSON and holds what the document itself does not say: its publication date and
credit as its text allows them, and its claims. ``from_row`` gives back exactly what ``to_row`` was
given, with the document beside it.
"""

from pydantic_core import PydanticSerializationError

from claimcheck.claims.extract import Extraction
from claimcheck.documents.budget import stopped, stopped_after
from claimcheck.errors import DocumentError, Location
from claimcheck.model.base import Model
from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Clue, DateBasis, Document

Row = bytes


class _Kept(Model):
    """The fields of a document that reading its text may fill, and its claims."""

    agency: str | None = None
    published: DateRange | None = None
    published_basis: DateBasis = DateBasis.UNKNOWN
    published_clues: tuple[Clue, ...] = ()
    claims: tuple[Claim, ...] = ()
    stopped_after: float | None = None


_FILLED = ("agency", "published", "published_basis", "published_clues")


def to_row(extraction: Extraction) -> Row:
    """An extraction as a row. Raises DocumentError where its text is no whole text."""
    document = extraction.document
    kept = _Kept(
        agency=document.agency,
        published=document.published,
        published_basis=document.published_basis,
        published_clues=document.published_clues,
        claims=extraction.claims,
        stopped_after=stopped_after(document),
    )
    try:
        return kept.model_dump_json(exclude_defaults=True).encode()
    except PydanticSerializationError:
        what = "the text holds half a character (a lone surrogate)"
        raise DocumentError(what, at=Location(document.id)) from None


def from_row(row: Row, document: Document) -> Extraction:
    """The extraction of a document that a row was made of. Raises ValueError for no such row."""
    kept = _Kept.model_validate_json(row)
    filled = {name: getattr(kept, name) for name in _FILLED}
    if any(value != getattr(document, name) for name, value in filled.items()):
        document = document.model_copy(update=filled)
    if kept.stopped_after is not None:
        document = stopped(document, kept.stopped_after)
    return Extraction(document, kept.claims)


def is_whole(row: Row) -> bool:
    """Whether the work on a document came to its end, so that its row may be remembered."""
    return b'"stopped_after":' not in row
