"""Matching one pattern at one place of a chart.

A pattern is a sequence of items. Everything about it is bounded (gaps, options, alternatives,
parts in any order), so that the work at one place does not grow with the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.free_words import FreeWords
from claimcheck.mentions.nodes import Node
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.rulepack.schema import Item

UnitIs = Callable[[str | None, str], bool]
Captures = Mapping[str, Mention]


class Match(NamedTuple):
    """A place where a pattern fits: ``words[first:stop]``, its captures, the words in its gaps."""

    first: int
    stop: int
    captures: Captures
    gaps: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """More captures first, then fewer words in gaps, then the longer one."""
        return (len(self.captures), -self.gaps, self.stop - self.first)


class Matcher:
    """Matches patterns; knows how units contain each other, which proclitics join clauses, and
    which words may be taken though nothing is known of them."""

    def __init__(
        self, unit_is: UnitIs, conjunctions: frozenset[str], free_words: FreeWords
    ) -> None:
        self._unit_is = unit_is
        self._conjunctions = conjunctions
        self._free_words = free_words

    def best(self, pattern: tuple[Node, ...], chart: Chart, at: int) -> Match | None:
        """The best match of a pattern that begins at word ``at``."""
        found = self._sequence(pattern, chart, Match(at, at, {}, 0))
        return max(found, key=lambda match: match.rank, default=None)

    def _sequence(self, nodes: tuple[Node, ...], chart: Chart, so_far: Match) -> Iterator[Match]:
        if not nodes:
            yield so_far
            return
        node, rest = nodes[0], nodes[1:]
        if node.ways:
            for way in node.ways:
                yield from self._sequence(way + rest, chart, so_far)
            return
        steps = self._take(node, chart, so_far) if node.takes else self._step(node, chart, so_far)
        for longer in steps:
            yield from self._sequence(rest, chart, longer)

    def _step(self, node: Node, chart: Chart, so_far: Match) -> Iterator[Match]:
        """What an item that takes no mention makes of a match: free words, or a step or a look."""
        item = node.item
        if item.unknown is None and item.run is None:
            yield from _step(node, chart, so_far)
            return
        for words in self._free_words.taken(node, chart, so_far.stop):
            named = {**so_far.captures, item.name: words} if item.name else so_far.captures
            yield so_far._replace(stop=words.stop, captures=named)

    def _take(self, node: Node, chart: Chart, so_far: Match) -> Sequence[Match]:
        """The match with each mention that fits here: mostly none is of the type."""
        types, item = node.types, node.item
        here = [mention for mention in _here(chart, so_far.stop) if mention.type in types]
        if not here:
            return ()
        leads = so_far.stop == so_far.first
        _, limit = chart.paragraph(so_far.first)
        return [
            _taken(item, mention, chart, so_far)
            for mention in here
            if mention.first < limit
            and self._clitics_fit(item, mention, leads)
            and self._features_fit(item, mention)
            and _holds(item, mention, chart)
        ]

    def _clitics_fit(self, item: Item, mention: Mention, leads: bool) -> bool:
        """By default only the article, and before the first item of a pattern a conjunction.

        With ``clitic`` one of the named proclitics must stand there; "" allows none.
        """
        carried = [part for part in mention.before if len(part) == 1]
        if leads:
            carried = [part for part in carried if part not in self._conjunctions]
        if item.clitic is None:
            return not carried
        return any(part in item.clitic for part in carried or [""])

    def _features_fit(self, item: Item, mention: Mention) -> bool:
        quantity = quantity_of(mention)
        return (
            (item.suffix is None or item.suffix == bool(mention.after))
            and (not item.key or mention.key in item.key)
            and (item.definite is None or item.definite == any(len(p) > 1 for p in mention.before))
            and (item.counted is None or item.counted == (quantity is not None))
            and (item.per is None or item.per == bool(quantity and quantity.per))
            and (not item.unit or self._counts(item.unit, quantity))
        )

    def _counts(self, units: tuple[str, ...], quantity: Quantity | None) -> bool:
        return quantity is not None and any(self._unit_is(quantity.unit, unit) for unit in units)


def _taken(item: Item, mention: Mention, chart: Chart, so_far: Match) -> Match:
    captures = {**so_far.captures, **dict(_inside(item, mention, chart))}
    if item.name:
        captures[item.name] = mention
    return Match(so_far.first, mention.stop, captures, so_far.gaps)


def quantity_of(mention: Mention) -> Quantity | None:
    """The quantity that a mention is or holds."""
    figure = figure_of(mention)
    return figure.reading if figure and isinstance(figure.reading, Quantity) else None


def figure_of(mention: Mention) -> Mention | None:
    """The mention of the quantity that a mention is or holds."""
    if isinstance(mention.reading, Quantity):
        return mention
    found = (figure_of(part) for _, part in mention.parts)
    return next((figure for figure in found if figure is not None), None)


def _step(node: Node, chart: Chart, so_far: Match) -> Iterator[Match]:
    """What an item that takes no words makes of a match: words passed over, or a look."""
    item = node.item
    if item.gap is not None:
        yield from _gaps(node, chart, so_far)
    elif item.mark:
        yield from _mark(item, chart, so_far)
    elif item.not_next:
        if not any(mention.type in node.types for mention in _here(chart, so_far.stop)):
            yield so_far
    elif not any(chart.ending(so_far.stop, node.types)):
        yield so_far


def _holds(item: Item, mention: Mention, chart: Chart) -> bool:
    """Whether the mention covers a phrase that the item wants inside it, and none that it bars."""
    if not item.holds and not item.lacks:
        return True
    inside = {inner.type for at in range(mention.first, mention.stop) for inner in chart.at(at)}
    wanted = {f"lex.{name}" for name in item.holds}
    barred = {f"lex.{name}" for name in item.lacks}
    return not inside & barred and (not wanted or bool(inside & wanted))


def _inside(item: Item, mention: Mention, chart: Chart) -> Iterator[tuple[str, Mention]]:
    """What begins inside a mention of the types that the item asks for, by capture."""
    for name, type_ in item.inside.items():
        found = chart.within((mention.first, mention.stop), type_)
        first = next(found, None)
        if first is not None:
            yield name, first


def _here(chart: Chart, at: int) -> Sequence[Mention]:
    """The mentions that begin at a word, or behind a proclitic that stands apart from digits."""
    at = chart.skip_quotes(at)
    if at >= len(chart.words):
        return ()
    found = chart.at(at)
    if found or at + 1 == len(chart.words) or not chart.words[at + 1].glued:
        return found
    return [each for each in chart.at(at + 1) if chart.words[at].folded in each.before]


def _mark(item: Item, chart: Chart, so_far: Match) -> Iterator[Match]:
    at = so_far.stop
    if at < len(chart.words) and chart.words[at].surface in item.mark:
        yield so_far._replace(stop=at + 1)


def _gaps(node: Node, chart: Chart, so_far: Match) -> Iterator[Match]:
    """A gap of every allowed length, the shortest first; never over the end of a sentence."""
    item, at = node.item, so_far.stop
    if at >= len(chart.words):
        return
    _, limit = chart.sentence(at) if item.over_clause else chart.clause(at)
    for words in range((item.gap or 0) + 1):
        yield so_far._replace(stop=at, gaps=so_far.gaps + words)
        at = chart.skip_quotes(at)
        if at + 1 >= limit or any(each.type in node.types for each in chart.at(at)):
            return
        at += 1
