"""Days that one draft has from another: a part from its whole, a figure from itself told before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.claims.draft import Draft
from claimcheck.claims.times.datings import Dating
from claimcheck.claims.times.telling import grows, is_of_telling
from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention

_IN_THAT = "lex.in_that"
"""The lexicon of what says that one thing came about in another: "during it", "followed by"."""
_NEAR = 3
"""Within so many words of a draft stands what says so."""


def dates_of_heads(drafts: Sequence[Draft], when: Mapping[int, Mention]) -> dict[int, Mention]:
    """For the drafts without a date that go on from a dated one, its date."""
    places = {id(draft): index for index, draft in enumerate(drafts)}
    dated = dict(when)
    for index, draft in enumerate(drafts):
        head = places.get(id(draft.head))
        if index not in dated and head in dated:
            dated[index] = dated[head]
    return {index: mention for index, mention in dated.items() if index not in when}


def dates_of_same(drafts: Sequence[Draft], when: Mapping[int, Mention]) -> dict[int, Mention]:
    """For the growing figures without a date that a dated one tells too, that one's date."""
    dated = {_figure(drafts[index]): mention for index, mention in reversed(list(when.items()))}
    return {
        index: dated[_figure(draft)]
        for index, draft in enumerate(drafts)
        if index not in when and grows(draft) and _figure(draft) in dated
    }


def date_of_that(draft: Draft, dates: Sequence[Mention], chart: Chart) -> Mention | None:
    """The date of what a draft says it came about in: "they met on Friday, and signed there".

    It is the last one before the draft in its sentence, else in the sentence before it.
    """
    opening, _ = chart.clause(draft.first)
    _, end = chart.clause(draft.stop - 1)
    reach = (max(opening, draft.first - _NEAR), min(draft.stop + _NEAR, end))
    if not any(chart.within(reach, _IN_THAT)):
        return None
    start, _ = chart.paragraph(draft.first)
    sentence, _ = chart.sentence(draft.first)
    first = chart.sentence(sentence - 1)[0] if sentence > start else sentence
    told = [each for each in dates if first <= each.first < draft.first]
    fitting = [each for each in told if not is_of_telling(each, chart)]
    return fitting[-1] if fitting else None


def held_with_heads(
    drafts: Sequence[Draft], dated: Mapping[int, tuple[Dating, ...]]
) -> dict[int, tuple[Dating, ...]]:
    """The datings, with parts held when their wholes were, where they name no moment themselves."""
    places = {id(draft): index for index, draft in enumerate(drafts)}
    told = dict(dated)
    for index, draft in enumerate(drafts):
        head = places.get(id(draft.head))
        if head is None or not (grows(draft) and grows(drafts[head])):
            continue
        held = told[head][0].as_of
        if held is not None and held.text is not None:
            own = told[index]
            told[index] = tuple(
                each._replace(as_of=held) if each.as_of and each.as_of.text is None else each
                for each in own
            )
    return told


def _figure(draft: Draft) -> tuple[str, ...]:
    """What a draft counts, and how many: its figure, what became of them, and who they are."""
    stated = draft.quantity.stated if draft.quantity else None
    names = ("restriction", *(name for name, slot in draft.kind.slots.items() if slot.words))
    keys = (draft.slots[name].key if name in draft.slots else "" for name in names)
    return (draft.kind.id, str(stated), *keys)
