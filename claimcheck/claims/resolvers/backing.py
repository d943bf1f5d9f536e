"""Who gives and who gets, where a text names neither and is about one state's support of another.

"X's support for Y" at the head of a text tells for all of it who sends arms to whom.
"""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.slots import state_of
from claimcheck.model.claim import SlotValue
from claimcheck.model.mention import Mention

BACKING = "backing"
"""The type of what names the support, with the parts ``from`` and ``to``."""
_NAMING = ("state", "nationality", "city", "region")


def backer(context: Context, wish: Wish) -> SlotValue | None:
    """The state whose support for another the text is about."""
    return _side("from", context, wish)


def backed(context: Context, wish: Wish) -> SlotValue | None:
    """The state that is supported."""
    return _side("to", context, wish)


def _side(part: str, context: Context, wish: Wish) -> SlotValue | None:
    sides = {
        (_state(each.part("from"), context), _state(each.part("to"), context))
        for each in context.chart.every(BACKING)
    }
    if len(sides) != 1 or wish.name in wish.draft.anaphors:
        return None
    giver, taker = sides.pop()
    if (
        giver is None
        or taker is None
        or giver == taker
        or _names_a_third(context, wish, giver, taker)
    ):
        return None
    return SlotValue(key=giver if part == "from" else taker, inherited=True)


def _state(mention: Mention | None, context: Context) -> str | None:
    return None if mention is None else state_of(mention.key, context.names)


def _names_a_third(context: Context, wish: Wish, *known: str) -> bool:
    """Whether the draft or its sentence names another state, but for who speaks."""
    chart, draft = context.chart, wish.draft
    named = {
        state_of(each.key, context.names)
        for each in chart.within(chart.sentence(draft.first), *_NAMING)
        if each.first not in context.said
    }
    named |= {
        value.key
        for name, value in draft.slots.items()
        if draft.kind.slots[name].dimension == "state"
    }
    return not named - {None} <= set(known)
