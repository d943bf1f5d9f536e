"""From the patterns of rules to matches in a chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, reduce
from operator import or_

from claimcheck.mentions.bits import ANY, bit_of, bits_of, mark_type
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.free_words import FreeWords
from claimcheck.mentions.nodes import (
    End,
    Fork,
    Gap,
    Later,
    Mark,
    Node,
    NotBefore,
    NotNext,
    Take,
    Words,
    entry_of,
)
from claimcheck.mentions.takes import (
    Clitics,
    Feature,
    Units,
    Wanted,
    features_of,
    figure_of,
    quantity_of,
)
from claimcheck.mentions.trial import Match, Trial
from claimcheck.rulepack.items import ways_of
from claimcheck.rulepack.outline import ANY_WORD, Step, types_of
from claimcheck.rulepack.pack import Pack
from claimcheck.rulepack.rule import Rule
from claimcheck.rulepack.schema import Item
from claimcheck.text.kept import Kept

__all__ = ["Match", "Matcher", "figure_of", "quantity_of"]

_Asked = tuple[frozenset[str], int, Clitics, tuple[Feature, ...]]

_END = End()
_FIRST, _REST = slice(1), slice(1, None)


class Matcher:
    """Makes patterns ready and matches them.

    Knows the types and units of a pack, which proclitics join clauses, and which words may be taken
    though nothing is known of them.
    """

    def __init__(self, pack: Pack, conjunctions: frozenset[str], free_words: FreeWords) -> None:
        self._subtypes = pack.names.subtypes
        # Thousands of items ask for the same few things.
        self._types_of: Kept[tuple[str, ...], frozenset[str]] = Kept(self._with_subtypes)
        self._type_bits: Kept[str, int] = Kept(
            lambda type_: bits_of((type_, *self._subtypes.get(type_, ())))
        )
        self._units_of: Kept[str, Units] = Kept(pack.units_of)
        self._clitics: Kept[Wanted, Clitics] = Kept(lambda each: Clitics(each, conjunctions))
        self._bits_of: Kept[Step, int] = Kept(self._step_bits)
        self._bits_of_any: dict[int, tuple[tuple[Step, ...], int]] = {}
        """By the address of some steps, which stand in many outlines, themselves and their bits."""
        self._asked: dict[int, tuple[Item, _Asked]] = {}
        """By the address of an item, which stands in many patterns, itself and what it asks for."""
        self._free_words = free_words

    def begun(self, rule: Rule, number: int) -> Node:
        """A pattern of a rule made ready up to behind its first item, where most tries fail; the
        rest is when the first of them does not."""
        first, then = rule.pattern(number, _FIRST), rule.outlines[number].then
        if not then:
            return self.compiled(first)

        def rest() -> Node:
            return self.compiled(rule.pattern(number, _REST))

        return self.compiled(first, Later(self.bits_of_any(then), rest))

    def compiled(self, items: Sequence[Item], after: Node = _END) -> Node:
        """A pattern made ready."""
        for item in reversed(items):
            if item.unordered:
                after = self._in_any_order(item.unordered, after)
            elif ways := ways_of(item):
                after = Fork(tuple(self.compiled(way, after) for way in ways))
            else:
                after = self._node(item, after)
        return after

    def _in_any_order(self, parts: Sequence[Sequence[Item]], after: Node) -> Node:
        """Parts in any order: what is left behind some of them is the same however they came."""

        @cache
        def behind(left: tuple[int, ...]) -> Node:
            ways = (
                self.compiled(parts[at], behind(tuple(each for each in left if each != at)))
                for at in left
            )
            return Fork(tuple(ways)) if left else after

        return behind(tuple(range(len(parts))))

    def bits_of_any(self, steps: tuple[Step, ...]) -> int:
        """The bits of all that any of some steps may take."""
        known = self._bits_of_any.get(id(steps))
        if known is None:
            bits = reduce(or_, map(self._bits_of.__getitem__, steps), 0)
            known = self._bits_of_any[id(steps)] = steps, bits
        return known[1]

    def types_of(self, steps: Iterable[Step]) -> frozenset[str]:
        """The types of mention that some steps may take; ``ANY`` where one takes something else."""
        each = (self._types_of[step.types] if step.types else {ANY} for step in steps)
        return frozenset().union(*each)

    def _step_bits(self, step: Step) -> int:
        if step == ANY_WORD:
            return bit_of(ANY)
        if step.units:
            return entry_of(self._types_of[step.types], self._units(step.units))
        bits = bits_of(map(mark_type, step.marks))
        for type_ in step.types:
            bits |= self._type_bits[type_]
        return bits

    def _units(self, units: Sequence[str]) -> Units:
        if not units:
            return frozenset()
        return frozenset[str | None]().union(*map(self._units_of.__getitem__, units))

    def trial(self, chart: Chart) -> Trial:
        """What patterns are tried with in a chart as it is now."""
        return Trial(chart)

    def best(self, pattern: Node, trial: Trial, at: int) -> Match | None:
        """The best match of a pattern that begins at word ``at``."""
        if trial.first != at:
            trial.begin(at)
        pattern.follow(trial, at, {}, 0)
        found = trial.found
        if not found:
            return None
        trial.found = []
        return max(found, key=_rank) if len(found) > 1 else found[0]

    def _node(self, item: Item, after: Node) -> Node:
        if item.lex or item.word or item.type:
            return Take(item, *self._asked_by(item), after)
        types = self._types_of[types_of(item)]
        if item.gap is not None:
            return Gap(item, types, after)
        if item.mark:
            return Mark(item, after)
        if item.unknown is not None or item.run is not None:
            return Words(item, types, self._free_words, after)
        if item.not_next:
            return NotNext(types, after)
        return NotBefore(types, after)

    def _asked_by(self, item: Item) -> _Asked:
        """What an item asks of a mention: its types, their bits, its proclitics, all else."""
        known = self._asked.get(id(item))
        if known is None:
            wanted, unit = types_of(item), item.unit
            features = tuple(features_of(item, self._units(unit), self._free_words.endings))
            bits, clitics = self._bits_of[Step(wanted, unit)], self._clitics[item.clitic]
            known = self._asked[id(item)] = item, (self._types_of[wanted], bits, clitics, features)
        return known[1]

    def _with_subtypes(self, types: tuple[str, ...]) -> frozenset[str]:
        return frozenset(sub for each in types for sub in (each, *self._subtypes.get(each, ())))


def _rank(match: Match) -> tuple[int, int, int]:
    """More captures first, then fewer words in gaps, then the longer one."""
    return (len(match.captures), -match.gaps, match.stop - match.first)
