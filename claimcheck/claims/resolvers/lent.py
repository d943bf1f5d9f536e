"""Who acts where a count leaves that open: whoever does in all other claims of the kind."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.draft import Draft
from claimcheck.model.claim import SlotValue

_DOER = {"subject", "previous"}
"""The resolvers of a slot for who acts, and goes on acting from claim to claim."""


def lend(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, who acts filled in where a count leaves that open and all other claims of its
    kind in the text, before it and after it, have one value for it."""
    every = list(drafts)
    told: dict[tuple[str, str], set[str]] = {}
    for draft in every:
        for name, value in draft.slots.items():
            told.setdefault((draft.kind.id, name), set()).add(value.key)
    return [_filled(draft, told) for draft in every]


def _filled(draft: Draft, told: dict[tuple[str, str], set[str]]) -> Draft:
    if draft.quantity is None:
        return draft
    for name, slot in draft.kind.slots.items():
        keys = told.get((draft.kind.id, name), set())
        open_ = name not in draft.slots and name not in draft.unnamed
        if open_ and slot.identity and set(slot.resolve) >= _DOER and len(keys) == 1:
            draft = draft.with_slot(name, SlotValue(key=min(keys), inherited=True))
    return draft
