"""Days that one draft has from another: a part from its whole, a figure from itself told before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.claims.draft import Draft
from claimcheck.claims.times.telling import grows
from claimcheck.model.mention import Mention


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


def _figure(draft: Draft) -> tuple[str, ...]:
    """What a draft counts, and how many: its figure, what became of them, and who they are."""
    stated = draft.quantity.stated if draft.quantity else None
    names = ("restriction", *(name for name, slot in draft.kind.slots.items() if slot.words))
    keys = (draft.slots[name].key if name in draft.slots else "" for name in names)
    return (draft.kind.id, str(stated), *keys)
