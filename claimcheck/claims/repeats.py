"""Further mentions of a claim in its own document: one claim, several places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import Kind


def merge_repeats(claims: Iterable[Claim], kinds: Mapping[str, Kind]) -> tuple[Claim, ...]:
    """Claims without those that only repeat another one; the places of these stand in ``also``.

    A claim repeats another when it says nothing that the other does not: the same identity, the
    same modality and polarity, and no figure, day or holder of its own.
    """
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (-_said(claim), claim.start, claim.id)):
        for index, other in enumerate(kept):
            if _repeats(claim, other, kinds[claim.kind]):
                also = tuple(sorted({*other.also, (claim.start, claim.stop)}))
                kept[index] = other.model_copy(update={"also": also})
                break
        else:
            kept.append(claim)
    return tuple(sorted(kept, key=lambda claim: (claim.start, claim.stop, claim.id)))


def _said(claim: Claim) -> int:
    """How much a claim says."""
    own = sum(not value.inherited for value in claim.slots.values())
    readings = (claim.quantity, _days(claim), claim.as_of)
    return 10 * own + sum(each is not None for each in readings) + len(claim.attribution)


def _repeats(claim: Claim, other: Claim, kind: Kind) -> bool:
    identity = [name for name, slot in kind.slots.items() if slot.identity]
    return (
        claim.kind == other.kind
        and claim.modality is other.modality
        and claim.polarity is other.polarity
        and all(claim.slot(name) in (None, other.slot(name)) for name in identity)
        and claim.quantity in (None, other.quantity)
        and _days(claim) in (None, _days(other))
        and claim.relative_to in (None, other.relative_to)
        and claim.attribution in ((), other.attribution)
    )


def _days(claim: Claim) -> DateRange | None:
    return None if claim.when is None else claim.when.range
