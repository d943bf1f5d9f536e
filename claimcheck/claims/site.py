"""Where something happened: the place that a claim's clause names, behind it or before it."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.claims.context import Context
from claimcheck.claims.draft import Draft
from claimcheck.claims.subject import is_free
from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

_OPENING = 4
"""Within so many words of a sentence a place stands that holds for the clauses behind it."""
_RANK = 2
"""So many words stand at the most between a preposition and what a place is called."""

PLACE = "place"

Types = Collection[str]


def site_of(context: Context, draft: Draft, types: Types) -> Mention | None:
    """The first place behind a draft in its clause, else the nearest before, else a fronted one.

    "In X five were killed": what stands in a relative clause behind may belong to something else,
    and then a place before goes first. That counts only where a preposition of place leads to it,
    no "that" and no other figure stands between, and it belongs to no holder. Of several places
    none is meant alone: then the slot stays open, whatever stands around.
    """
    chart = context.chart
    clause = chart.clause(draft.first)
    behind = (each for each in chart.within(clause, *types) if each.first >= draft.stop)
    first = next((each for each in behind if not is_free(each, context)), None)
    if first is None or any(chart.within((draft.stop, first.first), "lex.relative")):
        first = _before(context, draft, types) or first
    if first is not None and _is_of_several(first, context, types):
        draft.unnamed.add(PLACE)
        return None
    return first


def _before(context: Context, draft: Draft, types: Types) -> Mention | None:
    chart = context.chart
    clause, _ = chart.clause(draft.first)
    first, _ = chart.sentence(draft.first)
    own = _sites(context, (clause, draft.stop), types, draft)
    opening = _sites(context, (first, draft.first), types, draft)
    fronted = (each for each in opening if each.first - first <= _OPENING)
    return own[-1] if own else next(fronted, None)


def _sites(context: Context, stretch: Stretch, types: Types, draft: Draft) -> list[Mention]:
    """The places of a stretch that can be where a draft's matter happened."""
    chart = context.chart
    holders = chart.within(chart.sentence(draft.first), "attribution")
    told = {index for each in holders for index in range(each.first, each.stop)}
    return [
        each
        for each in chart.within(stretch, *types)
        if each.first not in told
        and _is_led_to(each, context)
        and not any(chart.within((each.stop, draft.first), "lex.that", "quantity"))
    ]


def _is_led_to(place: Mention, context: Context) -> bool:
    """Whether a preposition of place is attached to a name or stands before it."""
    if any(part not in context.conjunctions for part in place.before if len(part) == 1):
        return True
    lead = (max(0, place.first - _RANK), place.first)
    return any(context.chart.within(lead, "lex.at"))


def _is_of_several(place: Mention, context: Context, types: Types) -> bool:
    """Whether another place is joined to one: "in X and Y", "in X, Y and Z"."""
    chart: Chart = context.chart
    after = place.stop
    marked = after < len(chart.words) and chart.words[after].shape == "mark"
    following = [each for each in chart.at(after + marked) if each.type in types]
    joined = [each for each in following if context.conjunctions.intersection(each.before)]
    listed = [each for each in following if marked and each.type == place.type]
    before = context.conjunctions.intersection(place.before) and chart.ending(place.first, types)
    return bool(joined or listed or (before and any(before)))
