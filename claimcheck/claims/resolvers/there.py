"""Where what a text goes on to tell of happened: at the place of the blow it points back to."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.voices import carried
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import SlotValue

_BLOW, _WOUNDED = "lex.blow", "lex.wounded.whole"
_PLACES = ("state", "city", "region", "locality")
_BACK = 2
"""So many sentences before its own the figures may stand of the blow that is pointed back to."""


def there(context: Context, wish: Wish) -> SlotValue | None:
    """The one place, narrower than a state, of the figures told just before of the same blow.

    A sentence points back that names the blow with the article, or those who were wounded in it,
    and no place of its own: "the attack left 5 dead in X. The source added that the blast ...".
    """
    draft, name, _ = wish
    chart = context.chart
    if name in draft.unnamed or not _points_back(draft, chart) or _is_elsewhere(draft, context):
        return None
    sentence = chart.layout.sentence_of
    near = [
        other.slots[name]
        for other in context.drafts
        if other.kind.id == draft.kind.id
        and name in other.slots
        and 0 < sentence[draft.first] - sentence[other.first] <= _BACK
    ]
    narrow = {value.key: value for value in near if not _is_state(value.key, context)}
    if len(narrow) != 1:
        return None
    (value,) = narrow.values()
    return value.model_copy(update={"inherited": True})


def _points_back(draft: Draft, chart: Chart) -> bool:
    """Whether the sentence of a draft names a blow with the article, up to the draft's end."""
    first, _ = chart.sentence(draft.first)
    if any(chart.within((draft.first, draft.stop), _WOUNDED)):
        return True
    blows = chart.within((first, draft.stop), _BLOW)
    return any(each.before and not carried(each.before) for each in blows)


def _is_elsewhere(draft: Draft, context: Context) -> bool:
    """Whether the sentence of a draft names a place beside those of who speaks."""
    chart = context.chart
    places = chart.within(chart.sentence(draft.first), *_PLACES)
    return any(each.first not in context.said for each in places)


def _is_state(key: str, context: Context) -> bool:
    name = context.names.by_id.get(key)
    return name is not None and name.type == "state"
