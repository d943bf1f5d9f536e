"""What patterns look at while they are tried at the places of a chart."""

from collections.abc import Mapping, Sequence
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
        "ahead",
        "asides",
        "bits",
        "by_word",
        "chart",
        "first",
        "found",
        "here",
        "leads",
        "limit",
        "unquoted",
    )

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        known = outlook(chart)
        self.ahead, self.asides = known.ahead, chart.asides
        self.here = _with_asides(known.here, chart) if chart.asides else known.here
        self.bits, self.by_word = chart.bits, chart.by_word
        self.unquoted, self.leads = chart.unquoted, chart.leads
        self.first, self.limit = -1, 0
        self.found: list[Match] = []

    def begin(self, at: int) -> None:
        """Make ready for patterns that are tried at a word."""
        self.first = at
        self.limit = self.chart.paragraph(at)[1]

    def mentions(self, at: int) -> Sequence[Mention]:
        """The mentions that begin at a word, or behind a proclitic that stands apart from digits.

        Quotation marks are passed over.
        """
        at = self.unquoted[at]
        if at == len(self.by_word):
            return ()
        found = self.by_word[at]
        if not self.leads[at]:
            return found
        lead = self.chart.words[at].folded
        return [*found, *[each for each in self.by_word[at + 1] if lead in each.before]]


def _with_asides(here: Sequence[int], chart: Chart) -> Sequence[int]:
    """What can be taken at each place, or behind the asides there."""
    more = list(here)
    for at, behind in chart.asides.items():
        more[at] |= here[behind]
    return more
