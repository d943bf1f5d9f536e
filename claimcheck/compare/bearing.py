"""What one claim of a corpus means for a claim of a draft."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.model.claim import Claim, Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import Kind, Value
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.relation import Relation, RelationKind, Side
from claimcheck.model.units import UnitTree
from claimcheck.values.quantities.relate import relate_quantities


class Bearing(StrEnum):
    """What a source's claim does to the draft's."""

    SAYS_SO = "says_so"
    """It says all that the draft says."""
    SAYS_LESS = "says_less"
    FITS = "fits"
    """What it says has room for the draft's, and the other way round."""
    WEAKER = "weaker"
    """It only plans what the draft asserts."""
    CLASHES = "clashes"
    OPPOSES = "opposes"
    """It denies what the draft affirms, or the other way round."""
    NEWER = "newer"
    OLDER = "older"
    OPEN = "open"
    """It differs, and nothing tells why."""


_DECIDED = {
    RelationKind.CONTRADICTORY: Bearing.CLASHES,
    RelationKind.ATTRIBUTION_CONFLICT: Bearing.OPPOSES,
    RelationKind.TENSION: Bearing.OPEN,
    RelationKind.UNDETERMINED: Bearing.OPEN,
    RelationKind.NOT_COMPARABLE: Bearing.OPEN,
}


def bearing_of(
    relation: Relation, draft: Claim, source: Claim, kind: Kind, units: UnitTree
) -> Bearing:
    """What ``source`` means for ``draft``; ``relation`` has the draft on its left."""
    if relation.kind in _DECIDED:
        return _DECIDED[relation.kind]
    if relation.kind in (RelationKind.SUPERSEDED, RelationKind.STATE_CHANGED):
        return Bearing.NEWER if relation.side is Side.RIGHT else Bearing.OLDER
    if draft.modality is Modality.ASSERTED and source.modality is not Modality.ASSERTED:
        return Bearing.WEAKER
    if relation.kind is RelationKind.SAME:
        return Bearing.SAYS_SO
    if relation.kind is RelationKind.MORE_SPECIFIC:
        return Bearing.SAYS_LESS if relation.side is Side.LEFT else Bearing.SAYS_SO
    return _by_readings(_reading(draft, kind), _reading(source, kind), units)


def _by_readings(
    draft: Quantity | DateRange | None, source: Quantity | DateRange | None, units: UnitTree
) -> Bearing:
    """Of readings that do not exclude each other: whether the source's says as much."""
    if draft is None:
        return Bearing.SAYS_SO
    if source is None:
        return Bearing.SAYS_LESS
    if not isinstance(draft, Quantity) or not isinstance(source, Quantity):
        return Bearing.FITS
    if draft.hedge is Hedge.EXACT and source.hedge is Hedge.EXACT:
        return Bearing.SAYS_SO  # they differ by no more than one of them is rounded
    found = relate_quantities(draft, source, units)
    if found is ReadingRelation.INSIDE:
        return Bearing.SAYS_LESS
    return Bearing.SAYS_SO if found is ReadingRelation.AROUND else Bearing.FITS


def _reading(claim: Claim, kind: Kind) -> Quantity | DateRange | None:
    if kind.value is Value.DATE:
        return claim.when.range if claim.when else None
    return claim.quantity
