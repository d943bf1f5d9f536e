"""Rules made ready, each of their patterns tried only where it can match.

A pattern wakes up at the types of mention that it can begin with, and is tried where all that it
needs is still to come in the sentence; one that takes marks which end sentences, everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from claimcheck.mentions.bits import ANY, bit_of, bits_of
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.nodes import Node
from claimcheck.mentions.pattern import Match, Matcher, marks_of
from claimcheck.mentions.trial import Trial
from claimcheck.rulepack.schema import RuleFile
from claimcheck.text.kept import Kept


class _Woken(NamedTuple):
    """A pattern of a rule, and its place among all patterns."""

    rule: RuleFile
    number: int
    pattern: Node
    place: int
    wakes: int
    """Bits of which one must stand where it begins: of mentions, or of what can be taken there."""
    needed: tuple[int, ...]
    """Beside these bits of types: of each number one must still come."""


Patterns = tuple[_Woken, ...]


class _Sleeping:
    """Patterns, and which of them can match at a word: the same answers recur in every text."""

    def __init__(self, patterns: Iterable[_Woken]) -> None:
        self._patterns = tuple(patterns)
        self.wakes = reduce(or_, (each.wakes for each in self._patterns), 0)
        """The bits that wake any of them."""
        self._woken: Kept[int, tuple[Patterns, int]] = Kept(self._wake)
        self._able: Kept[tuple[int, int], Patterns] = Kept(self._find_able)

    def able(self, bits: int, coming: int) -> Patterns:
        """Those that begin with some of these, and of which all that they need is to come."""
        return self._able[bits, coming & self._woken[bits][1]]

    def _wake(self, bits: int) -> tuple[Patterns, int]:
        """Those that begin with some of these, and what decides which of them can match."""
        woken = tuple(each for each in self._patterns if each.wakes & bits)
        return woken, reduce(or_, (need for each in woken for need in each.needed), 0)

    def _find_able(self, key: tuple[int, int]) -> Patterns:
        bits, coming = key
        woken, _ = self._woken[bits]
        return tuple(each for each in woken if all(need & coming for need in each.needed))


class RuleSet:
    """Rules made ready; ``ends`` are the punctuation marks that end a sentence."""

    def __init__(self, rules: Sequence[RuleFile], matcher: Matcher, ends: frozenset[str]) -> None:
        self._matcher = matcher
        patterns: list[_Woken] = []
        for rule in rules:
            for number, items in enumerate(rule.patterns):
                pattern = matcher.compiled(items)
                needed = _needed(pattern) if ends.isdisjoint(marks_of(items)) else ()
                place = len(patterns)
                patterns.append(_Woken(rule, number, pattern, place, _wakes(pattern), needed))
        self._typed = _Sleeping(each for each in patterns if ANY not in each.pattern.first)
        self._open = _Sleeping(each for each in patterns if ANY in each.pattern.first)
        """Those that can begin with a word of which nothing is known, or with a mark."""

    def matches(self, chart: Chart) -> Iterator[tuple[RuleFile, int, Match]]:
        """The best match of every pattern at every place of the story, in its order.

        At one place those come first that can begin with any word, then those that begin with the
        first mention there, and so on.
        """
        typed, open_ = self._typed, self._open
        if not (open_.wakes or typed.wakes & chart.types):
            return
        trial = self._matcher.trial(chart)
        here, ahead = trial.outlook
        for first, stop in chart.layout.sentences:
            any_open = open_.able(open_.wakes, ahead[first])
            if not (any_open or typed.wakes & ahead[first]):
                continue
            for at in range(first, stop):
                bits = chart.bits[at] & typed.wakes
                able = typed.able(bits, ahead[at]) if bits else ()
                if any_open:
                    able += open_.able(here[at] & open_.wakes, ahead[at])
                if able and at not in chart.furniture:
                    yield from self._matched(able, trial, at)

    def _matched(
        self, able: Patterns, trial: Trial, at: int
    ) -> Iterator[tuple[RuleFile, int, Match]]:
        """The matches of some patterns at a word, in their order."""
        best = self._matcher.best
        found = [
            (woken, match)
            for woken in able
            if (match := best(woken.pattern, trial, at)) is not None
        ]
        if len(found) > 1:
            types = [mention.type for mention in trial.chart.at(at)]
            found.sort(key=lambda each: _turn(each[0], types))
        for woken, match in found:
            yield woken.rule, woken.number, match


def _wakes(pattern: Node) -> int:
    """What wakes a pattern: what it can take first, of one that may begin with a gap what it
    takes behind it."""
    gap = pattern.entry & bit_of(ANY) and ANY not in pattern.first
    return bits_of(pattern.first) if gap else pattern.entry


def _needed(pattern: Node) -> tuple[int, ...]:
    """What a pattern needs beside what wakes it."""
    wakes = -1 if ANY in pattern.first else _wakes(pattern)
    return tuple(need for need in sorted(pattern.needed) if wakes & ~need)


def _turn(woken: _Woken, types: Sequence[str]) -> tuple[int, int]:
    """The turn of a pattern at a word where mentions of some types begin."""
    first = woken.pattern.first
    by = -1 if ANY in first else next(at for at, type_ in enumerate(types) if type_ in first)
    return by, woken.place
