"""Running counts of one side of one fight, whose words name no place: "the army's dead came to 61".

Texts of the same weeks that name one town and play in one state tell of one fight; an army counts
its dead there once.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.slots import JOIN
from claimcheck.facts.figures import nearly
from claimcheck.facts.told import gap_in_days
from claimcheck.facts.two import Two, stated
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.kind import InTime, Kind
from claimcheck.model.quantity import Hedge
from claimcheck.model.units import UnitTree
from claimcheck.rulepack.pack import Names, Pack

_WEEKS = 31
_THRICE = 3
_FEW, _MANY = 3, 10
"""Below so many two texts count as many by chance, or nearly as many."""
_WIDE = frozenset({"state", "region"})


def side_of(claim: Claim, kind: Kind, units: UnitTree) -> str | None:
    """The side whose people a claim counts, by its words or by the noun that it counts."""
    told = claim.slot("side")
    if told is not None or claim.quantity is None:
        return told
    unit = claim.quantity.unit
    line = frozenset() if unit is None else frozenset(units.line(unit))
    narrowed = claim.slot("restriction")
    found = (
        side for side, nouns in kind.counted_as.items() if side == narrowed or line & set(nouns)
    )
    return next(found, None)


def counts_a_side(claim: Claim, pack: Pack) -> bool:
    """Whether a claim runs on counting one side, and its own words name no place and no people."""
    kind, quantity = pack.kinds[claim.kind], claim.quantity
    if quantity is None or quantity.hedge is Hedge.VAGUE or not kind.counted_as:
        return False
    if kind.in_time is not InTime.CUMULATIVE or kind.word_apart(claim.keys) is not None:
        return False
    if claim.modality is not Modality.ASSERTED or claim.polarity is not Polarity.AFFIRMED:
        return False
    days = claim.when.range if claim.when is not None else None
    named = (claim.slots.get(name) for name in (*kind.places, *kind.sides))
    unnamed = all(value is None or value.guessed for value in named)
    runs = days is None or not days.is_day
    return runs and unnamed and side_of(claim, kind, pack.units) is not None


def towns_in(claims: Iterable[Claim], pack: Pack) -> frozenset[str]:
    """The towns, capitals aside, that the claims of a document name."""
    return frozenset(
        key
        for claim in claims
        for name in pack.kinds[claim.kind].places
        if name in claim.slots
        for key in claim.slots[name].key.split(JOIN)
        if _is_town(key, pack.names)
    )


def _is_town(key: str, names: Names) -> bool:
    name = names.by_id.get(key)
    if name is None:
        return "." in key
    return name.type not in _WIDE and name.stands_for is None


def of_one_fight(two: Two) -> bool:
    """Whether two running counts of one side tell of one fight."""
    left, right = two.left, two.right
    if left.scene is None or left.scene != right.scene or left.towns.isdisjoint(right.towns):
        return False
    low, high = sorted((stated(left), stated(right)))
    near = gap_in_days(left.written, right.written) <= _WEEKS
    return near and count_one_side(two) and high <= _THRICE * low


def count_one_side(two: Two) -> bool:
    """Whether both tell whose people they count, and these are of one side."""
    sides = [side_of(each.claim, two.kind, two.pack.units) for each in two[:2]]
    return sides[0] is not None and sides[0] == sides[1]


def may_be_all(two: Two) -> bool:
    """Whether one text counts the people of a side, and another one nearly as many of the same days
    without a word of whose they are: civilians are most often all whom a text knows of."""
    left, right = two.left, two.right
    sides = [side_of(each.claim, two.kind, two.pack.units) for each in two[:2]]
    if (sides[0] is None) is (sides[1] is None) or left.text == right.text:
        return False
    low, high = sorted((stated(left), stated(right)))
    alike = low == high >= _FEW if low < _MANY else nearly(low, high)
    return alike and gap_in_days(left.held, right.held) <= 1


def counts_one_of_all(two: Two) -> bool:
    """Whether one counts the people of a side, and the other more without a word of whose they are:
    all who fell on any side."""
    sides = [side_of(each.claim, two.kind, two.pack.units) for each in two[:2]]
    if (sides[0] is None) is (sides[1] is None):
        return False
    some, every = (two.left, two.right) if sides[0] else (two.right, two.left)
    if "side" not in some.claim.slots or "side" in every.claim.slots:
        return False
    return stated(some) < stated(every) and not nearly(stated(some), stated(every))
