"""Whether a text has two speakers whom it names answer one question, each with a count of its own.

Of one noun and one place, in one breath: "the army says five soldiers were killed, the movement
says fifty". Who fights counts its own dead and those of the other side, so the two must not be able
to mean two armies.
"""

from __future__ import annotations

from claimcheck.claims.holders.whose import state_of_voice
from claimcheck.facts.figures import stand_close
from claimcheck.facts.two import Two
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.kind import InTime, Kind
from claimcheck.model.quantity import Number, Quantity
from claimcheck.rulepack.pack import Names, Pack

_ANSWER = 100
"""So many code points, a clause or a short sentence, lie at most between a count and its denial."""


def are_opposed(two: Two) -> bool:
    """Whether the speakers of two claims answer one question in one text, or in a copy of it, be it
    that one denies what the other counts."""
    left, right, kind, pack = two
    if left.text != right.text:
        return False
    if denies_beside(left.claim, right.claim, kind):
        return True
    return answer_one_question(left.claim, right.claim, kind, pack)


def answer_one_question(left: Claim, right: Claim, kind: Kind, pack: Pack) -> bool:
    """Whether two claims of one text, or of copies of it, do; swapping the two changes nothing."""
    if not (_counts(left, kind) and _counts(right, kind)):
        return False
    if set_against(left, right):
        return True
    if left.slot("place") != right.slot("place") or not stand_close(left, right):
        return False
    one_side = of_one_side(left, right, kind)
    if not _count_one_noun(left, right, pack, one_side=one_side):
        return False
    return one_side or not may_be_two_armies(left, right, pack.names)


def denies_beside(left: Claim, right: Claim, kind: Kind) -> bool:
    """Whether one of two speakers, close together in one text, denies any of what the other counts,
    where that befalls one side alone: "27 were taken. The ministry denies that anyone was"."""
    denied = [each.polarity is Polarity.DENIED for each in (left, right)]
    if denied[0] is denied[1] or not kind.answers_any(left.keys) or not stand_close(left, right):
        return False
    denier, other = (left, right) if denied[0] else (right, left)
    first, second = sorted((left, right), key=lambda claim: claim.start)
    near = second.start - first.stop <= _ANSWER
    asserted = near and {denier.modality, other.modality} == {Modality.ASSERTED}
    return asserted and denier.quantity is None and other.quantity is not None


def set_against(left: Claim, right: Claim) -> bool:
    """Whether the text says of the later of two figures that it is another one than the other."""
    first, second = sorted((left, right), key=lambda claim: claim.start)
    if not second.against or not stand_close(left, right):
        return False
    places = left.slot("place"), right.slot("place")
    one_place = None in places or places[0] == places[1]
    return one_place and _stated(first) != _stated(second)


def _stated(claim: Claim) -> Number:
    return 0 if claim.quantity is None else claim.quantity.stated


def _counts(claim: Claim, kind: Kind) -> bool:
    """Whether a claim counts, with a noun of its own, all whom its speaker knows of: the day since
    which he counts leaves nobody out."""
    if kind.in_time is not InTime.CUMULATIVE or kind.word_apart(claim.keys) is not None:
        return False
    asserted = claim.modality is Modality.ASSERTED and claim.polarity is Polarity.AFFIRMED
    narrowed = claim.slot("restriction") is not None and not claim.is_inherited("restriction")
    whole = not claim.earlier and not narrowed
    return asserted and whole and claim.quantity is not None


def _count_one_noun(left: Claim, right: Claim, pack: Pack, *, one_side: bool) -> bool:
    """Whether both name the same sort of people, and not just people, or the side whose people they
    are; or one does, and the other counts fewer dead of the same side: "46 soldiers of X; nine dead
    of X". A sort is a part of all, and cannot be more."""
    ours, theirs = left.quantity, right.quantity
    if ours is None or theirs is None or ours.stated == theirs.stated:
        return False
    if left.slot("side") is not None and left.slot("side") == right.slot("side"):
        return True
    sorts = [_names_sort(each, pack) for each in (ours, theirs)]
    if all(sorts):
        return ours.unit == theirs.unit
    some, all_ = (ours, theirs) if sorts[0] else (theirs, ours)
    return any(sorts) and one_side and some.stated > all_.stated


def _names_sort(quantity: Quantity, pack: Pack) -> bool:
    """Whether a noun says more of those counted than that they are people."""
    return quantity.unit is not None and len(pack.units.line(quantity.unit)) > 1


def of_one_side(left: Claim, right: Claim, kind: Kind) -> bool:
    """Whether both claims name the people of the same side."""
    named = ((left.slot(name), right.slot(name)) for name in kind.sides)
    return any(one is not None and one == other for one, other in named)


def may_be_two_armies(left: Claim, right: Claim, names: Names) -> bool:
    """Whether two states speak: each then may count its own people, or those of the other."""
    ours, theirs = _states(left, names), _states(right, names)
    return bool(ours) and bool(theirs) and not ours & theirs


def _states(claim: Claim, names: Names) -> frozenset[str]:
    found = (state_of_voice(holder.key, names) for holder in claim.attribution[0])
    return frozenset(state for state in found if state is not None)
