"""Patterns made ready for matching: one sort of node for each sort of item.

A pattern is a chain of nodes up to an ``End``. ``follow`` goes on from a word with what was
captured so far and adds every match to the trial, in the order in which the pattern tells its
choices. All is bounded (gaps, options, alternatives, parts in any order), so that the work at one
place does not grow with the text.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import reduce
from operator import or_

from claimcheck.mentions.bits import bits_of, mark_type
from claimcheck.mentions.takes import asks_features, clitics_fit, features_fit, inside
from claimcheck.mentions.trial import Captures, Match, Trial
from claimcheck.model.mention import Mention
from claimcheck.rulepack.schema import Item

ANY = "*"
"""Stands for every type where patterns are woken up: such a pattern begins with any word."""
_NONE: frozenset[str] = frozenset()


class Node(ABC):
    """A place in a pattern, and what comes behind it."""

    first: frozenset[str]
    """The types of mention of which one must stand where the pattern begins here."""
    needed: frozenset[int]
    """Bits of types of mention and of marks: a match takes from here on one of each number."""

    @abstractmethod
    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        """Add to the trial every match that goes on from the word ``stop``."""


class End(Node):
    """Behind the last item: a match."""

    first, needed = _NONE, frozenset()

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        trial.found.append(Match(trial.first, stop, captures, gaps))


class Fork(Node):
    """A part that may be missing, alternatives, or parts in any order: each way in turn."""

    def __init__(self, ways: tuple[Node, ...]) -> None:
        self._ways = ways
        self.first = frozenset().union(*(way.first for way in ways))
        # What every way needs, and one of what each way needs beside that.
        common = frozenset.intersection(*(way.needed for way in ways))
        others = [min(way.needed - common, default=0) for way in ways]
        self.needed = common | {reduce(or_, others)} if all(others) else common

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        for way in self._ways:
            way.follow(trial, stop, captures, gaps)


class Take(Node):
    """A mention of one of some types."""

    def __init__(self, item: Item, types: frozenset[str], after: Node) -> None:
        self._item, self._types, self._after = item, types, after
        self._bits = bits_of(types)
        self._bare = item.clitic is None or "" in item.clitic
        self._asks = asks_features(item)
        self._captures = bool(item.name or item.inside)
        self.first = types
        self.needed = after.needed | {self._bits}

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        at = trial.unquoted[stop]
        here = trial.bits[at]
        if (here and not here & self._bits) or at >= trial.limit:
            return
        for mention in trial.chart.at(at) if here else trial.here(at):
            if mention.type in self._types and self._fits(mention, trial, stop):
                kept = self._with(captures, mention, trial) if self._captures else captures
                self._after.follow(trial, mention.stop, kept, gaps)

    def _fits(self, mention: Mention, trial: Trial, stop: int) -> bool:
        if mention.before:
            leads = trial.conjunctions if stop == trial.first else _NONE
            if not clitics_fit(self._item, mention, leads):
                return False
        elif not self._bare:
            return False
        return not self._asks or features_fit(self._item, mention, trial)

    def _with(self, captures: Captures, mention: Mention, trial: Trial) -> Captures:
        more = dict(captures)
        if self._item.inside:
            more.update(inside(self._item, mention, trial.chart))
        if self._item.name:
            more[self._item.name] = mention
        return more


class Words(Node):
    """Words of one clause, the most first: unknown ones, or in a run any until one that ends it."""

    first = frozenset((ANY,))

    def __init__(self, item: Item, types: frozenset[str], after: Node) -> None:
        self._item, self._bits, self._after = item, bits_of(types), after
        self.needed = after.needed

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        for words in trial.free_words.taken(self._item, self._bits, trial.chart, stop):
            kept = {**captures, self._item.name: words} if self._item.name else captures
            self._after.follow(trial, words.stop, kept, gaps)


class Gap(Node):
    """Words passed over, the fewest first; never over the end of a sentence."""

    def __init__(self, item: Item, types: frozenset[str], after: Node) -> None:
        self._bits, self._after = bits_of(types), after
        self._most, self._over_clause = item.gap or 0, item.over_clause
        self.first, self.needed = after.first, after.needed

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        chart, at = trial.chart, stop
        if at >= len(chart.words):
            self._after.follow(trial, at, captures, gaps)
            return
        _, limit = chart.sentence(at) if self._over_clause else chart.clause(at)
        for words in range(self._most + 1):
            self._after.follow(trial, at, captures, gaps + words)
            at = trial.unquoted[at]
            if at + 1 >= limit or trial.bits[at] & self._bits:
                return
            at += 1


class Mark(Node):
    """A punctuation mark."""

    first = frozenset((ANY,))

    def __init__(self, item: Item, after: Node) -> None:
        self._marks, self._after = item.mark, after
        self.needed = after.needed | {bits_of(map(mark_type, item.mark))}

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        if stop < trial.limit and trial.chart.words[stop].surface in self._marks:
            self._after.follow(trial, stop + 1, captures, gaps)


class NotNext(Node):
    """A look at what may not follow here."""

    def __init__(self, types: frozenset[str], after: Node) -> None:
        self._types, self._after = types, after
        self.first, self.needed = after.first, after.needed

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        if not any(mention.type in self._types for mention in trial.here(stop)):
            self._after.follow(trial, stop, captures, gaps)


class NotBefore(Node):
    """A look at what may not end here."""

    def __init__(self, types: frozenset[str], after: Node) -> None:
        self._types, self._after = types, after
        self.first, self.needed = after.first, after.needed

    def follow(self, trial: Trial, stop: int, captures: Captures, gaps: int) -> None:
        if not any(trial.chart.ending(stop, self._types)):
            self._after.follow(trial, stop, captures, gaps)
