"""Dates that hang on another matter: which claim they date, and through which other one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import HangsOn
from claimcheck.model.dates import DateReading, RelativeTo, Sense
from claimcheck.model.kind import Value
from claimcheck.model.mention import Mention

ON = "date.on"
"""The lexicon of what leads to the day of an event: "on the anniversary", not "marked it"."""
DURING = "lex.during"
"""The lexicon of what says that two things happened at one time."""
VISIT = "lex.visit.noun"
"""The lexicon of what lasts for days, and can be pointed back to."""
ANOTHER_DAY = "lex.on_another_day"
"""The lexicon of what says that two things happened one after the other."""
BY_SOMEBODY = frozenset({"lex.on_another_day.not"})
"""The lexicon of what looks like these and names who did it."""
THAT, SAY, ANNOUNCE = "lex.that", ("lex.say.verb", "lex.say.present"), "lex.announce.verb"
COMES = "comes"
"""The lexicon of verbs for what happens as the text is written: "the visit comes a month after"."""


def relative_of(mention: Mention) -> RelativeTo | None:
    """The matter that a date hangs on, if it does."""
    assert isinstance(mention.reading, DateReading)
    return mention.reading.relative_to


def dated_by(dates: Sequence[Mention], draft: Draft) -> Mention | None:
    """The date that tells how far from another day the draft's own matter lies, if there is one."""
    for mention in dates:
        relative = relative_of(mention)
        if relative is None or relative.sense is Sense.DURING:
            continue
        if relative.matter.first <= draft.first < relative.matter.stop:
            return mention
    return None


def hangs_on(
    dates: Sequence[Mention], draft: Draft, drafts: Sequence[Draft], chart: Chart
) -> tuple[Mention, HangsOn] | None:
    """The date of a draft that hangs on another one of its document, with that one as told.

    The date follows the draft in its sentence, no other draft stands between the two, and its
    words lead to a day: "on the anniversary of the signing" dates a visit, "they marked the
    anniversary" does not.
    """
    _, end = chart.sentence(draft.first)
    for mention in dates:
        relative = relative_of(mention)
        if relative is None or not draft.stop <= mention.first < end:
            continue
        if not _leads_to_day(mention, relative, chart):
            continue
        if any(draft.stop <= other.first < mention.first for other in drafts):
            return None
        matter = next((each for each in drafts if _is_matter(each, relative, draft)), None)
        return None if matter is None else (mention, _told(matter, relative))
    return None


def during(drafts: Sequence[Draft], chart: Chart) -> Iterator[tuple[int, int]]:
    """Which draft shares the day of which other: both ways for "signed during the visit".

    What has a day for its value goes before what only tells more of it.
    """
    for index, guest in enumerate(drafts):
        before = (max(chart.sentence(guest.first)[0], guest.first - 3), guest.first + 1)
        if not any(each.stop <= guest.first + 1 for each in chart.within(before, DURING)):
            continue
        hosts = [
            at
            for at in range(index)
            if drafts[at].first < guest.first
            and chart.sentence(drafts[at].first) == chart.sentence(guest.first)
        ]
        hosts = [at for at in hosts if drafts[at].kind.value is Value.DATE] or hosts
        for host in sorted(hosts, key=lambda at: drafts[at].stop)[-1:]:
            yield index, host
            yield host, index


def during_the_same(drafts: Sequence[Draft], chart: Chart) -> Iterator[tuple[int, int]]:
    """Which draft shares the day of an earlier one that its words only name: "during the visit".

    The earlier one is the nearest of another kind of the same family, and the noun stands with the
    article, so that it points back.
    """
    for index, guest in enumerate(drafts):
        reach = (guest.first, min(guest.stop + 2, chart.sentence(guest.first)[1]))
        named = any(
            any(
                each.type == VISIT and each.before and not each.after for each in chart.at(led.stop)
            )
            for led in chart.within(reach, DURING)
        )
        hosts = [at for at in range(index) if _is_kin(drafts[at], guest)]
        if named and hosts:
            yield index, hosts[-1]


def _is_kin(host: Draft, guest: Draft) -> bool:
    """Whether two drafts are of two kinds of one family: a visit, and a meeting in it."""
    alike = host.kind.family is not None and host.kind.family == guest.kind.family
    return alike and host.kind.id != guest.kind.id


def tells_own_day(mention: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a date before a draft is not its day: the draft is after something, or only told.

    "Today X said that ..." dates the saying; "today X announced" dates what is announced.
    """
    start, _ = chart.sentence(draft.first)
    before = (max(start, draft.first - 2), draft.first)
    if any(each.stop == draft.first for each in chart.within(before, ANOTHER_DAY)):
        return True
    between = any(chart.within((mention.stop, _content(mention, draft)), THAT))
    head = (chart.clause(mention.first)[0], mention.first)
    said = {each.first for each in chart.within(head, *SAY)}
    announced = {each.first for each in chart.within(head, ANNOUNCE)}
    return between and bool(said - announced)


def is_of_plan(mention: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a date before a draft is that of telling a plan: "said on Sunday that it would"."""
    start, _ = chart.sentence(draft.first)
    said = any(chart.within((start, mention.first), *SAY, ANNOUNCE))
    return said and any(chart.within((mention.stop, _content(mention, draft)), THAT))


def _content(mention: Mention, draft: Draft) -> int:
    """The word up to which what a date before or inside a draft's words tells may be led to."""
    return draft.stop if draft.first < mention.first < draft.stop else draft.first


def comes_now(mention: Mention, chart: Chart) -> bool:
    """Whether what a date is about happens as the text is written."""
    first, _ = chart.sentence(mention.first)
    return any(chart.within((first, mention.first), f"lex.{COMES}"))


def _leads_to_day(mention: Mention, relative: RelativeTo, chart: Chart) -> bool:
    if relative.anniversary is None:
        return relative.offset is not None
    before = (max(0, mention.first - 2), mention.first)
    led = any(each.stop == mention.first for each in chart.within(before, f"lex.{ON}"))
    return led and not mention.before


def _is_matter(other: Draft, relative: RelativeTo, draft: Draft) -> bool:
    return other is not draft and relative.matter.first <= other.first < relative.matter.stop


def _told(matter: Draft, relative: RelativeTo) -> HangsOn:
    return HangsOn(
        kind=matter.kind.id,
        slots={name: value.key for name, value in sorted(matter.slots.items())},
        sense=relative.sense,
        offset=relative.offset,
        anniversary=relative.anniversary,
    )
