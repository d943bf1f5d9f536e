"""The scene of a document: the one state that it is about, if it is clearly about one."""

from __future__ import annotations

from collections import Counter

from claimcheck.claims.slots import state_of
from claimcheck.mentions.chart import Chart
from claimcheck.rulepack.pack import Names

_TYPES = frozenset(("state", "nationality", "city", "region", "locality", "building"))
_LINE = 20
"""A paragraph of more words than this is no headline, dateline or byline."""
_CLEAR = 0.6
"""The part of all that a text names which its scene must have: below it, it is about several."""


def scene_of(chart: Chart, names: Names) -> str | None:
    """The id of the state in which nearly all that a text names lies; ``None`` without a clear one.

    The lines up to the first full paragraph count twice: a headline and a lead say where.
    """
    counted: Counter[str] = Counter()
    head = _head(chart)
    for mention in chart.every(*_TYPES):
        state = state_of(mention.key, names)
        if state is not None:
            counted[state] += 2 if mention.first < head else 1
    if not counted:
        return None
    state, most = min(counted.items(), key=lambda each: (-each[1], each[0]))
    return state if most >= _CLEAR * counted.total() else None


def _head(chart: Chart) -> int:
    """The word after the headline and the lead."""
    paragraphs = chart.layout.paragraphs
    return next((stop for first, stop in paragraphs if stop - first > _LINE), len(chart.words))
