"""What the dates of a document can date, read from their mentions."""

from __future__ import annotations

from claimcheck.model.dates import Anchor, Dated, DateRange, DateReading
from claimcheck.model.mention import Mention
from claimcheck.values.dates.edtf import to_edtf


def unhung(mention: Mention) -> DateReading:
    """A date that hangs on a matter, with the length and the direction of the way there."""
    reading = reading_of(mention)
    relative = reading.relative_to
    return reading if relative is None else reading.model_copy(update={"sense": relative.sense})


def moved(dated: Dated, days: DateRange | None) -> Dated:
    """A date with other days."""
    return dated.model_copy(
        update={"range": days, "anchor": Anchor.MATTER, "edtf": to_edtf(days) if days else None}
    )


def reading_of(mention: Mention) -> DateReading:
    """What a mention of a date says."""
    assert isinstance(mention.reading, DateReading)
    return mention.reading


def dates_event(reading: DateReading) -> bool:
    """Whether a date can be the day of an event: not the present, a limit or another matter's."""
    hangs = reading.relative_to is not None or reading.bound is not None
    return not (reading.now or reading.as_of or reading.vague or hangs)


def is_closed(dated: Dated) -> bool:
    """Whether a date, if it has days at all, has a first and a last one: events do not go on."""
    return dated.range is None or None not in (dated.range.first, dated.range.last)
