"""Dates in a clause that only tells who somebody is."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.voices import carried
from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention

_WHO = "lex.that.who"
_SOMEBODY = frozenset(
    {"person", "traveller", "office", "lex.person.one", "lex.post", "lex.holder.noun"}
)


def is_of_somebody(mention: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a date is that of what somebody else did, or he at another time: "the envoy, who came
    on Monday, left with a treaty".

    What a conjunction joins to such a clause is told of the same day. What a clause tells of an
    event is part of it: "the attack that happened on Monday killed ten".
    """
    first, _ = chart.sentence(mention.first)
    who = max(chart.within((first, mention.first), _WHO), key=lambda each: each.first, default=None)
    if who is None or not any(chart.ending(who.first, _SOMEBODY)):
        return False
    if draft.first >= mention.stop:
        return not _is_joined(draft.first, chart)
    return draft.stop <= who.first


def _is_joined(word: int, chart: Chart) -> bool:
    """Whether a word can only be read with a proclitic before it."""
    known = chart.at(word)
    return bool(known) and all(carried(each.before) for each in known)
