"""Which other facts came close to one, and what kept them apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.facts.block import BlockKey, block_keys
from claimcheck.facts.compare import compare, is_parted
from claimcheck.facts.levels import JOINING, PARTING
from claimcheck.facts.told import Told
from claimcheck.model.explanation import NearMiss
from claimcheck.model.fact import Fact, Link
from claimcheck.rulepack.pack import Pack


def near_misses(
    fact: Fact, facts: Iterable[Fact], told: Mapping[str, Told], pack: Pack
) -> tuple[NearMiss, ...]:
    """The other facts that share a block with this one, the closest first."""
    blocks = {id_: _blocks(told[id_], pack) for id_ in fact.claims}
    found = (
        _near_miss(other, list(_pairs(blocks, other, told, pack)))
        for other in facts
        if other.id != fact.id
    )
    return tuple(sorted((each for each in found if each is not None), key=_rank))


def _pairs(
    blocks: Mapping[str, frozenset[BlockKey]], other: Fact, told: Mapping[str, Told], pack: Pack
) -> Iterator[Link]:
    """The comparisons of the fact's claims with those of another that share a block with them."""
    for id_ in other.claims:
        keys = _blocks(told[id_], pack)
        for member, theirs in blocks.items():
            if not keys.isdisjoint(theirs):
                left, right = (told[key] for key in sorted((id_, member)))
                yield compare(left, right, pack)


def _near_miss(other: Fact, links: list[Link]) -> NearMiss | None:
    if not links:
        return None
    closest = min(links, key=_distance)
    parted = [link for link in links if is_parted(link)]
    barrier = min(parted, key=_distance) if closest.linked and parted else None
    return NearMiss(fact=other.id, link=closest, barrier=barrier, pairs=len(links))


def _blocks(told: Told, pack: Pack) -> frozenset[BlockKey]:
    return frozenset(block_keys(told.claim, pack, told.scene))


def _rank(near: NearMiss) -> tuple[tuple[bool, int, int, str, str], str]:
    return _distance(near.link), near.fact


def _distance(link: Link) -> tuple[bool, int, int, str, str]:
    """How far apart two claims are: what parts them counts first, then what joins them."""
    parting = sum(step.level in PARTING for step in link.steps)
    joining = sum(step.level in JOINING for step in link.steps)
    return not link.linked, parting, -joining, link.left, link.right
