"""Who does what a noun tells, and where a place is that a word only points back to."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish, keys_of
from claimcheck.claims.resolvers.subject import ACTORS, is_free
from claimcheck.claims.slots import slot_value
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import SlotValue
from claimcheck.model.kind import SlotKind
from claimcheck.text.sentences import Stretch

LEADING_ON = "lex.that"
"""What parts those who say something from what they say."""
PLACES = ("city", "region", "locality")
_ANY_SORT = "area"
_SORTS = {"city": "town", "region": "province"}


def doer(context: Context, wish: Wish) -> SlotValue | None:
    """The nearest actor before the claim in its clause that nothing governs and that only acts;
    in its sentence, where the claim begins with a pronoun ("its sending").

    Who says that it was done is not the doer; nor is whom another slot of the dimension holds.
    Where two act together, the last of them does not stand for both.
    """
    draft, name, slot = wish
    chart = context.chart
    points = any(mention.after for mention in chart.at(draft.first))
    start, _ = chart.sentence(draft.first) if points else chart.clause(draft.first)
    start = max([start, *_led_on(chart, start, draft.first)])
    slots = draft.kind.slots
    others = {
        key
        for other, held in draft.slots.items()
        if other != name and slots[other].dimension == slot.dimension
        for key in keys_of(held)
    }
    for mention in reversed(list(chart.within((start, draft.first), *ACTORS))):
        value = slot_value(mention, slot, context.names, inherited=True)
        if value is not None and value.key not in others and is_free(mention, context):
            return None if context.conjunctions.intersection(mention.before) else value
    return None


def _led_on(chart: Chart, start: int, stop: int) -> list[int]:
    """Where a clause goes on behind a word such as "that", unless it says "that it"."""
    leading = chart.within((start, stop), LEADING_ON)
    return [mention.stop for mention in leading if not mention.after]


def sole_place(context: Context, wish: Wish) -> SlotValue | None:
    """The one city or region, capitals aside, that the text has named before the claim.

    A capital in the claim's own sentence may be meant as well: then there is none; nor is there
    one where a word says what sort of place is meant.
    """
    draft, _, slot = wish
    if _sort(wish) is not None or _capital_beside(context, draft.first):
        return None
    found = {
        value.key: value
        for mention in context.chart.within((0, draft.first), *PLACES)
        if (value := slot_value(mention, slot, context.names, inherited=True)) is not None
        and not _is_capital(context, value.key)
        and not _is_state(context, value.key)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def pointed(context: Context, wish: Wish) -> SlotValue | None:
    """The one place of the sort that a word such as "the town" says, told before the claim.

    A capital in the claim's own sentence may be meant as well: then there is none. Nothing is
    found where the rule captured no such word.
    """
    draft, _, slot = wish
    sort = _sort(wish)
    if sort is None or _capital_beside(context, draft.first):
        return None
    named = places_of_sort(context, (0, draft.first), slot, sort)
    found = {key: value for key, value in named.items() if not _is_capital(context, key)}
    return next(iter(found.values())) if len(found) == 1 else None


def places_of_sort(
    context: Context, stretch: Stretch, slot: SlotKind, sort: str
) -> dict[str, SlotValue]:
    """By their keys the places of a sort, such as towns, that a stretch of words names."""
    return {
        value.key: value
        for mention in context.chart.within(stretch, *PLACES)
        if (value := slot_value(mention, slot, context.names, inherited=True)) is not None
        and _is_of_sort(context, value.key, sort)
    }


def _sort(wish: Wish) -> str | None:
    """The sort of place that a captured word says; an area can be a town or a stretch of land."""
    word = wish.draft.anaphors.get(wish.name)
    return None if word is None or word.key == _ANY_SORT else word.key


def _capital_beside(context: Context, first: int) -> bool:
    """Whether a capital stands before a claim in its sentence."""
    start, _ = context.chart.sentence(first)
    beside = context.chart.within((start, first), "city")
    return any(_is_capital(context, mention.key) for mention in beside)


def _is_of_sort(context: Context, key: str, sort: str) -> bool:
    """Whether a place is a town, or a stretch of land; what only its frame names says so itself."""
    name = context.names.by_id.get(key)
    told = key.partition(".")[0] if name is None else _SORTS.get(name.type)
    return told == sort


def _is_capital(context: Context, key: str) -> bool:
    name = context.names.by_id.get(key)
    return name is not None and name.stands_for is not None


def _is_state(context: Context, key: str) -> bool:
    name = context.names.by_id.get(key)
    return name is not None and name.type == "state"
