"""Whether a denial leaves room for any figure: who has no soldier there has no thousand either."""

from __future__ import annotations

from claimcheck.facts.opposed import denies_beside
from claimcheck.facts.told import gap_in_days
from claimcheck.model.claim import Modality, Polarity
from claimcheck.model.kind import InTime
from claimcheck.verdicts.order import moment_of
from claimcheck.verdicts.pair import Pair, Witness

_SAME_WEEKS = 14


def denies_any(pair: Pair) -> bool:
    """Whether one side denies a state altogether for which another speaker gives a figure, or what
    befalls one side alone, right beside the count of it.

    It names no figure, or a single one of them. A denial that names a place stands against a figure
    of that place alone, or of its own text; an older one against nothing that came to be later.
    """
    if pair.one_document and denies_beside(pair.left.claim, pair.right.claim, pair.kind):
        return not pair.one_origin
    denied = [each.claim.polarity is Polarity.DENIED for each in (pair.left, pair.right)]
    if denied[0] is denied[1] or pair.one_origin or pair.kind.in_time is not InTime.STATE:
        return False
    denier, other = (pair.left, pair.right) if denied[0] else (pair.right, pair.left)
    told = {denier.claim.modality, other.claim.modality} == {Modality.ASSERTED}
    counted = other.claim.quantity is not None and _names_none(denier)
    return told and counted and _covers(denier, other, pair) and not _is_older(denier, other, pair)


def deny_other_times(pair: Pair) -> bool:
    """Whether one text denies what is planned, another plans it, neither names a day, and the texts
    are not known to be of the same weeks: what was denied then may be planned now."""
    sides = (pair.left, pair.right)
    planned = all(each.claim.modality is Modality.PLANNED for each in sides)
    if not planned or pair.one_document or pair.of_one_text:
        return False
    if any(each.claim.when is not None and each.claim.when.range for each in sides):
        return False
    return gap_in_days(*(each.document.published for each in sides)) > _SAME_WEEKS


def may_be_older(pair: Pair) -> bool:
    """Whether a text without a date denies, and names no day, what another text tells of a day, or
    of a state that holds as it is written: it may have been written before that."""
    sides = (pair.left, pair.right)
    denier, other = sides if sides[0].claim.polarity is Polarity.DENIED else sides[::-1]
    if pair.one_document or moment_of(denier, pair.kind) is not None:
        return False
    if pair.kind.in_time is InTime.STATE:
        return moment_of(other, pair.kind) is not None
    return other.claim.when is not None and other.claim.when.range is not None


def _names_none(denier: Witness) -> bool:
    quantity = denier.claim.quantity
    return quantity is None or (
        quantity.stated == 1 and quantity.per is None and not quantity.percent
    )


def _covers(denier: Witness, other: Witness, pair: Pair) -> bool:
    """Whether all that the denial is limited to holds of the other too."""
    return all(
        other.claim.slot(name) == value.key
        or (pair.one_document and other.claim.slot(name) is None)
        for name, value in denier.claim.slots.items()
        if pair.kind.slots[name].identity
    )


def _is_older(denier: Witness, other: Witness, pair: Pair) -> bool:
    """Whether the denial is known to lie before the moment of what the other tells."""
    said, held = (moment_of(each, pair.kind) for each in (denier, other))
    if said is None or held is None or said.last is None or held.first is None:
        return not pair.one_document
    return said.last < held.first
