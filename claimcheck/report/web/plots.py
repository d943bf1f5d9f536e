"""From the readings of a fact to a picture: one bar a reading, open where its hedge is open."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import InTime, Value
from claimcheck.model.quantity import Hedge, Number, Quantity
from claimcheck.model.report import Finding
from claimcheck.model.units import UnitTree
from claimcheck.report.readings import show_days, show_quantity
from claimcheck.report.web.axis import Axis, day_axis, number_axis
from claimcheck.report.web.edition import Edition

_DAY = "day"
_NUMBER = "number"
_CROWDED = 8.0
"""Hundredths of the axis between two marks below which their labels would overlap."""


class Bar(NamedTuple):
    """One reading: its bounds as the report has them, and its ends in hundredths of the axis.

    ``low`` or ``high`` is ``None`` where the reading is open; ``implied`` is as far as a writer
    would let it reach, ``stated`` the number in the words (a vague plural has none).
    ``at`` is its day in a picture of figures over time.
    """

    claim: str
    document: int
    side: str | None
    reading: str
    low: str | None
    high: str | None
    begin: float
    end: float
    stated: float | None = None
    implied: tuple[float, float] | None = None
    replaced: bool = False
    at: float | None = None
    key: str = ""
    """The numbers of the bars that crowd around this place, on the lowest of them."""
    day: str | None = None


class Plot(NamedTuple):
    """Bars on an axis of figures or days; with ``days`` figures rise over an axis of days."""

    of: str
    axis: Axis
    bars: tuple[Bar, ...]
    days: Axis | None = None


def plot_finding(finding: Finding, claims: Sequence[Claim], edition: Edition) -> Plot | None:
    """The picture of a finding, in the order of its claims; ``None`` for less than two readings."""
    if edition.kind(finding.fact.kind).value is Value.DATE:
        return _of_days(finding, claims, edition)
    return _of_figures(finding, claims, edition)


def _of_days(finding: Finding, claims: Sequence[Claim], edition: Edition) -> Plot | None:
    dated = [(claim, claim.when.range) for claim in claims if claim.when and claim.when.range]
    ends = [end for _, days in dated for end in (days.first, days.last) if end is not None]
    if len(dated) < 2 or not ends:
        return None
    axis = day_axis(ends)
    bars = (_day_bar(claim, days, axis, finding, edition) for claim, days in dated)
    return Plot(_DAY, axis, tuple(bars))


def _day_bar(claim: Claim, days: DateRange, axis: Axis, finding: Finding, edition: Edition) -> Bar:
    return Bar(
        claim=claim.id,
        document=edition.numbers[claim.document],
        side=_side(claim, finding, edition),
        reading=show_days(days, edition.messages),
        low=str(days.first) if days.first else None,
        high=str(days.last) if days.last else None,
        begin=axis.share(days.first.toordinal()) if days.first else 0.0,
        end=axis.share(days.last.toordinal()) if days.last else 100.0,
        replaced=claim.id in finding.verdict.superseded,
    )


def _of_figures(finding: Finding, claims: Sequence[Claim], edition: Edition) -> Plot | None:
    units = edition.pack.units
    counted = _comparable(((one, one.quantity) for one in claims if one.quantity), units)
    if len(counted) < 2:
        return None
    ends = [
        _scaled(end, figure, units)
        for _, figure in counted
        for end in (figure.low, figure.high, figure.stated)
        if end is not None
    ]
    implied = (figure.implied_high for _, figure in counted)
    axis = number_axis(ends, [float(end) for end in implied if end is not None])
    days = _rising(finding, [claim for claim, _ in counted], edition)
    over = None if days is None else day_axis(days)
    bars = []
    for index, (claim, figure) in enumerate(counted):
        bar = _figure_bar(claim, figure, axis, finding, edition)
        if days is not None and over is not None:
            bar = bar._replace(at=over.share(days[index].toordinal()), day=str(days[index]))
        bars.append(bar)
    return Plot(_NUMBER, axis, tuple(keyed(bars)), over)


def keyed(bars: Sequence[Bar]) -> Iterable[Bar]:
    """The bars, the lowest of those that crowd together with the numbers of all of them."""
    places = sorted(
        (bar.at or 0.0, bar.begin if bar.stated is None else bar.stated, number)
        for number, bar in enumerate(bars, 1)
    )
    crowds: list[list[tuple[float, float, int]]] = []
    for place in places:
        last = crowds[-1][0] if crowds else None
        if last is not None and place[0] == last[0] and place[1] - last[1] < _CROWDED:
            crowds[-1].append(place)
        else:
            crowds.append([place])
    keys = {crowd[0][2]: _numbers(sorted(each[2] for each in crowd)) for crowd in crowds}
    for number, bar in enumerate(bars, 1):
        yield bar._replace(key=keys.get(number, ""))


def _numbers(rising: Sequence[int]) -> str:
    """Numbers with each run of three or more as its ends.

    >>> _numbers([1, 3, 4, 6, 7, 8])
    '1 3 4 6–8'
    """
    runs: list[list[int]] = []
    for number in rising:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    long = (len(run) > 2 for run in runs)
    return " ".join(
        f"{run[0]}–{run[-1]}" if wide else " ".join(map(str, run))
        for run, wide in zip(runs, long, strict=True)
    )


def _figure_bar(
    claim: Claim, figure: Quantity, axis: Axis, finding: Finding, edition: Edition
) -> Bar:
    units = edition.pack.units
    low, high = _share(figure.low, figure, axis, units), _share(figure.high, figure, axis, units)
    begin = 0.0 if low is None else low
    end = 100.0 if high is None else high
    implied_low = _share(figure.implied_low, figure, axis, units)
    implied_high = _share(figure.implied_high, figure, axis, units)
    vague = figure.hedge is Hedge.VAGUE
    implied = None
    if figure.implied_low is not None or figure.implied_high is not None:
        implied = (
            max(begin, begin if implied_low is None else implied_low),
            min(end, end if implied_high is None else implied_high),
        )
    return Bar(
        claim=claim.id,
        document=edition.numbers[claim.document],
        side=_side(claim, finding, edition),
        reading=show_quantity(figure, edition.messages),
        low=_number(figure.low),
        high=_number(figure.high),
        begin=begin,
        end=end,
        stated=None if vague else _share(figure.stated, figure, axis, units),
        implied=implied,
        replaced=claim.id in finding.verdict.superseded,
    )


def _comparable(
    counted: Iterable[tuple[Claim, Quantity]], units: UnitTree
) -> list[tuple[Claim, Quantity]]:
    """Those of one unit and rate, the most common one: others do not lie on one axis."""
    every = list(counted)
    sorts = [_sort(figure, units) for _, figure in every]
    counts = Counter(sorts)
    common = min(counts, key=lambda sort: (-counts[sort], sorts.index(sort)), default=None)
    return [one for one, sort in zip(every, sorts, strict=True) if sort == common]


def _sort(figure: Quantity, units: UnitTree) -> tuple[str | None, str | None, bool]:
    return units.widest(figure.unit) if figure.unit else None, figure.per, figure.percent


def _side(claim: Claim, finding: Finding, edition: Edition) -> str | None:
    """The side of a dispute that a claim stands on."""
    for number, camp in enumerate(finding.verdict.camps, 1):
        if claim.id in camp.claims:
            return edition.say("finding.side", count=number)
    return None


def _rising(finding: Finding, claims: Sequence[Claim], edition: Edition) -> list[date] | None:
    """The day of each figure, where figures of several days replaced each other."""
    moves = edition.kind(finding.fact.kind).in_time is InTime.CUMULATIVE
    if not moves or not finding.verdict.superseded:
        return None
    days = [_day(claim, edition) for claim in claims]
    known = [day for day in days if day is not None]
    return known if len(known) == len(days) and len(set(known)) > 1 else None


def _day(claim: Claim, edition: Edition) -> date | None:
    """When a figure held: its own as-of day, else the day of its document."""
    days = claim.as_of.range if claim.as_of else edition.of(claim).published
    return None if days is None else days.last or days.first


def _share(value: Number | None, figure: Quantity, axis: Axis, units: UnitTree) -> float | None:
    return None if value is None else axis.share(_scaled(value, figure, units))


def _scaled(value: Number, figure: Quantity, units: UnitTree) -> float:
    return float(value) * float(units.size(figure.unit)) if figure.unit else float(value)


def _number(value: Number | None) -> str | None:
    return None if value is None else repr(value)
