"""On whose side people were counted: "on the Turkish side five were killed"."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.slots import slot_value
from claimcheck.model.claim import SlotValue

SIDE = "on_side"
"""What rules find as the side of a state."""


def side(context: Context, wish: Wish) -> SlotValue | None:
    """The state whose side the clause of a draft names, right behind it or else before, or the
    sentence before it."""
    draft, _, slot = wish
    chart = context.chart
    start, end = chart.clause(draft.first)
    first, _ = chart.sentence(draft.first)
    inside = list(chart.within((start, draft.first), SIDE))[-1:]
    behind = list(chart.within((draft.stop, end), SIDE))
    opening = list(chart.within((first, start), SIDE))[-1:]
    for mention in (*inside, *behind, *opening):
        return slot_value(mention.part("who") or mention, slot, context.names, inherited=True)
    return None
