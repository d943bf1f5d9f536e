"""The subject of a claim: who stands before it, or after it, without a preposition."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.context import Context, Wish, keys_of
from claimcheck.claims.resolvers.pairs import stands_elsewhere
from claimcheck.claims.slots import slot_value
from claimcheck.model.claim import SlotValue
from claimcheck.model.mention import Mention

ACTORS = ("state", "city", "building", "person", "office", "organization", "agency")
PEOPLE = ("person", "office")
_PHRASE = 3
"""So many words at the most tell what a place is, before its name."""
_OPENING = 4
"""A claim that begins within so many words of its sentence may name its subject later."""


def subject(context: Context, wish: Wish) -> SlotValue | None:
    """The subject of the clause, else of the one before: its first actor without a preposition."""
    return _subject_of(context, wish, ACTORS)


def person(context: Context, wish: Wish) -> SlotValue | None:
    """The subject, where only a person or an office can be meant; else the one named after it.

    "After his meeting with Y, X said": the pronoun is told before its name.
    """
    if wish.name in wish.draft.unnamed:
        return None
    return _subject_of(context, wish, PEOPLE) or _named_after(context, wish)


def _named_after(context: Context, wish: Wish) -> SlotValue | None:
    """The first person without a preposition in the rest of a sentence that the draft opens."""
    draft, _, slot = wish
    first, stop = context.chart.sentence(draft.first)
    points = any(mention.after for mention in context.chart.at(draft.first))
    if not points or draft.first - first > _OPENING:
        return None
    free = [
        each for each in context.chart.within((draft.stop, stop), *PEOPLE) if is_free(each, context)
    ]
    for mention in free:
        value = slot_value(mention, slot, context.names, inherited=True)
        if value is not None and value.key not in keys_of(draft.slots.get(wish.name)):
            return value
    return None


def _subject_of(context: Context, wish: Wish, types: Sequence[str]) -> SlotValue | None:
    """The subject of one of these types.

    Who only says so is the subject of a saying, and of the claim where there is no other.
    """
    draft, _, slot = wish
    chart = context.chart
    first, _ = chart.sentence(draft.first)
    clauses = range(chart.layout.clause_of[first], chart.layout.clause_of[draft.first] + 1)
    for clause in reversed(clauses):
        start, stop = chart.layout.clauses[clause]
        reach = (start, min(stop, draft.first))
        every = [each for each in chart.within(reach, *types) if is_free(each, context)]
        free = [each for each in every if not _cuts_a_name(each, every, context)]
        told = {
            index
            for saying in chart.within(reach, "attribution")
            for index in range(saying.first, saying.stop)
        }
        for mention in sorted(free, key=lambda each: (each.first in told, each.first)):
            value = slot_value(mention, slot, context.names, inherited=True)
            if value is not None and not stands_elsewhere(draft, wish.name, value):
                return value
    return None


def _cuts_a_name(mention: Mention, others: Sequence[Mention], context: Context) -> bool:
    """Whether a name that no table knows ends in the middle of one that a table knows: of "the
    chairman A B" the first name was taken for all of it."""
    known = context.names.by_id
    return mention.key not in known and any(
        each.key in known and each.first < mention.stop < each.stop for each in others
    )


def is_free(mention: Mention, context: Context) -> bool:
    """Whether nothing governs the mention: no preposition attached, no governing word before it,
    nor before the phrase that it ends: "in the British capital, London"."""
    phrase = _phrase_of(mention, context)
    before = (max(0, phrase.first - 2), phrase.first)
    governed = any(
        each.stop == phrase.first for each in context.chart.within(before, "lex.governing")
    )
    attached = (*phrase.before, *mention.before)
    return not governed and all(part in context.conjunctions for part in attached)


def _phrase_of(mention: Mention, context: Context) -> Mention:
    """The words that tell what a place is, with its name at their end; else the name alone."""
    reach = (max(0, mention.first - _PHRASE), mention.stop)
    spots = (each for each in context.chart.within(reach, "spot") if each.stop == mention.stop)
    return min(spots, key=lambda each: each.first, default=mention)
