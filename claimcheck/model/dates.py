"""Days and stretches of time, as ranges: an imprecise date is a wide one."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import model_validator

from claimcheck.model.base import Model


class DateRange(Model):
    """The days an expression may mean, ``first`` to ``last``, both included; ``None`` is open."""

    first: date | None
    last: date | None

    @model_validator(mode="after")
    def _in_order(self) -> DateRange:
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"the last day {self.last} comes before the first {self.first}")
        return self

    @classmethod
    def day(cls, day: date) -> DateRange:
        """The range of one day."""
        return cls(first=day, last=day)

    @property
    def is_day(self) -> bool:
        return self.first is not None and self.first == self.last


class Granularity(StrEnum):
    """The smallest unit of time that the words name."""

    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    PART_OF_MONTH = "part_of_month"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    PART_OF_YEAR = "part_of_year"
    YEAR = "year"
    DECADE = "decade"
    VAGUE = "vague"


class Anchor(StrEnum):
    """What a date was counted from."""

    NONE = "none"
    """The words alone give the day, month or year."""
    PUBLICATION = "publication"
    INFERRED = "inferred"
    """The publication date, itself inferred from the text."""
    TEXT = "text"
    """Another date of the same text."""
    MATTER = "matter"
    """A matter told in this or another document: an anniversary, a visit."""
    UNRESOLVED = "unresolved"
