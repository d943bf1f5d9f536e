"""Whether a text tells a claim as an earlier one than the news that it goes on to give."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart

_OPENING = 2
"""Within so many words of a sentence its opening stands."""


def is_earlier(draft: Draft, chart: Chart) -> bool:
    """Whether the rule says so, a marker of time stands in the clause, or the sentence looks back.

    A sentence looks back when it opens with a verb of the past before the past.
    """
    if draft.rule.earlier:
        return True
    first, stop = chart.clause(draft.first)
    if any(chart.within((first, max(stop, draft.stop)), "lex.earlier")):
        return True
    opening, _ = chart.sentence(draft.first)
    return any(chart.within((opening, opening + _OPENING), "lex.looking_back"))
