"""What stands at each word of a chart, and what is still to come behind it, as bits of types.

Patterns ask it before they are tried: what cannot match costs one step.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from operator import or_

from claimcheck.mentions.bits import ANY, bit_of, mark_bit
from claimcheck.mentions.chart import Chart
from claimcheck.text.sentences import Stretch


def outlook(chart: Chart) -> Outlook:
    """What patterns can take at the words of a chart as it is now, and behind them.

    A chart has one, which learns what was added since it was last asked for: each stratum of rules
    adds a few mentions to the hundreds that are there.
    """
    known = chart.outlook
    if isinstance(known, Outlook):
        known.renew()
    else:
        known = chart.outlook = Outlook(chart)
    return known


class Outlook:
    """For each word of a chart the types of mentions and of marks; never too few."""

    __slots__ = ("_chart", "_covered", "_seen", "ahead", "here")

    here: list[int]
    """Those that a pattern can take at the word, and at the place behind the last: the mark that
    it is, and mentions behind quotation marks or a proclitic that stands apart from digits."""
    ahead: list[int]
    """Those from the word on to its sentence's end, beyond it where a mention covers the end."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._build()

    def _build(self) -> None:
        chart = self._chart
        words, bits, anything = chart.words, chart.bits, bit_of(ANY)
        here = [bits[at] | anything for at in chart.unquoted]
        for at in chart.apart:
            here[at] |= bits[chart.unquoted[at] + 1]
        coming = bits[: len(words)]
        for at in chart.marks:
            bit = mark_bit(words[at].surface)
            here[at] |= bit
            coming[at] |= bit
        for first, stop in _joined(chart):
            back = accumulate(reversed(coming[first:stop]), or_)
            coming[first:stop] = reversed(list(back))
        self.here, self.ahead = here, coming
        self._seen, self._covered = bits.copy(), len(chart.covered)

    def renew(self) -> None:
        """Learn what was added to the chart."""
        seen, bits = self._seen, self._chart.bits
        if len(self._chart.covered) != self._covered:
            self._build()
        elif seen != bits:
            for at, (old, new) in enumerate(zip(seen, bits, strict=True)):
                if old is not new and (added := new & ~old):
                    self._add(at, added)
            self._seen = bits.copy()

    def _add(self, at: int, bits: int) -> None:
        """Add the types of mentions that begin at a word."""
        chart, here, ahead = self._chart, self.here, self.ahead
        glued = at > 0 and chart.leads[at - 1]
        for place in (at, at - 1) if glued else (at,):
            before = place
            while before >= 0 and chart.unquoted[before] == place:
                here[before] |= bits
                before -= 1
        first = chart.sentence(at)[0]
        while first in chart.covered:
            first = chart.sentence(first - 1)[0]
        while at >= first and ahead[at] & bits != bits:
            ahead[at] |= bits
            at -= 1


def _joined(chart: Chart) -> Iterator[Stretch]:
    """The sentences, those as one between which a mention covers the end."""
    begin = 0
    for _, stop in chart.layout.sentences:
        if stop not in chart.covered:
            yield begin, stop
            begin = stop
