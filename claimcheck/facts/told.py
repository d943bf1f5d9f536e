"""A claim with the days it speaks of, as linkage compares them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import NamedTuple

from claimcheck.model.claim import Claim, Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document

_PLANNED_WITHIN = timedelta(days=365)
"""Who plans without a day speaks of the year to come."""


class Told(NamedTuple):
    """A claim, the days of what it tells where they are known, and when it was published.

    ``text`` is the id of the document whose text it stands in: of a copy what it copies.
    """

    claim: Claim
    days: DateRange | None
    published: DateRange | None
    text: str

    @property
    def near(self) -> DateRange | None:
        """The days near which its matter lies: its own, else those of its document."""
        return self.days or self.published


def told_in(claim: Claim, document: Document | None) -> Told:
    """A claim as its document tells it."""
    published = document.published if document else None
    text = (document and document.copy_of) or claim.document
    if claim.when is not None and claim.when.range is not None:
        return Told(claim, claim.when.range, published, text)
    planned = claim.modality is not Modality.ASSERTED
    if planned and published is not None and published.first and published.last:
        days = DateRange(first=published.first, last=published.last + _PLANNED_WITHIN)
        return Told(claim, days, published, text)
    return Told(claim, None, published, text)


def tell_all(claims: Iterable[Claim], documents: Mapping[str, Document]) -> dict[str, Told]:
    """Claims as their documents tell them, by the claims' ids."""
    return {claim.id: told_in(claim, documents.get(claim.document)) for claim in claims}


def gap_in_days(left: DateRange | None, right: DateRange | None) -> int:
    """How many days lie between two ranges, 0 where they meet; very many where one is unknown."""
    if left is None or right is None:
        return _UNKNOWN_GAP
    return max(_between(left, right), _between(right, left), 0)


def _between(earlier: DateRange, later: DateRange) -> int:
    if earlier.last is None or later.first is None:
        return 0
    return (later.first - earlier.last).days


_UNKNOWN_GAP = 10**7
