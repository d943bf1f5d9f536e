"""What tells that two claims mean one matter besides the names they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import islice

from claimcheck.facts.fights import of_one_fight
from claimcheck.facts.figures import FEW, one_speaker, share_figure
from claimcheck.facts.opposed import are_opposed
from claimcheck.facts.sums import of_one_story, one_sum
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.facts.two import Two
from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import InTime, Kind
from claimcheck.model.quantity import Hedge
from claimcheck.model.reading import ReadingRelation
from claimcheck.text.fold import fold_with, table_of
from claimcheck.values.dates.relate import relate_dates

_MOST = 0.75
_FEW = 3
"""So much of a quote, and more words than so many, an editor leaves as they are."""
TELLING = frozenset({"copy", "figure", "speaker", "earlier", "beside", "day", "sum_told", "fight"})
"""What may tell it, by the names of its sentences (``reason.step.<name>.equal``)."""
_THIRD_OF_A_MONTH = timedelta(days=10)
_SAME_WEEKS = 14
"""Texts published within so many days of each other tell of one act when they name its day."""


def telling(two: Two) -> Iterator[str]:
    """What tells it: that both print one passage, their figures, one speaker, one day."""
    left, right, kind, _ = two
    measured = _in_one_measure(two)
    if one_passage(left, right):
        yield "copy"
    elif measured and (share_figure(left, right) or _told_again(left.claim, right.claim)):
        yield "figure"
        if one_speaker(left.claim, right.claim):
            yield "speaker"
    else:
        first = (what for what, tells in _ONE_BY_ONE if tells(two))
        yield from islice(first, 1)
    besides = (what for what, tells in _BESIDES if tells(left, right, kind))
    yield from (what for what in besides if measured or what != "sum_told")


def _in_one_measure(two: Two) -> bool:
    """Whether two figures can be one: a billion dollars are not a billion euros."""
    units = [each.claim.quantity.unit for each in two[:2] if each.claim.quantity]
    named = [unit for unit in units if unit is not None]
    return len({two.pack.units.widest(unit) for unit in named}) <= 1


def _told_again(left: Claim, right: Claim) -> bool:
    """Whether one gives the figure of the other, and leaves to its words what became of whom: "the
    army confirmed the same count"."""
    if left.document != right.document or left.quantity is None or left.quantity != right.quantity:
        return False
    if one_speaker(left, right) or not (left.attribution or right.attribution):
        return False
    return any(
        value.start is not None
        and value.start == right.slots[name].start
        and value.inherited is not right.slots[name].inherited
        for name, value in left.slots.items()
        if name in right.slots
    )


def one_passage(left: Told, right: Told) -> bool:
    """Whether two documents print one passage of one text: its words, or what it counts."""
    if left.text != right.text or left.claim.document == right.claim.document:
        return False
    figures = left.claim.quantity, right.claim.quantity
    if figures[0] is not None and figures[0] == figures[1]:
        return True
    if figures[0] != figures[1]:
        return _plain(left.claim.quote) == _plain(right.claim.quote)
    return _read_alike(left.claim.quote, right.claim.quote)


def _read_alike(left: str, right: str) -> bool:
    """Whether an editor of one quote may have made the other of it: most of its words are there."""
    ours, theirs = _plain(left).split(), _plain(right).split()
    shared = len(set(ours) & set(theirs))
    return ours == theirs or (shared > _FEW and shared >= _MOST * max(len(ours), len(theirs)))


def _plain(quote: str) -> str:
    """The words of a quote without the marks that an editor adds or drops."""
    return fold_with(quote, table_of())


def share_days(left: Claim, right: Claim) -> bool:
    """Whether both claims name days, and some of them are the same."""
    first, second = (claim.when.range if claim.when else None for claim in (left, right))
    if first is None or second is None:
        return False
    return relate_dates(first, second) is not ReadingRelation.DISJOINT


def _one_count(left: Told, right: Told, kind: Kind) -> bool:
    """Whether one speaker, in one text, goes on counting what neither claim gives a name."""
    if left.claim.document != right.claim.document or kind.in_time is not InTime.CUMULATIVE:
        return False
    if kind.word_apart(left.keys) is not None or not one_speaker(left.claim, right.claim):
        return False
    counted = left.claim.quantity is not None and right.claim.quantity is not None
    return counted and not any(each.names(kind) for each in (left, right))


def _looks_back(left: Told, right: Told, kind: Kind) -> bool:
    """Whether a text gives a count that it calls an earlier one, and its own, of no other place."""
    one, other = left.claim, right.claim
    if one.document != other.document or one.earlier is other.earlier:
        return False
    if kind.in_time is not InTime.CUMULATIVE or kind.word_apart(left.keys) is not None:
        return False
    counted = one.quantity is not None and other.quantity is not None
    return counted and not any(_names_its_own(each, kind) for each in (left, right))


def _names_its_own(told: Told, kind: Kind) -> bool:
    """Whether a claim's own words name whom or where it counts: it may be one matter of several."""
    return any(not told.claim.is_inherited(name) for name in told.names(kind))


def _one_day(left: Told, right: Told, kind: Kind) -> bool:
    """Whether both tell of one day, in texts of the same weeks, where this tells one matter; one of
    them may say only in which part of the month."""
    if not kind.day_tells:
        return False
    ours, theirs = (each.claim.when.range if each.claim.when else None for each in (left, right))
    if ours is None or theirs is None or not _tell_one_day(ours, theirs):
        return False
    acts = left.claim.slot("act"), right.claim.slot("act")
    near = gap_in_days(left.published, right.published) <= _SAME_WEEKS or of_one_story(left, right)
    return near and acts[0] == acts[1]


def _tell_one_day(ours: DateRange, theirs: DateRange) -> bool:
    """Whether both are one day, or one is a day in the few days that the other allows: late in
    October."""
    day, days = (ours, theirs) if ours.is_day else (theirs, ours)
    if not day.is_day or days.first is None or days.last is None:
        return False
    return gap_in_days(day, days) == 0 and days.last - days.first <= _THIRD_OF_A_MONTH


def _one_release(left: Told, right: Told, kind: Kind) -> bool:
    """Whether both tell, of one day, that as many were let go: planned in one text, done in the
    other. What happens at once and then again seldom does so twice in a day for as many."""
    if kind.word_apart(left.keys) is None or left.days is None or left.days != right.days:
        return False
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None or not left.days.is_day:
        return False
    days = [each.claim.when for each in (left, right)]
    own = any(each is not None and not each.inherited for each in days)
    return own and ours == theirs and ours.hedge is Hedge.EXACT and ours.stated >= FEW


_BESIDES = (("day", _one_day), ("sum_told", one_sum))
"""What tells it whatever else does."""
_ONE_BY_ONE: tuple[tuple[str, Callable[[Two], bool]], ...] = (
    ("speaker", lambda two: _one_count(two.left, two.right, two.kind)),
    ("figure", lambda two: _one_release(two.left, two.right, two.kind)),
    ("earlier", lambda two: _looks_back(two.left, two.right, two.kind)),
    ("beside", are_opposed),
    ("fight", of_one_fight),
)
"""What tells it where nothing before does."""
