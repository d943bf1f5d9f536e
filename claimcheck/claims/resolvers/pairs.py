"""The two that a document is about: what a dual, or a word such as "its ally", points back to."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.draft import Draft
from claimcheck.claims.slots import JOIN, joined, state_of
from claimcheck.model.claim import SlotValue
from claimcheck.model.kind import SlotKind
from claimcheck.rulepack.pack import CAPITAL, Names

_TOWNS = ("city", "locality", "building")
_NAMING = ("state", "nationality", "city", "region", "movement")
"""The names by which a state is meant, or who fights for itself."""


def stands_elsewhere(draft: Draft, name: str, value: SlotValue) -> bool:
    """Whether another slot of the same dimension holds the value: nobody is on both sides."""
    slots = draft.kind.slots
    return any(
        other != name and slots[other].dimension == slots[name].dimension and held.key == value.key
        for other, held in draft.slots.items()
    )


def left_over(context: Context, wish: Wish) -> SlotValue | None:
    """Whom a word such as "its ally" points to: of the states that act in the document, beside the
    one known, the one most named. Who only speaks of the two is none of them."""
    if wish.name not in wish.draft.anaphors:
        return None
    found: list[tuple[int, SlotValue]] = []
    for state, times in context.acting.items():
        value = SlotValue(key=state, inherited=True)
        if not stands_elsewhere(wish.draft, wish.name, value):
            found.append((times, value))
    most = max((times for times, _ in found), default=0)
    left = [value for times, value in found if times == most]
    return left[0] if len(left) == 1 else None


def pair(context: Context, wish: Wish) -> SlotValue | None:
    """The two that a dual points back to; with one known, the other of the two."""
    return _of_states(context, wish.slot) if wish.name in wish.draft.anaphors else None


def states(context: Context, wish: Wish) -> SlotValue | None:
    """The two states that the document is about; a state already named must be one of them.

    A clause that names a third one may tell of others: then there are none.
    """
    if _names_others(context, wish.draft):
        return None
    value = _of_states(context, wish.slot)
    known = wish.draft.slots.get(wish.name)
    if value is None or (known is not None and known.key not in value.key.split(JOIN)):
        return None
    return value


def capitals(context: Context, wish: Wish) -> SlotValue | None:
    """The capitals of the two states that the document is about, where no place is named at all.

    Another town in the same sentence may be meant as well: then there are none.
    """
    if wish.name in wish.draft.slots:
        return None
    sentence = context.chart.sentence(wish.draft.first)
    if any(
        _is_no_capital(each.key, context.names) for each in context.chart.within(sentence, *_TOWNS)
    ):
        return None
    capitals = [_capital(state, context.names) for state in context.states]
    if len(capitals) != 2 or None in capitals:
        return None
    return joined(SlotValue(key=capital, inherited=True) for capital in capitals if capital)


def _of_states(context: Context, slot: SlotKind) -> SlotValue | None:
    if len(context.states) != 2:
        return None
    if slot.dimension in ("state", "actor"):
        return joined(SlotValue(key=state, inherited=True) for state in context.states)
    capitals = [_capital(state, context.names) for state in context.states]
    return joined(SlotValue(key=each, inherited=True) for each in capitals if each)


def _capital(state: str, names: Names) -> str | None:
    return names.offices.get((state, CAPITAL))


def _names_others(context: Context, draft: Draft) -> bool:
    """Whether the clause of a draft names a state, or a part of one, besides the two."""
    named = context.chart.within(context.chart.clause(draft.first), *_NAMING)
    told = (state_of(each.key, context.names) for each in named)
    return any(state is not None and state not in context.states for state in told)


def _is_no_capital(key: str, names: Names) -> bool:
    name = names.by_id.get(key)
    return name is None or name.stands_for is None
