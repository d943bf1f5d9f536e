"""Which of two claims speaks of the later moment."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from claimcheck.model.claim import Moment
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import InTime, Kind
from claimcheck.model.relation import Side
from claimcheck.verdicts.pair import Pair, Witness

_CLOSED_AFTER = timedelta(days=365)
"""An event this long past no longer moves: its figures are fixed."""


class Order(StrEnum):
    """The order of the moments at which two figures or states held."""

    LEFT_LATER = "left_later"
    RIGHT_LATER = "right_later"
    SAME = "same"
    UNKNOWN = "unknown"

    @property
    def later(self) -> Side | None:
        """The side that speaks of the later moment."""
        if self is Order.LEFT_LATER:
            return Side.LEFT
        return Side.RIGHT if self is Order.RIGHT_LATER else None


def order_of(pair: Pair) -> Order:
    """The order of two claims by the moment at which each held.

    The text's own order comes first: a count told as an earlier one lies before the others of its
    document, and an act told as the first in a long time after a state in which there was none.
    Then the days, then the hours. Moments that share a day without hours have no known order.
    """
    told = _told(pair)
    if told is not None:
        return told
    ours, theirs = moment_of(pair.left, pair.kind), moment_of(pair.right, pair.kind)
    if ours is None or theirs is None or _only_one_names_its_moment(pair):
        return Order.UNKNOWN
    if _last(ours) < _first(theirs):
        return Order.RIGHT_LATER
    if _last(theirs) < _first(ours):
        return Order.LEFT_LATER
    return _by_hour(pair) if ours.is_day and ours == theirs else Order.UNKNOWN


def _only_one_names_its_moment(pair: Pair) -> bool:
    """Whether a text quotes two speakers on what grows, and says of one alone up to when it holds:
    that it was published later tells nothing of the other."""
    named = [each.claim.as_of and each.claim.as_of.text for each in (pair.left, pair.right)]
    both_speak = all(each.claim.attribution for each in (pair.left, pair.right))
    quotes = pair.one_document and both_speak and not pair.one_origin
    grows = pair.kind.in_time is InTime.CUMULATIVE
    return grows and quotes and (named[0] is None) is not (named[1] is None)


def moment_of(witness: Witness, kind: Kind) -> DateRange | None:
    """When a claim's figure or state held: its as-of day; of a state else the day told.

    Without either it held when the document was published, or, told as an earlier count or beside
    a later one, at some day up to then.
    """
    claim, published = witness.claim, witness.document.published
    if claim.as_of is not None and claim.as_of.range is not None and not witness.passed:
        return claim.as_of.range
    if kind.in_time is InTime.STATE and claim.when is not None and claim.when.range is not None:
        return claim.when.range
    if (claim.earlier or witness.passed) and published is not None:
        return DateRange(first=None, last=published.last)
    return published


def is_closed(witness: Witness) -> bool:
    """Whether the event of a claim lies a year or more before its document."""
    when, published = witness.claim.when, witness.document.published
    if when is None or when.range is None or when.range.last is None:
        return False
    if published is None or published.first is None:
        return False
    return when.range.last + _CLOSED_AFTER <= published.first


def _told(pair: Pair) -> Order | None:
    """The order that a text itself gives."""
    left, right = pair.left.claim, pair.right.claim
    if pair.one_document and not pair.beside:
        old = [each.passed or each.claim.earlier for each in (pair.left, pair.right)]
        if old[0] is not old[1]:
            return Order.RIGHT_LATER if old[0] else Order.LEFT_LATER
    before = pair.kind.states.get("off")
    if not before:
        return None
    if left.slot("first") and right.slot("act") in before:
        return Order.LEFT_LATER
    if right.slot("first") and left.slot("act") in before:
        return Order.RIGHT_LATER
    return None


def _by_hour(pair: Pair) -> Order:
    ours, theirs = _hour(pair.left.claim.as_of), _hour(pair.right.claim.as_of)
    if ours is None or theirs is None:
        return Order.UNKNOWN
    if ours == theirs:
        return Order.SAME
    return Order.LEFT_LATER if ours > theirs else Order.RIGHT_LATER


def _hour(moment: Moment | None) -> int | None:
    return None if moment is None else moment.hour


def _first(days: DateRange) -> date:
    return days.first or date.min


def _last(days: DateRange) -> date:
    return days.last or date.max
