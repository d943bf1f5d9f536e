"""Acts of one family that texts tell under two names: one act where both name who did it."""

from claimcheck.facts.two import Two
from claimcheck.model.kind import Value

_ACTING = frozenset({"actor", "party", "state"})


def may_be_of_two(two: Two) -> bool:
    """Whether two texts tell of acts under two names, and not both name who did it: a town that one
    side took was taken back by the other.

    What changes as a state does is compared as one.
    """
    left, right, kind, _ = two
    acts = left.claim.slot("act"), right.claim.slot("act")
    if kind.value is not Value.DATE or acts[0] == acts[1] or None in acts:
        return False
    ours, theirs = left.names(kind), right.names(kind)
    acting = [name for name, slot in kind.slots.items() if slot.dimension in _ACTING]
    return not any(name in ours and name in theirs for name in acting)
