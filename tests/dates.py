"""Short ways to call the readers of dates in tests."""

from __future__ import annotations

from datetime import date
from functools import cache

from claimcheck.mentions.published import infer_published
from claimcheck.model.dates import Dated, DateRange, DateReading, Duration
from claimcheck.model.document import Clue
from claimcheck.model.text import Found
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import find_words
from claimcheck.values.dates.durations import DurationReader
from claimcheck.values.dates.find import DateReader
from claimcheck.values.dates.in_order import anchor_all
from tests.readers import language


@cache
def date_reader(name: str = "ar") -> DateReader:
    """The date reader of a language."""
    return DateReader(language(name))


@cache
def duration_reader(name: str = "ar") -> DurationReader:
    """The duration reader of a language."""
    return DurationReader(language(name))


def dates_found(text: str, name: str = "ar") -> tuple[Found[DateReading], ...]:
    """All dates of a text with their places."""
    words = find_words(text, language(name))
    return date_reader(name).find(text, words, find_layout(text, words, language(name).marks))


def readings_of(text: str, name: str = "ar") -> list[DateReading]:
    """All date readings of a text."""
    return [found.reading for found in dates_found(text, name)]


def surfaces(text: str, name: str = "ar") -> list[str]:
    """The phrases of a text that are read as dates."""
    return [text[found.start : found.end] for found in dates_found(text, name)]


def dated(text: str, published: str | None, name: str = "ar") -> tuple[Dated, ...]:
    """All dates of a text, anchored."""
    days = None if published is None else DateRange.day(date.fromisoformat(published))
    return anchor_all(readings_of(text, name), days)


def days_of(text: str, published: str | None, name: str = "ar") -> list[str]:
    """The days of all dates of a text, as ``first..last``."""
    return [shown(each.range) for each in dated(text, published, name)]


def shown(days: DateRange | None) -> str:
    """A range as ``first..last``, or one day, for tables of cases."""
    if days is None:
        return "?"
    if days.is_day:
        return str(days.first)
    return f"{days.first or ''}..{days.last or ''}"


def durations_found(text: str, name: str = "ar") -> tuple[Found[Duration], ...]:
    """All durations of a text with their places."""
    words = find_words(text, language(name))
    layout = find_layout(text, words, language(name).marks)
    return duration_reader(name).find(text, words, layout)


def durations_of(text: str, name: str = "ar") -> list[Duration]:
    """All durations of a text."""
    return [found.reading for found in durations_found(text, name)]


def inferred(text: str, name: str = "ar") -> tuple[str, tuple[Clue, ...]]:
    """The publication days inferred from a text, and the clues."""
    words = find_words(text, language(name))
    layout = find_layout(text, words, language(name).marks)
    found = date_reader(name).find(text, words, layout)
    days, clues = infer_published(text, words, layout, found, language(name))
    return shown(days), clues
