"""What a quantity and the one before it change in each other."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model.quantity import NumberKind, NumberReading, QuantityReading
from claimcheck.model.text import Found, TextWords, Word
from claimcheck.values.quantities.bounds import joined_bounds
from claimcheck.values.quantities.units import Unit


class Counted(NamedTuple):
    """A number with its noun, before hedge and rate are known. Indices are those of the line."""

    reading: NumberReading
    number: tuple[int, int]
    unit: Unit | None
    first: int
    stop: int
    before: tuple[str, ...]


def may_share(left: Counted, right: Counted) -> bool:
    """Whether two bare figures are of one sort where they are joined: "2020 and 2021"."""
    if not right.before or left.unit is not None or right.unit is not None:
        return False
    return left.reading.digits and right.reading.digits


def are_joined(between: Sequence[Word]) -> bool:
    """Whether the words between two figures leave them joined: one at the most, and no mark."""
    return len(between) <= 1 and all(word.shape == "word" for word in between)


def exclude_together(found: list[Found[QuantityReading]], joined: int) -> None:
    """What one of the last bare figures that are joined is, all are: "the 7th and 8th of June"."""
    if not joined:
        return
    last = found[-1 - joined :]
    why = next((one.reading.excluded for one in last if one.reading.excluded), None)
    if why is not None:
        found[-1 - joined :] = [
            one._replace(reading=one.reading._replace(excluded=why)) for one in last
        ]


def join_bounds(
    found: list[Found[QuantityReading]], words: TextWords, joins: frozenset[str]
) -> None:
    """Make one range of a lower and an upper bound that are joined: "over 100 and under 300"."""
    if len(found) < 2:
        return
    left, right = found[-2:]
    if right.first - left.stop not in (0, 1):
        return
    joined = right.before[:1] and right.before[0] in joins and right.first == left.stop
    apart = right.first == left.stop + 1 and words[left.stop].folded in joins
    if joined or apart:
        quantity = joined_bounds(left.reading.quantity, right.reading.quantity)
        if quantity is not None:
            reading = right.reading._replace(quantity=quantity, kind=NumberKind.RANGE)
            found[-2:] = [left._replace(stop=right.stop, end=right.end, reading=reading)]
