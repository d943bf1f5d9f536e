"""How the names that fill one slot compare, when the question is whether they mean one matter."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from claimcheck.facts.offices import in_office
from claimcheck.model.kind import Part, SlotKind
from claimcheck.rulepack.pack import Names

_WIDE = frozenset({"state", "region"})
"""The sorts of places in which others lie."""
_PERSON = "person"
"""The sort of a person's name."""


class Level(StrEnum):
    """How two values of a slot compare, when the question is whether they mean one matter."""

    EQUAL = "equal"
    WITHIN = "within"
    """Some of the names of one side are those of the other."""
    STANDS_FOR = "stands_for"
    """One name stands for the other: a part of the ``same`` sort."""
    GUESSED = "guessed"
    """They differ, but one text does not name its own: neither blocks nor proves."""
    MISSING = "missing"
    PART = "part"
    """One is a part of the other: its own matter."""
    DIFFERENT = "different"


JOINING = frozenset({Level.EQUAL, Level.WITHIN, Level.STANDS_FOR})
PARTING = frozenset({Level.PART, Level.DIFFERENT})


def level_of(one: frozenset[str], other: frozenset[str], slot: SlotKind, names: Names) -> Level:
    """The level at which the names of one slot compare."""
    if not one or not other:
        return Level.MISSING
    if one == other:
        return Level.EQUAL
    if slot.dimension == "place" and slot.part is Part.PART and (one < other or other < one):
        return Level.PART
    if one < other or other < one or (slot.dimension == "text" and one & other):
        return Level.WITHIN
    mine, yours = in_office(one, other, names), in_office(other, one, names)
    if mine < yours or yours < mine:
        return Level.WITHIN
    return Level.STANDS_FOR if mine == yours else _level_of_names(one, other, slot, names)


def _level_of_names(
    one: frozenset[str], other: frozenset[str], slot: SlotKind, names: Names
) -> Level:
    """The level of names of which none is one of the others."""
    if lies_in(one, other, names) or lies_in(other, one, names):
        return Level.STANDS_FOR if slot.part is Part.SAME else Level.PART
    if len(one) == len(other) == 1 and _is_one_name(min(one), min(other), slot, names):
        return Level.STANDS_FOR
    return Level.DIFFERENT


def bare_name(key: str, names: Names) -> str:
    """An unknown name without the sort of place that its text calls it: "the town of X" is X.

    However one writer spells it: its letters are those that stand for all that sound alike.
    """
    return key if key in names.by_id else _sort_and_name(key, names)[1]


def _sort_and_name(key: str, names: Names) -> tuple[str, str]:
    """What an unknown place is called and its name, as it sounds; no sort where none is told."""
    sort, dot, name = key.partition(".")
    told = dot and sort not in names.by_id and sort != _PERSON
    return (sort, name.translate(names.sounds)) if told else ("", key.translate(names.sounds))


def _is_one_name(one: str, other: str, slot: SlotKind, names: Names) -> bool:
    """Whether two unknown names are one: a place whose sort one text leaves out, a body of which
    one text says only the last words."""
    if one in names.by_id or other in names.by_id:
        return False
    if slot.dimension == "place":
        (sort, name), (as_, called) = (_sort_and_name(each, names) for each in (one, other))
        return name == called and (sort == as_ or not (sort and as_))
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return "." not in one + other and long.endswith(f" {short}")


def may_lie_in(inner: frozenset[str], outer: frozenset[str], names: Names) -> bool:
    """Whether no table says where the places of ``inner`` lie, and ``outer`` is a state or one of
    its regions."""
    return is_unknown(inner, names) and all(
        (name := names.by_id.get(key)) is not None and name.type in _WIDE for key in outer
    )


def is_unknown(keys: frozenset[str], names: Names) -> bool:
    """Whether no table says where any of some places lies."""
    return all(key not in names.by_id and key.partition(".")[0] not in names.by_id for key in keys)


def lies_in(inner: frozenset[str], outer: frozenset[str], names: Names) -> bool:
    """Whether every name of ``inner`` lies in, belongs to or stands for one of ``outer``."""
    return all(outer & set(_above(key, names)) for key in inner)


def _above(key: str, names: Names) -> Iterator[str]:
    yield key
    name = names.by_id.get(key)
    if name is None:
        head = key.partition(".")[0]
        if head != key:
            yield from _above(head, names)
        return
    for outer in (name.within, name.stands_for, name.state):
        if outer is not None and outer != key:
            yield from _above(outer, names)
