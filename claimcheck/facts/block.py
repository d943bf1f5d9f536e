"""Cheap grouping before comparison: which pairs of claims are worth comparing at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.facts.figures import figure_keys
from claimcheck.facts.identity import identity_of, voices
from claimcheck.model.claim import Claim
from claimcheck.rulepack.pack import Pack

BlockKey = tuple[str, str, str, str]


def block_keys(claim: Claim, pack: Pack) -> Iterator[BlockKey]:
    """The blocks of a claim: its kind and what it tells, with each name that fills a slot.

    A person makes a block with the office held too. A figure that tells by itself makes one, and
    a claim with neither is too unspecific to be linked with any but the same words in a copy of
    its text.
    """
    kind = pack.kinds[claim.kind]
    identity = identity_of(claim, kind)
    figures = tuple(figure_keys(claim))
    for slot, keys in identity.names.items():
        held = voices(keys, pack.names) if kind.slots[slot].dimension == "actor" else keys
        for key in sorted(keys | held):
            yield kind.family or kind.id, identity.told, slot, key
    if kind.day_tells and claim.when is not None and claim.when.range is not None:
        yield kind.family or kind.id, identity.told, "day", f"{claim.when.range.first}"
    for key in figures:
        yield kind.family or kind.id, identity.told, "figure", key
    if not identity.names and not figures:
        yield kind.family or kind.id, identity.told, "words", claim.quote


def candidate_pairs(claims: Iterable[Claim], pack: Pack) -> tuple[tuple[Claim, Claim], ...]:
    """Each pair of claims that share a block, once, in the order of their ids."""
    blocks: dict[BlockKey, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        for key in block_keys(claim, pack):
            blocks.setdefault(key, []).append(claim)
    pairs = {
        (left.id, right.id): (left, right)
        for block in blocks.values()
        for left, right in combinations(block, 2)
    }
    return tuple(pairs[ids] for ids in sorted(pairs))
