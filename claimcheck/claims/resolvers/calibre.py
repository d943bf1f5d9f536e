"""Of what bore the guns or shells of a figure are: "2,000 shells of 155 millimetres"."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.model.claim import SlotValue

CALIBRE = "calibre"
"""The type of what names a bore, with the number as its part ``n``."""


def calibre(context: Context, wish: Wish) -> SlotValue | None:
    """The bore that a sentence tells of what it has counted last."""
    draft, chart = wish.draft, context.chart
    if draft.quantity is None:
        return None
    _, stop = chart.sentence(draft.first)
    mention = next(chart.within((draft.first, stop), CALIBRE), None)
    number = None if mention is None else mention.part("n")
    if mention is None or number is None:
        return None
    if any(chart.within((draft.stop, mention.first), "quantity")):
        return None
    key = chart.words[number.first].folded
    return SlotValue(key=key, start=mention.start, stop=mention.end)
