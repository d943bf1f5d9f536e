"""Who else is a party to what is told: the subject, who travels, those of the claim before."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.context import Context, Wish, keys_of
from claimcheck.claims.resolvers.subject import person
from claimcheck.claims.slots import joined, slot_value
from claimcheck.model.claim import SlotValue
from claimcheck.rulepack.pack import Names


def partner(context: Context, wish: Wish) -> SlotValue | None:
    """Those that a rule captured, joined by the subject, or by who travels in the same sentence."""
    known = wish.draft.slots.get(wish.name)
    if wish.name in wish.draft.unnamed or wish.name in wish.draft.anaphors:
        return None
    every = (traveller(context, wish), person(context, wish), relative(context, wish))
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


def traveller(context: Context, wish: Wish) -> SlotValue | None:
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


def rest(context: Context, wish: Wish) -> SlotValue | None:
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


def relative(context: Context, wish: Wish) -> SlotValue | None:
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
