"""One text with its metadata: what the readers hand to the program."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.dates import DateRange


class DateBasis(StrEnum):
    """Where a publication date comes from."""

    GIVEN = "given"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Clue(Model):
    """A phrase that narrows the publication date: where it stands and the days it leaves."""

    start: int
    stop: int
    quote: str
    range: DateRange
    why: str
    """The name of the message that says what the phrase means for the date."""


class Document(Model):
    """One text with its metadata.

    Offsets everywhere are code points of ``text``, in logical order. ``published`` is a range,
    because a date that is inferred from the text may leave several days open; ``published_at``
    is the moment, where the metadata gives one. ``agency`` is the wire service credited for the
    whole text, as the metadata names it, else by the key that its byline or dateline has in the
    names table. Absent metadata stays ``None``, never a guess. ``extra`` keeps unknown keys.
    """

    id: str
    text: str
    path: str | None = None
    source: str | None = None
    agency: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    published: DateRange | None = None
    published_at: datetime | None = None
    published_basis: DateBasis = DateBasis.UNKNOWN
    published_clues: tuple[Clue, ...] = ()
    copy_of: str | None = None
    """The id of the document that this one copies, found by comparing their sentences."""
    extra: dict[str, Any] = Field(default_factory=dict)

    @property
    def label(self) -> str:
        """How the document is called for a reader: its source, else its id."""
        return self.source or self.id
