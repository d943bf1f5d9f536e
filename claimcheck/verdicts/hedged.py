"""What a hedge leaves unsaid: "dozens" and "more than 400" beside a count."""

from __future__ import annotations

from claimcheck.facts.figures import nearly, told_places
from claimcheck.model.claim import Modality
from claimcheck.model.kind import InTime
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.reason import ReasonValue
from claimcheck.model.relation import RelationKind, Side
from claimcheck.verdicts.order import is_closed, order_of
from claimcheck.verdicts.pair import Outcome, Pair

_WELL_PAST, _NEXT_SCALE = 1.5, 10
"""Of figures between so many times its number a vague scale is the word."""
_COUNTED = frozenset({Hedge.EXACT, Hedge.ABOUT})
_FINE = 3
"""A figure told to so many places is rounded by nobody."""


def is_loosely(ours: Quantity, theirs: Quantity) -> bool:
    """Whether one is a vague scale that the other has well passed: who has counted 154 dead writes
    of "hundreds" too, but nobody of "dozens" who has counted 12, or 3,000."""
    vague, exact = (ours, theirs) if ours.hedge is Hedge.VAGUE else (theirs, ours)
    if vague.hedge is not Hedge.VAGUE or exact.hedge is Hedge.VAGUE:
        return False
    return _WELL_PAST * vague.stated <= exact.stated < _NEXT_SCALE * vague.stated


def is_open(figure: Quantity | None) -> bool:
    """Whether a figure is only bounded from below."""
    return figure is not None and figure.high is None


def outgrown(pair: Pair, ours: Quantity, theirs: Quantity) -> Outcome | None:
    """A later count replaces a lower one, though both could hold, as round figures do. It replaces
    "more than N" where it comes to more than that leaves unsaid, or just as much: half as much
    again, or a whole step of the place to which N is told."""
    done = all(each.claim.modality is Modality.ASSERTED for each in (pair.left, pair.right))
    over = is_closed(pair.left) and is_closed(pair.right)
    if pair.kind.in_time is not InTime.CUMULATIVE or not done or over:
        return None
    later = order_of(pair).later
    new, old = (ours, theirs) if later is Side.LEFT else (theirs, ours)
    if later is None or Hedge.VAGUE in (old.hedge, new.hedge):
        return None
    grown = _comes_to_more(new, old) if is_open(old) else _has_grown(new, old, pair)
    if not grown:
        return None
    said: dict[str, ReasonValue] = {"old": old, "new": new}
    return pair.relation(RelationKind.SUPERSEDED, "superseded", said, side=later)


def _has_grown(new: Quantity, old: Quantity, pair: Pair) -> bool:
    """Whether a later figure is higher, and is not known to be the other one told exactly: a
    headline rounds, and so does who says "about"."""
    if new.stated <= old.stated or not {new.hedge, old.hedge} <= _COUNTED:
        return False
    exact = new.hedge is old.hedge is Hedge.EXACT and not pair.one_document
    return exact or told_places(old.stated) >= _FINE <= told_places(new.stated)


def _comes_to_more(new: Quantity, old: Quantity) -> bool:
    """Whether a figure comes to more than "more than N" would have left unsaid."""
    if old.implied_high is not None and new.stated >= old.implied_high:
        return True
    step = 10 ** (len(f"{old.stated:.0f}") - told_places(old.stated))
    exact = new.hedge is Hedge.EXACT and not nearly(new.stated, old.stated)
    return exact and new.stated >= old.stated + step
