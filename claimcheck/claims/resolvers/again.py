"""A figure told again by another speaker, not repeated: "the army confirmed it"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.draft import Draft

AGAIN = "?again"
"""What a rule gives as its quantity that tells again the figure of the claim it goes on from."""


def tells_again(draft: Draft) -> bool:
    """Whether a draft gives no figure of its own, but that of another claim."""
    return draft.rule.quantity == AGAIN


def told_again(draft: Draft, head: Draft) -> Draft:
    """A draft with all that its head tells: of a part, what is told of the whole."""
    while head.rule.follows == "group" and head.head is not None:
        head = head.head
    taken = {
        name: value.model_copy(update={"inherited": True}) for name, value in head.slots.items()
    }
    return replace(draft, slots={**taken, **draft.slots}, quantity=head.quantity, head=head)
