"""Whether a text tells a claim as an earlier one than the news that it goes on to give."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.claims.once import once
from claimcheck.mentions.chart import Chart

_OPENING = 2
"""Within so many words of a sentence its opening stands."""
_LINE = 8
"""So many words before a sentence may its line begin, up to a colon."""


@once
def is_earlier(draft: Draft, chart: Chart) -> bool:
    """Whether the rule says so, a marker of time leads to the claim, or the sentence looks back.

    A marker stands in the clause, or before it in its sentence with no other figure between.
    A sentence looks back when it opens with a verb of the past before the past.
    """
    if draft.rule.earlier:
        return True
    opening, _ = chart.sentence(draft.first)
    clause, stop = chart.clause(draft.first)
    figures = [each.stop for each in chart.within((opening, clause), "quantity")]
    reach = (max(figures, default=opening), max(stop, draft.stop))
    if any(chart.within(reach, "lex.earlier")):
        return True
    return any(chart.within((opening, opening + _OPENING), "lex.looking_back"))


def is_against(draft: Draft, chart: Chart) -> bool:
    """Whether words of its sentence, before the claim, call its figure another one than was told:
    "Seoul's figure is far lower"."""
    if draft.quantity is None:
        return False
    first, _ = chart.sentence(draft.first)
    paragraph, _ = chart.paragraph(draft.first)
    contrasts = list(chart.within((max(first - _LINE, paragraph), draft.first), "contrast"))
    if not contrasts:
        return False
    return not any(chart.within((contrasts[-1].stop, draft.first), "quantity"))
