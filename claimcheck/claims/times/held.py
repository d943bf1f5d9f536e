"""The moment at which a figure or a state held."""

from __future__ import annotations

from claimcheck.claims.background import is_earlier
from claimcheck.claims.draft import Draft
from claimcheck.claims.modality import modality_of
from claimcheck.claims.times.anchored import Anchored
from claimcheck.claims.times.dated import is_closed, reading_of
from claimcheck.claims.times.headed import head_of_count
from claimcheck.claims.times.reach import distance, own_clause
from claimcheck.claims.times.telling import counts, grows, tellings, told_before
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality, Moment
from claimcheck.model.dates import Anchor, Granularity
from claimcheck.model.document import Document
from claimcheck.values.dates.edtf import to_edtf

_LEADING = 2
"""A date that begins within so many words of its sentence opens it."""


def held_at(draft: Draft, dates: Anchored, chart: Chart) -> Moment | None:
    """The moment of "now", "until now" and the like in the claim's clause.

    A figure that names none held when it was counted or told, else when the document was published;
    one of a plan or of an earlier count only where a moment is told.
    """
    first, stop = own_clause(draft, chart)
    for mention in dates.every:
        reading = reading_of(mention)
        if first <= mention.first < stop and (reading.now or reading.as_of):
            return dates.moment(mention, inherited=False)
    if not counts(draft):
        return None
    opening = _opening(draft, dates, chart)
    return opening if opening is not None else _counted(draft, dates, chart)


def _opening(draft: Draft, dates: Anchored, chart: Chart) -> Moment | None:
    """The moment up to which all that a sentence counts held: "until 5 May, 40 were killed"."""
    first, _ = chart.sentence(draft.first)
    for mention in dates.every:
        if first <= mention.first <= first + _LEADING and reading_of(mention).as_of:
            return dates.moment(mention, inherited=False)
    return None


def _counted(draft: Draft, dates: Anchored, chart: Chart) -> Moment | None:
    """When a figure was counted or told, else when the document was published."""
    told = [
        mention
        for mention in tellings(dates.every, draft, chart)
        if is_closed(dates.dated(mention))
    ]
    nearest = min(told, key=lambda mention: distance(mention, draft), default=None)
    if nearest is None:
        nearest = told_before(draft, dates, chart) or head_of_count(draft, dates, chart)
    if nearest is not None:
        return dates.moment(nearest, inherited=nearest.first < chart.sentence(draft.first)[0])
    if is_earlier(draft, chart) and not _is_of_same_day(draft, chart):
        return None
    if not grows(draft) and not _stands(draft, chart):
        return None
    return moment_of_publication(dates.document)


def _is_of_same_day(draft: Draft, chart: Chart) -> bool:
    """Whether an earlier count is told as one of the same day: "hours before", "this morning's"."""
    return any(chart.within(chart.sentence(draft.first), "lex.same_day"))


def _stands(draft: Draft, chart: Chart) -> bool:
    """Whether a figure tells of a state that there is, and not of what is to come."""
    return modality_of(draft, chart) is Modality.ASSERTED


def moment_of_publication(document: Document) -> Moment | None:
    """The day on which a document was published, for a figure that names no other moment."""
    if document.published is None:
        return None
    return Moment(
        range=document.published,
        granularity=Granularity.DAY,
        anchor=Anchor.PUBLICATION,
        edtf=to_edtf(document.published),
        inherited=True,
    )
