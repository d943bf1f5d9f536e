"""From a publication date in metadata to the days it leaves: ISO 8601 and nothing else."""

from calendar import monthrange
from datetime import date, datetime
from typing import NamedTuple

from claimcheck.errors import Location, MetadataError
from claimcheck.model.dates import DateRange

_HINT = "write 2024-03-28, 2024-03, 28 March 2024, or 2024-03-28T14:30:00+03:00"


class Published(NamedTuple):
    """The days on which a document may have appeared, and the moment where it is given."""

    range: DateRange
    moment: datetime | None


def read_published(written: object, at: Location | None) -> Published:
    """A date, a month, or a date with time as written in metadata.

    A time without an offset gives its day alone, because the moment cannot be known. Raises
    MetadataError for anything else.
    """
    if isinstance(written, datetime):
        return _from_moment(written)
    if isinstance(written, date):
        return Published(DateRange.day(written), None)
    published = _from_text(written.strip()) if isinstance(written, str) else None
    if published is None:
        raise MetadataError(f"{written!r} is not a date", at=at, hint=_HINT)
    return published


def _from_text(written: str) -> Published | None:
    try:
        return _from_moment(
            datetime.fromisoformat(written), whole_day=len(written) <= len("2024-03-28")
        )
    except ValueError:
        pass
    try:
        first = datetime.strptime(written, "%Y-%m").date()
    except ValueError:
        return None
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return Published(DateRange(first=first, last=last), None)


def _from_moment(moment: datetime, *, whole_day: bool = False) -> Published:
    known = moment.tzinfo is not None and not whole_day
    return Published(DateRange.day(moment.date()), moment if known else None)
