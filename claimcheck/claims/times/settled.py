"""The last word on when a figure happened and held: no event of the past lies behind the news."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.claims.modality import modality_of
from claimcheck.claims.times.anchored import Anchored
from claimcheck.claims.times.beginning import beginning_of, is_beginning
from claimcheck.claims.times.telling import counts, grows
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality, Moment
from claimcheck.model.dates import DateRange
from claimcheck.values.dates.edtf import to_edtf

Moments = tuple[Moment | None, Moment | None]


def settled(
    draft: Draft, when: Moment | None, held: Moment | None, dates: Anchored, chart: Chart
) -> Moments:
    """When what a draft tells happened, and when its figure held, once both are known.

    What has happened did so by the day of writing. A count since a day runs from it to the moment
    at which it held, and what held on a day did not happen after it. A state that its text dates
    held then, not when the text was written.
    """
    if not counts(draft) or modality_of(draft, chart) is not Modality.ASSERTED:
        return when, held
    if when is None or when.inherited:
        when = _since(draft, held, dates, chart) or when
    when = _by_then(when, dates.document.published)
    if when is not None and when.inherited and _held_before(held, when):
        when = None
    if when is not None and not grows(draft) and held is not None and held.text is None:
        held = None
    return when, held


def _held_before(held: Moment | None, when: Moment) -> bool:
    """Whether a figure is told to have held before the days that it would have happened in."""
    if held is None or held.text is None or held.range is None or when.range is None:
        return False
    last, first = held.range.last, when.range.first
    return last is not None and first is not None and last < first


def _by_then(when: Moment | None, published: DateRange | None) -> Moment | None:
    """A stretch that goes on behind the day of writing, cut there."""
    days = when.range if when is not None else None
    if when is None or days is None or published is None or published.last is None:
        return when
    if days.first is None or days.last is None or not days.first <= published.last < days.last:
        return when
    past = DateRange(first=days.first, last=published.last)
    return when.model_copy(update={"range": past, "edtf": to_edtf(past)})


def _since(draft: Draft, held: Moment | None, dates: Anchored, chart: Chart) -> Moment | None:
    """The stretch from a day that the sentence names as the beginning of a draft's count."""
    begun = [each for each in dates.every if is_beginning(each, chart)]
    mention = beginning_of(draft, begun, chart)
    dated = dates.up_to(mention, held) if mention is not None else None
    return dates.moment(mention, inherited=False, dated=dated) if mention and dated else None
