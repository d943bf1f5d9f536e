"""How sure a text is of a claim, and whether it affirms or denies it."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality, Polarity

_REACH = 4
"""How many words before a claim a marker of modality still governs it."""


def modality_of(draft: Draft, chart: Chart) -> Modality:
    """What the rule says, else what a marker before or inside the claim says; asserted without."""
    if draft.rule.modality is not None:
        return draft.rule.modality
    start, _ = chart.clause(draft.first)
    reach = (max(start, draft.first - _REACH), draft.stop)
    for modality in (Modality.POSSIBLE, Modality.PLANNED):
        if any(chart.within(reach, f"lex.{modality}")):
            return modality
    return Modality.ASSERTED


def polarity_of(draft: Draft, chart: Chart) -> Polarity:
    """Denied when a negation stands right before the claim or a verb of denying governs it."""
    if draft.rule.polarity is not None:
        return draft.rule.polarity
    start, _ = chart.clause(draft.first)
    right_before = any(
        mention.stop == draft.first
        for mention in chart.within((max(start, draft.first - 2), draft.first), "lex.denied")
    )
    governed = any(chart.within((start, draft.first), "lex.deny.verb"))
    return Polarity.DENIED if right_before or governed else Polarity.AFFIRMED
