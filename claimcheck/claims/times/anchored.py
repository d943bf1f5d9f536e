"""The dates of one document with the days that they mean, and the moments made of them."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.claims.times.dated import dates_event, is_closed, moved, reading_of
from claimcheck.claims.times.line_heads import frames_of, line_heads
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Moment
from claimcheck.model.dates import Anchor, Bound, Dated, DateRange, Granularity
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.mention import Mention
from claimcheck.values.dates.anchor import anchor
from claimcheck.values.dates.edtf import to_edtf
from claimcheck.values.dates.in_order import anchor_all

_BEGINNINGS = frozenset({Granularity.DAY, Granularity.PART_OF_MONTH, Granularity.MONTH})
"""What can name the day on which something begins, or the days within which."""


class Anchored:
    """The dates of one document, each counted from its publication or from the text."""

    def __init__(self, chart: Chart, document: Document) -> None:
        self._chart = chart
        self.document = document
        self.every = list(chart.every("date"))
        """The mentions of dates in the order of the text."""
        readings = [reading_of(mention) for mention in self.every]
        inferred = document.published_basis is DateBasis.INFERRED
        self.heads = line_heads(self.every, chart)
        frames = frames_of(self.every, self.heads, chart)
        dated = anchor_all(readings, document.published, inferred=inferred, frames=frames)
        self._dated = {mention.first: each for mention, each in zip(self.every, dated, strict=True)}

    def head_of(self, word: int) -> Mention | None:
        """The date that heads the line of a word, if one does and stands before the word."""
        head = self.heads.get(self._chart.layout.paragraph_of[word])
        return head if head is not None and head.stop <= word else None

    def dated(self, mention: Mention) -> Dated:
        """A date of the text with its days, or why it has none."""
        return self._dated[mention.first]

    def days(self, mention: Mention) -> DateRange | None:
        """The days that a date means, as far as known."""
        return self.dated(mention).range

    def fits(self, mention: Mention) -> bool:
        """Whether a date can be the day of an event."""
        return dates_event(reading_of(mention)) and is_closed(self.dated(mention))

    def is_open(self, mention: Mention) -> bool:
        """Whether a date has no days though the day of writing is known: it counts from another."""
        return self.days(mention) is None and self.document.published is not None

    def begins(self, draft: Draft) -> bool:
        """Whether a rule captured the day since which something holds: then it began."""
        if draft.when is None or reading_of(draft.when).bound is not Bound.SINCE:
            return False
        dated = self.dated(draft.when)
        return dated.granularity is Granularity.DAY and dated.range is not None

    def begins_ahead(self, mention: Mention, *, planned: bool = False) -> bool:
        """Whether a date says from which coming days on something is to be: then it begins.

        What is planned begins on the next day so called, and may begin on the day of writing.
        """
        published = self.document.published
        if reading_of(mention).bound is not Bound.SINCE or published is None:
            return False
        dated = self.ahead(mention) if planned else self.dated(mention)
        first = dated.range.first if dated.range is not None else None
        if first is None or published.last is None or dated.granularity not in _BEGINNINGS:
            return False
        return first > published.last or (planned and first == published.last)

    def ahead(self, mention: Mention) -> Dated:
        """A date of what is to come: one without a year that lies behind is the next so called."""
        dated, published = self.dated(mention), self.document.published
        if published is None or not self._lies_behind(mention):
            return dated
        reading = reading_of(mention)
        until = reading.until and reading.until.model_copy(update={"forward": True})
        forward = reading.model_copy(update={"forward": True, "until": until})
        return anchor(forward, published, inferred=dated.anchor is Anchor.INFERRED)

    def _lies_behind(self, mention: Mention) -> bool:
        """Whether a weekday, a day or a month without a year was read as one before the day of
        writing."""
        reading, days, published = reading_of(mention), self.days(mention), self.document.published
        bare = reading.month is not None or reading.weekday is not None
        if reading.year is not None or not bare or reading.direction is not None:
            return False
        if days is None or published is None or days.last is None or published.first is None:
            return False
        return days.last < published.first

    def first_day(self, mention: Mention, read: Dated | None = None) -> Dated:
        """The first of the days that a date means, on which what it opens began; of what names no
        day all days within which it begins."""
        dated = read or self.dated(mention)
        if dated.range is None or dated.granularity is not Granularity.DAY:
            return dated
        first = moved(dated, DateRange(first=dated.range.first, last=dated.range.first))
        return first.model_copy(update={"anchor": dated.anchor})

    def up_to(self, mention: Mention, moment: Moment | None) -> Dated | None:
        """From the first of the days that a date means up to a moment, if both are known."""
        dated, end = self.dated(mention), moment.range if moment else None
        if dated.range is None or dated.range.first is None or end is None or end.last is None:
            return None
        if end.last < dated.range.first:
            return None
        days = DateRange(first=dated.range.first, last=end.last)
        return dated.model_copy(update={"range": days, "edtf": to_edtf(days)})

    def moment(self, mention: Mention, *, inherited: bool, dated: Dated | None = None) -> Moment:
        """A date as the moment of a claim, with the days given, else with its own."""
        dated = dated or self.dated(mention)
        return Moment(
            range=dated.range,
            granularity=dated.granularity,
            anchor=dated.anchor,
            edtf=dated.edtf,
            hour=reading_of(mention).hour,
            text=self._chart.text[mention.start : mention.end],
            start=mention.start,
            stop=mention.end,
            inherited=inherited,
            unresolved=dated.why,
        )
