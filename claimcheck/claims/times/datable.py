"""Which dates of a text can be the day of what a draft tells."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.voices import SAYING, carried
from claimcheck.claims.modality import modality_of
from claimcheck.claims.times.anchored import Anchored
from claimcheck.claims.times.dated import reading_of
from claimcheck.claims.times.frame import is_of_beginning
from claimcheck.claims.times.hanging import ANOTHER_DAY, BY_SOMEBODY, is_of_plan, tells_own_day
from claimcheck.claims.times.headed import DAYS, dates_count
from claimcheck.claims.times.of_somebody import is_of_somebody
from claimcheck.claims.times.reach import own_clause
from claimcheck.claims.times.telling import HAPPENING, is_told, opens_saying
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality
from claimcheck.model.kind import InTime, Value
from claimcheck.model.mention import Mention

_ASIDE = 14
"""Between a draft and its date so many words may tell more of whom or what it names."""
_NEAR = 4
"""Within so many words of a relative clause stands what it tells."""
_RELATIVE = "lex.relative"


class Fitness:
    """Tells of a date and a draft whether the one can be the day of the other."""

    def __init__(self, chart: Chart, dates: Anchored) -> None:
        self._chart = chart
        self._dates = dates

    def may_date(self, mention: Mention, draft: Draft) -> bool:
        """Whether a date can be the day of what a draft tells; what has a day may be told now."""
        if draft.kind.value is not Value.QUANTITY and self._is_of_other(mention, draft):
            return False
        if draft.kind.value is Value.ACT and self._lasts(draft):
            return False
        if self._tells_inside(mention, draft) or is_of_somebody(mention, draft, self._chart):
            return False
        if modality_of(draft, self._chart) is Modality.PLANNED and is_of_plan(
            mention, draft, self._chart
        ):
            return False
        now = draft.kind.value is Value.DATE and reading_of(mention).now
        ahead = self._dates.begins_ahead(mention, planned=self.may_begin(draft))
        return now or self._dates.fits(mention) or ahead

    def may_begin(self, draft: Draft) -> bool:
        """Whether what a draft tells may only begin on the day of writing: a plan, or an act that
        goes on."""
        planned = modality_of(draft, self._chart) is Modality.PLANNED
        return planned or draft.kind.in_time is InTime.STATE

    def _tells_inside(self, mention: Mention, draft: Draft) -> bool:
        """Whether a date among the words of an act is only that of its telling: "X said today that
        it resumed"."""
        inside = draft.first < mention.first < draft.stop
        act = draft.kind.value is not Value.QUANTITY
        return act and inside and tells_own_day(mention, draft, self._chart)

    def _lasts(self, draft: Draft) -> bool:
        """Whether the words of a draft end with "since": what it tells has no other day."""
        return any(self._chart.within((draft.stop - 1, draft.stop), "lex.since"))

    def _is_of_other(self, mention: Mention, draft: Draft) -> bool:
        """Whether a date behind a draft is that of something after or before which it happened."""
        between = (min(draft.stop, mention.first), mention.first)
        return any(
            not any(self._chart.ending(each.stop, BY_SOMEBODY))
            for each in self._chart.within(between, ANOTHER_DAY)
        )

    def only_tells(self, mention: Mention, draft: Draft) -> bool:
        """Whether a date is that of the count or of who tells it, and not of what happened."""
        if self._dates.head_of(draft.first) is mention:
            return dates_count(mention, draft, self._dates, self._chart)
        if self._names_event(mention, draft):
            return False
        if is_told(mention, draft, self._chart) or is_of_beginning(mention, self._chart):
            return True
        return opens_saying(mention, self._chart) and self._tells_of_other(mention, draft)

    def _names_event(self, mention: Mention, draft: Draft) -> bool:
        """Whether a draft is told in the clause of what is named by its date: "since the war of
        2020, which killed"."""
        led = self._chart.within((mention.stop, mention.stop + 1), _RELATIVE)
        return any(each.stop <= draft.first <= each.stop + _NEAR for each in led)

    def _tells_of_other(self, mention: Mention, draft: Draft) -> bool:
        """Whether what is said on a day did not happen on it: it names more than a day, or what is
        said has a limit or a beginning of its own."""
        if self._dates.dated(mention).granularity not in DAYS:
            return True
        first, stop = own_clause(draft, self._chart)
        return any(
            first <= each.first < stop and each is not mention and reading_of(each).bound
            for each in self._dates.every
        )

    def is_adverb(self, mention: Mention, draft: Draft) -> bool:
        """Whether a date of the sentence can be that of an event in another clause of it.

        One that comes before, or one that opens the clause after: farther on something else is
        told that has its own day. What is only planned is told on that day. Figures take any.
        """
        begins = self._chart.clause(mention.first)[0]
        beside = begins <= draft.stop + 1 or self._is_aside(draft.stop, begins)
        near = begins <= mention.first <= begins + 2 and beside
        leads = mention.first < draft.first and not tells_own_day(mention, draft, self._chart)
        told = modality_of(draft, self._chart) is Modality.ASSERTED
        return draft.kind.value is not Value.DATE or (told and (leads or near))

    def _is_aside(self, first: int, stop: int) -> bool:
        """Whether a stretch between commas tells no more than what something is, or where it lies:
        "took the town, its last stronghold, on 14 May"."""
        chart = self._chart
        opening = chart.skip_quotes(first + 1)
        if not 0 < stop - opening <= _ASIDE or chart.words[first].shape != "mark":
            return False
        if any(carried(each.before) for each in chart.at(opening)):
            return False
        return not any(chart.within((opening, stop), *SAYING, "lex.that", HAPPENING))
