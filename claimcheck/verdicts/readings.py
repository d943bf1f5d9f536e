"""From how two readings stand to how their claims stand."""

from __future__ import annotations

from claimcheck.model.reading import ReadingRelation
from claimcheck.model.reason import ReasonValue
from claimcheck.model.relation import Clash, RelationKind, Side
from claimcheck.verdicts.pair import Outcome, Pair

_KINDS = {
    ReadingRelation.SAME: (RelationKind.SAME, None),
    ReadingRelation.INSIDE: (RelationKind.MORE_SPECIFIC, Side.LEFT),
    ReadingRelation.AROUND: (RelationKind.MORE_SPECIFIC, Side.RIGHT),
    ReadingRelation.OVERLAPPING: (RelationKind.COMPATIBLE, None),
    ReadingRelation.TENSION: (RelationKind.TENSION, None),
    ReadingRelation.DISJOINT: (RelationKind.CONTRADICTORY, None),
    ReadingRelation.NOT_COMPARABLE: (RelationKind.UNDETERMINED, None),
}


def of_reading(
    pair: Pair, found: ReadingRelation, clash: Clash, said: dict[str, ReasonValue]
) -> Outcome:
    """The relation of a pair whose compared readings stand as ``found``."""
    kind, side = _KINDS[found]
    clashes = kind in (RelationKind.TENSION, RelationKind.CONTRADICTORY)
    return pair.relation(
        kind, f"{clash}.{found}", said, side=side, clash=clash if clashes else None
    )
