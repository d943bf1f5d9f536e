"""Further mentions of a claim in its own document: one claim, several places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.claims.slots import JOIN, state_of
from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import InTime, Kind, Value
from claimcheck.model.quantity import Quantity
from claimcheck.rulepack.pack import Names


def merge_repeats(
    claims: Iterable[Claim], kinds: Mapping[str, Kind], names: Names
) -> tuple[Claim, ...]:
    """Claims without those that only repeat another one; the places of these stand in ``also``.

    A claim repeats another when it says nothing that the other does not: the same identity, the
    same modality and polarity, and no figure, day or holder of its own.
    """
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: _rank(claim, kinds)):
        for index, other in enumerate(kept):
            if _repeats(claim, other, kinds[claim.kind], names):
                also = tuple(sorted({*other.also, (claim.start, claim.stop)}))
                slots = dict(sorted({**claim.slots, **other.slots}.items()))
                kept[index] = other.model_copy(update={"also": also, "slots": slots})
                break
        else:
            kept.append(claim)
    return tuple(sorted(kept, key=lambda claim: (claim.start, claim.stop, claim.id)))


def _rank(claim: Claim, kinds: Mapping[str, Kind]) -> tuple[bool, int, int, str]:
    """Those first that have what their kind is compared by, then those that say more."""
    return _says_no_day(claim, kinds[claim.kind]), -_said(claim), claim.start, claim.id


def _said(claim: Claim) -> int:
    """How much a claim says."""
    own = sum(not value.inherited for value in claim.slots.values())
    readings = (claim.quantity, _days(claim), claim.as_of)
    return 10 * own + sum(each is not None for each in readings) + len(claim.attribution)


def _repeats(claim: Claim, other: Claim, kind: Kind, names: Names) -> bool:
    identity = [
        name
        for name, slot in kind.slots.items()
        if slot.identity or (slot.dimension == "place" and not claim.is_inherited(name))
    ]
    apart = [name for name, slot in kind.slots.items() if slot.sets_apart]
    return (
        claim.kind == other.kind
        and claim.modality is other.modality
        and claim.polarity is other.polarity
        and all(_says_no_other(name, claim, other, names) for name in identity)
        and not any(
            _differ(name, claim, other) for name in apart if kind.slots[name].dimension == "text"
        )
        and all(claim.slot(name) == other.slot(name) for name in _narrowing(kind))
        and _says_no_more(claim.quantity, other.quantity)
        and _days(claim) in (None, _days(other))
        and claim.relative_to in (None, other.relative_to)
        and (claim.attribution in ((), other.attribution) or _says_no_day(claim, kind))
    )


def _differ(name: str, claim: Claim, other: Claim) -> bool:
    """Whether two claims fill a slot differently."""
    keys = claim.slot(name), other.slot(name)
    return None not in keys and keys[0] != keys[1]


def _says_no_day(claim: Claim, kind: Kind) -> bool:
    """Whether a claim leaves out what its kind is compared by, so that its holder adds nothing."""
    return kind.value is Value.DATE and _days(claim) is None


def _narrowing(kind: Kind) -> Iterator[str]:
    """The slots that narrow whom a growing figure counts: without them it counts others."""
    if kind.in_time is not InTime.CUMULATIVE:
        return iter(())
    return (name for name, slot in kind.slots.items() if slot.identity and slot.dimension == "text")


def _says_no_other(name: str, claim: Claim, other: Claim, names: Names) -> bool:
    """Whether a claim fills a slot with nothing of its own that the other one lacks."""
    filled = other.slot(name)
    if filled is None and claim.is_inherited(name) and claim.slots[name].start is not None:
        return True
    return _fits(claim.slot(name), filled, names)


def _fits(key: str | None, other: str | None, names: Names) -> bool:
    """Whether a slot says nothing that the other does not: each of its keys is one of the other's.

    An office is the person who holds it; a capital is its state, and a state acts through both.
    """
    if key is None or key == other:
        return True
    left = list(other.split(JOIN)) if other else []
    for each in key.split(JOIN):
        same = next((one for one in left if _is_same(each, one, names)), None)
        if same is None:
            return False
        left.remove(same)
    return True


def _is_same(key: str, other: str, names: Names) -> bool:
    if key == other or _acts_for(key, names) == _acts_for(other, names):
        return True
    if _office(key, names) == other or key == _office(other, names):
        return True
    return state_of(key, names) == other or key == state_of(other, names)


def _acts_for(key: str, names: Names) -> str:
    """A capital acts for its state, and is named for it."""
    name = names.by_id.get(key)
    return key if name is None or name.stands_for is None else name.stands_for


def _office(key: str, names: Names) -> str | None:
    name = names.by_id.get(key)
    return None if name is None else name.speaks_for


def _says_no_more(figure: Quantity | None, other: Quantity | None) -> bool:
    """Whether a figure is the other one, a bare number beside one of counted people too."""
    if figure is None or other is None:
        return figure is None
    unit = figure.unit if other.unit is None else other.unit
    return figure.unit in (None, unit) and figure == other.model_copy(update={"unit": figure.unit})


def _days(claim: Claim) -> DateRange | None:
    return None if claim.when is None else claim.when.range
