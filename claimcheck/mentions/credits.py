"""The wire service that a text credits for the whole of itself: in its byline or dateline."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

_HEAD = 4
"""Lines at the top of a text that may begin with a dateline."""
_TAIL = 3
"""Lines at its end that may hold nothing but a credit."""
_OPENS, _CLOSES = frozenset("(/[|«“"), frozenset(")/]|»”")
_BREAKS = frozenset("-–—/|()_")
_COLON = ":"
_SPARE = 2
"""So many words beside the agency still leave a line a credit."""
_BESIDE = ("city", "state", "date", "region")


def credited_agency(chart: Chart) -> str | None:
    """The key of the agency that the document credits, in any of these forms.

    A dateline ("Beirut - Reuters -"), a bracketed credit at the end of a line near the top or the
    bottom ("(AFP)"), or a line of its own ("Agence France-Presse"). ``None`` without a credit, and
    where several agencies are credited.
    """
    found = {mention.key for mention in _credits(chart)}
    return found.pop() if len(found) == 1 else None


def _credits(chart: Chart) -> Iterator[Mention]:
    paragraphs = chart.layout.paragraphs
    for number, paragraph in enumerate(paragraphs):
        head, tail = number < _HEAD, number >= len(paragraphs) - _TAIL
        for mention in _agencies(chart, paragraph):
            opens = head and _opens(chart, mention, paragraph, below=number > 0)
            closes = (head or tail) and _bracketed(chart, mention, paragraph)
            if opens or closes or ((head or tail) and _alone(chart, mention, paragraph)):
                yield mention


def _agencies(chart: Chart, paragraph: Stretch) -> Iterator[Mention]:
    """The agencies named in a paragraph, each once and at its widest."""
    reach = 0
    found = chart.within(paragraph, "agency")
    for mention in sorted(found, key=lambda each: (each.first, -each.stop)):
        if mention.stop > reach and not any(len(part) == 1 for part in mention.before):
            reach = mention.stop
            yield mention


def _opens(chart: Chart, mention: Mention, paragraph: Stretch, *, below: bool) -> bool:
    """Whether only places, days and marks stand before it, and a break behind it.

    Below the headline that can be a colon; in it the agency would be the one that speaks.
    """
    first, stop = paragraph
    behind = chart.words[mention.stop].surface if mention.stop < stop else ""
    if behind not in _BREAKS and not (below and behind == _COLON and mention.first == first):
        return False
    beside = _covered(chart, (first, mention.first))
    return all(
        index in beside or chart.words[index].shape != "word"
        for index in range(first, mention.first)
    )


def _bracketed(chart: Chart, mention: Mention, paragraph: Stretch) -> bool:
    """Whether it stands in brackets at an end of its paragraph or in its opening."""
    first, stop = paragraph
    if mention.first == first or mention.stop >= stop:
        return False
    before, behind = chart.words[mention.first - 1], chart.words[mention.stop]
    if before.surface not in _OPENS or behind.surface not in _CLOSES:
        return False
    beside = _covered(chart, (first, mention.first))
    opening = all(
        index in beside or chart.words[index].shape != "word"
        for index in range(first, mention.first)
    )
    return opening or stop - mention.stop <= _SPARE


def _alone(chart: Chart, mention: Mention, paragraph: Stretch) -> bool:
    """Whether the paragraph says next to nothing else."""
    first, stop = paragraph
    beside = _covered(chart, paragraph) | set(range(mention.first, mention.stop))
    rest = [
        index
        for index in range(first, stop)
        if chart.words[index].shape == "word" and index not in beside
    ]
    return not rest and mention.stop - mention.first < stop - first + 1


def _covered(chart: Chart, stretch: Stretch) -> set[int]:
    """The words of a stretch that name places or days."""
    return {
        index
        for mention in chart.within(stretch, *_BESIDE)
        for index in range(mention.first, mention.stop)
    }
