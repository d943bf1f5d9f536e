"""What a length of time that some tokens say amounts to, and how ISO 8601 writes it."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model.dates import Duration, DurationPart, Unit
from claimcheck.model.quantity import Hedge, Number
from claimcheck.values.dates.calendar import DAYS
from claimcheck.values.dates.grammar import Token, Tokens

_MANY = 2
"""A bare plural is two or more: the safe floor."""
_FEW: tuple[int, int | None] = (3, 9)
_ABOUT = 0.1
_SMALLER = {
    Unit.CENTURY: (Unit.YEAR, 100),
    Unit.DECADE: (Unit.YEAR, 10),
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.MONTH: (Unit.DAY, 30),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.MINUTE: (Unit.SECOND, 60),
}


Vague = tuple[int, int | None]


class _Length(NamedTuple):
    parts: tuple[DurationPart, ...]
    smallest: float
    """The smallest named part, in days."""
    vague: Vague | None
    """How many of the unit a vague word may mean."""


def duration_of(tokens: Tokens) -> Duration | None:
    """The length of time that a row of tokens says, or None where it says none."""
    hedge = Hedge.EXACT
    row = []
    for token in tokens:
        if token.role == "hedge":
            hedge = Hedge(str(token.fields[0][1]))
        else:
            row.append(token)
    lengths = [_length(row), _length(_upper(row))] if _upper(row) != row else [_length(row)]
    known = [length for length in lengths if length is not None]
    return _bounded(known, hedge) if known else None


def _upper(row: list[Token]) -> list[Token]:
    """The row with the upper end of each range for its lower one."""
    return [
        token._replace(fields=(("count", token.fields[1][1]),)) if len(token.fields) > 1 else token
        for token in row
    ]


def _length(tokens: list[Token]) -> _Length | None:
    """The parts of a length of time, largest first."""
    parts: list[DurationPart] = []
    named: list[float] = []
    count: Number | None = None
    vague: Vague | None = None
    for token in tokens:
        if token.role == "few":
            vague = _FEW
        elif token.role == "count" or (token.role == "fraction" and not parts):
            count = token.fields[0][1]
        elif token.role == "fraction":
            parts.append(_part_of(token.fields[0][1], parts[-1].unit))
            named.append(_days(parts[-1:]))
        elif token.role in _SPANS and len(named) < 2:
            vague = vague or _bare_plural(token, count)
            part, whole = _counted(token, vague[0] if vague else count)
            parts.append(part)
            named.append(_days([whole]))
            count = None
    if not parts:
        return None
    if count is not None:
        # "the three days": the count follows its unit.
        parts[-1], vague = DurationPart(count=count, unit=parts[-1].unit), None
    parts.sort(key=_size)
    return _Length(tuple(parts), min(named), vague)


def _bare_plural(token: Token, count: Number | None) -> Vague | None:
    return (_MANY, None) if token.role in _BARE_PLURALS and count is None else None


def _counted(token: Token, count: Number | None) -> tuple[DurationPart, DurationPart]:
    """So many of a unit, and the one that is the smallest named: of a share the share itself."""
    unit = Unit(str(token.fields[0][1]))
    number = _SPANS[token.role] if count is None else count
    if 0 < number < 1:
        share = _part_of(number, unit)
        return share, share
    return DurationPart(count=number, unit=unit), DurationPart(count=1, unit=unit)


def _size(part: DurationPart) -> float:
    return -DAYS[part.unit]


_SPANS = {
    "span": 1,
    "one_span": 1,
    "one_decade": 1,
    "pair_span": 2,
    "many_span": 1,
    "the_span": 1,
    "the_spans": 1,
}
TIME_UNITS = frozenset(_SPANS)
_BARE_PLURALS = ("many_span", "the_spans")


def _part_of(share: float, unit: Unit) -> DurationPart:
    """A share of a unit in whole smaller units where it can be said so: half a year, six months."""
    smaller, times = _SMALLER.get(unit, (unit, 1))
    count = share * times
    if smaller is unit or abs(count - round(count)) > 0.05:
        return DurationPart(count=share, unit=unit)
    return DurationPart(count=round(count), unit=smaller)


def _bounded(lengths: list[_Length], hedge: Hedge) -> Duration:
    first, last = lengths[0], lengths[-1]
    low, high = _days(first.parts), _days(last.parts)
    margin = last.smallest / 2
    if first.vague:
        scale = low / first.vague[0]
        top = first.vague[1]
        return Duration(
            parts=first.parts, hedge=Hedge.VAGUE, low=low, high=None if top is None else scale * top
        )
    if len(lengths) > 1:
        return Duration(
            parts=first.parts, parts_high=last.parts, hedge=Hedge.RANGE, low=low, high=high
        )
    bounds = _hedged(low, margin, hedge)
    return Duration(parts=first.parts, hedge=hedge, low=bounds[0], high=bounds[1], margin=margin)


def _hedged(days: float, margin: float, hedge: Hedge) -> tuple[float | None, float | None]:
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return days, None
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return None, days
    if hedge is Hedge.ABOUT:
        margin = max(margin, days * _ABOUT)
    return days - margin, days + margin


def _days(parts: Sequence[DurationPart]) -> float:
    return sum(part.count * DAYS[part.unit] for part in parts)


_LETTERS = (
    (Unit.CENTURY, "Y", 100),
    (Unit.DECADE, "Y", 10),
    (Unit.YEAR, "Y", 1),
    (Unit.MONTH, "M", 1),
    (Unit.WEEK, "W", 1),
    (Unit.DAY, "D", 1),
)
_TIME_LETTERS = ((Unit.HOUR, "H", 1), (Unit.MINUTE, "M", 1), (Unit.SECOND, "S", 1))


def to_iso(parts: tuple[DurationPart, ...]) -> str:
    """A length of time as ISO 8601 prints it: ``P1M15D``, ``PT48H``."""
    date_part = _iso(parts, _LETTERS)
    time_part = _iso(parts, _TIME_LETTERS)
    return f"P{date_part}" + (f"T{time_part}" if time_part else "")


def _iso(parts: tuple[DurationPart, ...], letters: tuple[tuple[Unit, str, int], ...]) -> str:
    counts: dict[str, Number] = {}
    for unit, letter, times in letters:
        for part in parts:
            if part.unit is unit:
                counts[letter] = counts.get(letter, 0) + part.count * times
    return "".join(f"{count:g}{letter}" for letter, count in counts.items())
