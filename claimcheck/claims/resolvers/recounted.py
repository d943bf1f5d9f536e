"""What a count takes over that points back to the one before it: "the dead of this number"."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.model.claim import SlotValue

_AGAIN = ("lex.count.again", "lex.figures.again")


def recounted(context: Context, wish: Wish) -> SlotValue | None:
    """The value in the nearest claim of the kind before the words that point back to its figure."""
    draft, name, _ = wish
    chart = context.chart
    first, _ = chart.sentence(draft.first)
    pointing = [each.first for each in chart.within((first, draft.stop), *_AGAIN)]
    if not pointing:
        return None
    for other in reversed(context.drafts):
        if other.kind.id == draft.kind.id and other.stop <= pointing[0]:
            value = other.slots.get(name)
            return None if value is None else value.model_copy(update={"inherited": True})
    return None
