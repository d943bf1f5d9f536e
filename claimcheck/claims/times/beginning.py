"""Since when the people of a figure are counted: "since 7 October 300 were killed"."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.draft import Draft
from claimcheck.claims.times.dated import reading_of
from claimcheck.claims.times.frame import is_of_beginning, is_of_since
from claimcheck.claims.times.reach import distance, own_clause
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import SlotValue
from claimcheck.model.dates import Bound
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

_SINCE = ("lex.since", "lex.all_along")
_GREATEST = "lex.greatest"
_RECORD = 5
"""So many words at the most between "the greatest" and since when it is that: "attack on X"."""
_OPENING = 2
"""Within so many words of its clause "since" opens it."""


def since(context: Context, wish: Wish) -> SlotValue | None:
    """The day since which a sentence says that a figure is counted: it is no single event's."""
    chart = context.chart
    begun = (
        each
        for each in chart.within(chart.sentence(wish.draft.first), "date")
        if reading_of(each).bound is Bound.SINCE and is_of_since(each, chart)
    )
    mention = beginning_of(wish.draft, begun, chart)
    if mention is None:
        return None
    span = chart.words[mention.first : mention.stop]
    key = " ".join(word.folded for word in span if word.shape != "mark")
    return SlotValue(key=key, start=mention.start, stop=mention.end, inherited=True)


def is_beginning(mention: Mention, chart: Chart) -> bool:
    """Whether a date is that of a beginning, and hangs on nothing else."""
    reading = reading_of(mention)
    if reading.shift is not None or reading.relative_to is not None:
        return False
    return reading.bound is Bound.SINCE or is_of_beginning(mention, chart)


def beginning_of(draft: Draft, begun: Iterable[Mention], chart: Chart) -> Mention | None:
    """Of the beginnings that a text names the one since which a draft's figure is counted.

    It stands in the draft's clause, or opens a clause of its own behind it or before it; several
    figures in a row share the one that leads to the first of them.
    """
    first, stop = chart.sentence(draft.first)
    every = [
        each for each in begun if first <= each.first < stop and not _is_of_record(each, chart)
    ]
    own = own_clause(draft, chart)
    inside = [
        each for each in every if _stands_in(each, own) and not _is_of_relative(each, draft, chart)
    ]
    if inside:
        return min(inside, key=lambda each: distance(each, draft))
    behind = (each for each in every if each.first >= own[1] and _closes(each, own, chart))
    before = (each for each in reversed(every) if each.first < own[0] and _leads(each, own, chart))
    return next(behind, None) or next(before, None)


def _is_of_record(mention: Mention, chart: Chart) -> bool:
    """Whether a date says since when nothing was like what is told: "the greatest raid since"."""
    begin = chart.clause(mention.first)[0]
    said = [each.first for each in chart.within((begin, mention.stop), *_SINCE)]
    at = min(said, default=mention.first)
    reach = (max(begin, at - _RECORD), at)
    most = max((each.stop for each in chart.within(reach, _GREATEST)), default=None)
    return most is not None and not any(chart.within((most, at), "quantity"))


def _stands_in(mention: Mention, stretch: Stretch) -> bool:
    return stretch[0] <= mention.first < stretch[1]


def _is_of_relative(mention: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a relative clause begins between a date and a draft behind it."""
    return any(chart.within((mention.stop, draft.first), "lex.relative"))


def _closes(mention: Mention, own: Stretch, chart: Chart) -> bool:
    """Whether a date behind a clause says of it since when, or of the last of a row of figures."""
    if _opens(mention, chart) and not any(chart.within((own[1], mention.first), "quantity")):
        return True
    return _is_row((own[1], mention.first + 1), chart)


def _leads(mention: Mention, own: Stretch, chart: Chart) -> bool:
    """Whether a date before a clause holds for it."""
    after = chart.clause(mention.stop - 1)[1]
    if _opens(mention, chart) and not any(chart.within((mention.stop, own[0]), "quantity")):
        head = (after, min(after + _OPENING, own[1]))
        return not any(chart.within(head, "lex.relative", "lex.that"))
    return _is_row((after, own[0] + 1), chart)


def _is_row(stretch: Stretch, chart: Chart) -> bool:
    """Whether every clause that begins in a stretch goes on with a further figure."""
    at, stop = stretch
    while at < stop:
        if not _counts_on(at, chart):
            return False
        at = chart.clause(at)[1]
    return True


def _opens(mention: Mention, chart: Chart) -> bool:
    """Whether "since" stands at the head of the clause of a date, or of what it explains."""
    first, _ = chart.clause(mention.first)
    if first and chart.words[first - 1].surface == "(":
        first, _ = chart.clause(first - 1)
    said = (each.stop for each in chart.within((first, mention.first), "lex.that"))
    heads = (first, *said)
    begun = [each.first for each in chart.within((first, mention.stop), *_SINCE)]
    return any(head <= at <= head + _OPENING for at in begun for head in heads)


def _counts_on(first: int, chart: Chart) -> bool:
    """Whether a clause goes on with a further figure: "and 40 wounded"."""
    words = (at for at in range(first, len(chart.words)) if chart.words[at].shape != "mark")
    at = next(words, first)
    near = (*chart.at(at), *chart.at(at + 1))
    return any(each.type == "quantity" and each.before for each in near)
