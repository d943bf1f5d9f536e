"""When what is told happened, and at what moment a figure or a state held."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Moment
from claimcheck.model.dates import Anchor, Dated, DateRange, DateReading
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch
from claimcheck.values.dates_anchor import anchor_all
from claimcheck.values.dates_edtf import to_edtf


class Times:
    """The dates of one document, anchored, and which claim each of them dates."""

    def __init__(self, chart: Chart, document: Document) -> None:
        self._chart = chart
        self._document = document
        self._dates = [
            mention
            for index in range(len(chart.words))
            for mention in chart.at(index)
            if mention.type == "date"
        ]
        readings = [_reading(mention) for mention in self._dates]
        inferred = document.published_basis is DateBasis.INFERRED
        dated = anchor_all(readings, document.published, inferred=inferred)
        self._dated = {
            mention.first: each for mention, each in zip(self._dates, dated, strict=True)
        }

    def date(self, drafts: Sequence[Draft]) -> dict[int, tuple[Moment | None, Moment | None]]:
        """``when`` and ``as_of`` of each draft, by its index.

        A date that the rule captured, then one inside the claim's words, then one of its clause,
        then one of its sentence that dates no other claim.
        """
        when: dict[int, Mention] = {}
        for reach in (_own, _clause):
            for index, draft in enumerate(drafts):
                found = self._nearest(reach(draft, self._chart), draft, ())
                if index not in when and found is not None:
                    when[index] = found
        taken = {mention.first for mention in when.values()}
        for index, draft in enumerate(drafts):
            if index not in when:
                found = self._nearest(self._chart.sentence(draft.first), draft, taken)
                if found is not None:
                    when[index] = found
        return {
            index: (self._when(draft, when.get(index)), self._as_of(draft))
            for index, draft in enumerate(drafts)
        }

    def _nearest(self, stretch: Stretch, draft: Draft, taken: Collection[int]) -> Mention | None:
        """The date nearest to a draft in a stretch of words; of two as near the later one."""
        first, stop = stretch
        fitting = [
            mention
            for mention in self._dates
            if first <= mention.first < stop
            and mention.first not in taken
            and _dates_event(_reading(mention))
            and _is_closed(self._dated[mention.first])
        ]
        return min(fitting, key=lambda mention: _distance(mention, draft), default=None)

    def _when(self, draft: Draft, mention: Mention | None) -> Moment | None:
        hung = self._hung(draft)
        if hung is not None:
            return hung
        if mention is None:
            return None
        clause = self._chart.layout.clause_of
        inherited = clause[mention.first] not in range(
            clause[draft.first], clause[draft.stop - 1] + 1
        )
        return self._moment(mention, self._dated[mention.first], inherited)

    def _hung(self, draft: Draft) -> Moment | None:
        """The day of a claim that another date hangs on: an anniversary dates what it marks.

        The anniversary itself falls on the nearest other date of its sentence; without one it
        says nothing about the day.
        """
        for mention in self._dates:
            reading = _reading(mention)
            relative = reading.relative_to
            if relative is None or relative.anniversary is None:
                continue
            if not relative.matter.first <= draft.first < relative.matter.stop:
                continue
            beside = self._nearest(self._chart.sentence(mention.first), draft, {mention.first})
            if beside is None:
                return self._moment(mention, self._dated[mention.first], False)
            days = self._dated[beside.first].range
            event = years_before(days, relative.anniversary) if days else None
            return self._moment(beside, _moved(self._dated[beside.first], event), True)
        return None

    def _as_of(self, draft: Draft) -> Moment | None:
        """The moment of "now", "until now" and the like in the claim's clause."""
        first, stop = self._chart.clause(draft.first)
        for mention in self._dates:
            reading = _reading(mention)
            if first <= mention.first < stop and (reading.now or reading.as_of):
                return self._moment(mention, self._dated[mention.first], False)
        return None

    def _moment(self, mention: Mention, dated: Dated, inherited: bool) -> Moment:
        return Moment(
            range=dated.range,
            granularity=dated.granularity,
            anchor=dated.anchor,
            edtf=dated.edtf,
            hour=_reading(mention).hour,
            text=self._chart.text[mention.start : mention.end],
            start=mention.start,
            stop=mention.end,
            inherited=inherited,
            unresolved=dated.why,
        )


def years_before(days: DateRange, years: int) -> DateRange:
    """The same days of an earlier year; 29 February becomes the 28th where there is none."""
    return DateRange(first=_back(days.first, years), last=_back(days.last, years))


def _back(day: date | None, years: int) -> date | None:
    if day is None:
        return None
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _moved(dated: Dated, days: DateRange | None) -> Dated:
    """A date with other days."""
    return dated.model_copy(
        update={"range": days, "anchor": Anchor.MATTER, "edtf": to_edtf(days) if days else None}
    )


def _reading(mention: Mention) -> DateReading:
    assert isinstance(mention.reading, DateReading)
    return mention.reading


def _dates_event(reading: DateReading) -> bool:
    """Whether a date can be the day of an event: not the present, a limit or another matter's."""
    hangs = reading.relative_to is not None or reading.bound is not None
    return not (reading.now or reading.as_of or reading.vague or hangs)


def _is_closed(dated: Dated) -> bool:
    """Whether a date, if it has days at all, has a first and a last one: events do not go on."""
    return dated.range is None or None not in (dated.range.first, dated.range.last)


def _distance(mention: Mention, draft: Draft) -> tuple[int, int]:
    """How far a date stands from a draft; one that follows is preferred to one that leads."""
    if mention.first >= draft.stop:
        return mention.first - draft.stop, 0
    if mention.stop <= draft.first:
        return draft.first - mention.stop, 1
    return 0, 0


def _own(draft: Draft, chart: Chart) -> Stretch:
    """The words of a draft itself."""
    return draft.first, min(draft.stop, len(chart.words))


def _clause(draft: Draft, chart: Chart) -> Stretch:
    """The clauses that a draft reaches into."""
    return chart.clause(draft.first)[0], chart.clause(draft.stop - 1)[1]
