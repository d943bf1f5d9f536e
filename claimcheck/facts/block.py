"""Cheap grouping before comparison: which pairs of claims are worth comparing at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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


def blocked_together(claims: Sequence[Claim], pack: Pack) -> list[list[Claim]]:
    """The claims in sets that share no block: stories that have nothing to do with each other."""
    above = list(range(len(claims)))
    first: dict[BlockKey, int] = {}
    for place, claim in enumerate(claims):
        for key in block_keys(claim, pack):
            one, other = _top(above, first.setdefault(key, place)), _top(above, place)
            above[max(one, other)] = min(one, other)
    stories: dict[int, list[Claim]] = {}
    for place, claim in enumerate(claims):
        stories.setdefault(_top(above, place), []).append(claim)
    return list(stories.values())


def _top(above: list[int], place: int) -> int:
    """The first of those that a claim is blocked together with; the way there gets shorter."""
    while above[place] != place:
        above[place] = above[above[place]]
        place = above[place]
    return place
