"""From a publication date that a desk wrote in words to its day.

Our own grammar comes first, because others do not know every calendar's names of the months; then
dateparser, for the ways of writing and the languages that we have no words for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from claimcheck.model.language import Language
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import Folder, find_words
from claimcheck.values.dates.anchor import anchor
from claimcheck.values.dates.find import DateReader

_ORDERS = ("DMY", "MDY")
"""The orders in which day and month are written, of which one day must come out in both."""


class MetadataDates:
    """Reads dates in any of the languages given; each is made ready where it is first asked."""

    def __init__(self, languages: Mapping[str, Language]) -> None:
        self._languages = languages

    def read(self, written: str, language: str | None = None) -> date | None:
        """The one day that is named; ``None`` where it is not one, or not sure.

        ``language`` is the tag of the language that it is written in; without it every language
        we know is asked, and where two read different days (05/06/2024) there is none. A time of
        day is kept only with its offset from UTC. What hangs on today ("yesterday") is no date.
        """
        asked = [language.partition("-")[0].lower()] if language else list(self._languages)
        known = [tag for tag in asked if tag in self._languages]
        days = {day for tag in known if (day := self._ours(written, tag)) is not None}
        if not days:
            days = _theirs(written, asked)
        return days.pop() if len(days) == 1 else None

    def _ours(self, written: str, tag: str) -> date | None:
        language, (folder, reader) = self._languages[tag], self._readers[tag]
        words = find_words(written, language, folder)
        found = reader.find(written, words, find_layout(written, words, language.marks))
        if len(found) != 1:
            return None
        days = anchor(found[0].reading, None).range
        return days.first if days is not None and days.is_day else None

    @cached_property
    def _readers(self) -> dict[str, tuple[Folder, DateReader]]:
        folders = {tag: Folder(language) for tag, language in self._languages.items()}
        return {
            tag: (folder, DateReader(self._languages[tag], folder))
            for tag, folder in folders.items()
        }


def _theirs(written: str, languages: Sequence[str]) -> set[date]:
    """What dateparser reads with the day or the month first; nothing in unknown languages."""
    from dateparser.date import DateDataParser

    days = set()
    for order in _ORDERS:
        settings = {
            "STRICT_PARSING": True,
            "PARSERS": ["absolute-time"],
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
        }
        try:
            parser = DateDataParser(languages=list(languages), settings=settings)
            read = parser.get_date_data(written).date_obj
        except ValueError:
            return set()
        if read is not None:
            days.add(read if read.tzinfo is not None else read.date())
    return days
