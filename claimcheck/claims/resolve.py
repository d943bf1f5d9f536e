"""Filling the slots that a rule could not capture, from the context of the claim.

A kind names for each slot the resolvers to ask, in order. What a resolver finds is marked as
inherited. None of them guesses across documents, and a slot that none can fill stays empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.claims.again import tells_again, told_again
from claimcheck.claims.backing import backed, backer
from claimcheck.claims.beginning import since
from claimcheck.claims.calibre import calibre
from claimcheck.claims.context import Context, Resolver, Wish, keys_of
from claimcheck.claims.doer import doer, pointed, sole_place
from claimcheck.claims.draft import Draft
from claimcheck.claims.ellipsis import listed, named
from claimcheck.claims.model_number import model_number
from claimcheck.claims.of_place import unless_of_a_place
from claimcheck.claims.pairs import capitals, left_over, pair, stands_elsewhere, states
from claimcheck.claims.playing import home, scene
from claimcheck.claims.recounted import recounted
from claimcheck.claims.side import side
from claimcheck.claims.site import site_of
from claimcheck.claims.slots import JOIN, joined, slot_value
from claimcheck.claims.subject import is_free, person, subject
from claimcheck.model.claim import SlotValue
from claimcheck.model.kind import SlotKind
from claimcheck.rulepack.pack import Names

ASK = "?"
"""Begins the name of a context resolver where a rule could have a capture."""
_NEAR = 2
"""So many paragraphs before its own a claim may lie whose value is taken unnamed."""


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
    others = draft.rule.follows == "joined" and _counts_others(head, draft)
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


def _previous(context: Context, wish: Wish) -> SlotValue | None:
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


def _only(context: Context, wish: Wish) -> SlotValue | None:
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


def _sibling(context: Context, wish: Wish) -> SlotValue | None:
    """The value in the nearest claim of the same kind before this one in the same sentence."""
    draft, name, slot = wish
    if slot.dimension == "place" and name in draft.unnamed:
        return None
    sentence = context.chart.layout.sentence_of[draft.first]
    for other in reversed(context.drafts):
        value = other.slots.get(name)
        same = context.chart.layout.sentence_of[other.first] == sentence
        if other.kind.id == draft.kind.id and same and value is not None and not _is_part(other):
            alike = not _counts_others(other, draft)
            alike = alike and not (slot.dimension == "place" and _counts_anew(other, draft))
            return value.model_copy(update={"inherited": True}) if alike else None
    return None


def _is_part(draft: Draft) -> bool:
    """Whether a draft tells only of a part of those whom another one counts."""
    return draft.rule.follows == "group"


def _counts_anew(left: Draft, right: Draft) -> bool:
    """Whether two drafts give two figures of one outcome: then it is not one place's."""
    if right.head is not None or left.quantity is None or right.quantity is None:
        return False
    return left.told == right.told and left.quantity.stated != right.quantity.stated


def _counts_others(left: Draft, right: Draft) -> bool:
    """Whether two drafts name different people as what they count: hostages, prisoners."""
    ours, theirs = (each.quantity.unit if each.quantity else None for each in (left, right))
    return ours is not None and theirs is not None and ours != theirs


def _owner(context: Context, wish: Wish) -> SlotValue | None:
    """Whom a possessive points to ("soldiers of its own"): the subject of the sentence."""
    return subject(context, wish) if wish.name in wish.draft.anaphors else None


def _partner(context: Context, wish: Wish) -> SlotValue | None:
    """Those that a rule captured, joined by the subject, or by who travels in the same sentence."""
    known = wish.draft.slots.get(wish.name)
    if wish.name in wish.draft.unnamed or wish.name in wish.draft.anaphors:
        return None
    every = (_traveller(context, wish), person(context, wish), _relative(context, wish))
    others = (
        each for each in every if each and not _holds(each.key, keys_of(known), context.names)
    )
    value = next(others, None)
    return value if known is None or value is None else joined([known, value])


def _holds(key: str, keys: Sequence[str], names: Names) -> bool:
    """Whether somebody is one of these, or the one speaks for the office that the other is."""
    return any(key in (each, _office(each, names)) or each == _office(key, names) for each in keys)


def _office(key: str, names: Names) -> str | None:
    name = names.by_id.get(key)
    return None if name is None else name.speaks_for


def _traveller(context: Context, wish: Wish) -> SlotValue | None:
    """Who travels in the nearest earlier claim of another kind of the family in the sentence, where
    the draft's own clause says by "also" that it goes on with him."""
    draft, name, _ = wish
    chart = context.chart
    clause, _ = chart.clause(draft.first)
    if not any(chart.within((clause, draft.first), "lex.likewise")):
        return None
    first, _ = chart.sentence(draft.first)
    for other in reversed(context.drafts):
        kin = other.kind.family == draft.kind.family and other.kind.id != draft.kind.id
        if kin and other.first >= first and name in other.slots:
            return other.slots[name].model_copy(update={"inherited": True})
    return None


def _rest(context: Context, wish: Wish) -> SlotValue | None:
    """Those captured, with the others of the claim that it goes on from: all but the one whom the
    rule captured as ``instead`` (or the part of it called like the slot), whose place they take."""
    draft, name, slot = wish
    known, instead = draft.slots.get(name), draft.match.captures.get("instead")
    who = None if instead is None else instead.part(name) or instead
    value = None if who is None else slot_value(who, slot, context.names)
    before = keys_of(draft.head.slots.get(name)) if draft.head else []
    if known is None or value is None or value.key not in before or known.key in before:
        return None
    others = [SlotValue(key=key, inherited=True) for key in before if key != value.key]
    return joined([known, *others])


def _relative(context: Context, wish: Wish) -> SlotValue | None:
    """The value in the nearest claim of the same family before this one in the same sentence."""
    draft, name, _ = wish
    layout = context.chart.layout
    for other in reversed(context.drafts):
        same = layout.sentence_of[other.first] == layout.sentence_of[draft.first]
        related = other.kind.family is not None and other.kind.family == draft.kind.family
        value = other.slots.get(name)
        if same and related and value is not None:
            return value.model_copy(update={"inherited": True})
    return None


def _clause(context: Context, wish: Wish) -> SlotValue | None:
    """The first name of the slot's dimension that stands in a place's way in the same clause."""
    draft, _, slot = wish
    chart = context.chart
    types = frozenset(_subtypes(slot.dimension, context.names))
    if slot.dimension == "place":
        site = site_of(context, draft, types)
        return site and slot_value(site, slot, context.names, inherited=True)
    for mention in chart.within(chart.clause(draft.first), *types):
        if mention.first >= draft.stop and not is_free(mention, context):
            return slot_value(mention, slot, context.names, inherited=True)
    return None


def _subtypes(dimension: str, names: Names) -> Iterator[str]:
    return (type_ for type_, above in names.types.items() if dimension in above)


RESOLVERS: Mapping[str, Resolver] = {
    "scene": scene,
    "home": home,
    "subject": subject,
    "doer": doer,
    "sole_place": sole_place,
    "pointed": pointed,
    "previous": _previous,
    "only": _only,
    "sibling": _sibling,
    "other": left_over,
    "named": lambda context, wish: named(context.chart, wish.draft, wish.name),
    "listed": lambda context, wish: listed(context.chart, wish.draft, wish.name),
    "owner": _owner,
    "partner": _partner,
    "rest": _rest,
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
    "backer": backer,
    "backed": backed,
}
