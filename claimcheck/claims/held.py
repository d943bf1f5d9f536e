"""The moment at which a figure or a state held."""

from __future__ import annotations

from claimcheck.claims.anchored import Anchored
from claimcheck.claims.background import is_earlier
from claimcheck.claims.dated import is_closed, reading_of
from claimcheck.claims.draft import Draft
from claimcheck.claims.reach import distance, own_clause
from claimcheck.claims.telling import grows, moment_of_publication, tellings
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Moment


def held_at(draft: Draft, dates: Anchored, chart: Chart) -> Moment | None:
    """The moment of "now", "until now" and the like in the claim's clause.

    A growing figure that names none held when it was counted or told, else when the document was
    published.
    """
    first, stop = own_clause(draft, chart)
    for mention in dates.every:
        reading = reading_of(mention)
        if first <= mention.first < stop and (reading.now or reading.as_of):
            return dates.moment(mention, inherited=False)
    return _counted(draft, dates, chart) if grows(draft) else None


def _counted(draft: Draft, dates: Anchored, chart: Chart) -> Moment | None:
    """When a growing figure was counted or told, else when the document was published."""
    told = [
        mention
        for mention in tellings(dates.every, draft, chart)
        if is_closed(dates.dated(mention))
    ]
    nearest = min(told, key=lambda mention: distance(mention, draft), default=None)
    if nearest is not None:
        return dates.moment(nearest, inherited=False)
    return None if is_earlier(draft, chart) else moment_of_publication(dates.document)
