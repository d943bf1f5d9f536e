"""What patterns look at while they are tried at the places of a chart."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.outlook import outlook
from claimcheck.model.mention import Mention

Captures = Mapping[str, Mention]


class Match(NamedTuple):
    """A place where a pattern fits: ``words[first:stop]``, its captures, the words in its gaps."""

    first: int
    stop: int
    captures: Captures
    gaps: int


class Trial:
    """What the nodes of patterns look at while one is tried from word ``first`` on.

    It holds for a chart as it is: what is added to that is seen by the next trial alone.
    ``limit`` is the end of the paragraph, behind which nothing is taken; ``found`` gathers every
    match.
    """

    __slots__ = (
        "asides",
        "bits",
        "by_word",
        "chart",
        "first",
        "found",
        "here",
        "leads",
        "limit",
        "outlook",
        "unquoted",
    )

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.outlook = outlook(chart)
        self.here = self.outlook.here
        self.bits, self.by_word = chart.bits, chart.by_word
        self.unquoted, self.leads = chart.unquoted, chart.leads
        self.asides = _asides(chart)
        self.first, self.limit = -1, 0
        self.found: list[Match] = []

    def begin(self, at: int) -> None:
        """Make ready for a pattern that is tried at a word."""
        if at != self.first:
            self.first = at
            self.limit = self.chart.paragraph(at)[1]
        self.found = []

    def mentions(self, at: int) -> Sequence[Mention]:
        """The mentions that begin at a word, or behind a proclitic that stands apart from digits.

        Quotation marks are passed over.
        """
        at = self.unquoted[at]
        found = self.chart.at(at)
        if not self.leads[at]:
            return found
        lead = self.chart.words[at].folded
        return [*found, *(each for each in self.by_word[at + 1] if lead in each.before)]


def _asides(chart: Chart) -> Mapping[int, int]:
    """Where dates stand between two like marks: for the first mark the place behind the second."""
    words, marks = chart.words, chart.marks
    return {
        mark: stop + 1
        for mark, stop in pairwise(marks)
        if stop - mark > 1 and words[mark].surface == words[stop].surface
        if any(each.type == "date" and each.stop == stop for each in chart.by_word[mark + 1])
    }
