"""Filling the slots that a rule could not capture, from the context of the claim.

A kind names for each slot the resolvers to ask, in order. What a resolver finds is marked as
inherited. None of them guesses across documents, and a slot that none can fill stays empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from claimcheck.claims.context import Context, Resolver, Wish
from claimcheck.claims.draft import Draft
from claimcheck.claims.ellipsis import listed, named
from claimcheck.claims.resolvers.again import tells_again, told_again
from claimcheck.claims.resolvers.backing import backed, backer
from claimcheck.claims.resolvers.calibre import calibre
from claimcheck.claims.resolvers.doer import doer, pointed, sole_place
from claimcheck.claims.resolvers.model_number import model_number
from claimcheck.claims.resolvers.of_place import unless_of_a_place
from claimcheck.claims.resolvers.own_side import own_side, owner
from claimcheck.claims.resolvers.own_words import own_words
from claimcheck.claims.resolvers.pairs import capitals, left_over, pair, states
from claimcheck.claims.resolvers.partners import partner, rest
from claimcheck.claims.resolvers.playing import home, scene
from claimcheck.claims.resolvers.pointed_at import pointed_at
from claimcheck.claims.resolvers.recounted import recounted
from claimcheck.claims.resolvers.side import side
from claimcheck.claims.resolvers.site import site_of
from claimcheck.claims.resolvers.subject import is_free, person, subject
from claimcheck.claims.resolvers.there import there
from claimcheck.claims.resolvers.told_before import counts_others, only, previous, sibling
from claimcheck.claims.slots import JOIN, slot_value
from claimcheck.claims.times.beginning import since
from claimcheck.model.claim import SlotValue
from claimcheck.model.kind import SlotKind

ASK = "?"
"""Begins the name of a context resolver where a rule could have a capture."""


def fill_slots(context: Context, draft: Draft) -> Draft:
    """The draft with every slot filled that the context can fill."""
    for name, slot in draft.kind.slots.items():
        known = draft.slots.get(name)
        if known is not None and not _wants_pair(draft, name, slot):
            continue
        for resolver in _asked(draft, name) or slot.resolve:
            value = RESOLVERS[resolver](context, Wish(draft, name, slot))
            if value is not None and _completes(value, known):
                draft = draft.with_slot(name, value)
                break
    return unless_of_a_place(draft)


def going_on(draft: Draft, head: Draft) -> Draft:
    """A draft with the slots of the claim that it goes on from, where it has none of its own.

    A bare number counts what was counted there, as often; what narrows that says nothing of this.
    Nor does the state of those beside whom others are counted by a noun of their own.
    """
    if tells_again(draft):
        return told_again(draft, head)
    others = draft.rule.follows == "joined" and counts_others(head, draft)
    taken = {
        name: value.model_copy(update={"inherited": True})
        for name, value in head.slots.items()
        if name != "restriction" and draft.kind.slots[name].identity
        if not (others and draft.kind.slots[name].dimension == "state")
    }
    quantity, whole = draft.quantity, head.quantity
    if quantity is not None and quantity.unit is None and whole is not None:
        counts = {"unit": whole.unit, "per": quantity.per or whole.per}
        quantity = quantity.model_copy(update=counts)
    return replace(draft, slots={**taken, **draft.slots}, quantity=quantity, head=head)


def _asked(draft: Draft, name: str) -> list[str]:
    """The resolvers that the rule itself names for a slot."""
    return [each.removeprefix(ASK) for each in draft.rule.slots.get(name, ()) if each[:1] == ASK]


def _wants_pair(draft: Draft, name: str, slot: SlotKind) -> bool:
    """A slot for several that holds only one is still open."""
    return slot.several and JOIN not in draft.slots[name].key


def _completes(value: SlotValue, known: SlotValue | None) -> bool:
    """Whether a value says all that the slot says already, and more."""
    return known is None or {known.key} < set(value.key.split(JOIN))


def _clause(context: Context, wish: Wish) -> SlotValue | None:
    """The first name of the slot's dimension that stands in a place's way in the same clause."""
    draft, _, slot = wish
    chart = context.chart
    types = context.names.subtypes.get(slot.dimension, ())
    if slot.dimension == "place":
        site = site_of(context, draft, types)
        return site and slot_value(site, slot, context.names, inherited=True)
    for mention in chart.within(chart.clause(draft.first), *types):
        if mention.first >= draft.stop and not is_free(mention, context):
            return slot_value(mention, slot, context.names, inherited=True)
    return None


RESOLVERS: Mapping[str, Resolver] = {
    "scene": scene,
    "home": home,
    "subject": subject,
    "doer": doer,
    "sole_place": sole_place,
    "pointed": pointed,
    "pointed_at": pointed_at,
    "previous": previous,
    "only": only,
    "sibling": sibling,
    "there": there,
    "other": left_over,
    "named": lambda context, wish: named(context.chart, wish.draft, wish.name),
    "listed": lambda context, wish: listed(context.chart, wish.draft, wish.name),
    "owner": owner,
    "partner": partner,
    "rest": rest,
    "person": person,
    "pair": pair,
    "states": states,
    "capitals": capitals,
    "clause": _clause,
    "since": since,
    "calibre": calibre,
    "model_number": model_number,
    "side": side,
    "recounted": recounted,
    "own_side": own_side,
    "own_words": own_words,
    "backer": backer,
    "backed": backed,
}
