"""Days and stretches of time, as ranges: an imprecise date is a wide one."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from claimcheck.model.base import Model
from claimcheck.model.quantity import Hedge, Number


class DateRange(Model):
    """The days an expression may mean, ``first`` to ``last``, both included; ``None`` is open."""

    first: date | None
    last: date | None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"the last day {self.last} comes before the first {self.first}")
        return self

    @classmethod
    def day(cls, day: date) -> Self:
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
    CENTURY = "century"
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


class Calendar(StrEnum):
    """The calendar in which a date is given."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


class Unit(StrEnum):
    """A unit of time, from small to large."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Direction(StrEnum):
    """Which of several days, weeks, months or years of one name the words choose."""

    PAST = "past"
    NEXT = "next"
    THIS = "this"
    BEFORE_LAST = "before_last"
    AFTER_NEXT = "after_next"
    SAME = "same"
    """The one that the text named just before; likewise the next two."""
    FOLLOWING = "following"
    PRECEDING = "preceding"


class Part(StrEnum):
    """A part of a month, a year or another stretch."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    EARLIER = "earlier"
    """Before the moment of writing, in the stretch named."""
    LATER = "later"


class PartOfDay(StrEnum):
    """A part of a day; ``night_before`` is the night that ends in the day named."""

    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    NIGHT_BEFORE = "night_before"


class Season(StrEnum):
    """A season of three months: spring begins with March."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Bound(StrEnum):
    """How the words before a date place what is told: from it on, up to it, before, after."""

    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


class Sense(StrEnum):
    """On which side of something else a date lies."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"


class DurationPart(Model):
    """So many of one unit."""

    count: Number
    unit: Unit


class Duration(Model):
    """A length of time.

    ``parts`` are what the words state, largest first; of a range they are its lower end, with the
    upper in ``parts_high``. ``low`` and ``high`` bound the length in days, ``None`` is open.
    ``margin`` is half of the smallest named part in days: to this a duration is exact.
    """

    parts: tuple[DurationPart, ...]
    parts_high: tuple[DurationPart, ...] | None = None
    hedge: Hedge = Hedge.EXACT
    low: float | None
    high: float | None
    margin: float = 0.0


class WordRange(Model):
    """Words of the text, half-open, as ``Found`` counts them."""

    first: int
    stop: int


class RelativeTo(Model):
    """What a date hangs on when it hangs on another matter: the matter's words and the way there.

    ``anniversary`` counts years. Without it, ``offset`` is the time between (None: not said).
    """

    matter: WordRange
    sense: Sense
    offset: Duration | None = None
    anniversary: int | None = None


class DateReading(Model):
    """What the words of a date say, before anything is counted from: the underspecified reading.

    Only what is said is filled; ``anchor`` in ``values.dates_anchor`` makes days of it.
    """

    calendar: Calendar = Calendar.GREGORIAN
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """1 is Monday, 7 is Sunday."""
    decade: int | None = None
    """The tens alone: 90 for the nineties."""
    season: Season | None = None
    slice: int | None = None
    """Into how many parts a stretch is cut, of which ``nth`` is named: 4 for quarters."""
    nth: int | None = None
    """Which ``slice``, ``sub_unit`` or weekday of the stretch, or which century; -1 is the last."""
    sub_unit: Unit | None = None
    """The smaller unit that ``nth`` counts, as in "the first week of October"."""
    unit: Unit | None = None
    """The unit that ``direction`` chooses, as in "last month"."""
    direction: Direction | None = None
    part: Part | None = None
    relative_day: int | None = None
    """Days from the day of writing: 0 is today, -1 yesterday."""
    shift: Duration | None = None
    sense: Sense | None = None
    """Whether ``shift`` leads back or on; with a ``direction`` it is the stretch from or to now."""
    hour: int | None = None
    minute: int | None = None
    part_of_day: PartOfDay | None = None
    anniversary: int | None = None
    now: bool = False
    forward: bool = False
    """The words around look forward: a bare weekday or month is then the next one."""
    bound: Bound | None = None
    as_of: bool = False
    """A figure or state held up to this date ("until Sunday evening")."""
    vague: bool = False
    relative_to: RelativeTo | None = None
    until: "DateReading | None" = None
    """The end of a range, of which this reading is the beginning."""


class Unresolved(StrEnum):
    """Why a reading gives no days: the name of the message that says so."""

    NO_PUBLICATION_DATE = "no_publication_date"
    PUBLICATION_TOO_WIDE = "publication_too_wide"
    NO_SUCH_DAY = "no_such_day"
    NEEDS_TEXT = "needs_earlier_date"
    NEEDS_MATTER = "needs_matter"
    VAGUE = "vague"


class Dated(Model):
    """A date reading with its days, what they were counted from, or why there are none."""

    range: DateRange | None
    granularity: Granularity
    anchor: Anchor
    edtf: str | None = None
    why: Unresolved | None = None
    disagrees: bool = False
    """The weekday that the words name is not that of the date."""
