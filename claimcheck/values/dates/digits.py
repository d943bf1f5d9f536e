"""Digits of a text as days, years, clock times and whole dates."""

from __future__ import annotations

from datetime import date

from claimcheck.model.text import TextWords
from claimcheck.values.dates.grammar import Fields, Token

DIGIT_ROLES = ("day", "year", "short_year", "clock", "numeric", "numeric_month")
_YEARS = range(1000, 2200)
_SEPARATORS = frozenset("/-.–")


def digit_tokens(words: TextWords, at: int, orders: tuple[str, ...]) -> tuple[Token, ...]:
    """What the number at word ``at`` may be in a date: whole date, clock, day or year."""
    folded = words[at].folded
    whole = _numeric(words, at, orders)
    if whole is not None:
        return (whole,)
    clock = _clock(words, at)
    if clock is not None:
        return (clock,)
    role = plain_role(folded)
    if role is None:
        return ()
    field = "day" if role == "day" else "year"
    return (Token(role, at + 1, ((field, int(folded)),)),)


def plain_role(folded: str) -> str | None:
    """What digits without separators may be in a date: day or year."""
    if not folded.isdecimal() or len(folded) > 4:
        return None
    value = int(folded)
    if 1 <= value <= 31 and len(folded) <= 2:
        return "day"
    if value in _YEARS and len(folded) == 4:
        return "year"
    return "short_year" if value >= 100 else None


def _numeric(words: TextWords, at: int, orders: tuple[str, ...]) -> Token | None:
    """A date all in digits, by the first order that gives one."""
    parts, stop = _digit_groups(words, at)
    if len(parts) == 2:
        return _month_and_year(parts, stop)
    if len(parts) != 3:
        return None
    for order in orders:
        fields = _in_order(parts, order)
        if fields is not None:
            return Token("numeric", stop, fields)
    return None


def _month_and_year(parts: list[str], stop: int) -> Token | None:
    """``3/2015``: with the year in full, or it may be anything."""
    if not all(part.isdecimal() for part in parts) or [len(part) for part in parts][1] != 4:
        return None
    month, year = map(int, parts)
    if len(parts[0]) > 2 or not 1 <= month <= 12 or year not in _YEARS:
        return None
    return Token("numeric_month", stop, (("year", year), ("month", month)))


def _digit_groups(words: TextWords, at: int) -> tuple[list[str], int]:
    """Groups of digits with one separator between them, glued or inside one word."""
    inside = words[at].folded.split(".")
    if len(inside) > 1:
        return inside, at + 1
    parts, stop = inside, at + 1
    separator = words[stop].surface if stop < len(words) else ""
    while (
        separator in _SEPARATORS
        and stop + 1 < len(words)
        and words[stop].glued
        and words[stop].surface == separator
        and words[stop + 1].glued
        and words[stop + 1].shape == "number"
    ):
        parts.append(words[stop + 1].folded)
        stop += 2
    return parts, stop


def _in_order(parts: list[str], order: str) -> Fields | None:
    if not all(part.isdecimal() for part in parts):
        return None
    if [len(part) for part, letter in zip(parts, order, strict=True) if letter == "y"] != [4]:
        return None
    if any(len(part) > 2 for part, letter in zip(parts, order, strict=True) if letter != "y"):
        return None
    value = dict(zip(order, map(int, parts), strict=True))
    try:
        date(value["y"], value["m"], value["d"])
    except ValueError:
        return None
    return (("year", value["y"]), ("month", value["m"]), ("day", value["d"]))


def _clock(words: TextWords, at: int) -> Token | None:
    """``10:42``: an hour below 24, a colon, two digits."""
    if at + 2 >= len(words) or words[at + 1].surface != ":":
        return None
    hour, minute = words[at], words[at + 2]
    if not (words[at + 1].glued and minute.glued and len(minute.folded) == 2):
        return None
    if not (hour.folded.isdecimal() and minute.folded.isdecimal()):
        return None
    if int(hour.folded) > 23 or int(minute.folded) > 59:
        return None
    return Token("clock", at + 3, (("hour", int(hour.folded)), ("minute", int(minute.folded))))
