"""Gold and documents before the run: that they fit, and which publication dates are given."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.errors import GoldError, Location
from claimcheck.evaluate.gold import Gold
from claimcheck.model.dates import DateRange
from claimcheck.model.document import DateBasis, Document


def check_documents(documents: Iterable[Document], gold: Gold) -> None:
    """Raise GoldError where the gold speaks of a document, or quotes one, that is not there."""
    texts = {document.id: document.text for document in documents}
    place = Location(gold.path)
    for document in gold.documents:
        if document not in texts:
            known = ", ".join(sorted(texts)) or "none"
            hint = f"the documents given: {known}"
            raise GoldError(
                f"speaks of a document {document!r} that is not given", at=place, hint=hint
            )
    for row in gold.claims:
        if texts[row.document][row.start : row.end] != row.quote:
            what = f"claim {row.id!r} quotes what {row.document!r} does not hold"
            raise GoldError(what, at=place, hint=f"at [{row.start}, {row.end})")


def with_published(documents: Iterable[Document], gold: Gold) -> tuple[Document, ...]:
    """The documents, with the publication dates that the gold gives; others stay as they are."""
    given = tuple(documents)
    check_documents(given, gold)
    return tuple(_dated(document, gold) for document in given)


def _dated(document: Document, gold: Gold) -> Document:
    day = gold.published.get(document.id)
    if day is None:
        return document
    at = document.published_at
    return document.model_copy(
        update={
            "published": DateRange.day(day),
            "published_at": at if at is not None and at.date() == day else None,
            "published_basis": DateBasis.GIVEN,
            "published_clues": (),
        }
    )


def without_published(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents without any publication date, to measure how dates are inferred."""
    unknown = {
        "published": None,
        "published_at": None,
        "published_basis": DateBasis.UNKNOWN,
        "published_clues": (),
    }
    return tuple(document.model_copy(update=unknown) for document in documents)


def dated_by(gold: Gold, documents: Iterable[Document]) -> Gold:
    """The gold with the dates that the documents themselves bring.

    To be taken before ``without_published``: the same rows are then scored for their date.
    """
    own = {
        document.id: document.published.first
        for document in documents
        if document.published_basis is DateBasis.GIVEN
        and document.published is not None
        and document.published.first is not None
    }
    return gold.model_copy(update={"published": own | gold.published})
