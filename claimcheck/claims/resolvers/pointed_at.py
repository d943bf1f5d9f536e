"""Where something happened that a clause only points back to: "five died in the town"."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.voices import carried
from claimcheck.claims.resolvers.doer import places_of_sort
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import SlotValue
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

_POINTING = "lex.ground.that"
_IN = frozenset({"lex.in.place"})


def pointed_at(context: Context, wish: Wish) -> SlotValue | None:
    """The one place of the sort that is named before in the paragraph, else in the one before it.

    Only where a preposition leads to the word that points, and the clause names no place itself.
    """
    draft, _, slot = wish
    chart = context.chart
    word = next((each for each in _pointing(draft, chart) if _is_led_to(each, chart)), None)
    if word is None:
        return None
    for stretch in _before(draft, chart):
        found = places_of_sort(context, stretch, slot, word.key)
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _pointing(draft: Draft, chart: Chart) -> list[Mention]:
    clause = chart.clause(draft.first)[0], chart.clause(draft.stop - 1)[1]
    return list(chart.within(clause, _POINTING))


def _is_led_to(word: Mention, chart: Chart) -> bool:
    return carried(word.before) or any(chart.ending(word.first, _IN))


def _before(draft: Draft, chart: Chart) -> tuple[Stretch, Stretch]:
    """The paragraph of a draft up to it, and the paragraph before."""
    first, _ = chart.paragraph(draft.first)
    above = chart.paragraph(first - 1) if first else (0, 0)
    return (first, draft.first), above
