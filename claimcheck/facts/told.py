"""A claim with the days it speaks of, as linkage compares them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import NamedTuple

from claimcheck.facts.passed import passed_claims
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.kind import Kind

_PLANNED_WITHIN = timedelta(days=365)
"""Who plans without a day speaks of the year to come."""


class Told(NamedTuple):
    """A claim, the days of what it tells where they are known, and when it was published.

    ``text`` is the id of the document whose text it stands in: of a copy what it copies. ``passed``
    says that the document tells a later count itself.
    """

    claim: Claim
    days: DateRange | None
    published: DateRange | None
    text: str
    passed: bool = False

    @property
    def held(self) -> DateRange | None:
        """When its figure held: its own moment, else up to when its document was published."""
        as_of = self.claim.as_of
        own = as_of is not None and as_of.text is not None
        if as_of is not None and as_of.range is not None and (own or not self.passed):
            return as_of.range
        if self.published is None:
            return None
        if self.passed or self.claim.earlier:
            return DateRange(first=None, last=self.published.last)
        return self.published

    @property
    def near(self) -> DateRange | None:
        """The days near which its matter lies: its own, else those of its document."""
        return self.days or self.published


def told_in(claim: Claim, document: Document | None, *, passed: bool = False) -> Told:
    """A claim as its document tells it."""
    published = document.published if document else None
    text = (document and document.copy_of) or claim.document
    return Told(claim, _days(claim, published), published, text, passed)


def _days(claim: Claim, published: DateRange | None) -> DateRange | None:
    """The days of what a claim tells: of a plan for which only its document has a day, a year."""
    when = claim.when
    planned = claim.modality is not Modality.ASSERTED
    own = when is not None and when.range is not None
    if when is not None and own and not (planned and when.inherited and when.range == published):
        return when.range
    if planned and published is not None and published.first and published.last:
        return DateRange(first=published.first, last=published.last + _PLANNED_WITHIN)
    return None


def tell_all(
    claims: Iterable[Claim], documents: Mapping[str, Document], kinds: Mapping[str, Kind]
) -> dict[str, Told]:
    """Claims as their documents tell them, by the claims' ids."""
    every = tuple(claims)
    passed = passed_claims(every, kinds)
    return {
        claim.id: told_in(claim, documents.get(claim.document), passed=claim.id in passed)
        for claim in every
    }


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
