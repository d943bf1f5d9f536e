"""Whether two figures tell by themselves that they count one matter.

Claims often name neither place nor people: "46,899 were killed". What then tells is the figure: one
speaker who counts one outcome twice with nearly the same result, or two texts of the same days with
the same figure, too large to be the same by chance.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.facts.told import Told, gap_in_days
from claimcheck.model.claim import Claim
from claimcheck.model.quantity import Hedge, Number

_TELLING = 20
"""From this figure on two texts hardly share one by chance."""
_SAME_DAYS = 14
_NEARLY = 0.1


def telling_figure(claim: Claim) -> Number | None:
    """The figure of a claim, if it is stated and large enough to tell."""
    quantity = claim.quantity
    if quantity is None or quantity.hedge is Hedge.VAGUE or quantity.percent:
        return None
    return quantity.stated if quantity.stated >= _TELLING else None


def figure_keys(claim: Claim) -> Iterator[str]:
    """Under what a claim can meet others by its figure: the figure itself, and who counts."""
    figure = telling_figure(claim)
    if figure is None:
        return
    yield f"figure:{figure}"
    if claim.attribution:
        yield from (f"holder:{holder.key}" for holder in claim.attribution[0])


def share_figure(left: Told, right: Told) -> bool:
    """Whether the figures of two claims tell that they count one matter."""
    ours, theirs = telling_figure(left.claim), telling_figure(right.claim)
    if ours is None or theirs is None:
        return False
    if ours == theirs:
        return gap_in_days(left.published, right.published) <= _SAME_DAYS
    return _one_speaker(left.claim, right.claim) and abs(ours - theirs) <= _NEARLY * max(
        ours, theirs
    )


def _one_speaker(left: Claim, right: Claim) -> bool:
    if not left.attribution or not right.attribution:
        return False
    ours, theirs = ({holder.key for holder in each.attribution[0]} for each in (left, right))
    return bool(ours & theirs)
