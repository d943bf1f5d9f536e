"""What makes a claim the claim of one matter: its identity slots, made ready for comparison."""

from collections.abc import Hashable, Mapping
from typing import NamedTuple

from claimcheck.claims.slots import JOIN
from claimcheck.model.claim import Claim
from claimcheck.model.kind import Kind


class Identity(NamedTuple):
    """``told`` is the outcome or the family of acts; ``names`` the keys of each filled slot.

    ``keys`` are those of all slots of the claim, in its own order.
    """

    told: str
    names: Mapping[str, frozenset[str]]
    keys: tuple[str, ...]


_KEPT = 512
_kept: dict[Hashable, tuple[Kind, Identity]] = {}
"""The identities met last, with their kind, whose address stands in their key."""


def identity_of(claim: Claim, kind: Kind) -> Identity:
    """The identity of a claim of a kind; claims with the same slots share one."""
    key = id(kind), tuple([(name, value.key) for name, value in claim.slots.items()])
    known = _kept.get(key)
    if known is not None and known[0] is kind:
        return known[1]
    if len(_kept) >= _KEPT:
        _kept.clear()
    found = _identity(claim, kind)
    _kept[key] = kind, found
    return found


def _identity(claim: Claim, kind: Kind) -> Identity:
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
    return Identity("/".join(words), names, claim.keys)


def family_of(act: str, kind: Kind) -> str:
    """The family of acts that are compared with each other, or the act itself."""
    return next((family for family, acts in kind.families.items() if act in acts), act)
