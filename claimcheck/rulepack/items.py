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


def ways_of(item: Item) -> tuple[tuple[Item, ...], ...]:
    """The sequences that an item stands for, if it is not a simple one.

    A gap that may be missing is the gap itself, which passes over no words as well. Of parts in any
    order each way begins with another one.
    """
    if item.opt:
        return (item.opt,) if is_gap(item.opt) else (item.opt, ())
    if item.unordered:
        return tuple(
            part + _rest_of(item.unordered[:index] + item.unordered[index + 1 :])
            for index, part in enumerate(item.unordered)
        )
    return item.any_of


def _rest_of(parts: tuple[tuple[Item, ...], ...]) -> tuple[Item, ...]:
    return (Item(unordered=parts),) if parts else ()


def literal_type(word: str) -> str:
    """The type of the mentions that a literal word of a pattern makes, whichever rule has it."""
    return f"lex.={word}"


def _inner(items: tuple[Item, ...], place: Place) -> Iterator[tuple[Item, Place]]:
    for index, item in enumerate(items):
        here = (*place, index)
        yield item, here
        for keys, part in parts_of(item):
            yield from _inner(part, (*here, *keys))
