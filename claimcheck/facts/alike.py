"""Claims that compare alike: what is weighed once for all of them, not pair by pair.

How two claims of different texts compare depends on what they say, when and by whom, never on which
document they stand in. Claims of one text are the exception: what stands in one place, in one
breath or in a copied passage is told by the text.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import combinations, combinations_with_replacement
from typing import NamedTuple

from claimcheck.facts.block import BlockKey, always_meet, block_keys, meet, named_slots
from claimcheck.facts.compare import Comparison, weigh
from claimcheck.facts.nearest import MANY, near_pairs, orders_of
from claimcheck.facts.profile import Profiled
from claimcheck.facts.told import Told
from claimcheck.rulepack.pack import Pack

_Key = Callable[[Told], Hashable]


class Alike(NamedTuple):
    """Claims that compare alike with those of another place: another document, another text."""

    members: tuple[Told, ...]
    """Sorted by id; one alone where it is compared for itself."""
    place: _Key | None

    def apart_from(self, one: Told) -> Told | None:
        """The first of them that stands in another place."""
        place = self.place
        if place is None:
            return self.members[0]
        here = place(one)
        for each in self.members:
            if place(each) != here:
                return each
        return None


class Weighed:
    """Claims with every comparison between those that share a block, each made once."""

    def __init__(self, told: Iterable[Told], pack: Pack) -> None:
        self.told = {each.claim.id: each for each in sorted(told, key=_id)}
        self.sets: list[Alike] = []
        self.places: dict[str, list[int]] = {id_: [] for id_ in self.told}
        """By the id of a claim, the sets that it belongs to."""
        self._compared: dict[int, dict[int, Comparison]] = {}
        """By the places of two sets, the lower first; of one set with itself too."""
        self._pack = pack
        for text in _grouped(self.told.values(), _text):
            self._weigh_text(text)
        self._weigh_sets(self.told.values(), _said, _text)

    def between(self, left: str, right: str) -> Comparison | None:
        """How two claims compare, ``left`` on the left; nothing where they share no block."""
        one, other = self.told[left], self.told[right]
        place = _place_of(one, other)
        first, second = (
            next(at for at in self.places[id_] if self.sets[at].place is place)
            for id_ in (left, right)
        )
        if first <= second:
            return self.of_sets(first, second)
        found = self.of_sets(second, first)
        return None if found is None else found.flipped()

    def of_sets(self, left: int, right: int) -> Comparison | None:
        """How two sets compare, by their places, the lower first; a set with itself too."""
        return self._compared.get(left, {}).get(right)

    def comparisons(self) -> Iterator[tuple[int, int, Comparison]]:
        """Every comparison, with the places of its two sets, the lower first."""
        for left, found in self._compared.items():
            for right, comparison in found.items():
                yield left, right, comparison

    def _weigh_text(self, text: list[Told]) -> None:
        """The comparisons inside each document, and between the copies of a text."""
        documents = _grouped(text, _document)
        for document in documents:
            own = [(self._add((each,), None), self._blocks(each)) for each in document]
            for (left, ours), (right, theirs) in combinations(own, 2):
                if not ours.isdisjoint(theirs):
                    one, other = self.sets[left].members[0], self.sets[right].members[0]
                    self._compared.setdefault(left, {})[right] = weigh(one, other, self._pack)
        if len(documents) > 1:
            self._weigh_sets(text, _passage, _document)

    def _weigh_sets(self, told: Iterable[Told], key: _Key, place: _Key) -> None:
        """The comparisons of claims in different places, one for each two sets of alike ones."""
        blocks: dict[BlockKey, list[int]] = {}
        for alike in _grouped(told, key):
            at = self._add(tuple(alike), place)
            for block in self._blocks(alike[0]):
                blocks.setdefault(block, []).append(at)
        weighing = Profiled(self._pack).weigh if place is _text else partial(weigh, pack=self._pack)
        for block, sets in blocks.items():
            for left, right in self._worth_comparing(block, sets):
                known = self._compared.setdefault(left, {})
                if right not in known:
                    two = self.two_of(left, right)
                    if two is not None:
                        known[right] = weighing(*two)

    def _worth_comparing(self, block: BlockKey, sets: list[int]) -> Iterator[tuple[int, int]]:
        """The pairs of sets that a block brings together, each set with itself too."""
        if always_meet(block):
            yield from self._pairs(sets)
            return
        pack = self._pack
        named = {at: named_slots(self.sets[at].members[0].claim, pack) for at in sets}
        for left, right in self._pairs(sets):
            if meet(block, named[left], named[right]):
                yield left, right

    def _pairs(self, sets: list[int]) -> Iterator[tuple[int, int]]:
        """Every pair of some sets, of very many those that lie near; and each with itself."""
        if len(sets) <= MANY:
            yield from combinations_with_replacement(sets, 2)
            return
        firsts = [self.sets[at].members[0] for at in sets]
        orders = orders_of([(each.near, each.claim.quantity) for each in firsts])
        yield from ((at, at) for at in sets)
        for left, right in near_pairs(len(sets), orders):
            yield sets[left], sets[right]

    def _add(self, members: tuple[Told, ...], place: _Key | None) -> int:
        self.sets.append(Alike(members, place))
        for each in members:
            self.places[each.claim.id].append(len(self.sets) - 1)
        return len(self.sets) - 1

    def _blocks(self, told: Told) -> frozenset[BlockKey]:
        return frozenset(block_keys(told.claim, self._pack, told.scene))

    def two_of(self, left: int, right: int) -> tuple[Told, Told] | None:
        """Two claims of two sets that stand in different places, if any do."""
        ours, theirs = self.sets[left], self.sets[right]
        one = ours.members[0]
        other = theirs.apart_from(one)
        if other is None:
            next_one = ours.apart_from(one)
            other = theirs.apart_from(next_one) if next_one is not None else None
            if next_one is None or other is None:
                return None
            one = next_one
        return one, other


def _said(told: Told) -> Hashable:
    """All that tells how a claim compares with those of other texts."""
    claim = told.claim
    when = claim.when and (claim.when.range, claim.when.inherited, claim.when.text is not None)
    own = claim.as_of is not None and claim.as_of.text is not None
    slots = tuple(
        sorted((name, one.key, one.inherited, one.guessed) for name, one in claim.slots.items())
    )
    holders = tuple(sorted(each.key for each in claim.attribution[0])) if claim.attribution else ()
    moments = (when, told.days, told.published, told.held, own, told.scene, told.cast, told.towns)
    said = (claim.kind, slots, told.of_nothing, claim.quantity, claim.modality, claim.polarity)
    return said, holders, moments


def _passage(told: Told) -> Hashable:
    return _said(told), told.claim.quote


def _text(told: Told) -> Hashable:
    return told.text


def _document(told: Told) -> Hashable:
    return told.claim.document


def _place_of(left: Told, right: Told) -> _Key | None:
    if left.claim.document == right.claim.document:
        return None
    return _document if left.text == right.text else _text


def _grouped(told: Iterable[Told], key: _Key) -> list[list[Told]]:
    groups: dict[Hashable, list[Told]] = {}
    for each in told:
        groups.setdefault(key(each), []).append(each)
    return list(groups.values())


def _id(told: Told) -> str:
    return told.claim.id
