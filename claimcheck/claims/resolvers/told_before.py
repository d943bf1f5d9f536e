"""Values that an open slot takes from the claims told before: of one kind, or of one sentence."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.draft import Draft
from claimcheck.claims.resolvers.pairs import stands_elsewhere
from claimcheck.claims.slots import JOIN
from claimcheck.model.claim import SlotValue
from claimcheck.model.kind import SlotKind

_NEAR = 2
"""So many paragraphs before its own a claim may lie whose value is taken unnamed."""


def previous(context: Context, wish: Wish) -> SlotValue | None:
    """The value in the nearest claim of the same kind before this one."""
    draft, name, _ = wish
    if name in draft.unnamed:
        return None
    for other in reversed(context.drafts):
        value = other.slots.get(name)
        if other.kind.id == draft.kind.id and other.first < draft.first and value is not None:
            known = draft.slots.get(name)
            fits = known is None or known.key in value.key.split(JOIN)
            fits = fits and not stands_elsewhere(draft, name, value)
            return value.model_copy(update={"inherited": True}) if fits else None
    return None


def only(context: Context, wish: Wish) -> SlotValue | None:
    """The one value that all claims of the same kind have in this paragraph and the two before.

    It serves even those whom the text does not name here: soldiers, once it is told whose.
    """
    draft, name, _ = wish
    paragraph_of = context.chart.layout.paragraph_of
    near = paragraph_of[draft.first] - _NEAR
    keys = {
        each.slots[name].key
        for each in context.drafts
        if each.kind.id == draft.kind.id
        and name in each.slots
        and near <= paragraph_of[each.first]
        and each.first < draft.first
    }
    return SlotValue(key=keys.pop(), inherited=True) if len(keys) == 1 else None


def sibling(context: Context, wish: Wish) -> SlotValue | None:
    """The value in the nearest claim of the same kind before this one in the same sentence."""
    draft, name, slot = wish
    if slot.dimension == "place" and name in draft.unnamed:
        return None
    sentence = context.chart.layout.sentence_of[draft.first]
    for other in reversed(context.drafts):
        value = other.slots.get(name)
        same = context.chart.layout.sentence_of[other.first] == sentence
        if other.kind.id == draft.kind.id and same and value is not None and not _is_part(other):
            site = slot.dimension == "place"
            alike = not counts_others(other, draft) or (site and _befell_both(other, draft))
            alike = alike and not _of_another(context, slot, other, draft)
            alike = alike and not (site and _counts_anew(other, draft))
            return value.model_copy(update={"inherited": True}) if alike else None
    return None


def _befell_both(left: Draft, right: Draft) -> bool:
    """Whether two drafts tell what befell people: where some were killed others were wounded."""
    return all(not each.kind.own_people.isdisjoint(each.told) for each in (left, right))


def _of_another(context: Context, slot: SlotKind, left: Draft, right: Draft) -> bool:
    """Whether somebody else speaks of the second: his people are not those of the first."""
    if slot.dimension != "state":
        return False
    ours, theirs = (context.attributions.chain(each)[:1] for each in (left, right))
    return ours != theirs


def _is_part(draft: Draft) -> bool:
    """Whether a draft tells only of a part of those whom another one counts."""
    return draft.rule.follows == "group"


def _counts_anew(left: Draft, right: Draft) -> bool:
    """Whether two drafts give two figures of one outcome: then it is not one place's."""
    if right.head is not None or left.quantity is None or right.quantity is None:
        return False
    return left.told == right.told and left.quantity.stated != right.quantity.stated


def counts_others(left: Draft, right: Draft) -> bool:
    """Whether two drafts name different people as what they count: hostages, prisoners."""
    ours, theirs = (each.quantity.unit if each.quantity else None for each in (left, right))
    return ours is not None and theirs is not None and ours != theirs
