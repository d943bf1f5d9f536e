"""From the patterns of rules to matches in a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.free_words import FreeWords
from claimcheck.mentions.nodes import End, Fork, Gap, Mark, Node, NotBefore, NotNext, Take, Words
from claimcheck.mentions.takes import Clitics, Units, Wanted, features_of, figure_of, quantity_of
from claimcheck.mentions.trial import Match, Trial
from claimcheck.rulepack.items import is_gap, parts_of
from claimcheck.rulepack.literals import literal_type
from claimcheck.rulepack.pack import Pack
from claimcheck.rulepack.schema import Item
from claimcheck.text.kept import Kept

__all__ = ["Match", "Matcher", "figure_of", "marks_of", "quantity_of"]

_END = End()


class Matcher:
    """Makes patterns ready and matches them.

    Knows the types and units of a pack, which proclitics join clauses, and which words may be taken
    though nothing is known of them.
    """

    def __init__(self, pack: Pack, conjunctions: frozenset[str], free_words: FreeWords) -> None:
        self._subtypes = pack.names.subtypes
        # Thousands of items ask for the same few things.
        self._types_of: Kept[tuple[str, ...], frozenset[str]] = Kept(self._with_subtypes)
        self._units_of: Kept[str, Units] = Kept(pack.units_of)
        self._clitics: Kept[Wanted, Clitics] = Kept(lambda each: Clitics(each, conjunctions))
        self._free_words = free_words

    def compiled(self, items: Sequence[Item], after: Node = _END) -> Node:
        """A pattern made ready."""
        for item in reversed(items):
            ways = _ways(item)
            if ways:
                after = Fork(tuple(self.compiled(way, after) for way in ways))
            else:
                after = self._node(item, after)
        return after

    def trial(self, chart: Chart) -> Trial:
        """What patterns are tried with in a chart as it is now."""
        return Trial(chart)

    def best(self, pattern: Node, trial: Trial, at: int) -> Match | None:
        """The best match of a pattern that begins at word ``at``."""
        trial.begin(at)
        pattern.follow(trial, at, {}, 0)
        found = trial.found
        return max(found, key=_rank) if len(found) > 1 else found[0] if found else None

    def _node(self, item: Item, after: Node) -> Node:
        types = self._types_of[_wanted(item)]
        if item.gap is not None:
            return Gap(item, types, after)
        if item.mark:
            return Mark(item, after)
        if item.unknown is not None or item.run is not None:
            return Words(item, types, self._free_words, after)
        if item.not_next:
            return NotNext(types, after)
        if item.not_before:
            return NotBefore(types, after)
        units = frozenset[str | None]().union(*map(self._units_of.__getitem__, item.unit))
        features = tuple(features_of(item, units))
        return Take(item, types, units, self._clitics[item.clitic], features, after)

    def _with_subtypes(self, types: tuple[str, ...]) -> frozenset[str]:
        return frozenset(sub for each in types for sub in (each, *self._subtypes.get(each, ())))


def marks_of(items: Sequence[Item]) -> Iterator[str]:
    """The punctuation marks that a pattern can take by themselves."""
    for item in items:
        yield from item.mark
        for _, part in parts_of(item):
            yield from marks_of(part)


def _rank(match: Match) -> tuple[int, int, int]:
    """More captures first, then fewer words in gaps, then the longer one."""
    return (len(match.captures), -match.gaps, match.stop - match.first)


def _ways(item: Item) -> tuple[tuple[Item, ...], ...]:
    """The sequences that an item stands for, if it is not a simple one.

    A gap that may be missing is the gap itself, which passes over no words as well.
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


def _wanted(item: Item) -> tuple[str, ...]:
    if item.lex:
        return tuple(f"lex.{name}" for name in item.lex)
    if item.word:
        return tuple(map(literal_type, item.word))
    return item.type or item.not_next or item.not_before or item.until
