"""The day that frames what is counted: told earlier in its paragraph, or at the text's head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from claimcheck.claims.background import is_earlier
from claimcheck.claims.draft import Draft
from claimcheck.claims.modality import modality_of
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import InTime, Value
from claimcheck.model.mention import Mention

_LINE = 20
"""A paragraph of more words than this is no headline, dateline or byline."""
_NEWS = timedelta(days=2)
_MONTH = timedelta(days=31)
_SINCE = ("lex.since", "lex.all_along")
"""What a count runs from, or runs along: it has no day of its own."""
_BEHIND_SINCE = 7
"""Within so many words behind "since" a date says since when: "since it began 700 days ago"."""

_CLOCK = ":"
_BRACKET = "("
"""Behind it a date only explains the words before: "since the truce (11 October)"."""

Days = Callable[[Mention], DateRange | None]


def takes_frame(draft: Draft, chart: Chart) -> bool:
    """Whether a draft may be dated by its frame.

    Only what is counted may, because its day is no news of its own; a running count has none, nor
    has a state, or one that runs since a beginning. An entry of a live page may tell what has a
    day. What is still to come does not fall on the day of the news.
    """
    state = draft.kind.in_time is InTime.STATE
    counted = draft.kind.value is Value.QUANTITY and draft.quantity is not None and not state
    along = any(chart.within(chart.sentence(draft.first), "lex.all_along"))
    entry = draft.kind.value is Value.DATE and _is_entry(chart, chart.paragraph(draft.first)[0])
    past = (
        (counted or entry) and not draft.rule.running and not along and not is_earlier(draft, chart)
    )
    return past and modality_of(draft, chart) is Modality.ASSERTED


def is_of_since(mention: Mention, chart: Chart) -> bool:
    """Whether a date says since when something lasts, or that it still does: no event's day."""
    opening, _ = chart.sentence(mention.first)
    still = any(chart.within((opening, mention.first), "lex.still"))
    return still or is_of_beginning(mention, chart)


def is_of_beginning(mention: Mention, chart: Chart) -> bool:
    """Whether a date is that of a beginning since which something lasts: "since it began on"."""
    first, _ = chart.clause(mention.first)
    if first and chart.words[first - 1].surface == _BRACKET:
        first, _ = chart.clause(first - 1)
    before = (max(first, mention.first - _BEHIND_SINCE), mention.first)
    return any(chart.within(before, *_SINCE))


def frame_date(
    draft: Draft, dates: Sequence[Mention], chart: Chart, days: Days, published: DateRange | None
) -> Mention | None:
    """The nearest date before a draft in its paragraph, else the day of the news at the head.

    Where a paragraph has come to several dates, a year among them frames nothing more. ``dates``
    are those of the text that can be the day of an event. The day of the news lies no more than a
    few days before the document; the lead's own day goes before that of the dateline, on which the
    text was only written. It frames the lead and what follows right after it, not the
    background farther down, but every entry of a live page.
    """
    start, _ = chart.paragraph(draft.first)
    before = [each for each in dates if start <= each.first < draft.first]
    if before:
        return None if len(before) > 1 and _is_wide(days(before[-1])) else before[-1]
    head = _of_page if _is_entry(chart, start) else _of_news
    return next(
        (each for each in head(dates, chart, start) if is_news(days(each), published)), None
    )


def _is_wide(days: DateRange | None) -> bool:
    """Whether a date means more days than a month has."""
    if days is None or days.first is None or days.last is None:
        return True
    return days.last - days.first > _MONTH


def _of_news(dates: Sequence[Mention], chart: Chart, start: int) -> list[Mention]:
    """The dates of the lead and of the lines above it, for what stands in it or right after it."""
    paragraphs = chart.layout.paragraphs
    lead = next((at for at, (first, stop) in enumerate(paragraphs) if stop - first > _LINE), -1)
    if chart.layout.paragraph_of[start] > lead + 1:
        return []
    first, stop = paragraphs[lead]
    own = [each for each in dates if first <= each.first < stop]
    return own + [each for each in dates if each.first < first]


def _of_page(dates: Sequence[Mention], chart: Chart, start: int) -> list[Mention]:
    """The dates of the lines above the entry of a live page, the nearest first."""
    spans = [(each, chart.paragraph(each.first)) for each in dates if each.first < start]
    lines = [(each, first) for each, (first, stop) in spans if stop - first <= _LINE]
    return [each for each, first in reversed(lines) if not _is_entry(chart, first)]


def _is_entry(chart: Chart, start: int) -> bool:
    """Whether a paragraph begins with the time of day at which it was written."""
    words = chart.words[start : start + 3]
    shapes = [word.shape for word in words]
    return shapes == ["number", "mark", "number"] and words[1].surface == _CLOCK


def is_news(days: DateRange | None, published: DateRange | None) -> bool:
    """Whether a day lies just before the document, or is the document's own."""
    if days is None or days.first is None or not days.is_day:
        return False
    if published is None or published.last is None:
        return False
    return timedelta(0) <= published.last - days.first <= _NEWS
