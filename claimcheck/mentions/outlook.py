"""What stands at each word of a chart, and what is still to come behind it, as bits of types.

Patterns ask it before they are tried: what cannot match costs one step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.mentions.bits import ANY, bit_of, mark_bit
from claimcheck.mentions.chart import Chart
from claimcheck.text.sentences import Stretch


class Outlook(NamedTuple):
    """For each word of a chart, as it is now, the types of mentions and of marks; never too few."""

    here: list[int]
    """Those that a pattern can take at the word, and at the place behind the last: the mark that
    it is, and mentions behind quotation marks or a proclitic that stands apart from digits."""
    sentence: list[int]
    """Those from the word on to its sentence's end, beyond it where a mention covers the end."""
    paragraph: list[int]
    """Those from the word on to its paragraph's end."""


def outlook(chart: Chart) -> Outlook:
    """What patterns can take at the words of a chart, and behind them."""
    words, bits, anything = chart.words, chart.bits, bit_of(ANY)
    here = [bits[at] | anything for at in chart.unquoted]
    for at in chart.apart:
        if here[at] == anything:
            here[at] |= bits[chart.unquoted[at] + 1]
    beginning = bits[: len(words)]
    for at in chart.marks:
        bit = mark_bit(words[at].surface)
        here[at] |= bit
        beginning[at] |= bit
    sentence = _ahead(beginning, _joined(chart))
    return Outlook(here, sentence, _ahead(beginning, chart.layout.paragraphs))


def _ahead(bits: list[int], stretches: Iterable[Stretch]) -> list[int]:
    """For each word the bits of it and of all behind it in its stretch."""
    ahead = bits.copy()
    for first, stop in stretches:
        coming = 0
        for at in range(stop - 1, first - 1, -1):
            coming = ahead[at] = ahead[at] | coming
    return ahead


def _joined(chart: Chart) -> Iterator[Stretch]:
    """The sentences, those as one between which a mention covers the end."""
    begin = 0
    for _, stop in chart.layout.sentences:
        if stop not in chart.covered:
            yield begin, stop
            begin = stop
