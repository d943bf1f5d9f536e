"""From the tokens of a phrase to the date reading they make together."""

from __future__ import annotations

from typing import Any

from claimcheck.model.dates import Calendar, DateReading, Unit
from claimcheck.values.dates.grammar import Token

_RANGE = frozenset({"to", "and", "continues", "or"})
"""Between two dates these always make a range."""
_TURN = frozenset({"dash", "same_as", "open", "pair", "comma"})
"""These do so, or set the same date in another calendar beside it, only where the two differ."""
_OF_MONTH = "it_direction"
"""A word that points back to the month just named: "the seventeenth of it"."""
_AFTERNOON = 12
_KEPT: tuple[str, ...] = ("weekday", "part_of_day")
"""What is said beside the date of the other calendar holds for the day itself."""

Fields = dict[str, Any]


def date_of(tokens: tuple[Token, ...]) -> DateReading | None:
    """The reading of a phrase, or None where its parts contradict each other."""
    for index, token in enumerate(tokens):
        if token.role in _RANGE and index > 0:
            return _range(merged(tokens[:index]), merged(tokens[index + 1 :]))
        if "and" in token.lead and index > 0:
            return _range(merged(tokens[:index]), merged(tokens[index:]))
    whole = merged(tokens)
    return _two(tokens) if whole is None else _reading(whole)


def _two(tokens: tuple[Token, ...]) -> DateReading | None:
    """Two dates with a mark between: one day in two calendars, or a range."""
    for index, token in enumerate(tokens):
        left = merged(tokens[:index]) if token.role in _TURN and index else None
        right = merged(tokens[index + 1 :]) if left else None
        if left is None or right is None:
            continue
        if token.role == "dash" or _in_two_calendars(left, right):
            return _range(left, right)
    return None


def _in_two_calendars(left: Fields, right: Fields) -> bool:
    return ("calendar" in left) != ("calendar" in right)


def _range(left: Fields | None, right: Fields | None) -> DateReading | None:
    """A range: what only its end says ("8 to 13 July") holds for its beginning too.

    Beside the date of another calendar the Gregorian one decides: they are one day. The same month
    once more, in its other name, ends nothing.
    """
    if not left or not right:
        return None
    if set(right) == {"month"} and left.get("month") == right["month"]:
        return _reading(left)
    if _in_two_calendars(left, right):
        western, other = (right, left) if "calendar" in left else (left, right)
        kept = {name: other[name] for name in _KEPT if name in other}
        return _reading(kept | western)
    inherited = {name: right[name] for name in _inherited(left) if name in right}
    until = _reading({**{name: left[name] for name in _shared(left, right)}, **right})
    first = _reading({**inherited, **left})
    return first.model_copy(update={"until": until})


def _inherited(left: Fields) -> tuple[str, ...]:
    if "year" in left or "relative_day" in left or "now" in left:
        return ()
    if "month" not in left and set(left) <= {"day", "weekday"} and "day" in left:
        return ("month", "year", "direction", "unit", "calendar")
    if "direction" in left or "unit" in left:
        return ()
    return ("year", "direction", "unit") if "month" in left or "weekday" in left else ("year",)


def _shared(left: Fields, right: Fields) -> tuple[str, ...]:
    """What stands once before the pair: the month of "November between 19 and 20"."""
    if set(right) == {"day"}:
        return tuple(name for name in ("month", "year", "direction", "unit") if name in left)
    if set(right) == {"weekday"}:
        return tuple(name for name in ("unit", "direction") if name in left)
    return ()


def merged(tokens: tuple[Token, ...]) -> Fields | None:
    """All fields together; None when one is filled twice with different meanings."""
    fields: Fields = {}
    for token in tokens:
        named = token.fields
        if token.role.startswith(("hijri", "weak_hijri")):
            named += (("calendar", Calendar.HIJRI),)
        if token.role == _OF_MONTH:
            named += (("unit", Unit.MONTH),)
        for name, value in named:
            if fields.setdefault(name, value) != value:
                return None
    return fields


def _reading(fields: Fields) -> DateReading:
    meridiem = fields.pop("meridiem", None)
    hour = fields.get("hour")
    if hour is not None:
        fields["hour"] = _full_hour(hour, meridiem, fields.get("part_of_day"))
    return DateReading(**fields)


def _full_hour(hour: int, meridiem: str | None, part_of_day: str | None) -> int:
    if hour >= _AFTERNOON:
        return 0 if meridiem == "am" and hour == _AFTERNOON else hour
    late = meridiem == "pm" or part_of_day in ("afternoon", "evening")
    return hour + _AFTERNOON if late or (part_of_day == "night" and hour >= 6) else hour
