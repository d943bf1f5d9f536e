"""Rules whose patterns sleep until one can match, and are tried only where one can.

A pattern wakes up at the types of mention that it can begin with, and is tried where all that it
needs is still to come in the sentence; one that takes marks which end sentences, everywhere. It is
made ready when it wakes up for the first time: of most rules a text holds nothing.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import reduce
from operator import or_
from typing import Self

from claimcheck.mentions.bits import ANY, bits_of, mark_type
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.nodes import Node
from claimcheck.mentions.pattern import Match, Matcher
from claimcheck.mentions.trial import Trial
from claimcheck.rulepack.outline import begins_anywhere
from claimcheck.rulepack.rule import Rule
from claimcheck.rulepack.schema import RuleFile
from claimcheck.text.kept import MOST


class Sleeper:
    """A pattern of a rule, which is made ready once it is woken."""

    __slots__ = ("_first", "_needed", "_outline", "_rule", "number", "place", "ready", "wakes")

    ready: Node

    def __init__(self, rule: Rule, number: int, place: int, wakes: int) -> None:
        self._rule = rule
        self._outline = rule.outlines[number]
        self._needed: tuple[int, ...] | None = None
        self._first: frozenset[str] | None = None
        self.number = number
        self.place = place
        """Its place among all patterns."""
        self.wakes = wakes
        """Bits of which one must stand where it begins: of mentions, or of what can be taken."""

    @property
    def rule(self) -> RuleFile:
        """What the rule says whose pattern it is."""
        return self._rule.said

    def needed(self, matcher: Matcher, ends: frozenset[str]) -> tuple[int, ...]:
        """Beside what wakes it, of each of these numbers one bit must still come.

        Of one that takes marks which end sentences nothing is known.
        """
        if self._needed is None:
            known = ends.isdisjoint(self._outline.marks)
            needs = set(map(matcher.bits_of_any, self._outline.needs)) if known else ()
            wakes = -1 if begins_anywhere(self._outline) else self.wakes
            self._needed = tuple([need for need in sorted(needs) if wakes & ~need])
        return self._needed

    def wake(self, matcher: Matcher) -> Self:
        """Itself, ready."""
        if not hasattr(self, "ready"):
            self.ready = matcher.begun(self._rule, self.number)
        return self

    def first(self, matcher: Matcher) -> frozenset[str]:
        """The types of mention that it can begin with; ``ANY`` for any word."""
        if self._first is None:
            self._first = matcher.types_of(self._outline.first)
        return self._first


Patterns = tuple[Sleeper, ...]


class _Woken:
    """The patterns that begin with some bits, and which of them can match: the same answers recur
    in every text."""

    __slots__ = ("_patterns", "able", "decisive")

    able: dict[int, Patterns]
    """By what is to come, as far as it is decisive, those of which all that they need is."""
    decisive: int
    """The bits of all that any of them needs: nothing else decides which of them can match."""

    def __init__(self, patterns: Iterable[tuple[Sleeper, tuple[int, ...]]]) -> None:
        """Of patterns, each with what it needs."""
        self._patterns = tuple(patterns)
        self.decisive = 0
        for _, needed in self._patterns:
            for need in needed:
                self.decisive |= need
        self.able = {}

    def find_able(self, coming: int, matcher: Matcher) -> Patterns:
        """Those that can match, ready."""
        able = []
        for each, needed in self._patterns:
            for need in needed:
                if not need & coming:
                    break
            else:
                able.append(each.wake(matcher))
        found = self.able[coming] = tuple(able)
        return found


class _Sleeping:
    """Patterns, and which of them can match at a word."""

    def __init__(self, patterns: Iterable[Sleeper], matcher: Matcher, ends: frozenset[str]) -> None:
        self._matcher, self._ends = matcher, ends
        self._by_bit: dict[int, list[Sleeper]] = {}
        alike: dict[int, list[Sleeper]] = {}
        for each in patterns:
            alike.setdefault(each.wakes, []).append(each)
        for wakes, woken in alike.items():
            for bit in _single(wakes):
                self._by_bit.setdefault(bit, []).extend(woken)
        self.wakes = reduce(or_, self._by_bit, 0)
        """The bits that wake any of them."""
        self._woken: dict[int, _Woken] = {}
        self._kept = 0
        """How many answers are kept."""

    def able(self, bits: int, coming: int) -> Patterns:
        """Those that begin with some of these, and of which all that they need is to come."""
        woken = self._woken.get(bits) or self._wake(bits)
        decisive = coming & woken.decisive
        able = woken.able.get(decisive)
        return self._find_able(woken, decisive) if able is None else able

    def _wake(self, bits: int) -> _Woken:
        found = {each.place: each for bit in _single(bits) for each in self._by_bit.get(bit, ())}
        patterns = [found[place] for place in sorted(found)]
        matcher, ends = self._matcher, self._ends
        woken = self._woken[bits] = _Woken((each, each.needed(matcher, ends)) for each in patterns)
        return woken

    def _find_able(self, woken: _Woken, coming: int) -> Patterns:
        if self._kept >= MOST:
            self._woken.clear()
            self._kept = 0
        self._kept += 1
        return woken.find_able(coming, self._matcher)


class RuleSet:
    """Rules, each ready to wake; ``ends`` are the punctuation marks that end a sentence."""

    def __init__(self, rules: Iterable[Rule], matcher: Matcher, ends: frozenset[str]) -> None:
        self._matcher = matcher
        typed: list[Sleeper] = []
        open_: list[Sleeper] = []
        for rule in rules:
            for number, outline in enumerate(rule.outlines):
                wakes = matcher.bits_of_any(outline.first)
                # The bits of marks must be given before a text is looked at.
                bits_of(map(mark_type, outline.marks))
                asleep = Sleeper(rule, number, len(typed) + len(open_), wakes)
                (open_ if begins_anywhere(outline) else typed).append(asleep)
        self._typed = _Sleeping(typed, matcher, ends)
        self._open = _Sleeping(open_, matcher, ends)
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
        here, ahead, wakes = trial.here, trial.ahead, typed.wakes
        anywhere = self._anywhere(trial)
        for at, bits in enumerate(chart.bits):
            woken = bits & wakes
            if woken or at in anywhere:
                able = typed.able(woken, ahead[at]) if woken else ()
                if at in anywhere:
                    able += open_.able(here[at] & open_.wakes, ahead[at])
                if able and at not in chart.furniture:
                    for each, match in self._matched(able, trial, at):
                        yield each.rule, each.number, match

    def _anywhere(self, trial: Trial) -> Set[int]:
        """The words of the sentences in which patterns that can begin with any word can match."""
        open_, ahead = self._open, trial.ahead
        if not open_.wakes:
            return frozenset()
        stretches = trial.chart.layout.sentences
        able = [each for each in stretches if open_.able(open_.wakes, ahead[each[0]])]
        return {at for first, stop in able for at in range(first, stop)}

    def _matched(self, able: Patterns, trial: Trial, at: int) -> list[tuple[Sleeper, Match]]:
        """The matches of some patterns at a word, in their order."""
        best = self._matcher.best
        trial.begin(at)
        found = [
            (woken, match) for woken in able if (match := best(woken.ready, trial, at)) is not None
        ]
        if len(found) > 1:
            types = [mention.type for mention in trial.chart.at(at)]
            matcher = self._matcher
            found.sort(key=lambda each: _turn(each[0], each[0].first(matcher), types))
        return found


def _single(bits: int) -> Iterator[int]:
    """Each bit of a number alone."""
    while bits:
        bit = bits & -bits
        yield bit
        bits ^= bit


def _turn(woken: Sleeper, first: frozenset[str], types: Sequence[str]) -> tuple[int, int]:
    """The turn of a pattern at a word where mentions of some types begin."""
    by = -1 if ANY in first else next(at for at, type_ in enumerate(types) if type_ in first)
    return by, woken.place
