"""The day that frames what is counted: told earlier in its paragraph, or at the text's head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from claimcheck.claims.background import is_earlier
from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import Value
from claimcheck.model.mention import Mention

_LINE = 20
"""A paragraph of more words than this is no headline, dateline or byline."""
_NEWS = timedelta(days=2)

Days = Callable[[Mention], DateRange | None]


def takes_frame(draft: Draft, chart: Chart) -> bool:
    """Whether a draft may be dated by its frame.

    Only what is counted may, because its day is no news of its own; a running count has none.
    """
    counted = draft.kind.value is Value.QUANTITY and draft.quantity is not None
    return counted and not draft.rule.running and not is_earlier(draft, chart)


def frame_date(
    draft: Draft, dates: Sequence[Mention], chart: Chart, days: Days, published: DateRange | None
) -> Mention | None:
    """The nearest date before a draft in its paragraph, else the day of the news at the head.

    ``dates`` are those of the text that can be the day of an event. The day at the head is that of
    the news when it lies no more than a few days before the document; it frames the lead and what
    follows right after it, not the background farther down.
    """
    start, _ = chart.paragraph(draft.first)
    before = [each for each in dates if start <= each.first < draft.first]
    if before:
        return before[-1]
    paragraphs = chart.layout.paragraphs
    lead = next((at for at, (first, stop) in enumerate(paragraphs) if stop - first > _LINE), -1)
    if chart.layout.paragraph_of[draft.first] > lead + 1:
        return None
    head = (each for each in dates if each.first < paragraphs[lead][1])
    return next((each for each in head if _is_news(days(each), published)), None)


def _is_news(days: DateRange | None, published: DateRange | None) -> bool:
    """Whether a day lies just before the document, or is the document's own."""
    if days is None or days.first is None or not days.is_day:
        return False
    if published is None or published.last is None:
        return False
    return timedelta(0) <= published.last - days.first <= _NEWS
