"""Whether a mention has what an item of a pattern asks for beside its type."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.trial import Trial
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.rulepack.schema import Item

_FEATURES = ("suffix", "key", "definite", "counted", "per", "unit", "holds", "lacks")


def asks_features(item: Item) -> bool:
    """Whether an item asks more of a mention than its type and its proclitics."""
    return not item.model_fields_set.isdisjoint(_FEATURES)


def clitics_fit(item: Item, mention: Mention, conjunctions: frozenset[str]) -> bool:
    """By default only the article, and those of ``conjunctions``.

    With ``clitic`` one of the named proclitics must stand there; "" allows none. A conjunction
    that is named there is asked for like any other.
    """
    wanted = item.clitic or ()
    free = conjunctions.difference(wanted)
    carried = [part for part in mention.before if len(part) == 1 and part not in free]
    if item.clitic is None:
        return not carried
    return any(part in wanted for part in carried or [""])


def features_fit(item: Item, mention: Mention, trial: Trial) -> bool:
    """Whether suffix, key, article, quantity and what lies inside are as the item asks."""
    return (
        (item.suffix is None or item.suffix == bool(mention.after))
        and (not item.key or mention.key in item.key)
        and (item.definite is None or item.definite == any(len(p) > 1 for p in mention.before))
        and _counts(item, mention, trial)
        and _holds(item, mention, trial.chart)
    )


def _counts(item: Item, mention: Mention, trial: Trial) -> bool:
    if item.counted is None and item.per is None and not item.unit:
        return True
    quantity = quantity_of(mention)
    return (
        (item.counted is None or item.counted == (quantity is not None))
        and (item.per is None or item.per == bool(quantity and quantity.per))
        and (not item.unit or _has_unit(item.unit, quantity, trial))
    )


def _has_unit(units: tuple[str, ...], quantity: Quantity | None, trial: Trial) -> bool:
    return quantity is not None and any(trial.unit_is(quantity.unit, unit) for unit in units)


def _holds(item: Item, mention: Mention, chart: Chart) -> bool:
    """Whether the mention covers a phrase that the item wants inside it, and none that it bars."""
    if not item.holds and not item.lacks:
        return True
    inside = {inner.type for at in range(mention.first, mention.stop) for inner in chart.at(at)}
    wanted = {f"lex.{name}" for name in item.holds}
    barred = {f"lex.{name}" for name in item.lacks}
    return not inside & barred and (not wanted or bool(inside & wanted))


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
    found = (figure_of(part) for _, part in mention.parts)
    return next((figure for figure in found if figure is not None), None)
