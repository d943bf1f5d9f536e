"""From the date field of a document's metadata to a day or a moment.

ISO comes first, then our own grammar, then dateparser for languages without a pack. A field that
names only a month or a year is refused: a month must not become a day.
"""

from __future__ import annotations

from datetime import date, datetime

from claimcheck.errors import MetadataError
from claimcheck.model.language import Language
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import find_words
from claimcheck.values.dates import DateReader
from claimcheck.values.dates_anchor import anchor

_HINT = "give the day, best as 2024-11-19 or 2024-11-19T18:02:00+03:00"


def read_metadata_date(text: str, language: str, pack: Language | None = None) -> date | datetime:
    """The day that a metadata field names, or the moment where it gives the time.

    ``language`` is the tag of the language it is written in, ``pack`` our words of it where we
    have them. Raises MetadataError.

    >>> read_metadata_date("2024-11-19", "ar")
    datetime.date(2024, 11, 19)
    """
    text = text.strip()
    found = _iso(text) or (_ours(text, pack) if pack is not None else None)
    return found or _theirs(text, language)


def _iso(text: str) -> date | datetime | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _ours(text: str, pack: Language) -> date | datetime | None:
    words = find_words(text, pack)
    found = DateReader(pack).find(text, words, find_layout(text, words, pack.marks))
    if len(found) != 1:
        return None
    reading = found[0].reading
    days = anchor(reading, None).range
    if days is None:
        return None
    if not days.is_day or days.first is None:
        raise _refused(text, "names no single day")
    if reading.hour is None:
        return days.first
    return datetime(
        days.first.year, days.first.month, days.first.day, reading.hour, reading.minute or 0
    )


def _theirs(text: str, language: str) -> date | datetime:
    from dateparser.date import DateDataParser

    try:
        parser = DateDataParser(languages=[language], settings={"STRICT_PARSING": True})
        data = parser.get_date_data(text)
    except ValueError:
        raise _refused(text, f"cannot be read: no words for language {language!r}") from None
    if data.date_obj is None:
        raise _refused(text, "cannot be read")
    if data.period not in ("day", "time"):
        raise _refused(text, f"names a {data.period}, no day")
    moment: datetime = data.date_obj
    return (
        moment
        if data.period == "time" or moment.time().isoformat() != "00:00:00"
        else (moment.date())
    )


def _refused(text: str, why: str) -> MetadataError:
    return MetadataError(f"the date {text!r} {why}", hint=_HINT)
