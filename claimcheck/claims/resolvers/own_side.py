"""Whose people those are who are told as somebody's own, or by the office that looks after them.

"The ministry of health of X said that nine people were killed" counts people of X where the text
is about two states: what X does to others it tells by name, or by calling them what nobody calls
his own. "Five of his soldiers" are those of the subject of their clause, else of who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.whose import state_of_voice, voice_of
from claimcheck.claims.resolvers.subject import subject
from claimcheck.claims.slots import state_of
from claimcheck.model.claim import SlotValue

_NAMING = ("state", "nationality", "city", "region", "movement")
_FOES = ("lex.fighters", "lex.fighters.regular")
"""Whom it fights: of soldiers a capital tells as well where they are the other's."""
_THAT = ("lex.that",)
_STATE = ""
"""The office of who speaks as the state itself."""
_MEN = ("lex.lost.own", "lex.own.citizens")
_OWN = "lex.own.dead"


def owner(context: Context, wish: Wish) -> SlotValue | None:
    """Whom a possessive points to ("soldiers of its own", "its dead")."""
    if wish.name not in wish.draft.anaphors and not _are_owned(context, wish.draft):
        return None
    found = subject(context, wish)
    if found is not None and _acts_here(context, wish.draft, found):
        return found
    state = _speakers(context, wish.draft)[0]
    return found if state is None else SlotValue(key=state, inherited=True)


def own_side(context: Context, wish: Wish) -> SlotValue | None:
    """The state of the office that says so, where it is one of two and the words name no other."""
    draft = wish.draft
    if not context.states or draft.kind.own_people.isdisjoint(draft.told):
        return None
    state, offices = _speakers(context, draft)
    if state not in context.states or not offices <= draft.kind.told_by | {_STATE}:
        return None
    if _are_others(context, draft, state, _FOES if _STATE in offices else _FOES[:1]):
        return None
    return SlotValue(key=state, inherited=True)


def _are_owned(context: Context, draft: Draft) -> bool:
    """Whether a pronoun says of those counted that they are somebody's."""
    here = (draft.first, draft.stop)
    return any(context.chart.within(here, _OWN)) or any(
        each.after for each in context.chart.within(here, *_MEN)
    )


def _acts_here(context: Context, draft: Draft, found: SlotValue) -> bool:
    """Whether somebody is named in the clause of a draft, and not as who says so."""
    chart = context.chart
    first, _ = chart.clause(draft.first)
    return any(
        chart.words.starts[at] == found.start and at not in context.said
        for at in range(first, draft.stop)
    )


def _speakers(context: Context, draft: Draft) -> tuple[str | None, frozenset[str]]:
    """The one state whose offices speak first of a draft, and these offices."""
    first = next(iter(context.attributions.chain(draft)), ())
    voices = {voice_of(each.key, context.names) for each in first if each.key}
    states = {state_of_voice(each, context.names) for each in voices}
    offices = frozenset(each.partition(".")[2] for each in voices)
    return states.pop() if len(states) == 1 else None, offices


def _are_others(context: Context, draft: Draft, state: str, foes: Sequence[str]) -> bool:
    """Whether the words around a draft name another state, those counted are its foes, or it says
    that it killed them itself."""
    chart = context.chart
    acts = any(each.after for each in chart.ending(draft.first, _THAT))
    if acts or any(chart.within((draft.first, draft.stop), *foes)):
        return True
    return any(
        each.first not in context.said and state_of(each.key, context.names) != state
        for each in chart.within(chart.clause(draft.first), *_NAMING)
    )
