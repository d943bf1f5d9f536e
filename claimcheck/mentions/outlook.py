"""What stands at each word of a chart, and what is still to come behind it, as bits of types.

Patterns ask it before they are tried: what cannot match costs one step.
"""

from collections.abc import Iterator
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from claimcheck.mentions.bits import ANY, bit_of, mark_bit
from claimcheck.mentions.chart import Chart
from claimcheck.text.sentences import Stretch


class Outlook(NamedTuple):
    """For each word of a chart, as it is now, the types of mentions and of marks; never too few."""

    here: list[int]
    """Those that a pattern can take at the word, and at the place behind the last: the mark that
    it is, and mentions behind quotation marks or a proclitic that stands apart from digits."""
    ahead: list[int]
    """Those from the word on to its sentence's end, beyond it where a mention covers the end."""


def outlook(chart: Chart) -> Outlook:
    """What patterns can take at the words of a chart, and behind them."""
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
    return Outlook(here, coming)


def _joined(chart: Chart) -> Iterator[Stretch]:
    """The sentences, those as one between which a mention covers the end."""
    begin = 0
    for _, stop in chart.layout.sentences:
        if stop not in chart.covered:
            yield begin, stop
            begin = stop
