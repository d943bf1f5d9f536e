"""Figures of one event that its sentence goes on with: "5 were killed, among them a child, and 7
wounded in P"."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.voices import carried
from claimcheck.mentions.chart import Chart
from claimcheck.text.sentences import Stretch

_AMONG = "lex.among"


def joins(draft: Draft, clause: Stretch, chart: Chart) -> bool:
    """Whether a clause behind a draft only tells who of those was among them, at no place of its
    own, or what befell others of the same event."""
    first = next((at for at in range(*clause) if chart.words[at].shape != "mark"), clause[1])
    if any(each.type == _AMONG for each in chart.at(first)):
        return not any(chart.within(clause, "lex.at", "attribution"))
    outcome = f"lex.{draft.kind.id}.outcome."
    return any(each.type.startswith(outcome) and carried(each.before) for each in chart.at(first))
