"""Asides: words between two parts of what is told, which patterns pass over: ", on Sunday,"."""

from __future__ import annotations

from claimcheck.mentions.chart import Chart

ASIDE = "aside"
"""The type of what the rules emit for an aside."""
ASIDES = "asides"
"""The stratum whose rules do."""
_BETWEEN = "between"
"""The key of one that is none but between two like marks."""


def asides_of(chart: Chart) -> dict[int, int]:
    """For each place where asides begin, the place behind the last of them; marks included.

    Like marks on both sides belong to an aside, one between two of them to both. What ends the text
    is none.
    """
    words, found = chart.words, dict[int, int]()
    for mention in chart.every(ASIDE):
        first, stop = mention.first, mention.stop
        if stop >= len(words):
            continue
        if mention.key != _BETWEEN:
            found[first] = max(stop, found.get(first, 0))
        before = words[first - 1] if first else None
        if before and before.shape == "mark" and before.surface == words[stop].surface:
            found[first - 1] = stop + 1
    return _joined(found, chart)


def _joined(found: dict[int, int], chart: Chart) -> dict[int, int]:
    """The same, those as one that follow each other."""
    for at in sorted(found, reverse=True):
        behind = found[at]
        last = behind - 1
        shared = last if last > at and chart.words[last].shape == "mark" else behind
        found[at] = max(found.get(behind, behind), found.get(shared, behind))
    return found
