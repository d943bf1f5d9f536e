"""What patterns look at while they are tried at the places of a chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.free_words import FreeWords
from claimcheck.model.mention import Mention

Captures = Mapping[str, Mention]
UnitIs = Callable[[str | None, str], bool]


class Match(NamedTuple):
    """A place where a pattern fits: ``words[first:stop]``, its captures, the words in its gaps."""

    first: int
    stop: int
    captures: Captures
    gaps: int


class Trial:
    """What the nodes of patterns look at while one is tried from word ``first`` on.

    ``limit`` is the end of the paragraph, behind which nothing is taken; ``found`` gathers every
    match. ``conjunctions`` are the proclitics that join clauses; ``unit_is`` tells how units
    contain each other, ``free_words`` what may be taken though nothing is known of it.
    """

    __slots__ = (
        "bits",
        "chart",
        "conjunctions",
        "first",
        "found",
        "free_words",
        "leads",
        "limit",
        "unit_is",
        "unquoted",
    )

    def __init__(
        self,
        chart: Chart,
        conjunctions: frozenset[str],
        unit_is: UnitIs,
        free_words: FreeWords,
    ) -> None:
        self.chart = chart
        self.bits = chart.bits
        self.unquoted = chart.unquoted
        self.leads = chart.leads
        self.first, self.limit = -1, 0
        self.found: list[Match] = []
        self.conjunctions = conjunctions
        self.unit_is = unit_is
        self.free_words = free_words

    def begin(self, at: int) -> None:
        """Make ready for a pattern that is tried at a word."""
        if at != self.first:
            self.first = at
            self.limit = self.chart.paragraph(at)[1]
        self.found = []

    def here(self, at: int) -> Sequence[Mention]:
        """The mentions that begin at a word, or behind a proclitic that stands apart from digits.

        Quotation marks are passed over.
        """
        at = self.unquoted[at]
        found = self.chart.at(at)
        if not self.leads[at]:
            return found
        lead = self.chart.words[at].folded
        return [*found, *(each for each in self.chart.at(at + 1) if lead in each.before)]
