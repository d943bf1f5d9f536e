"""What makes a claim the claim of one matter: its identity slots, made ready for comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.claims.slots import JOIN
from claimcheck.model.claim import Claim
from claimcheck.model.kind import Kind


@dataclass(frozen=True)
class Identity:
    """``told`` is the outcome or the family of acts; ``names`` the keys of each filled slot."""

    told: str
    names: Mapping[str, frozenset[str]]


def identity_of(claim: Claim, kind: Kind) -> Identity:
    """The identity of a claim of a kind."""
    words = []
    names = {}
    for name, slot in kind.slots.items():
        key = claim.slot(name)
        if not (slot.identity or slot.sets_apart) or key is None:
            continue
        if slot.words:
            words.append(family_of(key, kind))
        else:
            names[name] = frozenset(key.split(JOIN))
    return Identity("/".join(words), names)


def family_of(act: str, kind: Kind) -> str:
    """The family of acts that are compared with each other, or the act itself."""
    return next((family for family, acts in kind.families.items() if act in acts), act)
