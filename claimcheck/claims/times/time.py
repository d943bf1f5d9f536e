"""When what is told happened, and at what moment a figure or a state held."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta

from claimcheck.claims.background import is_earlier
from claimcheck.claims.draft import Draft
from claimcheck.claims.modality import modality_of
from claimcheck.claims.times.anchored import Anchored
from claimcheck.claims.times.datable import Fitness
from claimcheck.claims.times.dated import moved, reading_of, unhung
from claimcheck.claims.times.datings import Dating, is_open, lend
from claimcheck.claims.times.followed import followed, shares_sentence
from claimcheck.claims.times.frame import (
    frame_date,
    is_news,
    is_of_beginning,
    is_of_since,
    takes_frame,
)
from claimcheck.claims.times.hanging import (
    comes_now,
    dated_by,
    during,
    during_the_same,
    hangs_on,
)
from claimcheck.claims.times.held import held_at
from claimcheck.claims.times.reach import (
    Reach,
    around,
    distance,
    own_clause,
    own_words,
    whole_sentence,
)
from claimcheck.claims.times.rows import dates_of_rows
from claimcheck.claims.times.settled import settled
from claimcheck.claims.times.shared_days import (
    date_of_that,
    dates_of_heads,
    dates_of_same,
    held_with_heads,
)
from claimcheck.claims.times.telling import counts, grows
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality, Moment
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.kind import Value
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names
from claimcheck.values.dates.anchor import matter_from

_STAY = timedelta(days=6)
"""An act that goes on no longer than so is one event: what follows it was in those days."""


_MONTH = timedelta(days=31)
"""In one sentence what follows an act was within its month, where no day is told."""


class Times:
    """The dates of one document, anchored, and which claim each of them dates."""

    def __init__(self, chart: Chart, document: Document, names: Names) -> None:
        self._chart = chart
        self._names = names
        self._dates = Anchored(chart, document)
        self._fitness = Fitness(chart, self._dates)

    def date(self, drafts: Sequence[Draft]) -> dict[int, tuple[Dating, ...]]:
        """How each draft is dated, by its index; most once, two dates make two claims.

        A date that the rule captured, then one inside the claim's words, then one of its clause,
        then one of its sentence that dates no claim of another family.
        """
        when = {
            index: draft.when
            for index, draft in enumerate(drafts)
            if draft.when is not None
            and (self._dates.fits(draft.when) or self._dates.begins(draft))
            and _is_nearest(draft, drafts)
        }
        for reach in (own_words, own_clause):
            self._reach(reach, drafts, when, list(range(len(drafts))))
            when |= dates_of_heads(drafts, when)
        when |= self._on_its_day(drafts, when)
        dated = {
            index: tuple(self._datings(draft, when.get(index), drafts))
            for index, draft in enumerate(drafts)
        }
        lend(dated, (*during(drafts, self._chart), *during_the_same(drafts, self._chart)))
        joined = followed(drafts, self._chart, self._names)
        lend(dated, (each for each in joined if self._is_lent(dated, drafts, each)))
        undated = [index for index in dated if is_open(dated[index])]
        self._reach(whole_sentence, drafts, when, undated)
        later = [(drafts[at].first, mention) for at, mention in when.items()]
        for index in undated:
            framed = None if index in when else self._frame(drafts[index], later)
            if framed is not None:
                when[index] = framed
        when |= dates_of_heads(drafts, when)
        when |= dates_of_same(drafts, when)
        when |= dates_of_rows(drafts, when, self._chart)
        when |= dates_of_heads(drafts, when)
        for index in undated:
            moment = self._when(drafts[index], when.get(index))
            dated[index] = (dated[index][0]._replace(when=moment),)
        dated = held_with_heads(drafts, dated)
        return {index: self._settled(drafts[index], each) for index, each in dated.items()}

    def _on_its_day(
        self, drafts: Sequence[Draft], when: Mapping[int, Mention]
    ) -> dict[int, Mention]:
        """For the undated acts that came about in what was told before, its date."""
        found = {}
        for index, draft in enumerate(drafts):
            if index in when or draft.kind.value is not Value.DATE:
                continue
            date = date_of_that(draft, self._dates.every, self._chart)
            if date is not None and self._fitness.may_date(date, draft):
                found[index] = date
        return found

    def _is_lent(
        self,
        dated: Mapping[int, Sequence[Dating]],
        drafts: Sequence[Draft],
        pair: tuple[int, int],
    ) -> bool:
        """Whether what follows an act may have its few days, close to the news or planned; in one
        sentence with it those of long ago too."""
        guest, host = pair
        moment = dated[host][0].when
        days = None if moment is None else moment.range
        if days is None or days.first is None or days.last is None:
            return False
        if shares_sentence(drafts[host], drafts[guest], self._chart):
            return days.last - days.first <= _MONTH
        if days.last - days.first > _STAY:
            return False
        planned = modality_of(drafts[host], self._chart) is Modality.PLANNED
        ended = DateRange(first=days.last, last=days.last)
        return planned or is_news(ended, self._dates.document.published)

    def _settled(self, draft: Draft, datings: Sequence[Dating]) -> tuple[Dating, ...]:
        """The datings of a draft with the last word on what each says."""
        return tuple(
            each._replace(when=when, as_of=as_of)
            for each in datings
            for when, as_of in [settled(draft, each.when, each.as_of, self._dates, self._chart)]
        )

    def _reach(
        self, reach: Reach, drafts: Sequence[Draft], when: dict[int, Mention], open_: list[int]
    ) -> None:
        """Give each of these drafts that has no date yet the nearest one within reach."""
        taken = [(drafts[index], mention.first) for index, mention in when.items()]
        for index in open_:
            draft = drafts[index]
            away = {at for other, at in taken if _keeps(other, draft, reach)}
            found = self._nearest(reach, draft, away)
            if index not in when and found is not None:
                when[index] = found

    def _datings(
        self, draft: Draft, mention: Mention | None, drafts: Sequence[Draft]
    ) -> Iterator[Dating]:
        """The date that the document gives, and one that hangs on another matter."""
        as_of = held_at(draft, self._dates, self._chart)
        by = None if draft.when else dated_by(self._dates.every, draft)
        own = None if by is None else self._hung(by, draft)
        hung = hangs_on(self._dates.every, draft, drafts, self._chart) if mention is None else None
        if by is not None and own is not None:
            yield Dating(own, as_of, None, by.first, draft.stop)
        elif mention is not None or hung is None:
            found = None if by is not None else self._when(draft, mention)
            yield Dating(found, as_of, None, draft.first, draft.stop)
        if hung is not None:
            other, told = hung
            moment = self._dates.moment(other, inherited=False)
            yield Dating(moment, as_of, told, draft.first, other.stop)

    def _nearest(self, reach: Reach, draft: Draft, taken: Collection[int]) -> Mention | None:
        """The date nearest to a draft within reach; of two as near the later one."""
        first, stop = reach(draft, self._chart)
        fitting = [
            mention
            for mention in self._dates.every
            if first <= mention.first < stop
            and mention.first not in taken
            and self._fitness.may_date(mention, draft)
            and not self._dates.is_open(mention)
            and not (counts(draft) and self._fitness.only_tells(mention, draft))
            and (reach is not whole_sentence or self._fitness.is_adverb(mention, draft))
            and not (reach is whole_sentence and is_of_beginning(mention, self._chart))
        ]
        return min(fitting, key=lambda mention: distance(mention, draft), default=None)

    def _frame(self, draft: Draft, taken: Sequence[tuple[int, Mention]]) -> Mention | None:
        """The day that frames a draft, if it may be dated so, and that dates nothing which the
        same paragraph goes on to tell."""
        _, stop = self._chart.sentence(draft.first)
        _, limit = self._chart.paragraph(draft.first)
        away = {mention.first for first, mention in taken if stop <= first < limit}
        if not takes_frame(draft, self._chart):
            return None
        fitting = [
            each
            for each in self._dates.every
            if each.first not in away
            and self._dates.fits(each)
            and self._dates.days(each)
            and not is_of_since(each, self._chart)
            and not self._fitness.only_tells(each, draft)
        ]
        published = self._dates.document.published
        return frame_date(draft, fitting, self._chart, self._dates.days, published)

    def _when(self, draft: Draft, mention: Mention | None) -> Moment | None:
        if mention is None:
            return None
        clause = self._chart.layout.clause_of
        inherited = clause[mention.first] not in range(
            clause[draft.first], clause[draft.stop - 1] + 1
        )
        planned = modality_of(draft, self._chart) is Modality.PLANNED
        over = reading_of(mention).weekday is not None and is_earlier(draft, self._chart)
        planned = planned and not over
        begins = self._dates.begins(draft)
        ahead = self._dates.begins_ahead(mention, planned=self._fitness.may_begin(draft))
        begun = self._dates.ahead(mention) if planned and (ahead or not begins) else None
        if begins or ahead:
            begun = self._dates.first_day(mention, begun)
        return self._dates.moment(mention, inherited=inherited, dated=begun)

    def _hung(self, mention: Mention, draft: Draft) -> Moment | None:
        """The day of a claim that a date hangs on: an anniversary dates what it marks.

        The date itself falls on the nearest other date of its sentence, or on the day of writing
        where the text says that it comes now; without either it says nothing about the day.
        """
        beside = self._nearest(around, draft, {mention.first})
        if beside is not None:
            dated, days = self._dates.dated(beside), self._dates.days(beside)
        elif reading_of(mention).anniversary is None and comes_now(mention, self._chart):
            dated, days = self._dates.dated(mention), self._dates.document.published
        else:
            return self._dates.moment(mention, inherited=False)
        event = matter_from(unhung(mention), days) if days else None
        return self._dates.moment(beside or mention, inherited=True, dated=moved(dated, event))


def _is_nearest(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether no other draft of its kind captured the same date with fewer words between."""
    rivals = [each for each in drafts if each.when == draft.when and each.kind == draft.kind]
    return draft.match.gaps == min(each.match.gaps for each in rivals)


def _keeps(other: Draft, draft: Draft, reach: Reach) -> bool:
    """Whether the date of another draft is not to be had for this one.

    Two kinds of one family share a day: the visit and the meeting. In one clause a figure shares
    the day of another; what has a day for its value has its own.
    """
    related = other.kind.family is not None and other.kind.family == draft.kind.family
    if related and other.kind.id != draft.kind.id:
        return False
    dates = Value.DATE in (other.kind.value, draft.kind.value)
    if reach is whole_sentence:
        return not _are_figures_of_one(other, draft)
    return reach is own_clause and dates


def _are_figures_of_one(other: Draft, draft: Draft) -> bool:
    """Whether two drafts of one sentence count on the same day: the dead and the wounded."""
    return other.kind.id == draft.kind.id and grows(other) and grows(draft)
