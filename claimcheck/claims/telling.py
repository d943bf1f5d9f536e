"""Dates that say when something was counted or told, not when it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.claims.draft import Draft
from claimcheck.claims.scopes import SENTENCE
from claimcheck.claims.voices import SAYING
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Moment
from claimcheck.model.dates import Anchor, Granularity
from claimcheck.model.document import Document
from claimcheck.model.kind import InTime
from claimcheck.model.mention import Mention
from claimcheck.values.dates_edtf import to_edtf

_REACH = 6
"""How many words before a date may stand what it dates."""
COUNTING = "lex.counting.time"
HAPPENING = "lex.happening"


def is_of_telling(date: Mention, chart: Chart) -> bool:
    """Whether a date belongs to the count or to its source: "rose on Sunday to", "said on Sunday".

    Of what stands before it, the nearest decides: a word of counting, or one of happening ("victims
    of the quake that struck on Friday rose to"). Behind a source that closes a sentence a date is
    the source's.
    """
    first, _ = chart.clause(date.first)
    reach = (max(first, date.first - _REACH), date.first)
    counting = max((each.stop for each in chart.within(reach, COUNTING)), default=-1)
    happening = max((each.stop for each in chart.within(reach, HAPPENING)), default=-1)
    return counting > happening or _behind_source(date, chart) or _is_of_saying(date, chart)


def _is_of_saying(date: Mention, chart: Chart) -> bool:
    """Whether a verb of saying stands before a date, and nothing that is said between the two."""
    first, _ = chart.sentence(date.first)
    said = max((each.stop for each in chart.within((first, date.first), *SAYING)), default=None)
    if said is None:
        return False
    return not any(chart.within((said, date.first), "lex.that", "quantity", HAPPENING))


def _behind_source(date: Mention, chart: Chart) -> bool:
    first, _ = chart.sentence(date.first)
    return any(
        each.key == SENTENCE and first < each.first and each.stop == date.first
        for each in chart.within((first, date.first), "attribution")
    )


def grows(draft: Draft) -> bool:
    """Whether a draft tells a figure that grows with time, so that its moment matters."""
    return draft.kind.in_time is InTime.CUMULATIVE and draft.quantity is not None


def tellings(dates: Iterable[Mention], draft: Draft, chart: Chart) -> Iterator[Mention]:
    """The dates of a draft's sentence that say when something was counted or told."""
    first, stop = chart.sentence(draft.first)
    for date in dates:
        if first <= date.first < stop and is_of_telling(date, chart):
            yield date


def moment_of_publication(document: Document) -> Moment | None:
    """The day on which a document was published, for a figure that names no other moment."""
    if document.published is None:
        return None
    return Moment(
        range=document.published,
        granularity=Granularity.DAY,
        anchor=Anchor.PUBLICATION,
        edtf=to_edtf(document.published),
        inherited=True,
    )


def dates_of_heads(drafts: Sequence[Draft], when: Mapping[int, Mention]) -> dict[int, Mention]:
    """For the drafts without a date that go on from a dated one, its date."""
    places = {id(draft): index for index, draft in enumerate(drafts)}
    dated = dict(when)
    for index, draft in enumerate(drafts):
        head = places.get(id(draft.head))
        if index not in dated and head in dated:
            dated[index] = dated[head]
    return {index: mention for index, mention in dated.items() if index not in when}


def dates_of_same(drafts: Sequence[Draft], when: Mapping[int, Mention]) -> dict[int, Mention]:
    """For the growing figures without a date that a dated one tells too, that one's date."""
    dated = {_figure(drafts[index]): mention for index, mention in reversed(list(when.items()))}
    return {
        index: dated[_figure(draft)]
        for index, draft in enumerate(drafts)
        if index not in when and grows(draft) and _figure(draft) in dated
    }


def _figure(draft: Draft) -> tuple[str, ...]:
    """What a draft counts, and how many: its figure, what became of them, and who they are."""
    stated = draft.quantity.stated if draft.quantity else None
    names = ("restriction", *(name for name, slot in draft.kind.slots.items() if slot.words))
    keys = (draft.slots[name].key if name in draft.slots else "" for name in names)
    return (draft.kind.id, str(stated), *keys)
