"""Which of two claims speaks of the later moment."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.kind import InTime, Kind


class Order(StrEnum):
    """The order of the moments at which two figures or states held."""

    LEFT_LATER = "left_later"
    RIGHT_LATER = "right_later"
    UNKNOWN = "unknown"

    def flipped(self) -> Order:
        """The order when the sides are swapped."""
        return _FLIPPED.get(self, self)


_FLIPPED = {Order.LEFT_LATER: Order.RIGHT_LATER, Order.RIGHT_LATER: Order.LEFT_LATER}


def order_of(left: Claim, right: Claim, kind: Kind, documents: dict[str, Document]) -> Order:
    """The order of two claims by the moment at which each held.

    The text's own order comes first: an act told as the first in a long time comes after a state
    in which there was none. Moments that share a day have no known order.
    """
    told = _told_first(left, right, kind)
    if told is not None:
        return told
    ours, theirs = moment_of(left, kind, documents), moment_of(right, kind, documents)
    if ours is None or theirs is None:
        return Order.UNKNOWN
    if _last(ours) < _first(theirs):
        return Order.RIGHT_LATER
    if _last(theirs) < _first(ours):
        return Order.LEFT_LATER
    return Order.UNKNOWN


def moment_of(claim: Claim, kind: Kind, documents: dict[str, Document]) -> DateRange | None:
    """When a claim's figure or state held: its as-of day; of a state else the day told.

    Without either it held when the document was published.
    """
    if claim.as_of is not None and claim.as_of.range is not None:
        return claim.as_of.range
    if kind.in_time is InTime.STATE and claim.when is not None and claim.when.range is not None:
        return claim.when.range
    document = documents.get(claim.document)
    return None if document is None else document.published


def _told_first(left: Claim, right: Claim, kind: Kind) -> Order | None:
    """An act that is the first in a long time lies after any state in which there was none."""
    before = set(kind.states.get("off", ()))
    if left.slot("first") and right.slot("act") in before:
        return Order.LEFT_LATER
    if right.slot("first") and left.slot("act") in before:
        return Order.RIGHT_LATER
    return None


def _first(days: DateRange) -> date:
    return days.first or date.min


def _last(days: DateRange) -> date:
    return days.last or date.max
