"""Whether a mention has what an item of a pattern asks for beside its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.mentions.bits import bits_of
from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.rulepack.schema import Item
from claimcheck.text.kept import Kept

Units = frozenset[str | None]
Wanted = tuple[str, ...] | None
Feature = Callable[[Mention, Chart], bool]
Endings = Callable[[tuple[str, ...]], tuple[str, ...]]


class Clitics:
    """Which proclitics a mention may carry that an item takes: told once for each of them.

    By default only the article, and conjunctions where the pattern begins. With ``clitic`` one of
    the named proclitics must stand there; "" allows none. A conjunction that is named there is
    asked for like any other.
    """

    def __init__(self, clitic: Wanted, conjunctions: frozenset[str]) -> None:
        self.leading: Kept[tuple[str, ...], bool] = Kept(
            lambda before: _clitics_fit(clitic, before, conjunctions)
        )
        """By the proclitics of a mention: whether it fits where the pattern begins."""
        self.inner: Kept[tuple[str, ...], bool] = Kept(
            lambda before: _clitics_fit(clitic, before, frozenset())
        )
        """The same behind its beginning."""


def _clitics_fit(clitic: Wanted, before: tuple[str, ...], conjunctions: frozenset[str]) -> bool:
    wanted = clitic or ()
    free = conjunctions.difference(wanted)
    carried = [part for part in before if len(part) == 1 and part not in free]
    if clitic is None:
        return not carried
    return any(part in wanted for part in carried or [""])


def features_of(item: Item, units: Units, endings: Endings) -> Iterator[Feature]:
    """What an item asks of suffix, key, article, ending, quantity and what lies inside, if it does.

    ``units`` are those that a quantity may have where the item names some; ``endings`` folds those
    that a mention may not have.
    """
    suffix, key, definite = item.suffix, item.key, item.definite
    if suffix is not None:
        yield lambda mention, _: suffix == bool(mention.after)
    if key:
        yield lambda mention, _: mention.key in key
    if definite is not None:
        yield lambda mention, _: definite == any(len(part) > 1 for part in mention.before)
    if item.not_ending:
        barred = endings(item.not_ending)
        yield lambda mention, chart: not chart.words[mention.stop - 1].folded.endswith(barred)
    yield from _of_quantity(item, units)
    if item.holds or item.lacks:
        yield _holds(item)


def _of_quantity(item: Item, units: Units) -> Iterator[Feature]:
    counted, per = item.counted, item.per
    if counted is not None:
        yield lambda mention, _: counted == (quantity_of(mention) is not None)
    if per is not None:
        yield lambda mention, _: per == bool((found := quantity_of(mention)) and found.per)
    if item.unit:
        yield lambda mention, _: (found := quantity_of(mention)) is not None and found.unit in units


def _holds(item: Item) -> Feature:
    """Whether the mention covers a phrase that the item wants inside it, and none that it bars."""
    wanted = bits_of(f"lex.{name}" for name in item.holds)
    barred = bits_of(f"lex.{name}" for name in item.lacks)

    def holds(mention: Mention, chart: Chart) -> bool:
        inside = 0
        for bits in chart.bits[mention.first : mention.stop]:
            inside |= bits
        return not inside & barred and (not wanted or bool(inside & wanted))

    return holds


def inside(item: Item, mention: Mention, chart: Chart) -> Iterator[tuple[str, Mention]]:
    """What begins inside a mention of the types that the item asks for, by capture."""
    for name, type_ in item.inside.items():
        first = next(chart.within((mention.first, mention.stop), type_), None)
        if first is not None:
            yield name, first


def quantity_of(mention: Mention) -> Quantity | None:
    """The quantity that a mention is or holds."""
    figure = figure_of(mention)
    return figure.reading if figure and isinstance(figure.reading, Quantity) else None


def figure_of(mention: Mention) -> Mention | None:
    """The mention of the quantity that a mention is or holds."""
    if isinstance(mention.reading, Quantity):
        return mention
    for _, part in mention.parts:
        found = figure_of(part)
        if found is not None:
            return found
    return None
