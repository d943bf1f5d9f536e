"""Which lines of a text are no part of its story: share lines, bylines, credits, links."""

from __future__ import annotations

from claimcheck.mentions.chart import Chart
from claimcheck.text.sentences import Stretch

LINE, BYLINE = "lex.furniture.line", "lex.furniture.byline"
_SHORT = 10
"""A byline has no more words than that."""
_INITIALS = 4
"""The letters of an editor's initials, at the most."""
_BEHIND_BYLINE = frozenset(":-–—|/")


def furniture_of(chart: Chart) -> frozenset[int]:
    """The words of all lines that are furniture as a whole.

    A line is furniture when it, or what stands behind a time or a mark at its head, begins with
    a phrase that only pages say; when it is a short byline; or when it holds nothing but
    initials. What lies in such a line is found by no rule of claims, groups or attributions.
    """
    return frozenset(
        index
        for paragraph in chart.layout.paragraphs
        if _is_furniture(chart, paragraph)
        for index in range(*paragraph)
    )


def _is_furniture(chart: Chart, paragraph: Stretch) -> bool:
    first, stop = paragraph
    while first < stop and chart.words[first].shape == "mark":
        first += 1
    if first >= stop:
        return False
    opening = {mention.type: mention.stop for mention in chart.at(first) if not mention.before}
    return (
        LINE in opening
        or (BYLINE in opening and _is_byline(chart, opening[BYLINE], paragraph))
        or _is_initials(chart, paragraph)
    )


def _is_byline(chart: Chart, behind: int, paragraph: Stretch) -> bool:
    first, stop = paragraph
    words = sum(word.shape == "word" for word in chart.words[first:stop])
    marked = behind < stop and chart.words[behind].surface in _BEHIND_BYLINE
    return marked and words <= _SHORT


def _is_initials(chart: Chart, paragraph: Stretch) -> bool:
    """Whether short words stand between slashes, and nothing else."""
    words = chart.words[slice(*paragraph)]
    slashes = sum(word.surface == "/" for word in words)
    return slashes > 0 and all(
        word.surface == "/" or (word.shape == "word" and len(word.folded) <= _INITIALS)
        for word in words
    )
