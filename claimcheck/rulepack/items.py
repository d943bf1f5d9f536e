"""Walking the items of a rule's patterns."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.rulepack.schema import Item, RuleFile

Place = tuple[str | int, ...]
"""The keys that lead to an item in its file."""


def items_of(rule: RuleFile) -> Iterator[tuple[Item, Place]]:
    """Every item of every pattern of a rule, inner ones too, with its place in the file."""
    for number, pattern in enumerate(rule.patterns):
        yield from _inner(pattern, ("patterns", number))


def parts_of(item: Item) -> Iterator[tuple[Place, tuple[Item, ...]]]:
    """The sequences of items inside an item, each with the keys that lead to it."""
    if item.opt:
        yield ("opt",), item.opt
    for name, parts in (("any_of", item.any_of), ("unordered", item.unordered)):
        for number, part in enumerate(parts):
            yield (name, number), part


def is_gap(part: tuple[Item, ...]) -> bool:
    """Whether a part is a gap alone: such a part may be missing though nothing says so."""
    return len(part) == 1 and part[0].gap is not None


def _inner(items: tuple[Item, ...], place: Place) -> Iterator[tuple[Item, Place]]:
    for index, item in enumerate(items):
        here = (*place, index)
        yield item, here
        for keys, part in parts_of(item):
            yield from _inner(part, (*here, *keys))
