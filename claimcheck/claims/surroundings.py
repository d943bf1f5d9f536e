"""Whether the words around a draft let its rule count: what must be near, and what may not."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.draft import Draft
from claimcheck.claims.modality import governs
from claimcheck.claims.times.telling import grows
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.nearness import has_near
from claimcheck.text.sentences import Stretch

NEVER = "never"
"""The lexicons ``KIND.never.WORD`` hold what, in one sentence with it, means something else."""
UNREAL = "unreal"
"""What a warning or a condition makes of a claim: none."""


def is_allowed(draft: Draft, chart: Chart) -> bool:
    """Whether what the rule wants near stands there, and nothing that it excludes.

    A share of people is never how many of them something befell.
    """
    rule = draft.rule
    if draft.quantity is not None and draft.quantity.percent and grows(draft):
        return False
    if governs(chart, draft, UNREAL) or _stands(chart, chart.sentence(draft.first), _never(draft)):
        return False
    if rule.opens and not _opens(draft, chart, rule.opens):
        return False
    if rule.unless and _stands(chart, chart.sentence(draft.first), rule.unless):
        return False
    if rule.absent and _stands(chart, (0, len(chart.words)), rule.absent):
        return False
    return has_near(rule, draft.first, chart)


def _never(draft: Draft) -> list[str]:
    """The lexicons of which no phrase may stand beside the words that the draft tells."""
    kind, slots = draft.kind, draft.slots
    words = (slots[name].key for name, slot in kind.slots.items() if slot.words and name in slots)
    return [f"{kind.id}.{NEVER}.{word}" for word in words]


def _opens(draft: Draft, chart: Chart, what: str) -> bool:
    """Whether a draft begins its sentence or paragraph, but for marks and a number or an hour."""
    stretch = chart.sentence if what == "sentence" else chart.paragraph
    first, _ = stretch(draft.first)
    before = [word.shape for word in chart.words[first : draft.first]]
    return not before or (before[-1] == "mark" and set(before) <= {"mark", "number"})


def _stands(chart: Chart, stretch: Stretch, lexicons: Iterable[str]) -> bool:
    return any(chart.within(stretch, *(f"lex.{name}" for name in lexicons)))
