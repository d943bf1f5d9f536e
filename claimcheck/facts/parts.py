"""Which figures of a text make up another one of it: parts, whatever place each is told of.

"1,200 were freed, 900 of them from the south; the other 300 ...": what adds up to a whole is a part
of it, and never the same matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from claimcheck.facts.figures import nearly
from claimcheck.facts.identity import family_of
from claimcheck.model.claim import Claim
from claimcheck.model.kind import Kind
from claimcheck.model.quantity import Hedge, Number

_MOST = 8
"""So many parts at the most are told of one whole."""
_CHANCE = 100
"""Below this figure two others make it up by chance, unless they follow at once."""
_LEAST = 10

Wholes = Mapping[str, frozenset[str]]


def wholes_of(claims: Iterable[Claim], kinds: Mapping[str, Kind]) -> Wholes:
    """By the id of a claim, the ids of the claims of its text of which it counts a part."""
    lists: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.start, claim.id)):
        if claim.quantity is not None and claim.quantity.hedge is not Hedge.VAGUE:
            lists.setdefault(_list_of(claim, kinds[claim.kind]), []).append(claim)
    found: dict[str, set[str]] = {}
    for told in lists.values():
        for place, whole in enumerate(told):
            added = kinds[whole.kind].added
            for part in _parts(_stated(whole), told[place + 1 :], added):
                found.setdefault(part.id, set()).add(whole.id)
    return {part: frozenset(wholes) for part, wholes in found.items()}


def parts_of_nothing(claims: Iterable[Claim], kinds: Mapping[str, Kind]) -> frozenset[str]:
    """The ids of the claims of a text that count some of a whole of which nothing more is counted:
    "of the travellers 50 drowned" tells how many drowned in all."""
    most: dict[tuple[str, str, str], Number] = {}
    some = []
    for claim in claims:
        if claim.quantity is not None:
            told = _list_of(claim, kinds[claim.kind])
            most[told] = max(most.get(told, 0), _stated(claim))
            if claim.slot("restriction") in kinds[claim.kind].some:
                some.append((told, claim))
    return frozenset(claim.id for told, claim in some if _stated(claim) >= most[told])


def _list_of(claim: Claim, kind: Kind) -> tuple[str, str, str]:
    """The text of a claim, its kind and what it tells: only such figures can be added."""
    told = (
        family_of(claim.slots[name].key, kind)
        for name, slot in kind.slots.items()
        if slot.words and name in claim.slots
    )
    return claim.document, claim.kind, "/".join(told)


def _parts(whole: Number, behind: Sequence[Claim], added: Set[str]) -> Iterator[Claim]:
    """The claims behind one, next to each other, whose figures make up its own."""
    if whole < _LEAST:
        return
    for first in range(len(behind) if whole >= _CHANCE else min(1, len(behind))):
        total: Number = 0
        for count, part in enumerate(behind[first : first + _MOST], 1):
            total += _stated(part)
            told = behind[first : first + count]
            if (
                total == whole
                and count > 1
                and not any(_is_step(each, whole, added) for each in told)
            ):
                yield from told
            if total >= whole:
                break


def _is_step(claim: Claim, whole: Number, added: Set[str]) -> bool:
    """Whether a figure is a step on the way to another: the count before it, or what came to it."""
    before = claim.earlier or nearly(_stated(claim), whole)
    return before or claim.slot("restriction") in added


def _stated(claim: Claim) -> Number:
    return claim.quantity.stated if claim.quantity is not None else 0
