"""What two claims tell of how sure they are, and of what is denied: guards that look at these."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.facts.figures import counts_same
from claimcheck.facts.told import Told
from claimcheck.facts.two import Two
from claimcheck.model.claim import Modality, Polarity
from claimcheck.model.kind import Value


def one_is_only_possible(two: Two) -> bool:
    """Whether one holds possible what the other tells as done: what is planned may be either."""
    ours, theirs = two.left.claim.modality, two.right.claim.modality
    if ours is theirs:
        return False
    return Modality.PLANNED not in (ours, theirs)


def counts_what_may_be(two: Two) -> bool:
    """Whether one gives a figure that is only held possible, the other another one of what was
    done. The sum of a contract is one before it is signed and after."""
    ours, theirs = two.left.claim.quantity, two.right.claim.quantity
    if ours is None or theirs is None:
        return False
    if two.kind.tells_sums and counts_same(two.left, two.right):
        return False
    return one_is_only_possible(two)


def denies_a_plan(two: Two) -> bool:
    """Whether one denies a plan, and the other tells what happened at a time that is not known."""
    if two.left.claim.polarity is two.right.claim.polarity:
        return False
    done = [each for each in two[:2] if each.claim.modality is Modality.ASSERTED]
    told = len(done) == 1 and done[0].claim.polarity is Polarity.AFFIRMED
    return told and done[0].days is None


def denied_too_early(two: Two) -> bool:
    """Whether a text that denies, and names no day, is older than what the other tells; of two
    plans without a day neither is known to be of a later time."""
    if two.left.claim.polarity is two.right.claim.polarity:
        return False
    if all(each.claim.modality is Modality.PLANNED for each in two[:2]):
        return False
    return _denied_before(two.left, two.right) or _denied_before(two.right, two.left)


def _denied_before(denier: Told, other: Told) -> bool:
    polarities = denier.claim.polarity, other.claim.polarity
    when = denier.claim.when
    dated = when is not None and when.range is not None and not when.inherited
    if polarities != (Polarity.DENIED, Polarity.AFFIRMED) or dated:
        return False
    said = denier.published.last if denier.published is not None else None
    took_place = other.days.first if other.days is not None else None
    return said is not None and took_place is not None and said < took_place


def uncounted(two: Two, joined: Iterable[str]) -> bool:
    """Whether one tells what happens again and again without counting whom it befell, and none of
    the slots that agree is filled by its own words."""
    if two.kind.value is not Value.QUANTITY or two.kind.word_apart(two.left.keys) is None:
        return False
    names = tuple(joined)
    claims = [each.claim for each in two[:2] if each.claim.quantity is None]
    return any(all(claim.is_inherited(name) for name in names) for claim in claims)
