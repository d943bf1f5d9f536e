"""Whether two figures tell by themselves that they count one matter.

Claims often name neither place nor people: "46,899 were killed". What then tells is the figure: one
speaker who counts one outcome twice with nearly the same result, or two texts of the same days with
the same figure, too large to be the same by chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from claimcheck.facts.told import Told, gap_in_days
from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.quantity import Hedge, Number

_TELLING = 20
"""From this figure on two texts hardly share one by chance."""
_MANY = 10
"""From this figure on two texts of the same days hardly share one of the same place by chance."""
FEW = 3
"""From this one on one speaker hardly gives it twice of the same days for two events."""
_ODD_PLACES = 4
_BREATH = 300
"""So many code points, a sentence or two, lie at most between two figures told in one breath."""
_SAME_DAYS, _ROUGH_DAYS = 14, 3
"""Texts within so many days of each other are of the same days; of "more than half a million", by
two speakers, within fewer."""
_MONTH = timedelta(days=31)
_NEARLY = 0.1
_ROUNDED = 0.05
"""By so much of itself a headline may round a figure."""


def telling_figure(claim: Claim) -> Number | None:
    """The figure of a claim, if it is stated and large enough to tell."""
    quantity = claim.quantity
    if quantity is None or quantity.hedge is Hedge.VAGUE or quantity.percent:
        return None
    return quantity.stated if quantity.stated >= _TELLING else None


def meets_its_text(claim: Claim) -> bool:
    """Whether the figure of a claim may be one with another figure of its text."""
    if claim.quantity is None:
        return False
    return bool(claim.attribution) or telling_figure(claim) is not None


def figure_keys(claim: Claim) -> Iterator[tuple[str, str]]:
    """Under what a claim can meet others by its figure: the figure itself, its text, who counts.

    A small one that its text attributes to somebody meets what its text has another one say.
    """
    figure = telling_figure(claim)
    if meets_its_text(claim):
        yield "document", claim.document
    if figure is None:
        if claim.quantity is not None and claim.attribution and claim.quantity.stated >= _MANY:
            stated = claim.quantity.stated
            yield from (("said", f"{holder.key} {stated}") for holder in claim.attribution[0])
        return
    yield "figure", f"{figure}"
    if claim.attribution:
        yield from (("holder", holder.key) for holder in claim.attribution[0])


def counts_same(left: Told, right: Told) -> bool:
    """Whether two claims give the same figure, one that tells."""
    return left.figure is not None and left.figure == right.figure


def as_many(left: Told, right: Told) -> bool:
    """Whether two claims count as many: too many to be by chance, or many on the same days."""
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None or ours.stated != theirs.stated:
        return False
    least = FEW if one_speaker(left.claim, right.claim) else _MANY
    if ours.stated < least:
        return False
    days = _SAME_DAYS if ours.stated >= _TELLING else 1
    return Hedge.VAGUE not in (ours.hedge, theirs.hedge) and (
        left.text == right.text or gap_in_days(left.near, right.near) <= days
    )


def share_figure(left: Told, right: Told) -> bool:
    """Whether the figures of two claims tell that they count one matter.

    Not where one denies the other's: what is denied may be anything but the figure.
    """
    ours, theirs = left.figure, right.figure
    if left.claim.polarity is not right.claim.polarity:
        return False
    if ours is None or theirs is None:
        return _says_again(left, right)
    if ours == theirs:
        days = _ROUGH_DAYS if _is_a_scale(left.claim, right.claim) else _SAME_DAYS
        near = gap_in_days(left.written, right.written) <= days or _of_one_moment(left, right, days)
        return near or (is_odd(ours) and not _dated(left, right))
    if not nearly(ours, theirs) or _names_place(left.claim) is not _names_place(right.claim):
        return False
    one, other = left.claim, right.claim
    return one_speaker(one, other) or _rounds(one, other) or in_one_breath(one, other)


def _is_a_scale(left: Claim, right: Claim) -> bool:
    """Whether two speakers only say that it is more than a round figure, as others may too."""
    quantities = [each.quantity for each in (left, right) if each.quantity is not None]
    rough = all(
        each.hedge is Hedge.MORE_THAN and told_places(each.stated) == 1 for each in quantities
    )
    return rough and not one_speaker(left, right)


def _says_again(left: Told, right: Told) -> bool:
    """Whether one speaker gives one figure in two texts of the same days: not quite so many that
    anybody who gives it means the same, too many for one who counts two things."""
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None or ours.stated != theirs.stated or ours.percent:
        return False
    if not ours.hedge is theirs.hedge is Hedge.EXACT:
        return False
    near = gap_in_days(left.written, right.written) <= _SAME_DAYS
    return near and ours.stated >= _MANY and one_speaker(left.claim, right.claim)


def _of_one_moment(left: Told, right: Told, days: int) -> bool:
    """Whether the words of one text, or of both, say that its figure held when the other's did:
    a text that looks back gives the figure of months ago."""
    moments = [_own_moment(each) for each in (left, right)]
    if moments[0] is None and moments[1] is None:
        return False
    near = [own or told.written for own, told in zip(moments, (left, right), strict=True)]
    return gap_in_days(near[0], near[1]) <= days


def _own_moment(told: Told) -> DateRange | None:
    """The days, a month of them at most, at which a figure held by the words of its text."""
    as_of = told.claim.as_of
    days = as_of.range if as_of is not None and as_of.text is not None else None
    if days is None or days.first is None or days.last is None:
        return None
    return days if days.last - days.first <= _MONTH else None


def nearly(ours: Number, theirs: Number) -> bool:
    """Whether two figures differ by no more than two answers to one question do."""
    return abs(ours - theirs) <= _NEARLY * max(ours, theirs)


def in_one_breath(left: Claim, right: Claim) -> bool:
    """Whether a text has two speakers whom it names answer one question, side by side."""
    return left.document == right.document and stand_close(left, right)


def stand_close(left: Claim, right: Claim) -> bool:
    """Whether two speakers are named for what stands close together, in one text or in copies."""
    if not left.attribution or not right.attribution:
        return False
    first, second = sorted((left, right), key=lambda claim: claim.start)
    return not one_speaker(left, right) and second.start - first.stop <= _BREATH


def _names_place(claim: Claim) -> bool:
    """Whether a claim's own words say where: its count may then be a part of another's."""
    return claim.slot("place") is not None and not claim.is_inherited("place")


def is_odd(figure: Number) -> bool:
    """Whether a figure is told to so many places that two texts share it by no chance."""
    return told_places(figure) >= _ODD_PLACES


def _dated(left: Told, right: Told) -> bool:
    return left.published is not None and right.published is not None


def _rounds(left: Claim, right: Claim) -> bool:
    """Whether one text gives a figure and, elsewhere, the same one rounded: in its headline."""
    if left.document != right.document or left.quantity is None or right.quantity is None:
        return False
    if [left.quantity.hedge, right.quantity.hedge].count(Hedge.EXACT) == 1:
        return True
    rough, fine = sorted((left.quantity.stated, right.quantity.stated), key=told_places)
    return told_places(rough) < told_places(fine) and abs(rough - fine) <= _ROUNDED * rough


def told_places(figure: Number) -> int:
    """To how many places a figure is told."""
    return len(f"{figure:.0f}".rstrip("0"))


def one_speaker(left: Claim, right: Claim) -> bool:
    """Whether the first speakers of two claims share a member."""
    if not left.attribution or not right.attribution:
        return False
    ours, theirs = left.attribution[0], right.attribution[0]
    if len(ours) == len(theirs) == 1:
        return ours[0].key == theirs[0].key
    return not {holder.key for holder in ours}.isdisjoint(holder.key for holder in theirs)
