"""What a pattern begins with and what it needs, told from its items alone.

That much is known of every pattern of a pack. The pattern itself is made ready once a text holds
what it begins with and all that it needs, and most patterns never are.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.rulepack.items import literal_type, ways_of
from claimcheck.rulepack.schema import Item

Strings = tuple[str, ...]


class Step(NamedTuple):
    """What may be taken at one place: mentions of some types, or some marks; else any word."""

    types: Strings = ()
    units: Strings = ()
    """Those that a quantity may have, where some are named."""
    marks: Strings = ()


ANY_WORD = Step()


class Outline(NamedTuple):
    """What is known of a pattern that is not made ready."""

    first: tuple[Step, ...]
    """What it takes first, or behind a gap with which it begins: one of these."""
    then: tuple[Step, ...]
    """What may stand behind its first item: one of these; none where that is all of it."""
    needs: tuple[tuple[Step, ...], ...]
    """What every match takes somewhere: of each of these groups one step."""
    marks: Strings
    """All marks that it can take."""


def outline_of(pattern: Sequence[Item]) -> Outline:
    """The outline of a pattern."""
    then = dict.fromkeys(_next(tuple(pattern[1:])) if len(pattern) > 1 else ())
    needs, marks = _needs(pattern), dict.fromkeys(_marks(pattern))
    return Outline(_first(pattern), tuple(then), tuple(needs), tuple(marks))


def begins_anywhere(outline: Outline) -> bool:
    """Whether a pattern may begin with what is no mention: a word, or a mark."""
    return any([step == ANY_WORD or step.marks for step in outline.first])


def types_of(item: Item) -> Strings:
    """The types of mention that an item takes, or before which it ends, or that it bars."""
    if item.lex:
        return tuple(f"lex.{name}" for name in item.lex)
    if item.word:
        return tuple(map(literal_type, item.word))
    return item.type or item.not_next or item.not_before or item.until


def _first(pattern: Sequence[Item]) -> tuple[Step, ...]:
    """What a match takes first.

    Behind a gap any quantity will do, because the gap may pass over one of another unit; and where
    a pattern may begin with a gap as well as with a word of which nothing is known, any word.
    """
    steps, gap = _begin(tuple(pattern))
    if gap:
        steps = [step._replace(units=()) for step in steps]
        if any(not step.types for step in steps):
            steps = [ANY_WORD, *steps]
    return tuple(dict.fromkeys(steps))


def _begin(items: tuple[Item, ...]) -> tuple[list[Step], bool]:
    """The first steps, and whether a gap, or nothing at all, may stand before them."""
    gap = False
    for index, item in enumerate(items):
        ways = ways_of(item)
        if ways:
            begun = [_begin((*way, *items[index + 1 :])) for way in ways]
            steps = [step for each, _ in begun for step in each]
            return steps, gap or any(behind for _, behind in begun)
        if item.gap is None and not (item.not_next or item.not_before):
            return [_step(item)], gap
        gap = gap or item.gap is not None
    return [], True


def _next(items: tuple[Item, ...]) -> list[Step]:
    """What the next word must be for these items to go on with it: behind the last, and for a gap,
    any word."""
    for index, item in enumerate(items):
        if ways := ways_of(item):
            return [step for way in ways for step in _next((*way, *items[index + 1 :]))]
        if item.gap is not None:
            break
        if not (item.not_next or item.not_before):
            return [_step(item)]
    return [ANY_WORD]


def _step(item: Item) -> Step:
    if item.unknown is not None or item.run is not None:
        return ANY_WORD
    return Step(marks=item.mark) if item.mark else Step(types_of(item), item.unit)


def _needs(items: Sequence[Item]) -> list[tuple[Step, ...]]:
    """What every match of these items takes: of alternatives what is common, and one of others."""
    needs: list[tuple[Step, ...]] = []
    for item in items:
        if item.any_of:
            needs += _common([_needs(way) for way in item.any_of])
        elif item.unordered:
            needs += [need for part in item.unordered for need in _needs(part)]
        elif item.mark or item.lex or item.word or item.type:
            needs.append((_step(item),))
    return list(dict.fromkeys(needs))


def _common(ways: list[list[tuple[Step, ...]]]) -> Iterator[tuple[Step, ...]]:
    """What all ways need, and one group of what each of them needs beside that."""
    common = [need for need in ways[0] if all(need in way for way in ways)]
    others = [next((need for need in way if need not in common), ()) for way in ways]
    yield from common
    if all(others):
        yield tuple(dict.fromkeys(step for need in others for step in need))


def _marks(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        yield from item.mark
        for way in (item.opt, *item.any_of, *item.unordered):
            yield from _marks(way)
