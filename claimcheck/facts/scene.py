"""In which state a document plays, and of which it tells, as its own claims name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck.claims.slots import JOIN, state_of
from claimcheck.model.claim import Claim
from claimcheck.rulepack.pack import Pack

_NAMING = frozenset({"state", "party", "place", "actor"})
_CLEAR = 0.6
"""The part of all places that must lie in the state: below it, a document tells of several."""


def cast_of(claims: Iterable[Claim], pack: Pack) -> frozenset[str]:
    """The states of all whom the claims of a document name, and the bodies that are of no state."""
    keys = {
        key
        for claim in claims
        for name, value in claim.slots.items()
        if pack.kinds[claim.kind].slots[name].dimension in _NAMING
        for key in value.key.split(JOIN)
    }
    states = {state_of(key, pack.names) for key in keys}
    bodies = {key for key in keys if _is_of_no_state(key, pack)}
    return frozenset(each for each in states | bodies if each is not None)


def _is_of_no_state(key: str, pack: Pack) -> bool:
    """Whether a name is that of a union or a bank of many states."""
    name = pack.names.by_id.get(key)
    if name is None or state_of(key, pack.names) is not None:
        return False
    return pack.names.is_a(name.type, "organization")


def scene_of(claims: Iterable[Claim], pack: Pack) -> str | None:
    """The state in which most of the places lie that the claims of a document tell of.

    ``None`` where they tell of none that is known, or of several states.
    """
    told = Counter(
        state
        for claim in claims
        for name in pack.kinds[claim.kind].places
        if name in claim.slots
        for key in claim.slots[name].key.split(JOIN)
        if (state := state_of(key, pack.names)) is not None
    )
    state, most = min(told.items(), key=lambda each: (-each[1], each[0]), default=(None, 0))
    return state if most >= _CLEAR * told.total() else None
