"""Dates that say when something was counted or told, not when it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.scopes import SENTENCE
from claimcheck.claims.holders.voices import SAYING
from claimcheck.claims.times.anchored import Anchored
from claimcheck.claims.times.dated import is_closed, reading_of
from claimcheck.claims.times.frame import is_of_beginning
from claimcheck.mentions.chart import Chart
from claimcheck.model.dates import Bound
from claimcheck.model.kind import InTime, Value
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

_REACH = 6
"""How many words before a date may stand what it dates."""
_OPENING = 2
"""A date that begins within so many words of its clause opens it."""
_BESIDE = 2
"""So many words may stand between such a date and the verb of saying."""
_STEP = 2
"""So many words may stand between the figure of a step and its date."""
_TALLYING = ("lex.count.verb", "lex.count.present")
COUNTING = ("lex.counting.time", "lex.statement.noun")
HAPPENING = "lex.happening"


def is_of_telling(date: Mention, chart: Chart, words: Sequence[str] = COUNTING) -> bool:
    """Whether a date belongs to the count or to its source: "rose on Sunday to", "said on Sunday".

    Of what stands before it, the nearest decides: a word of counting, or one of happening ("victims
    of the quake that struck on Friday rose to"). What is said behind a statement ("said in a
    statement that they came in on Friday") has its own day. Behind a source that closes a sentence
    a date is the source's, and behind a step of a rising figure the step's.
    """
    first, _ = chart.clause(date.first)
    reach = (max(first, date.first - _REACH), date.first)
    counting = max((each.stop for each in chart.within(reach, *words)), default=-1)
    if counting >= 0 and any(chart.within((counting, date.first), "lex.that")):
        counting = -1
    happening = max((each.stop for each in chart.within(reach, HAPPENING)), default=-1)
    if counting > happening or _behind_source(date, chart):
        return True
    return _is_of_saying(date, chart) or _is_of_step(date, chart)


def is_told(date: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a date is that of a count or a saying; one among the words of a draft only where
    they themselves count or say: "revealed that X received in May two planes".

    Only what grows is counted by the words of counting: troops "reach" a town.
    """
    if not is_of_telling(date, chart, COUNTING if grows(draft) else COUNTING[1:]):
        return False
    inside = draft.first < date.first < draft.stop
    return not inside or any(chart.within((draft.first, date.first), *COUNTING, *SAYING))


def opens_saying(date: Mention, chart: Chart) -> bool:
    """Whether a date opens its clause and a verb of saying follows: "on 5 May the ministry said".

    It is the day of the saying, and may be that of what is said.
    """
    first, _ = chart.clause(date.first)
    if date.first - first > _OPENING:
        return False
    _, stop = chart.sentence(date.first)
    behind = (date.stop, min(stop, date.stop + _BESIDE + 2))
    for each in chart.within(behind, *SAYING, *_TALLYING):
        between = chart.words[date.stop : each.first]
        return sum(word.shape != "mark" for word in between) < _BESIDE
    return False


def _is_of_saying(date: Mention, chart: Chart) -> bool:
    """Whether a verb of saying stands before a date, and nothing that is said between the two."""
    first, _ = chart.sentence(date.first)
    said = max((each.stop for each in chart.within((first, date.first), *SAYING)), default=None)
    if said is None:
        return False
    if any(said <= at < date.first for at in chart.quotes):
        return False
    return not any(chart.within((said, date.first), "lex.that", "quantity", HAPPENING))


def _behind_source(date: Mention, chart: Chart) -> bool:
    first, _ = chart.sentence(date.first)
    return any(
        each.key == SENTENCE and first < each.first and 0 <= date.first - each.stop < _BESIDE
        for each in chart.within((first, date.first), "attribution")
    )


def _is_of_step(date: Mention, chart: Chart) -> bool:
    """Whether a date stands behind a step of a figure: "rose from 40 in May to 60 in June", or
    behind a comma, "the toll of the quake rose to 60, today"."""
    first, _ = chart.sentence(date.first)
    reach = (max(first, date.first - 2 * _REACH), date.first)
    figure = next(reversed(list(chart.within(reach, "quantity"))), None)
    if figure is None or not any(chart.within((first, figure.first), COUNTING[0])):
        return False
    if date.first - figure.stop <= _REACH and _comes_after(date, figure, first, chart):
        return True
    led = chart.within((max(first, figure.first - 1), figure.first), "lex.step")
    return date.first - figure.stop <= _STEP and any(led)


def _comes_after(date: Mention, figure: Mention, first: int, chart: Chart) -> bool:
    """Whether a date opens the clause behind the figure to which a toll is said to have come."""
    if not chart.clause(figure.first)[0] < chart.clause(date.first)[0] == date.first:
        return False
    rises = [each for each in chart.within((first, figure.first), COUNTING[0])][:1]
    if not rises or rises[0].first > first + 1:
        return False
    told = any(chart.within((figure.stop, date.first), HAPPENING))
    return not told and any(chart.within((rises[0].stop, date.first), "lex.step"))


def grows(draft: Draft) -> bool:
    """Whether a draft tells a figure that grows with time, so that its moment matters."""
    return draft.kind.in_time is InTime.CUMULATIVE and draft.quantity is not None


def counts(draft: Draft) -> bool:
    """Whether a draft tells a figure that held at a moment: it grows, or is that of a state."""
    state = draft.kind.in_time is InTime.STATE and draft.kind.value is Value.QUANTITY
    return grows(draft) or (state and draft.quantity is not None)


def tellings(dates: Iterable[Mention], draft: Draft, chart: Chart) -> Iterator[Mention]:
    """The dates of a draft's sentence that say when it was counted or told."""
    for date in _within(dates, chart.sentence(draft.first)):
        if not _may_tell(date) or is_of_beginning(date, chart):
            continue
        if _is_of_later(date, draft, chart) or _is_of_earlier(date, draft, chart):
            continue
        if is_told(date, draft, chart) or (date.first < draft.first and opens_saying(date, chart)):
            yield date


def told_before(draft: Draft, dates: Anchored, chart: Chart) -> Mention | None:
    """The date of a telling that a draft's sentence only goes on with: "he added that"."""
    start, _ = chart.paragraph(draft.first)
    first, _ = chart.sentence(draft.first)
    while first > start and _goes_on(first, draft, chart):
        before = chart.sentence(first - 1)
        told = [each for each in _within(dates.every, before) if _tells(each, chart)]
        if told:
            return told[-1] if is_closed(dates.dated(told[-1])) else None
        first = before[0]
    return None


def _tells(date: Mention, chart: Chart) -> bool:
    return _may_tell(date) and (opens_saying(date, chart) or _is_of_saying(date, chart))


def _may_tell(date: Mention) -> bool:
    """Whether a date can be that of a telling: it hangs on nothing and is no beginning."""
    reading = reading_of(date)
    return reading.relative_to is None and reading.bound is not Bound.SINCE


def _goes_on(first: int, draft: Draft, chart: Chart) -> bool:
    """Whether a sentence goes on with the speaker of the one before, whom it does not name."""
    _, stop = chart.sentence(first)
    said = next(chart.within((first, min(stop, max(draft.first, first + 1))), "attribution"), None)
    return said is not None and said.part("again") is not None and said.part("holder") is None


def _within(dates: Iterable[Mention], stretch: Stretch) -> Iterator[Mention]:
    first, stop = stretch
    return (date for date in dates if first <= date.first < stop)


def _is_of_later(date: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a date behind a draft belongs to what somebody goes on to say: "then said in May"."""
    between = (draft.stop, date.first)
    closing = [
        range(each.first, each.stop)
        for each in chart.within((draft.stop, date.stop), "attribution")
        if each.key == SENTENCE
    ]
    spoken = chart.within(chart.sentence(draft.first), "attribution")
    others = (each for each in spoken if each.key != SENTENCE and draft.stop <= each.first)
    said = {each.first for each in (*chart.within(between, *SAYING), *others)}
    return any(
        at < date.first and not any(at in inside for inside in closing) for at in sorted(said)
    )


def _is_of_earlier(date: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a date behind a draft belongs to a count before its own: "after one on Saturday"."""
    return any(chart.within((draft.stop, date.first), "lex.earlier"))
