"""What a date that heads a line says of a figure in it: the day of what happened, or of the count.

"- January: 40 killed in a blast" dates the blast; "- January: the toll stands at 40", "- January:
the ministry said 40 were killed", or a line under "its estimates went as follows" tell as of when
the figure held.
"""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.claims.times.anchored import Anchored
from claimcheck.claims.times.telling import COUNTING, HAPPENING
from claimcheck.mentions.chart import Chart
from claimcheck.model.dates import Granularity
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

DAYS = frozenset({Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY})
"""What names a day, or less."""
_LINE = 60
"""A paragraph of more words than this introduces no list."""


def head_of_count(draft: Draft, dates: Anchored, chart: Chart) -> Mention | None:
    """The date that heads the line of a figure, if the figure held then."""
    head = dates.head_of(draft.first)
    if head is None or dates.days(head) is None:
        return None
    if _told_there(head, draft, chart) or is_count(head, draft, dates, chart):
        return head
    return None


def dates_count(head: Mention, draft: Draft, dates: Anchored, chart: Chart) -> bool:
    """Whether a date that heads a line is that of a count or a telling, and not of what happened.

    A saying of one day may well tell what happened on it.
    """
    if is_count(head, draft, dates, chart):
        return True
    coarse = dates.dated(head).granularity not in DAYS
    return coarse and _told_there(head, draft, chart)


def is_count(head: Mention, draft: Draft, dates: Anchored, chart: Chart) -> bool:
    """Whether a line tells how far a count had come, by its own words or by what leads to it."""
    if _happens(head, draft, chart):
        return False
    if any(chart.within((head.stop, draft.stop), *COUNTING)):
        return True
    intro = _introduction(head, dates, chart)
    return intro is not None and any(chart.within(intro, "lex.tracing"))


def _happens(head: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a line tells what happened, and not only how many it befell."""
    reach = (head.stop, chart.clause(draft.stop - 1)[1])
    counted = [range(each.first, each.stop + 1) for each in chart.within(reach, "quantity")]
    happened = (each.first for each in chart.within(reach, HAPPENING))
    return any(not any(at in inside for inside in counted) for at in happened)


def _told_there(head: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether somebody begins to speak between the head of a line and a figure in it."""
    return any(chart.within((head.stop, draft.first), "attribution"))


def _introduction(head: Mention, dates: Anchored, chart: Chart) -> Stretch | None:
    """The last sentence before the lines that dates head."""
    layout = chart.layout
    at = layout.paragraph_of[head.first] - 1
    while at >= 0 and at in dates.heads:
        at -= 1
    if at < 0:
        return None
    first, stop = layout.paragraphs[at]
    return chart.sentence(stop - 1) if stop - first <= _LINE else None
