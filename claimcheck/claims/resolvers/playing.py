"""Where a claim plays that names no place: in the state that its document is about or plays in."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.draft import Draft
from claimcheck.claims.scene import several_in, tells_of_another
from claimcheck.claims.slots import JOIN
from claimcheck.model.claim import SlotValue


def scene(context: Context, wish: Wish) -> SlotValue | None:
    """The state that the document is about, for a claim that no other state tells apart; where its
    sentence tells of several, all of them."""
    named = _is_named(wish.draft, context.scene)
    states = () if named else several_in(context.chart, context.names, wish.draft.first)
    unnamed = wish.name in wish.draft.unnamed
    if states and (unnamed or len(states) > 2):
        return SlotValue(key=JOIN.join(states), inherited=True)
    at_once = wish.draft.kind.word_apart([each.key for each in wish.draft.slots.values()])
    key = context.scene if at_once is not None else context.scenes.inside
    people = [value.key for value in wish.draft.slots.values()]
    if key and tells_of_another(context.chart, context.names, wish.draft.first, key, people):
        return None
    return None if named or key is None or unnamed else SlotValue(key=key, inherited=True)


def _is_named(draft: Draft, scene: str | None) -> bool:
    """Whether another name tells a claim apart, not only that its people are the scene's own."""
    slots = draft.kind.slots
    return any(
        slots[name].identity
        and not slots[name].words
        and slots[name].dimension != "text"
        and not (slots[name].dimension == "state" and value.key == scene)
        for name, value in draft.slots.items()
    )


def home(context: Context, _: Wish) -> SlotValue | None:
    """The state that the document is about, whose own men are meant where nobody else is named."""
    return None if context.scene is None else SlotValue(key=context.scene, inherited=True)
