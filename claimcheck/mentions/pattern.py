"""Matching one pattern at one place of a chart.

A pattern is a sequence of items. Everything about it is bounded (gaps, options, alternatives,
parts in any order), so that the work at one place does not grow with the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.mentions.chart import JOINS, QUOTES, Chart
from claimcheck.mentions.nodes import Node
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.rulepack.schema import Item

_PASSED = JOINS | QUOTES

UnitIs = Callable[[str | None, str], bool]
Captures = Mapping[str, Mention]


class Match(NamedTuple):
    """A place where a pattern fits: ``words[first:stop]``, its captures, the words in its gaps."""

    first: int
    stop: int
    captures: Captures
    gaps: int


def _rank(match: Match) -> tuple[int, int, int]:
    """More captures first, then fewer words in gaps, then the longer one."""
    return (len(match.captures), -match.gaps, match.stop - match.first)


class Matcher:
    """Matches patterns; knows how units contain each other, and which proclitics join clauses."""

    def __init__(self, unit_is: UnitIs, conjunctions: frozenset[str]) -> None:
        self._unit_is = unit_is
        self._conjunctions = conjunctions

    def best(self, pattern: Node | None, chart: Chart, at: int) -> Match | None:
        """The best match of a pattern that begins at word ``at``."""
        found: list[Match] = []
        _, limit = chart.paragraph(at)
        self._follow(pattern, chart, limit, Match(at, at, {}, 0), found)
        if len(found) > 1:
            return max(found, key=_rank)
        return found[0] if found else None

    def _follow(
        self, node: Node | None, chart: Chart, limit: int, so_far: Match, found: list[Match]
    ) -> None:
        """Adds to ``found`` every match that goes on from ``so_far`` within the ``limit``."""
        while node is not None:
            if node.ways:
                for way in node.ways:
                    self._follow(way, chart, limit, so_far, found)
                return
            if node.takes:
                at = chart.unquoted[so_far.stop]
                here = chart.bits[at]
                if (here and not here & node.bits) or at >= limit:
                    return
                steps = self._take(node, chart, so_far, at)
            else:
                steps = _step(node, chart, so_far)
            node = node.after
            if len(steps) != 1:
                for longer in steps:
                    self._follow(node, chart, limit, longer, found)
                return
            so_far = steps[0]
        found.append(so_far)

    def _take(self, node: Node, chart: Chart, so_far: Match, at: int) -> Sequence[Match]:
        """The match with each mention that fits at a word: mostly none is of the type."""
        item, types = node.item, node.types
        leads = so_far.stop == so_far.first
        return [
            _taken(item, mention, chart, so_far)
            for mention in chart.at(at) or _behind_proclitic(chart, at)
            if mention.type in types
            and self._clitics_fit(item, mention, leads)
            and (not node.asks or self._features_fit(item, mention, chart))
        ]

    def _clitics_fit(self, item: Item, mention: Mention, leads: bool) -> bool:
        """By default only the article, and before the first item of a pattern a conjunction.

        With ``clitic`` one of the named proclitics must stand there; "" allows none.
        """
        carried = [part for part in mention.before if len(part) == 1]
        if leads and carried:
            carried = [part for part in carried if part not in self._conjunctions]
        if item.clitic is None:
            return not carried
        return any(part in item.clitic for part in carried or [""])

    def _features_fit(self, item: Item, mention: Mention, chart: Chart) -> bool:
        return (
            (item.suffix is None or item.suffix == bool(mention.after))
            and (not item.key or mention.key in item.key)
            and (item.definite is None or item.definite == any(len(p) > 1 for p in mention.before))
            and (not _asks_quantity(item) or self._counts(item, quantity_of(mention)))
            and _holds(item, mention, chart)
        )

    def _counts(self, item: Item, quantity: Quantity | None) -> bool:
        return (
            (item.counted is None or item.counted == (quantity is not None))
            and (item.per is None or item.per == bool(quantity and quantity.per))
            and (not item.unit or self._has_unit(item.unit, quantity))
        )

    def _has_unit(self, units: tuple[str, ...], quantity: Quantity | None) -> bool:
        return quantity is not None and any(self._unit_is(quantity.unit, unit) for unit in units)


def _asks_quantity(item: Item) -> bool:
    return bool(item.unit) or item.counted is not None or item.per is not None


def _taken(item: Item, mention: Mention, chart: Chart, so_far: Match) -> Match:
    captures = so_far.captures
    if item.inside:
        captures = {**captures, **dict(_inside(item, mention, chart))}
    if item.name:
        captures = {**captures, item.name: mention}
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


def _step(node: Node, chart: Chart, so_far: Match) -> Sequence[Match]:
    """What an item that takes no mention makes of a match: words passed over, or a look."""
    item = node.item
    if item.gap is not None:
        return list(_gaps(node, chart, so_far))
    if item.mark:
        return _mark(item, chart, so_far)
    if item.unknown is not None or item.run is not None:
        return [_worded(node, chart, so_far, stop) for stop in _stops(node, chart, so_far.stop)]
    if item.not_next:
        barred = any(mention.type in node.types for mention in _here(chart, so_far.stop))
    else:
        barred = any(chart.ending(so_far.stop, node.types))
    return () if barred else (so_far,)


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
    at = chart.unquoted[at]
    return chart.at(at) or _behind_proclitic(chart, at)


def _behind_proclitic(chart: Chart, at: int) -> Sequence[Mention]:
    """The mentions at the next word of which a word where none begins is a proclitic."""
    if at + 1 >= len(chart.words) or not chart.words[at + 1].glued:
        return ()
    return [each for each in chart.at(at + 1) if chart.words[at].folded in each.before]


def _worded(node: Node, chart: Chart, so_far: Match, stop: int) -> Match:
    """A match with the words up to ``stop``, as a capture where the item has a name."""
    item = node.item
    if not item.name:
        return Match(so_far.first, stop, so_far.captures, so_far.gaps)
    first = chart.unquoted[so_far.stop]
    text = " ".join(word.folded for word in chart.words[first:stop] if word.shape == "word")
    start, end = chart.words[first].start, chart.words[stop - 1].stop
    sort = "run" if item.unknown is None else "unknown"
    captures = {**so_far.captures, item.name: Mention(sort, text, first, stop, start, end)}
    return Match(so_far.first, stop, captures, so_far.gaps)


def _stops(node: Node, chart: Chart, at: int) -> list[int]:
    """Where the words that an item may take can end, the farthest first.

    They are words of one clause: unknown ones, or in a run any until one that ends it.
    """
    at = chart.unquoted[at]
    if at >= len(chart.words):
        return []
    _, limit = chart.clause(at)
    most = node.item.unknown or node.item.run or 0
    stops = list[int]()
    while at < limit and len(stops) < most and _may_take(node, chart, at):
        at += 1
        stops.append(at)
        while at < limit and chart.words[at].surface in _PASSED:
            at += 1
    return stops[node.item.least - 1 :][::-1]


def _may_take(node: Node, chart: Chart, at: int) -> bool:
    if node.item.unknown is not None:
        return chart.is_unknown(at)
    return not chart.bits[at] & node.bits and chart.words[at].shape != "mark"


def _mark(item: Item, chart: Chart, so_far: Match) -> Sequence[Match]:
    at = so_far.stop
    if at < len(chart.words) and chart.words[at].surface in item.mark:
        return (Match(so_far.first, at + 1, so_far.captures, so_far.gaps),)
    return ()


def _gaps(node: Node, chart: Chart, so_far: Match) -> Iterator[Match]:
    """A gap of every allowed length, the shortest first; never over the end of a sentence."""
    item, at = node.item, so_far.stop
    if at >= len(chart.words):
        return
    _, limit = chart.sentence(at) if item.over_clause else chart.clause(at)
    for words in range((item.gap or 0) + 1):
        yield Match(so_far.first, at, so_far.captures, so_far.gaps + words)
        at = chart.unquoted[at]
        if at + 1 >= limit or chart.bits[at] & node.bits:
            return
        at += 1
