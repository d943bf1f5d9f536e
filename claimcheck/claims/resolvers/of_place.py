"""Whether those counted are a mere part of a whole, or all of one place."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.draft import Draft

_PART = "part"
"""What rules say of those who are only some of a whole."""


def unless_of_a_place(draft: Draft) -> Draft:
    """The draft not as a mere part of a whole, where its own words say of which place it is all."""
    narrowed = draft.slots.get("restriction")
    places = (draft.slots.get(name) for name in draft.kind.places)
    if (
        narrowed is None
        or narrowed.key != _PART
        or all(each is None or each.inherited for each in places)
    ):
        return draft
    slots = {name: value for name, value in draft.slots.items() if name != "restriction"}
    return replace(draft, slots=slots)
