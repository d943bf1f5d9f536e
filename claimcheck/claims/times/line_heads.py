"""Dates that head a line: "- January: ...". What the line tells belongs to their days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.values.dates.in_order import Frame

_CLOSING = frozenset(":-–—|")
"""The marks between the date that heads a line and what the line tells."""
_TELLS = 2
"""A line of fewer words behind its date tells nothing of its own."""
_LIST = 2
"""So many paragraphs on, the next date that heads a line still belongs to the same list."""


def line_heads(dates: Sequence[Mention], chart: Chart) -> dict[int, Mention]:
    """By paragraph the date that heads it: nothing but marks and numbers before, a mark behind."""
    heads: dict[int, Mention] = {}
    for mention in dates:
        first, stop = chart.paragraph(mention.first)
        before = chart.words[first : mention.first]
        leads = all(word.shape != "word" for word in before)
        if leads and _is_closed(mention, stop, chart):
            heads.setdefault(chart.layout.paragraph_of[mention.first], mention)
    return heads


def frames_of(
    dates: Sequence[Mention], heads: Mapping[int, Mention], chart: Chart
) -> dict[int, Frame]:
    """By their places among the dates of a text: those that a date heading a line frames."""
    places = {mention.first: place for place, mention in enumerate(dates)}
    frames: dict[int, Frame] = {}
    for place, mention in enumerate(dates):
        paragraph = chart.layout.paragraph_of[mention.first]
        head = heads.get(paragraph)
        if head is mention:
            before = max((at for at in heads if at < paragraph), default=None)
            if before is not None and paragraph - before <= _LIST:
                frames[place] = Frame(places[heads[before].first], heads=True)
        elif head is not None and head.first < mention.first:
            frames[place] = Frame(places[head.first])
    return frames


def _is_closed(mention: Mention, stop: int, chart: Chart) -> bool:
    """Whether a mark stands behind a date, and behind the mark what the line tells."""
    words = chart.words
    if mention.stop >= stop or words[mention.stop].surface not in _CLOSING:
        return False
    told = sum(word.shape != "mark" for word in words[mention.stop + 1 : stop])
    return told >= _TELLS
