"""Patterns made ready for matching: one sort of node for each sort of item.

A pattern is a chain of nodes up to an ``End``. ``follow`` goes on from a word with what was
captured so far and adds every match to the trial, in the order in which the pattern tells its
choices. All is bounded (gaps, options, alternatives, parts in any order), so that the work at one
place does not grow with the text.

Most tries fail at the next word. So each node says in ``entry`` what it can take, and is asked to
``follow`` only where the trial has some of that ``here``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import reduce
from itertools import chain
from operator import or_

from claimcheck.mentions.bits import (
    ANY,
    QUANTITY,
    bit_of,
    bits_of,
    mark_type,
    quantity_type,
)
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.free_words import FreeWords
from claimcheck.mentions.takes import Clitics, Feature, Units, inside
from claimcheck.mentions.trial import Captures, Match, Trial
from claimcheck.model.mention import Mention
from claimcheck.rulepack.schema import Item


class Node(ABC):
    """A place in a pattern, and what comes behind it."""

    __slots__ = ("entry",)

    entry: int
    """The bits of what can be taken here, of types and of marks."""

    @abstractmethod
    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        """Add to the trial every match that goes on from the word ``stop``."""


class End(Node):
    """Behind the last item: a match."""

    __slots__ = ()

    def __init__(self) -> None:
        self.entry = bit_of(ANY)

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        trial.found.append(Match(trial.first, stop, captures, gaps))


class Fork(Node):
    """A part that may be missing, alternatives, or parts in any order: each way in turn."""

    __slots__ = ("_ways",)

    def __init__(self, ways: tuple[Node, ...]) -> None:
        inner = (way._ways if isinstance(way, Fork) else (way,) for way in ways)
        self._ways: tuple[Node, ...] = tuple(chain.from_iterable(inner))
        self.entry = reduce(or_, [way.entry for way in ways])

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        here = trial.here[stop]
        for way in self._ways:
            if here & way.entry:
                way.follow(trial, stop, captures, gaps)


class Take(Node):
    """A mention of one of some types."""

    __slots__ = ("_after", "_captures", "_clitics", "_features", "_item", "_types")

    def __init__(
        self,
        item: Item,
        types: frozenset[str],
        entry: int,
        clitics: Clitics,
        features: Sequence[Feature],
        after: Node,
    ) -> None:
        self._item, self._types, self._after = item, types, after
        self._clitics, self._features = clitics, features
        self._captures = bool(item.name or item.inside)
        self.entry = entry

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        at = trial.unquoted[stop]
        if at >= trial.limit:
            return
        types, after, here = self._types, self._after, trial.here
        fit = self._clitics.leading if stop == trial.first else self._clitics.inner
        for mention in trial.mentions(at) if trial.leads[at] else trial.by_word[at]:
            if (
                mention.type in types
                and here[mention.stop] & after.entry
                and fit[mention.before]
                and (not self._features or self._has_features(mention, trial.chart))
            ):
                kept = self._with(captures, mention, trial) if self._captures else captures
                after.follow(trial, mention.stop, kept, gaps)
                if mention.stop in trial.asides:
                    _go_behind(after, trial, mention.stop, kept, gaps)

    def _has_features(self, mention: Mention, chart: Chart) -> bool:
        for feature in self._features:  # noqa: SIM110 (a generator for each mention costs more)
            if not feature(mention, chart):
                return False
        return True

    def _with(self, captures: Captures, mention: Mention, trial: Trial) -> Captures:
        more = dict(captures)
        if self._item.inside:
            more.update(inside(self._item, mention, trial.chart))
        if self._item.name:
            more[self._item.name] = mention
        return more


def entry_of(types: frozenset[str], units: Units) -> int:
    """The bits of some types: of quantities, where units are named, only of theirs."""
    if QUANTITY not in types or not units:
        return bits_of(types)
    return bits_of(types - {QUANTITY}) | bits_of(map(quantity_type, units))


class Words(Node):
    """Words of one clause, the most first: unknown ones, or in a run any until one that ends it."""

    __slots__ = ("_after", "_bits", "_free_words", "_item")

    def __init__(
        self, item: Item, types: frozenset[str], free_words: FreeWords, after: Node
    ) -> None:
        self._item, self._bits, self._after = item, bits_of(types), after
        self._free_words = free_words
        self.entry = bit_of(ANY)

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        after = self._after
        for words in self._free_words.taken(self._item, self._bits, trial.chart, stop):
            if trial.here[words.stop] & after.entry:
                kept = {**captures, self._item.name: words} if self._item.name else captures
                after.follow(trial, words.stop, kept, gaps)
                if words.stop in trial.asides:
                    _go_behind(after, trial, words.stop, kept, gaps)


class Gap(Node):
    """Words passed over, the fewest first; never over the end of a sentence."""

    __slots__ = ("_after", "_bits", "_most", "_over_clause")

    def __init__(self, item: Item, types: frozenset[str], after: Node) -> None:
        self._bits, self._after = bits_of(types), after
        self._most, self._over_clause = item.gap or 0, item.over_clause
        self.entry = bit_of(ANY)

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        chart, at = trial.chart, stop
        if at >= len(chart.words):
            self._after.follow(trial, at, captures, gaps)
            return
        self._pass(trial, at, self._limit(chart, at), captures, gaps, self._most)

    def _pass(
        self, trial: Trial, at: int, limit: int, captures: Captures, gaps: int, most: int
    ) -> None:
        here, after = trial.here, self._after
        for words in range(most + 1):
            if here[at] & after.entry:
                after.follow(trial, at, captures, gaps + words)
            if at in trial.asides:
                self._pass_aside(trial, at, captures, gaps + words, most - words)
            at = trial.unquoted[at]
            if at + 1 >= limit or trial.bits[at] & self._bits:
                return
            at += 1

    def _pass_aside(self, trial: Trial, at: int, captures: Captures, gaps: int, most: int) -> None:
        """Go on behind an aside, whose words are no distance, if nothing in it ends the gap."""
        behind = trial.asides[at]
        if not any(bits & self._bits for bits in trial.bits[at:behind]):
            self._pass(trial, behind, self._limit(trial.chart, behind), captures, gaps + 1, most)

    def _limit(self, chart: Chart, at: int) -> int:
        return (chart.sentence(at) if self._over_clause else chart.clause(at))[1]


def _go_behind(after: Node, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
    """Go on with what comes next behind the asides that begin at a word."""
    behind = trial.asides[stop]
    if trial.here[behind] & after.entry:
        after.follow(trial, behind, captures, gaps + 1)


class Mark(Node):
    """A punctuation mark."""

    __slots__ = ("_after", "_marks")

    def __init__(self, item: Item, after: Node) -> None:
        self._marks, self._after = item.mark, after
        self.entry = bits_of(map(mark_type, item.mark))

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        after = self._after
        taken = stop < trial.limit and trial.chart.words[stop].surface in self._marks
        if taken and trial.here[stop + 1] & after.entry:
            after.follow(trial, stop + 1, captures, gaps)


class NotNext(Node):
    """A look at what may not follow here."""

    __slots__ = ("_after", "_bits", "_types")

    def __init__(self, types: frozenset[str], after: Node) -> None:
        self._types, self._bits, self._after = types, bits_of(types), after
        self.entry = after.entry

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        barred = trial.here[stop] & self._bits and any(
            mention.type in self._types for mention in trial.mentions(stop)
        )
        if not barred:
            self._after.follow(trial, stop, captures, gaps)


class NotBefore(Node):
    """A look at what may not end here."""

    __slots__ = ("_after", "_types")

    def __init__(self, types: frozenset[str], after: Node) -> None:
        self._types, self._after = types, after
        self.entry = after.entry

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        if not any(trial.chart.ending(stop, self._types)):
            self._after.follow(trial, stop, captures, gaps)
