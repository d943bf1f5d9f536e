"""The date, period and duration cases of Recognizers-Text, with and without our exclusions."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Protocol

from claimcheck.model.dates import DateRange, DateReading, Duration
from claimcheck.model.text import Found
from claimcheck.rulepack.source import Source
from claimcheck.values.dates.anchor import anchor
from claimcheck.values.dates.lengths import to_iso


class Readings(Protocol):
    """The dates and durations of a text."""

    @property
    def dates(self) -> tuple[Found[DateReading], ...]:
        """Its dates."""

    @property
    def durations(self) -> tuple[Found[Duration], ...]:
        """Its durations."""


GOLD = Path(__file__).parent.parent / "tests" / "gold"
SUITES = ("date", "date_period", "duration")


def score(read: Callable[[str], Readings], show: bool) -> None:
    """Prints the share of cases read right."""
    exclusions = Source(GOLD / "recognizers-date-exclusions.yaml", "exclusions").data
    reasons = {text: reason for reason, texts in exclusions.items() for text in texts}
    counts: Counter[tuple[str, bool, bool]] = Counter()
    lines = (GOLD / "recognizers-ar-open.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        if row["suite"] not in SUITES:
            continue
        excluded = row["text"] in reasons
        right = all(_right(row, expected, read(row["text"])) for expected in row["expected"])
        counts[row["suite"], excluded, right] += 1
        if show and not right:
            print(
                "      ",
                "excluded" if excluded else "MISSED",
                row["suite"],
                row["text"],
                [expected["value"] for expected in row["expected"]],
            )
    print("(b) outside cases")
    for suite in (*SUITES, None):
        _print(suite, counts)


def _print(suite: str | None, counts: Counter[tuple[str, bool, bool]]) -> None:
    mine = {key: count for key, count in counts.items() if suite in (None, key[0])}
    all_right = sum(count for key, count in mine.items() if key[2])
    scope = sum(count for key, count in mine.items() if not key[1])
    right = sum(count for key, count in mine.items() if key[2] and not key[1])
    total = sum(mine.values())
    print(
        f"    {suite or 'together'}: {right} of {scope} in scope ({right / scope:.1%}), "
        f"{all_right} of {total} with the {total - scope} exclusions ({all_right / total:.1%})"
    )


def _right(row: dict[str, Any], expected: dict[str, Any], each: Readings) -> bool:
    if row["suite"] == "duration":
        return any(_same_length(found.reading, expected) for found in each.durations)
    published = DateRange.day(date.fromisoformat(row["reference"][:10]))
    start = row["text"].find(expected["text"])
    stop = start + len(expected["text"])
    for found in each.dates:
        if found.start < stop and start < found.end:
            days = anchor(found.reading, published, context=published).range
            if days is not None and _expected(days, expected, found.reading):
                return True
    return False


def _same_length(length: Duration, expected: dict[str, Any]) -> bool:
    seconds = float(expected["future"]["duration"])
    days = sum(part.count * _SECONDS[part.unit.value] for part in length.parts)
    return to_iso(length.parts) == expected["value"] or abs(days - seconds) < 0.01 * seconds


_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 7 * 86400,
    "month": 30 * 86400,
    "year": 365 * 86400,
    "decade": 3650 * 86400,
}
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def _within(first: date, last: date, days: DateRange) -> bool:
    """The same days, or two more: which days begin and end a week differs among Arab countries."""
    if days.first is None or days.last is None:
        return False
    inclusive = last if days.last == last else last - timedelta(days=1)
    early, late = (first - days.first).days, (days.last - inclusive).days
    return early >= 0 and late >= 0 and early + late <= 2


def _expected(days: DateRange, expected: dict[str, Any], reading: DateReading) -> bool:
    """Ours is one of theirs. They close a period before its last day, and know no margins."""
    theirs = [expected[side] for side in ("past", "future") if side in expected]
    if not theirs:
        return _season(days, expected["value"][-2:], reading)
    return any(_point(days, each, reading) or _period(days, each, reading) for each in theirs)


def _point(days: DateRange, theirs: dict[str, str], reading: DateReading) -> bool:
    if "date" not in theirs or days.first is None or days.last is None:
        return False
    point = date.fromisoformat(theirs["date"])
    return days == DateRange.day(point) or (
        reading.shift is not None and days.first <= point <= days.last
    )


def _period(days: DateRange, theirs: dict[str, str], reading: DateReading) -> bool:
    if "startDate" not in theirs:
        return False
    first, last = (date.fromisoformat(theirs[key]) for key in ("startDate", "endDate"))
    # "2014-2018" ends for them where 2018 begins.
    years = reading.until is not None and reading.until.month is None
    return _within(first, last, days) or (
        years and days.first == first and days.last == last.replace(month=12, day=31)
    )


def _season(days: DateRange, season: str, reading: DateReading) -> bool:
    if reading.season is None or days.first is None or season not in _SEASONS:
        return False
    first, last = _SEASONS[season]
    return first <= days.first.month <= last or first == days.first.month
