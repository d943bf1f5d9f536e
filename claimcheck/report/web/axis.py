"""From the least and the greatest value to an axis: where a value lies, and where ticks stand."""

import math
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from claimcheck.report.messages import show_number

_STEPS = (1, 2, 5, 10)
_TICKS = 4
_YEAR, _MONTH, _DAY = 4, 7, 10
"""How much of a day such as 2024-06-19 its label shows."""
_DAYS = 2
"""So many steps when the labels are whole dates, which take room."""
_REACH = 1.6
"""An implied bound further out than so many times the greatest figure does not stretch the axis."""
_POWERS = 6
_LEAST = 1e-6
_SPREAD = 60
"""Figures further apart than so many times stand on a logarithmic axis."""


class Tick(NamedTuple):
    """A label at so many hundredths of the axis; ``at`` is the value itself."""

    at: float
    share: float
    label: str


class Axis(NamedTuple):
    """How values are laid out; a value beyond an end lies on that end."""

    first: float
    last: float
    ticks: tuple[Tick, ...]
    logarithmic: bool = False

    def share(self, value: float) -> float:
        """Where a value lies, in hundredths of the axis."""
        return _share(self.first, self.last, value, self.logarithmic)


def number_axis(values: Iterable[float], implied: Iterable[float] = ()) -> Axis:
    """An axis from zero to a little beyond the greatest figure, or what is implied close to it."""
    known = sorted(values)
    reach = min(max(implied, default=0), known[-1] * _REACH)
    most = max(known[-1], reach, 1) * 1.12
    if known[0] >= _LEAST and known[-1] > _SPREAD * known[0]:
        least, top = math.floor(math.log10(known[0])), math.ceil(math.log10(most))
        every = math.ceil((top - least) / _POWERS)
        spots = [10.0**power for power in range(least, top, every)]
        return _axis(spots[0], most, spots, lambda at: show_number(_whole(at)), logarithmic=True)
    step = _step(most)
    spots = [step * count for count in range(int(most / step) + 1)]
    return _axis(0, most, spots, lambda at: show_number(_whole(at)))


def day_axis(days: Iterable[date]) -> Axis:
    """An axis from a little before the first day to a little after the last."""
    ordinals = sorted(day.toordinal() for day in days)
    margin = max((ordinals[-1] - ordinals[0]) * 0.05, 1)
    first, last = ordinals[0] - margin, ordinals[-1] + margin
    spots, length = _calendar(date.fromordinal(ordinals[0]), date.fromordinal(ordinals[-1]))
    inside = [spot.toordinal() for spot in spots if first <= spot.toordinal() <= last]
    return _axis(first, last, inside, lambda at: str(date.fromordinal(int(at)))[:length])


def _axis(
    first: float,
    last: float,
    spots: Iterable[float],
    label: Callable[[float], str],
    *,
    logarithmic: bool = False,
) -> Axis:
    ticks = (Tick(at, _share(first, last, at, logarithmic), label(at)) for at in spots)
    return Axis(first, last, tuple(ticks), logarithmic)


def _share(first: float, last: float, value: float, logarithmic: bool) -> float:
    within = min(max(value, first), last)
    if logarithmic:
        first, last, within = math.log10(first), math.log10(last), math.log10(within)
    return 100 * (within - first) / (last - first)


def _step(most: float) -> float:
    """The distance of round ticks: 1, 2 or 5 of some power of ten."""
    power = 10.0 ** math.floor(math.log10(most / _TICKS))
    return next(step * power for step in _STEPS if step * power * _TICKS >= most)


def _whole(at: float) -> float:
    return round(at, 6)


def _calendar(first: date, last: date) -> tuple[list[date], int]:
    """Days to label between two days, no more than a narrow screen holds, and their length."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if months >= 30:
        step = math.ceil((last.year - first.year) / _TICKS)
        years = range(first.year, last.year + 1, step)
        return [date(year, 1, 1) for year in years if year > 0], _YEAR
    if months >= 3:
        step = math.ceil(months / _TICKS)
        start = first.year * 12 + first.month - 1
        counts = range(start, start + months + 1, step)
        return [date(count // 12, count % 12 + 1, 1) for count in counts], _MONTH
    step = max(math.ceil((last.toordinal() - first.toordinal()) / _DAYS), 1)
    ordinals = range(first.toordinal(), last.toordinal() + 1, step)
    return [date.fromordinal(ordinal) for ordinal in ordinals], _DAY
