"""Cheap grouping before comparison: which pairs of claims are worth comparing at all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from math import floor, log

from claimcheck.claims.slots import JOIN, state_of
from claimcheck.facts.fights import counts_a_side, side_of
from claimcheck.facts.figures import FEW, figure_keys, meets_its_text, telling_figure
from claimcheck.facts.identity import identity_of
from claimcheck.facts.levels import bare_name
from claimcheck.facts.offices import voices
from claimcheck.model.claim import Claim
from claimcheck.model.kind import Kind, SlotKind
from claimcheck.model.quantity import Hedge
from claimcheck.rulepack.pack import Names, Pack

BlockKey = tuple[str, str, str, str]
_TEXT = "document"
_BY_FIGURE = frozenset({"figure", _TEXT, "holder", "said"})
_STRETCH = 4
_SHIFTS = (0, 2)
_STEP = 1.35
"""From one stretch of sums to the next."""
_NARROWING = frozenset({"restriction"})


def block_keys(claim: Claim, pack: Pack, scene: str | None = None) -> Iterator[BlockKey]:
    """The blocks of a claim: its kind and what it tells, with each name that fills a slot.

    A person makes a block with the office held too. A figure that tells by itself makes one, and
    a claim with neither is too unspecific to be linked with any but the same words in a copy of
    its text. ``scene`` is the state in which its document plays, where it is known.
    """
    told = _told(claim, pack)
    for name, key in _keys(claim, pack, scene):
        yield *told, name, key
    for name, key in figure_keys(claim):
        yield *told, name, key


def _keys(claim: Claim, pack: Pack, scene: str | None) -> Iterator[tuple[str, str]]:
    """The blocks of a claim but those of its figure alone."""
    kind = pack.kinds[claim.kind]
    yield from _named_keys(claim, kind, pack.names, scene)
    yield from (("sum", key) for key in _sums(claim, kind))
    if scene is not None and counts_a_side(claim, pack):
        yield "side", f"{side_of(claim, kind, pack.units)} {scene}"


def _sums(claim: Claim, kind: Kind) -> Iterator[str]:
    """Under what a sum meets those that are just more or just less: two stretches of sums, so that
    neighbours share one."""
    quantity = claim.quantity
    if not kind.tells_sums or quantity is None or quantity.stated < FEW:
        return
    steps = log(float(quantity.stated)) / log(_STEP)
    for shift in (0, 0.5):
        yield f"{quantity.unit} {floor(steps + shift)}.{shift}"


def _named_keys(
    claim: Claim, kind: Kind, names: Names, scene: str | None
) -> Iterator[tuple[str, str]]:
    """The blocks of a claim but those of its figure."""
    identity = identity_of(claim, kind)
    for slot, keys in identity.names.items():
        yield from _keys_of_slot(slot, keys, kind.slots[slot], names)
    yield from _played_in(claim, kind, names, scene)
    day = claim.when.range.first if claim.when is not None and claim.when.range else None
    if day is not None and kind.day_tells:
        yield "day", f"{day}"
        yield "day", f"{day:%Y-%m}"  # one text names the day, another only a part of the month
    if day is not None and claim.quantity is not None and kind.word_apart(claim.keys) is not None:
        yield "day", f"{day} {claim.quantity.stated}"
    for key in _counted_in(claim, kind, names):
        yield "counted", key
    if not identity.names and telling_figure(claim) is None:
        yield "words", claim.quote


def _keys_of_slot(
    name: str, keys: frozenset[str], slot: SlotKind, names: Names
) -> Iterator[tuple[str, str]]:
    """The blocks of the names in one slot; those who met also make one by their states."""
    for key in sorted(keys | _other_names(keys, slot.dimension, names)):
        yield name, key
        if slot.like:
            yield slot.like, key
            yield slot.like, state_of(key, names) or key
    if slot.several and slot.dimension == "actor" and len(keys) > 1:
        yield name, _of_states(keys, names)


def _of_states(keys: frozenset[str], names: Names) -> str:
    """The states of those who met, under which a text meets another that tells of no more."""
    return JOIN.join(sorted(state_of(key, names) or key for key in keys))


def _other_names(keys: frozenset[str], dimension: str, names: Names) -> frozenset[str]:
    """By what else the names of a slot may be called: a person by the office, a place that no table
    knows without its sort."""
    if dimension == "actor":
        return voices(keys, names)
    return frozenset(bare_name(key, names) for key in keys) if dimension == "place" else keys


def _played_in(
    claim: Claim, kind: Kind, names: Names, scene: str | None
) -> Iterator[tuple[str, str]]:
    """The state of a town or province that stands outside the words of a claim: other texts of the
    story name the state alone."""
    for name in kind.places:
        value = claim.slots.get(name)
        if scene is None or value is None or not value.inherited or JOIN in value.key:
            continue
        known = names.by_id.get(value.key)
        if (known is None or known.type != "state") and state_of(value.key, names) in (None, scene):
            yield name, scene


def _counted_in(claim: Claim, kind: Kind, names: Names) -> Iterator[str]:
    """Under what a claim meets those of its days that count as many in its state: two stretches of
    days, so that neighbours share one."""
    quantity = claim.quantity
    if quantity is None or quantity.hedge is Hedge.VAGUE or quantity.stated < FEW:
        return
    moments = (each.range for each in (claim.when, claim.as_of) if each is not None)
    days = {each.last.toordinal() for each in moments if each is not None and each.last}
    for name in kind.places if days else ():
        if name in claim.slots:
            states = {state_of(key, names) for key in claim.slots[name].key.split(JOIN)}
            if len(states) == 1 and None not in states:
                stretches = {
                    f"{(day + shift) // _STRETCH}.{shift}" for day in days for shift in _SHIFTS
                }
                for stretch in sorted(stretches):
                    yield f"{states} {quantity.stated} {stretch}"


def meet(key: BlockKey, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether claims that share a block, and name these slots, are worth comparing for it.

    A figure tells only where no slot is named by both: another one parts them, or the same one is
    a block of its own.
    """
    return always_meet(key) or left.isdisjoint(right)


def always_meet(key: BlockKey) -> bool:
    """Whether all claims that share a block are worth comparing, whatever slots they name."""
    return key[2] not in _BY_FIGURE


def named_slots(claim: Claim, pack: Pack) -> frozenset[str]:
    """The slots whose names a claim's own words give, and by which it may be another matter."""
    names = identity_of(claim, pack.kinds[claim.kind]).names
    return frozenset(name for name in names if not claim.is_inherited(name)) - _NARROWING


def blocked_together(
    claims: Sequence[Claim], pack: Pack, scenes: Mapping[str, str] | None = None
) -> list[list[Claim]]:
    """The claims in sets that share no block: stories that have nothing to do with each other.

    ``scenes`` tells by the id of a document the state in which it plays, where it is known.
    """
    above = array("q", range(len(claims)))
    _join_by_names(claims, pack, above, scenes or {})
    _join_by_figures(claims, pack, above)
    stories: dict[int, list[Claim]] = {}
    for place, claim in enumerate(claims):
        stories.setdefault(_top(above, place), []).append(claim)
    return list(stories.values())


def _join_by_names(
    claims: Sequence[Claim], pack: Pack, above: array[int], scenes: Mapping[str, str]
) -> None:
    """Joins what shares a block in which all claims meet."""
    first: dict[BlockKey, int] = {}
    for place, claim in enumerate(claims):
        told = _told(claim, pack)
        scene = scenes.get(claim.document)
        for name, key in _keys(claim, pack, scene):
            one = first.setdefault((*told, name, key), place)
            if one != place:
                _join(above, one, place)


def _join_by_figures(claims: Sequence[Claim], pack: Pack, above: array[int]) -> None:
    """Joins what shares a block in which those claims meet that name no slot both.

    The blocks of a text are told apart from those of all texts, which then are few.
    """
    texts: dict[str, list[int]] = {}
    for place, claim in enumerate(claims):
        if meets_its_text(claim):
            texts.setdefault(claim.document, []).append(place)
    for places in texts.values():
        if len(places) > 1:
            _join_meeting(partial(_in_text, places, claims, pack), above)
    _join_meeting(partial(_across_texts, claims, pack), above)


_Placed = tuple[int, BlockKey, frozenset[str]]
"""The place of a claim, a block of its figure, and the slots that it names."""


def _join_meeting(placed: Callable[[], Iterator[_Placed]], above: array[int]) -> None:
    first: dict[BlockKey, dict[frozenset[str], int]] = {}
    for place, key, named in placed():
        first.setdefault(key, {}).setdefault(named, place)
    meeting = {key: places for key, places in first.items() if _some_meet(places)}
    for place, key, named in placed() if meeting else ():
        for other, one in meeting.get(key, {}).items():
            if meet(key, named, other):
                _join(above, one, place)


def _in_text(places: Iterable[int], claims: Sequence[Claim], pack: Pack) -> Iterator[_Placed]:
    for place in places:
        claim = claims[place]
        yield place, (*_told(claim, pack), _TEXT, claim.document), named_slots(claim, pack)


def _across_texts(claims: Sequence[Claim], pack: Pack) -> Iterator[_Placed]:
    for place, claim in enumerate(claims):
        for name, key in figure_keys(claim):
            if name != _TEXT:
                yield place, (*_told(claim, pack), name, key), named_slots(claim, pack)


def _told(claim: Claim, pack: Pack) -> tuple[str, str]:
    """With what a block begins: the kind or its family, and what is told."""
    kind = pack.kinds[claim.kind]
    return kind.family or kind.id, identity_of(claim, kind).told


def _some_meet(places: Mapping[frozenset[str], int]) -> bool:
    """Whether claims that name these slots, some of them or the same ones, have none in common."""
    return frozenset() in places or any(
        one.isdisjoint(other) for one, other in combinations(places, 2)
    )


def _join(above: array[int], left: int, right: int) -> None:
    one, other = _top(above, left), _top(above, right)
    above[max(one, other)] = min(one, other)


def _top(above: array[int], place: int) -> int:
    """The first of those that a claim is blocked together with; the way there gets shorter."""
    while above[place] != place:
        above[place] = above[above[place]]
        place = above[place]
    return place
