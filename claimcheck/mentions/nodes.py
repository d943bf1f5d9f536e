"""Patterns made ready for matching: items with the types of mention that they take.

A pattern is a chain of nodes; behind its last one stands ``None``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.mentions.bits import bits_of
from claimcheck.rulepack.literals import literal_type
from claimcheck.rulepack.schema import Item

ANY = "*"
"""Stands for every type where patterns are woken up: such a pattern begins with any word."""

_FEATURES = ("suffix", "key", "definite", "counted", "per", "unit", "holds", "lacks")
"""The keys of an item that ask more of a mention than its type and its proclitics."""

Subtypes = Mapping[str, Sequence[str]]


@dataclass(frozen=True, eq=False)
class Node:
    """An item made ready: either ``ways`` to go on, or an item with the types that it takes."""

    item: Item
    types: frozenset[str]
    after: Node | None
    """What comes behind it; a node with ``ways`` has it at the end of each."""
    ways: tuple[Node | None, ...] = ()
    takes: bool = False
    """Whether it takes a mention of one of the types."""
    bits: int = 0
    """The bits of the types."""
    asks: bool = False
    """Whether it asks more of a mention than its type and its proclitics."""

    @cached_property
    def needed(self) -> frozenset[int]:
        """Bits of types of mention: a match takes from here on one of each number of bits."""
        if not self.ways:
            own = {self.bits} if self.takes else set()
            return needed_bits(self.after) | own
        ways = [needed_bits(way) for way in self.ways]
        common = frozenset.intersection(*ways)
        others = [min(way - common, default=0) for way in ways]
        return common | {_together(others)} if all(others) else common


def _together(bits: Sequence[int]) -> int:
    every = 0
    for each in bits:
        every |= each
    return every


def needed_bits(pattern: Node | None) -> frozenset[int]:
    """Bits of types of mention: every match of a pattern takes one of each number of bits."""
    return frozenset() if pattern is None else pattern.needed


def compile_pattern(
    items: Sequence[Item], subtypes: Subtypes, after: Node | None = None
) -> Node | None:
    """A pattern made ready; ``subtypes`` gives for each type all that are of it."""
    for item in reversed(items):
        after = _node(item, subtypes, after)
    return after


def _node(item: Item, subtypes: Subtypes, after: Node | None) -> Node:
    types = frozenset(sub for type_ in _wanted(item) for sub in (type_, *subtypes.get(type_, ())))
    return Node(
        item,
        types,
        after,
        ways=tuple(compile_pattern(way, subtypes, after) for way in _ways(item)),
        takes=bool(item.type or item.lex or item.word),
        bits=bits_of(types),
        asks=not item.model_fields_set.isdisjoint(_FEATURES),
    )


def _ways(item: Item) -> tuple[tuple[Item, ...], ...]:
    """The sequences that an item stands for, if it is not a simple one."""
    if item.opt:
        return (item.opt, ())
    if item.unordered:
        return tuple(
            part + _rest_of(item.unordered[:index] + item.unordered[index + 1 :])
            for index, part in enumerate(item.unordered)
        )
    return item.any_of


def _rest_of(parts: tuple[tuple[Item, ...], ...]) -> tuple[Item, ...]:
    return (Item(unordered=parts),) if parts else ()


def _wanted(item: Item) -> tuple[str, ...]:
    if item.lex:
        return tuple(f"lex.{name}" for name in item.lex)
    if item.word:
        return (literal_type(item.word),)
    return item.type or item.not_next or item.not_before or item.until


def first_types(pattern: Node | None) -> set[str]:
    """The types of mention of which one must stand where the pattern begins."""
    if pattern is None:
        return set()
    if pattern.ways:
        return set().union(*map(first_types, pattern.ways))
    item = pattern.item
    if item.unknown is not None or item.run is not None or item.mark:
        return {ANY}
    if item.gap is not None or item.not_next or item.not_before:
        return first_types(pattern.after)
    return set(pattern.types)
