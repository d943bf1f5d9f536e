"""Patterns made ready for matching: items with the types of mention that they take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.rulepack.literals import literal_type
from claimcheck.rulepack.schema import Item

ANY = "*"
"""Stands for every type where patterns are woken up: such a pattern begins with any word."""


@dataclass(frozen=True, slots=True)
class Node:
    """An item made ready: either ``ways`` to go on, or an item with the types that it takes."""

    item: Item
    types: frozenset[str]
    ways: tuple[tuple[Node, ...], ...] = ()
    takes: bool = False
    """Whether it takes a mention of one of the types."""


def compile_pattern(
    items: Sequence[Item], subtypes: Mapping[str, Sequence[str]]
) -> tuple[Node, ...]:
    """A pattern made ready; ``subtypes`` gives for each type all that are of it."""
    return tuple(_node(item, subtypes) for item in items)


def _node(item: Item, subtypes: Mapping[str, Sequence[str]]) -> Node:
    types = frozenset(sub for type_ in _wanted(item) for sub in (type_, *subtypes.get(type_, ())))
    ways = tuple(compile_pattern(way, subtypes) for way in _ways(item))
    return Node(item, types, ways, bool(item.type or item.lex or item.word))


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


def first_types(pattern: Sequence[Node]) -> set[str]:
    """The types of mention of which one must stand where the pattern begins."""
    if not pattern:
        return set()
    node, rest = pattern[0], pattern[1:]
    if node.ways:
        return set().union(*(first_types((*way, *rest)) for way in node.ways))
    if node.item.unknown is not None or node.item.run is not None or node.item.mark:
        return {ANY}
    if node.item.gap is not None or node.item.not_next or node.item.not_before:
        return first_types(rest)
    return set(node.types)


def needed_types(pattern: Sequence[Node]) -> tuple[frozenset[str], ...]:
    """Sets of types of mention, of each of which one must be taken somewhere in a match."""
    needed: dict[frozenset[str], None] = {}
    for node in pattern:
        if node.ways:
            # A set that every way needs, or the first that each way needs, taken together.
            ways = [needed_types(way) for way in node.ways]
            if all(ways):
                needed[frozenset().union(*(way[0] for way in ways))] = None
        elif node.takes:
            needed[node.types] = None
    return tuple(needed)
