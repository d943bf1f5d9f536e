"""Rules made ready, each of their patterns tried only where it can match.

A pattern wakes up at the types of mention that it can begin with, and is tried where all that it
needs is still to come: in the sentence, or where it takes marks that end one, in the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from claimcheck.mentions.bits import ANY, bits_of
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.nodes import Node
from claimcheck.mentions.pattern import Match, Matcher, marks_of
from claimcheck.model.mention import Mention
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
    needed: tuple[int, ...]
    """Bits of types, beside those that wake it: of each number one must still come."""


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
                node, crosses = matcher.compiled(items), not ends.isdisjoint(marks_of(items))
                woken.append(_Woken(rule, number, node, len(woken), crosses, _needed(node)))
        self._typed = [each for each in woken if ANY not in each.pattern.first]
        self._open = [each for each in woken if ANY in each.pattern.first]
        """Those that can begin with a word of which nothing is known, or with a mark."""
        self._first = bits_of(type_ for each in self._typed for type_ in each.pattern.first)
        self._entry = 0
        for each in self._open:
            self._entry |= each.pattern.entry
        self._at_types: Kept[int, tuple[_Group, ...]] = Kept(self._typed_groups)
        self._at_any: Kept[int, tuple[_Group, ...]] = Kept(self._open_groups)

    def matches(self, chart: Chart) -> Iterator[tuple[RuleFile, int, Match]]:
        """The best match of every pattern at every place of the story, in its order.

        At one place those come first that can begin with any word, then those that begin with the
        first mention there, and so on.
        """
        trial, best = self._matcher.trial(chart), self._matcher.best
        here, sentence, paragraph = trial.outlook
        for index, bits in enumerate(chart.bits[: len(chart.words)]):
            groups = self._at_types[bits & self._first] + self._at_any[here[index] & self._entry]
            if not groups:
                continue
            able = _able(groups, sentence[index], paragraph[index])
            if not able or index in chart.furniture:
                continue
            for woken in _in_turn(able, chart.at(index)) if len(able) > 1 else able:
                match = best(woken.pattern, trial, index)
                if match is not None:
                    yield woken.rule, woken.number, match

    def _typed_groups(self, bits: int) -> tuple[_Group, ...]:
        """Those that begin with a mention of one of these types."""
        return _grouped([each for each in self._typed if bits & bits_of(each.pattern.first)])

    def _open_groups(self, entry: int) -> tuple[_Group, ...]:
        """Those that can take something here, of what begins with any word."""
        return _grouped([each for each in self._open if entry & each.pattern.entry])


def _needed(pattern: Node) -> tuple[int, ...]:
    """What a pattern needs beside what wakes it, what is of few types first."""
    first = -1 if ANY in pattern.first else bits_of(pattern.first)
    return tuple(sorted((n for n in pattern.needed if first & ~n), key=int.bit_count))


def _grouped(woken: list[_Woken]) -> tuple[_Group, ...]:
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


def _in_turn(able: list[_Woken], mentions: Sequence[Mention]) -> list[_Woken]:
    """Patterns in the order of the mentions that wake them, then in their own."""
    types = [mention.type for mention in mentions]

    def turn(woken: _Woken) -> tuple[int, int]:
        first = woken.pattern.first
        by = -1 if ANY in first else next(at for at, type_ in enumerate(types) if type_ in first)
        return by, woken.place

    return sorted(able, key=turn)
