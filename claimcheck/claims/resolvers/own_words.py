"""What the words of a claim, or those right behind them, tell of the sort of thing it is about."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.ellipsis import words_of_slot
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import SlotValue
from claimcheck.model.mention import Mention

_BEHIND = 6
"""So many words at the most stand behind the words of a claim and still tell its sort."""
_NUMBER = 3
"""So many words at the most a number has before what it counts."""
_ONE = ".one"
"""Ends the name of a lexicon of single things: of "20 agreements" the noun has the form of one."""
_OWN = ".own"
"""Ends the name of a lexicon that tells it only in the words of a claim themselves: behind them a
noun may be that of whoever did it."""


def own_words(context: Context, wish: Wish) -> SlotValue | None:
    """The headword of the lexicons that are called after the kind and the slot, of which a phrase
    stands in the words of the claim or close behind, in its clause; none where it has several.

    As for ``named``, their names begin with both: ``flight.reach.sort``.
    """
    told = list(_told(context, wish))
    if len({each.key for each in told}) != 1:
        return None
    return SlotValue(key=told[0].key, start=told[0].start, stop=told[0].end)


def _told(context: Context, wish: Wish) -> Iterator[Mention]:
    draft, chart = wish.draft, context.chart
    _, stop = chart.clause(max(draft.first, draft.stop - 1))
    reach = (draft.first, max(draft.stop, min(stop, draft.stop + _BEHIND)))
    for each in words_of_slot(chart, reach, draft, wish.name):
        inside = each.stop <= draft.stop or not each.type.endswith(_OWN)
        if inside and not (each.type.endswith(_ONE) and _is_counted(each, chart)):
            yield each


def _is_counted(mention: Mention, chart: Chart) -> bool:
    """Whether a number stands right before a word, or in one phrase with it."""
    reach = (max(0, mention.first - _NUMBER), mention.stop)
    for number in chart.within(reach, "quantity"):
        bare = chart.words[number.stop - 1].shape == "number"
        if number.first < mention.first < number.stop or (bare and number.stop == mention.first):
            return True
    return False
