"""Comparing two claims slot by slot: are they about one matter?

Each slot gives one of a few named levels, with a sentence. A missing slot neither blocks nor
proves. The order of the levels is the order in which they are tried; the last one is "else".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from claimcheck.claims.slots import JOIN
from claimcheck.facts.figures import share_figure
from claimcheck.facts.identity import identity_of
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.fact import Link, Step
from claimcheck.model.kind import Kind, Part
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.reason import Reason, ReasonValue
from claimcheck.rulepack.pack import Names
from claimcheck.values.dates_relate import relate_dates


class Level(StrEnum):
    """How two values of a slot compare, when the question is whether they mean one matter."""

    EQUAL = "equal"
    WITHIN = "within"
    """Some of the names of one side are those of the other."""
    STANDS_FOR = "stands_for"
    """One name stands for the other: a part of the ``same`` sort."""
    MISSING = "missing"
    PART = "part"
    """One is a part of the other: its own matter."""
    DIFFERENT = "different"


_OWN_MESSAGES = ("modality", "polarity", "when", "restriction", "figure", "copy")
JOINING = frozenset({Level.EQUAL, Level.WITHIN, Level.STANDS_FOR})
PARTING = frozenset({Level.PART, Level.DIFFERENT})


def compare(left: Told, right: Told, kind: Kind, names: Names) -> Link:
    """Whether two claims of one kind are about one matter, with every step of the comparison.

    They are when as many identity slots agree as the kind needs, none disagrees and no guard
    fails. Where no slot is named by both, figures may tell, or that both print one passage.
    """
    slots = tuple(_slots(left.claim, right.claim, kind, names))
    figure = tuple(_figure(left, right))
    steps = (*_guards(left, right, kind), *slots, *figure)
    agreeing = sum(step.level in JOINING for step in (*slots, *figure))
    parted = any(step.level in PARTING for step in steps)
    shared = _share_days(left.claim, right.claim)
    enough = kind.needs <= agreeing + shared or _one_passage(left, right)
    linked = agreeing > 0 and enough and not parted
    return Link(left=left.claim.id, right=right.claim.id, linked=linked, steps=steps)


def is_parted(link: Link) -> bool:
    """Whether a step of a comparison says that the two claims are about different matters."""
    return any(step.level in PARTING for step in link.steps)


def _figure(left: Told, right: Told) -> Iterator[Step]:
    if _one_passage(left, right):
        yield _step("copy", Level.EQUAL, {})
    elif share_figure(left, right):
        yield _step("figure", Level.EQUAL, {})


def _one_passage(left: Told, right: Told) -> bool:
    """Whether two documents print one passage of one text."""
    printed = left.text == right.text and left.claim.document != right.claim.document
    return printed and left.claim.quote == right.claim.quote


def _guards(left: Told, right: Told, kind: Kind) -> Iterator[Step]:
    """What parts two claims whatever their slots say; a guard that passes is no step."""
    possible = [each.claim.modality is Modality.POSSIBLE for each in (left, right)]
    if possible[0] is not possible[1]:
        yield _step("modality", Level.DIFFERENT, {})
    if _denies_a_plan(left, right):
        yield _step("polarity", Level.DIFFERENT, {})
    if kind.apart is not None and not _one_place(left.claim, right.claim):
        known = left.days is not None and right.days is not None
        if known and gap_in_days(left.days, right.days) > kind.apart:
            yield _step("when", Level.DIFFERENT, {"days": kind.apart})


def _denies_a_plan(left: Told, right: Told) -> bool:
    """Whether one denies a plan, and the other tells what happened at a time that is not known."""
    if left.claim.polarity is right.claim.polarity:
        return False
    done = [each for each in (left, right) if each.claim.modality is Modality.ASSERTED]
    return len(done) == 1 and done[0].days is None


def _one_place(left: Claim, right: Claim) -> bool:
    """Whether two claims are read from the same words: these tell one matter, however dated."""
    overlap = left.start < right.stop and right.start < left.stop
    return left.document == right.document and overlap


def _share_days(left: Claim, right: Claim) -> bool:
    """Whether both claims name days, and some of them are the same."""
    first, second = (claim.when.range if claim.when else None for claim in (left, right))
    if first is None or second is None:
        return False
    return relate_dates(first, second) is not ReadingRelation.DISJOINT


def _slots(left: Claim, right: Claim, kind: Kind, names: Names) -> Iterator[Step]:
    ours, theirs = identity_of(left, kind).names, identity_of(right, kind).names
    for name, slot in kind.slots.items():
        if not slot.identity or slot.words:
            continue
        one, other = ours.get(name, frozenset()), theirs.get(name, frozenset())
        if name == "restriction":
            level = Level.MISSING if one == other else Level.PART
        else:
            level = level_of(one, other, slot.part, names)
        values = {"slot": f"@slot.{name}", "left": _shown(one), "right": _shown(other)}
        yield _step(name, level, values)


def level_of(one: frozenset[str], other: frozenset[str], part: Part, names: Names) -> Level:
    """The level at which the names of one slot compare."""
    if not one or not other:
        return Level.MISSING
    if one == other:
        return Level.EQUAL
    if one < other or other < one:
        return Level.WITHIN
    mine, yours = _in_office(one, other, names), _in_office(other, one, names)
    if mine == yours:
        return Level.STANDS_FOR
    if mine < yours or yours < mine:
        return Level.WITHIN
    if _held(one, other, names) or _held(other, one, names):
        return Level.STANDS_FOR if part is Part.SAME else Level.PART
    return Level.DIFFERENT


def _in_office(one: frozenset[str], other: frozenset[str], names: Names) -> frozenset[str]:
    """The names with each person as the office that he or she holds, where the others name it."""
    offices = {key: _office_of(key, names) for key in one}
    return frozenset(office if office in other - one else key for key, office in offices.items())


def _office_of(key: str, names: Names) -> str:
    """The office that a person holds, else the name itself: for a body as a whole many act."""
    name = names.by_id.get(key)
    if name is None or name.aide or name.speaks_for is None:
        return key
    return key if _is_body(name.speaks_for, names) else name.speaks_for


def _is_body(key: str, names: Names) -> bool:
    """Whether a name is a whole organization, for which many act."""
    name = names.by_id.get(key)
    return name is not None and names.is_a(name.type, "organization")


def _held(inner: frozenset[str], outer: frozenset[str], names: Names) -> bool:
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


def _step(slot: str, level: Level, values: Mapping[str, ReasonValue]) -> Step:
    return Step(
        slot=slot,
        level=level,
        reason=Reason(code=f"reason.step.{slot_code(slot)}.{level}", values=dict(values)),
    )


def slot_code(slot: str) -> str:
    """The group of messages for a step: guards have their own, all slots share one."""
    return slot if slot in _OWN_MESSAGES else "slot"


def _shown(keys: frozenset[str]) -> str:
    return f"@{JOIN.join(sorted(keys))}"
