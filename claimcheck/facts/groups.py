"""Groups of claims that grow by links, as long as no two members are known to be apart."""

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple, Self

from claimcheck.facts.alike import Weighed
from claimcheck.facts.compare import Comparison
from claimcheck.facts.told import Told, gap_in_days

Two = tuple[str, str]


Strength = tuple[bool, bool, int, bool, int, int]


class Join(NamedTuple):
    """Two claims that are about one matter; the strongest sort first.

    What is copied first, then two of one kind before two of a family, then by the number of slots
    that agree, two figures of what was done before one of it and another one of a plan, by how near
    the days lie, by how near the figures lie, and by the words, so that a copy of a text changes no
    order; last by the claims' ids. Words and ids are told by their places among all.
    """

    strength: Strength
    first_words: int
    second_words: int
    left: int
    right: int


class Group:
    """The claims of one matter so far: their sets, and the sets that they are known apart from."""

    def __init__(self, claim: str, sets: set[int], apart: set[int]) -> None:
        self.claims = [claim]
        self.sets = sets
        self.apart = apart

    def excludes(self, other: Self) -> bool:
        """Whether some claim here is known to be about another matter than some claim there."""
        return not self.apart.isdisjoint(other.sets)

    def absorb(self, other: Self) -> None:
        """Takes in the claims of another group."""
        self.claims += other.claims
        self.sets |= other.sets
        self.apart |= other.apart


def group_claims(weighed: Weighed) -> tuple[list[list[str]], list[Two]]:
    """The groups of some claims, each sorted, and the pairs that joined them, strongest first."""
    apart = _apart(weighed)
    group = [
        Group(id_, set(sets), set().union(*(apart.get(at, ()) for at in sets)))
        for id_, sets in weighed.places.items()
    ]
    ids = list(weighed.told)
    place_of = {id_: place for place, id_ in enumerate(ids)}
    joined: list[Two] = []
    for join in sorted(joins_of(weighed)):
        larger, smaller = group[join.left], group[join.right]
        if larger is smaller:
            continue
        if len(larger.claims) < len(smaller.claims):
            larger, smaller = smaller, larger
        if smaller.excludes(larger):
            continue
        for id_ in smaller.claims:
            group[place_of[id_]] = larger
        larger.absorb(smaller)
        joined.append((ids[join.left], ids[join.right]))
    distinct = {id(each): each for each in group}
    return sorted(sorted(each.claims) for each in distinct.values()), joined


def _apart(weighed: Weighed) -> dict[int, set[int]]:
    """By set, the sets that are about other matters."""
    apart: dict[int, set[int]] = {}
    for left, right, comparison in weighed.comparisons():
        if comparison.parted:
            apart.setdefault(left, set()).add(right)
            apart.setdefault(right, set()).add(left)
    return apart


def joins_of(weighed: Weighed) -> Iterator[Join]:
    """As many joins as it takes to hold together what is linked: not every pair of alike claims."""
    ranks = _Ranks(weighed.told.values())
    strengths: dict[int, Strength] = {}
    loose = {at for at in range(len(weighed.sets)) if not _holds(weighed, at)}
    for left, right, comparison in weighed.comparisons():
        if comparison.linked:
            two = weighed.two_of(left, right)
            if two is not None:
                strength = strengths.get(id(comparison))
                if strength is None:
                    strength = strengths[id(comparison)] = _strength(*two, comparison)
                yield ranks.join(*two, strength)
                if left == right or left in loose or right in loose:
                    for one, other in _further_pairs(weighed, left, right, two, loose):
                        yield ranks.join(one, other, _strength(one, other, comparison))


def _further_pairs(
    weighed: Weighed, left: int, right: int, two: tuple[Told, Told], loose: Set[int]
) -> Iterator[tuple[Told, Told]]:
    """The claims to join where two sets are linked, besides two of them: those of a set that does
    not hold together."""
    for at, anchor, other in ((left, two[1], right), (right, two[0], left)):
        if left == right or at in loose:
            for each in weighed.sets[at].members:
                partner = anchor if _stands_apart(weighed, at, each, anchor) else None
                partner = partner or weighed.sets[other].apart_from(each)
                if partner is not None and partner is not each:
                    yield each, partner


def _holds(weighed: Weighed, at: int) -> bool:
    """Whether the claims of a set are linked with each other."""
    own = weighed.of_sets(at, at)
    return len(weighed.sets[at].members) == 1 or (own is not None and own.linked)


def _stands_apart(weighed: Weighed, at: int, one: Told, other: Told) -> bool:
    place = weighed.sets[at].place
    return one is not other and (place is None or place(one) != place(other))


class _Ranks:
    """The places of claims among all: by their ids, and by what they are sorted by as copies."""

    def __init__(self, told: Iterable[Told]) -> None:
        words = {each.claim.id: _words(each) for each in told}
        places = {each: place for place, each in enumerate(sorted(set(words.values())))}
        self._words = {id_: places[each] for id_, each in words.items()}
        self._ids = {id_: place for place, id_ in enumerate(words)}

    def join(self, one: Told, other: Told, strength: Strength) -> Join:
        """The join of two claims that are linked."""
        ours, theirs = one.claim.id, other.claim.id
        words, others = self._words[ours], self._words[theirs]
        if words > others:
            words, others = others, words
        left, right = self._ids[ours], self._ids[theirs]
        if left > right:
            left, right = right, left
        return Join(strength, words, others, left, right)


def _strength(one: Told, other: Told, comparison: Comparison) -> Strength:
    """How strong the join of two claims is; all that share one comparison are as strong."""
    gap = 0 if one.text == other.text else gap_in_days(one.near, other.near)
    unlike = _count_apart(one, other) and one.claim.modality is not other.claim.modality
    mixed = one.claim.kind != other.claim.kind
    return not comparison.copied, mixed, -comparison.agreeing, unlike, gap, _doublings(one, other)


def _words(told: Told) -> tuple[str, str, int]:
    """What a claim is sorted by: as its copies are."""
    day = told.published and told.published.first
    return f"{day or ''}", told.claim.quote, told.claim.start


def _count_apart(one: Told, other: Told) -> bool:
    """Whether both give figures, and not the same."""
    ours, theirs = one.claim.quantity, other.claim.quantity
    return ours is not None and theirs is not None and ours.stated != theirs.stated


def _doublings(left: Told, right: Told) -> int:
    """How often one figure has to be doubled to reach the other."""
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None:
        return 0
    one, other = abs(ours.stated), abs(theirs.stated)
    low, high = (one, other) if one <= other else (other, one)
    return int(high / max(low, 1)).bit_length()
