"""From days to how a reader of the page is told them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from claimcheck.model.claim import Moment
from claimcheck.model.dates import Anchor, DateRange, Granularity
from claimcheck.report.readings import edtf, show_days
from claimcheck.report.web.edition import Edition


def tell_moment(moment: Moment, edition: Edition) -> tuple[str, str]:
    """The days of a moment, and how they were found where the words alone do not give them."""
    if moment.range is None:
        why = moment.unresolved or "vague"
        told = edition.say(f"page.undated.{why}") if edition.says(f"page.undated.{why}") else why
        return edition.say("reading.unresolved", why=told), ""
    told = show_days(moment.range, edition.messages)
    if moment.hour is not None:
        told = edition.say("reading.hour", date=told, hour=moment.hour)
    return told, edition.say("list.comma").join(_notes(moment, moment.range, edition))


def _notes(moment: Moment, days: DateRange, edition: Edition) -> Iterator[str]:
    if moment.granularity is not Granularity.DAY and _is_wide(days):
        yield edition.say(f"granularity.{moment.granularity}")
    if moment.anchor is Anchor.MATTER and moment.through is None:
        yield edition.say("page.same_text")
    elif moment.anchor not in (Anchor.NONE, Anchor.UNRESOLVED):
        yield edition.say(f"anchor.{moment.anchor}")


def _is_wide(days: DateRange) -> bool:
    """Whether the unit that the words name says more than the days do."""
    if days.first is None or days.last is None:
        return True
    return days.last - days.first > timedelta(days=0) and "/" in edtf(days)
