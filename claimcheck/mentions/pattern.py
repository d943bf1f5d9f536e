"""From the patterns of rules to matches in a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.free_words import FreeWords
from claimcheck.mentions.nodes import End, Fork, Gap, Mark, Node, NotBefore, NotNext, Take, Words
from claimcheck.mentions.takes import figure_of, quantity_of
from claimcheck.mentions.trial import Match, Trial, UnitIs
from claimcheck.rulepack.items import is_gap
from claimcheck.rulepack.literals import literal_type
from claimcheck.rulepack.schema import Item

__all__ = ["Match", "Matcher", "compile_pattern", "figure_of", "quantity_of"]

Subtypes = Mapping[str, Sequence[str]]
_END = End()


class Matcher:
    """Matches patterns; knows how units contain each other, which proclitics join clauses, and
    which words may be taken though nothing is known of them."""

    def __init__(
        self, unit_is: UnitIs, conjunctions: frozenset[str], free_words: FreeWords
    ) -> None:
        self._unit_is = unit_is
        self._conjunctions = conjunctions
        self._free_words = free_words

    def trial(self, chart: Chart) -> Trial:
        """What patterns are tried with in a chart."""
        return Trial(chart, self._conjunctions, self._unit_is, self._free_words)

    def best(self, pattern: Node, trial: Trial, at: int) -> Match | None:
        """The best match of a pattern that begins at word ``at``."""
        trial.begin(at)
        pattern.follow(trial, at, {}, 0)
        found = trial.found
        return max(found, key=_rank) if len(found) > 1 else found[0] if found else None


def _rank(match: Match) -> tuple[int, int, int]:
    """More captures first, then fewer words in gaps, then the longer one."""
    return (len(match.captures), -match.gaps, match.stop - match.first)


def compile_pattern(items: Sequence[Item], subtypes: Subtypes, after: Node = _END) -> Node:
    """A pattern made ready; ``subtypes`` gives for each type all that are of it."""
    for item in reversed(items):
        ways = _ways(item)
        if ways:
            after = Fork(tuple(compile_pattern(way, subtypes, after) for way in ways))
        else:
            after = _node(item, subtypes, after)
    return after


def _node(item: Item, subtypes: Subtypes, after: Node) -> Node:
    types = frozenset(sub for type_ in _wanted(item) for sub in (type_, *subtypes.get(type_, ())))
    if item.gap is not None:
        return Gap(item, types, after)
    if item.mark:
        return Mark(item, after)
    if item.unknown is not None or item.run is not None:
        return Words(item, types, after)
    if item.not_next:
        return NotNext(types, after)
    return NotBefore(types, after) if item.not_before else Take(item, types, after)


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
