"""When what is told happened, and at what moment a figure or a state held."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from claimcheck.claims.draft import Draft
from claimcheck.claims.hanging import comes_now, dated_by, hangs_on
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import HangsOn, Moment
from claimcheck.model.dates import Anchor, Dated, DateRange, DateReading
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch
from claimcheck.values.dates_anchor import anchor_all, matter_from
from claimcheck.values.dates_edtf import to_edtf


class Dating(NamedTuple):
    """When something happened or held, and the words that say so: ``words[first:stop]``."""

    when: Moment | None
    as_of: Moment | None
    relative_to: HangsOn | None
    first: int
    stop: int


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

    def date(self, drafts: Sequence[Draft]) -> dict[int, tuple[Dating, ...]]:
        """How each draft is dated, by its index; most once, two dates make two claims.

        A date that the rule captured, then one inside the claim's words, then one of its clause,
        then one of its sentence that dates no claim of another family.
        """
        when = {i: draft.when for i, draft in enumerate(drafts) if draft.when is not None}
        for reach in (_own, _clause):
            for index, draft in enumerate(drafts):
                found = self._nearest(reach(draft, self._chart), draft, ())
                if index not in when and found is not None:
                    when[index] = found
        taken = [(mention.first, drafts[index].kind.family) for index, mention in when.items()]
        for index, draft in enumerate(drafts):
            if index not in when:
                others = {at for at, family in taken if not family or family != draft.kind.family}
                found = self._nearest(self._chart.sentence(draft.first), draft, others)
                if found is not None:
                    when[index] = found
        return {
            index: tuple(self._datings(draft, when.get(index), drafts))
            for index, draft in enumerate(drafts)
        }

    def _datings(
        self, draft: Draft, mention: Mention | None, drafts: Sequence[Draft]
    ) -> Iterator[Dating]:
        """The date that the document gives, and one that hangs on another matter."""
        as_of = self._as_of(draft)
        by = None if draft.when else dated_by(self._dates, draft)
        own = None if by is None else self._hung(by, draft)
        hung = hangs_on(self._dates, draft, drafts, self._chart) if mention is None else None
        if by is not None and own is not None:
            yield Dating(own, as_of, None, by.first, draft.stop)
        elif mention is not None or hung is None:
            found = None if by is not None else self._when(draft, mention)
            yield Dating(found, as_of, None, draft.first, draft.stop)
        if hung is not None:
            other, told = hung
            moment = self._moment(other, self._dated[other.first], False)
            yield Dating(moment, as_of, told, draft.first, other.stop)

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
        if mention is None:
            return None
        clause = self._chart.layout.clause_of
        inherited = clause[mention.first] not in range(
            clause[draft.first], clause[draft.stop - 1] + 1
        )
        return self._moment(mention, self._dated[mention.first], inherited)

    def _hung(self, mention: Mention, draft: Draft) -> Moment | None:
        """The day of a claim that a date hangs on: an anniversary dates what it marks.

        The date itself falls on the nearest other date of its sentence, or on the day of writing
        where the text says that it comes now; without either it says nothing about the day.
        """
        beside = self._nearest(self._chart.sentence(mention.first), draft, {mention.first})
        if beside is not None:
            dated, days = self._dated[beside.first], self._dated[beside.first].range
        elif comes_now(mention, self._chart):
            dated, days = self._dated[mention.first], self._document.published
        else:
            return self._moment(mention, self._dated[mention.first], False)
        event = matter_from(_unhung(mention), days) if days else None
        return self._moment(beside or mention, _moved(dated, event), True)

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


def _unhung(mention: Mention) -> DateReading:
    """A date that hangs on a matter, with the length and the direction of the way there."""
    reading = _reading(mention)
    relative = reading.relative_to
    return reading if relative is None else reading.model_copy(update={"sense": relative.sense})


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
