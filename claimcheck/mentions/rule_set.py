"""Rules made ready, each of their patterns tried only where it can match.

A pattern wakes up at the types of mention that it can begin with, and is tried where all that it
needs is still to come: in the sentence, or where it takes marks that end one, in the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import groupby
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
    crosses: bool
    """Whether it can go on behind the end of a sentence."""
    wakes: int
    """Bits of which one must stand where it begins: of mentions, or of what can be taken there."""
    needed: tuple[int, ...]
    """Beside these bits of types: of each number one must still come."""


class _Group(NamedTuple):
    """Patterns with a need in common: where that is not to come, none of them is looked at."""

    crosses: bool
    need: int
    patterns: tuple[_Woken, ...]


class RuleSet:
    """Rules made ready; ``ends`` are the punctuation marks that end a sentence."""

    def __init__(self, rules: Sequence[RuleFile], matcher: Matcher, ends: frozenset[str]) -> None:
        self._matcher = matcher
        woken: list[_Woken] = []
        for rule in rules:
            for number, items in enumerate(rule.patterns):
                pattern, crosses = matcher.compiled(items), not ends.isdisjoint(marks_of(items))
                bits = _wakes(pattern), _needed(pattern)
                woken.append(_Woken(rule, number, pattern, len(woken), crosses, *bits))
        self._typed = [each for each in woken if ANY not in each.pattern.first]
        self._open = _grouped(each for each in woken if ANY in each.pattern.first)
        """Those that can begin with a word of which nothing is known, or with a mark."""
        self._wakes = reduce(or_, (each.wakes for each in self._typed), 0)
        self._groups: Kept[int, tuple[_Group, ...]] = Kept(self._woken)

    def matches(self, chart: Chart) -> Iterator[tuple[RuleFile, int, Match]]:
        """The best match of every pattern at every place of the story, in its order.

        At one place those come first that can begin with any word, then those that begin with the
        first mention there, and so on.
        """
        trial, wakes = self._matcher.trial(chart), self._wakes
        here, sentence, paragraph = trial.outlook
        for first, stop in chart.layout.sentences:
            open_ = self._open if _able(self._open, sentence[first], paragraph[first]) else ()
            for at in range(first, stop):
                bits, able = chart.bits[at] & wakes, list[_Woken]()
                if open_:
                    able = _able(open_, sentence[at], paragraph[at])
                    able = [each for each in able if each.wakes & here[at]]
                if bits:
                    able += _able(self._groups[bits], sentence[at], paragraph[at])
                if able and at not in chart.furniture:
                    yield from self._matched(able, trial, at)

    def _matched(
        self, able: list[_Woken], trial: Trial, at: int
    ) -> Iterator[tuple[RuleFile, int, Match]]:
        """The matches at a word, in their order."""
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

    def _woken(self, bits: int) -> tuple[_Group, ...]:
        """The patterns that can begin where these stand."""
        return _grouped(each for each in self._typed if each.wakes & bits)


def _wakes(pattern: Node) -> int:
    """What wakes a pattern: what it can take first, of one that may begin with a gap what it
    takes behind it."""
    gap = pattern.entry & bit_of(ANY) and ANY not in pattern.first
    return bits_of(pattern.first) if gap else pattern.entry


def _needed(pattern: Node) -> tuple[int, ...]:
    """What a pattern needs beside what wakes it, what is of few types first."""
    wakes = -1 if ANY in pattern.first else _wakes(pattern)
    return tuple(sorted((n for n in pattern.needed if wakes & ~n), key=int.bit_count))


def _grouped(woken: Iterable[_Woken]) -> tuple[_Group, ...]:
    """Patterns by the first thing that they need."""
    ordered = sorted(woken, key=_first_need)
    return tuple(_Group(*need, tuple(each)) for need, each in groupby(ordered, _first_need))


def _first_need(woken: _Woken) -> tuple[bool, int]:
    return woken.crosses, woken.needed[0] if woken.needed else 0


def _able(groups: tuple[_Group, ...], sentence: int, paragraph: int) -> list[_Woken]:
    """The patterns of which all is still to come that they need."""
    able = []
    for crosses, need, patterns in groups:
        coming = paragraph if crosses else sentence
        if not need or need & coming:
            for each in patterns:
                for bits in each.needed:
                    if not bits & coming:
                        break
                else:
                    able.append(each)
    return able


def _turn(woken: _Woken, types: Sequence[str]) -> tuple[int, int]:
    """The turn of a pattern at a word where mentions of some types begin."""
    first = woken.pattern.first
    by = -1 if ANY in first else next(at for at, type_ in enumerate(types) if type_ in first)
    return by, woken.place
