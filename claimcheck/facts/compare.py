"""Comparing two claims slot by slot: are they about one matter?

Each slot gives one of a few named levels, with a sentence. A missing slot neither blocks nor
proves. The order of the levels is the order in which they are tried; the last one is "else".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from claimcheck.claims.slots import JOIN
from claimcheck.facts.figures import one_speaker, share_figure, telling_figure
from claimcheck.facts.guards import failing_guards, time_is_known
from claimcheck.facts.identity import identity_of, voices
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.model.claim import Claim
from claimcheck.model.fact import Link, Step
from claimcheck.model.kind import InTime, Kind, Part, SlotKind
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.reason import Reason, ReasonValue
from claimcheck.rulepack.pack import Names, Pack
from claimcheck.values.dates_relate import relate_dates


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


_OWN_MESSAGES = frozenset(
    [
        "modality",
        "polarity",
        "when",
        "times",
        "rate",
        "counted",
        "scope",
        "restriction",
        "figure",
        "copy",
        "day",
        "speaker",
    ]
)
_SAME_WEEKS = 14
"""Texts published within so many days of each other tell of one act when they name its day."""
JOINING = frozenset({Level.EQUAL, Level.WITHIN, Level.STANDS_FOR})
PARTING = frozenset({Level.PART, Level.DIFFERENT})


def compare(left: Told, right: Told, pack: Pack) -> Link:
    """Whether two claims of one kind are about one matter, with every step of the comparison.

    They are when as many identity slots agree as the kind needs, none disagrees and no guard
    fails. Where no slot is named by both, figures may tell, or that both print one passage.
    """
    kind = pack.kinds[left.claim.kind]
    day = tuple(_one_day(left, right, kind))
    slots = tuple(_slots(left.claim, right.claim, kind, pack.names, guessing=bool(day)))
    figure = (*_figure(left, right, kind), *day)
    guards = (
        _step(name, Level.DIFFERENT, said)
        for name, said in failing_guards(left, right, kind, pack.units)
    )
    steps = (*guards, *slots, *figure)
    agreeing = sum(step.level in JOINING for step in (*slots, *figure))
    parted = any(step.level in PARTING for step in steps)
    shared = _share_days(left.claim, right.claim)
    enough = kind.needs <= agreeing + shared or _one_passage(left, right)
    enough = enough and (bool(figure) or time_is_known(left, right, kind))
    linked = agreeing > 0 and enough and not parted
    return Link(left=left.claim.id, right=right.claim.id, linked=linked, steps=steps)


def is_parted(link: Link) -> bool:
    """Whether a step of a comparison says that the two claims are about different matters."""
    return any(step.level in PARTING for step in link.steps)


def _figure(left: Told, right: Told, kind: Kind) -> Iterator[Step]:
    if _one_passage(left, right):
        yield _step("copy", Level.EQUAL, {})
    elif share_figure(left, right):
        yield _step("figure", Level.EQUAL, {})
    elif _one_count(left.claim, right.claim, kind):
        yield _step("speaker", Level.EQUAL, {})


def _one_count(left: Claim, right: Claim, kind: Kind) -> bool:
    """Whether one speaker, in one text, goes on counting what neither claim gives a name."""
    if left.document != right.document or kind.in_time is not InTime.CUMULATIVE:
        return False
    if kind.word_apart(left.keys) is not None or not one_speaker(left, right):
        return False
    counted = left.quantity is not None and right.quantity is not None
    return counted and not any(identity_of(each, kind).names for each in (left, right))


def _one_day(left: Told, right: Told, kind: Kind) -> Iterator[Step]:
    """That both tell of one day, in texts of the same weeks, where this tells one matter."""
    days = [each.claim.when.range if each.claim.when else None for each in (left, right)]
    if not kind.day_tells or days[0] is None or days[0] != days[1] or not days[0].is_day:
        return
    acts = left.claim.slot("act"), right.claim.slot("act")
    if acts[0] == acts[1] and gap_in_days(left.published, right.published) <= _SAME_WEEKS:
        yield _step("day", Level.EQUAL, {})


def _one_passage(left: Told, right: Told) -> bool:
    """Whether two documents print one passage of one text."""
    printed = left.text == right.text and left.claim.document != right.claim.document
    return printed and left.claim.quote == right.claim.quote


def _share_days(left: Claim, right: Claim) -> bool:
    """Whether both claims name days, and some of them are the same."""
    first, second = (claim.when.range if claim.when else None for claim in (left, right))
    if first is None or second is None:
        return False
    return relate_dates(first, second) is not ReadingRelation.DISJOINT


def _slots(
    left: Claim, right: Claim, kind: Kind, names: Names, *, guessing: bool
) -> Iterator[Step]:
    ours, theirs = identity_of(left, kind).names, identity_of(right, kind).names
    for name, slot in kind.slots.items():
        if not slot.identity or slot.words:
            continue
        one, other = ours.get(name, frozenset()), theirs.get(name, frozenset())
        if name == "restriction":
            level = _narrowing(one, other, left, right)
        else:
            level = level_of(one, other, slot, names)
        guessed = guessing and (left.is_inherited(name) or right.is_inherited(name))
        if guessed and level in PARTING:
            level = Level.GUESSED
        values = {"slot": f"@slot.{name}", "left": _shown(one), "right": _shown(other)}
        yield _step(name, level, values)


def _narrowing(one: frozenset[str], other: frozenset[str], left: Claim, right: Claim) -> Level:
    """How the narrowing of a group compares: a part that counts as many as the whole is no part."""
    if one == other:
        return Level.MISSING
    figure = telling_figure(left)
    as_many = figure is not None and figure == telling_figure(right)
    return Level.WITHIN if as_many and not (one and other) else Level.PART


def level_of(one: frozenset[str], other: frozenset[str], slot: SlotKind, names: Names) -> Level:
    """The level at which the names of one slot compare."""
    if not one or not other:
        return Level.MISSING
    if one == other:
        return Level.EQUAL
    if one < other or other < one or (slot.dimension == "text" and one & other):
        return Level.WITHIN
    if slot.dimension == "actor" and voices(one, names) == voices(other, names):
        return Level.STANDS_FOR
    if _held(one, other, names) or _held(other, one, names):
        return Level.STANDS_FOR if slot.part is Part.SAME else Level.PART
    return Level.DIFFERENT


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
