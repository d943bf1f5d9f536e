"""What the days of two claims tell: that they mean two events, though everything else agrees."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.facts.counted_days import count_on_other_days, print_one_count
from claimcheck.facts.sums import one_sum
from claimcheck.facts.told import Told, gap_in_days
from claimcheck.facts.two import Two, stated
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import InTime, Kind, Value
from claimcheck.model.quantity import Hedge

_ACTS_APART = 3
"""Further apart do not lie two days that texts give of one act by mistake."""
_UNKNOWN = 10**6
_FRESH = timedelta(days=2)
"""A text that tells of an act within so many days of it tells it as news."""

_TWO_DAYS = 2
"""What happens at night is told of the day before and of the day after."""
_CLOSED_AFTER = timedelta(days=365)
_SOON, _LONG = timedelta(days=60), timedelta(days=92)
"""Who plans what happens again and again, and names no day, means the next time."""
_YEARS_APART = range(2 * 365, _UNKNOWN)
"""So long no toll goes on of which no text names a day."""
_GOES_ON = ((100, 31), (1000, 183))
"""A toll below so many of which no text names a day goes on for no more than so many days."""
_RUNS = 100
"""Fewer dead, told of the day of their text, are those of that day, and no count that runs on."""
_SEASON = 92
"""Further apart do not lie the days for which one plan is told."""
_YEARS = 2 * 365
"""Further from its text an act told without a day does not lie, unless its words say so."""


def too_long_between(two: Two) -> bool:
    """Whether more days lie between two claims than between two of one matter."""
    limit = limit_between(two)
    if limit is None or one_place(two.left.claim, two.right.claim) or one_sum(*two[:3]):
        return False
    if print_one_count(two):
        return False
    if two.kind.word_apart(two.left.keys) is not None:
        days = [_near(each) for each in two[:2]]
    else:
        days = [each.days for each in two[:2]]
        if all(_has_the_day_of_its_text(each) for each in two[:2]):
            runs = two.kind.in_time is InTime.CUMULATIVE and stated(two.by_figure[0]) >= _RUNS
            return not runs and gap_in_days(*days) > limit
        if None in days and two.kind.in_time is InTime.CUMULATIVE:
            both = (two[:2], two[1::-1])
            if days == [None, None]:
                return gap_in_days(*(each.published for each in two[:2])) in _YEARS_APART
            return any(_is_over_before(*each) or _is_told_before(*each) for each in both)
    return None not in days and gap_in_days(*days) > limit


def limit_between(two: Two) -> int | None:
    """How many days may lie between two claims of one matter, where their kind says so."""
    own = two.kind.word_apart(two.left.keys)
    return two.kind.apart if own is None else own


def _act_on_other_days(two: Two) -> bool:
    """Whether the words of two texts put an act of a sort that its parties do again and again on
    days that lie apart, and nothing but the parties tells that it is one act."""
    for name, slot in two.kind.slots.items():
        ours, theirs = (each.claim.slot(name) for each in two[:2])
        if slot.sets_apart and slot.dimension == "text" and ours is not None and ours == theirs:
            return False
    days = [each.claim.when for each in two[:2]]
    if any(each is None or each.text is None or each.inherited for each in days):
        return False
    return _ACTS_APART < gap_in_days(*(each.range for each in days if each)) < _UNKNOWN


def _has_the_day_of_its_text(told: Told) -> bool:
    """Whether a claim has no day but that of its text: what it counts may have begun before."""
    when = told.claim.when
    return when is not None and when.inherited and told.days == told.published


def _is_over_before(dated: Told, undated: Told) -> bool:
    """Whether one took place a year or more before the text of the other, which names no day."""
    if dated.days is None or undated.days is not None or undated.published is None:
        return False
    last, first = dated.days.last, undated.published.first
    return last is not None and first is not None and last + _CLOSED_AFTER <= first


def _is_told_before(dated: Told, undated: Told) -> bool:
    """Whether the text of one that counts what was done is months older than what the other's own
    words date: it cannot tell of that."""
    when = dated.claim.when
    if when is None or when.text is None:
        return False
    if undated.days is not None or undated.published is None or dated.days is None:
        return False
    written, began = undated.published.last, dated.days.first
    if undated.claim.modality is not Modality.ASSERTED or written is None or began is None:
        return False
    return written + (_LONG if when.inherited else _SOON) < began


def _near(told: Told) -> DateRange | None:
    """The days near which a matter lies that happens again and again: of a plan, those to come."""
    published = told.published
    planned = told.claim.modality is not Modality.ASSERTED and told.near != _own_days(told.claim)
    if planned and published is not None and published.first and published.last:
        return DateRange(first=published.first, last=published.last + _SOON)
    return told.near


def _own_days(claim: Claim) -> DateRange | None:
    return claim.when.range if claim.when else None


def other_events(two: Two) -> bool:
    """Whether each names its own day, and the days mean that what they tell took place twice.

    An act that two texts of different days each tell as the news of its day took place twice: two
    meetings, two agreements. So did what has a lower count on the later of two days that both name.
    """
    left, right, kind, _ = two
    if (kind.day_tells and _act_on_other_days(two)) or count_on_other_days(two):
        return True
    ours, theirs = _own_day(left.claim), _own_day(right.claim)
    if ours is None or theirs is None or ours == theirs:
        return False
    if kind.value is Value.DATE:
        if any(each.claim.when is None or each.claim.when.inherited for each in (left, right)):
            return False
        news = _is_news(left, ours) and _is_news(right, theirs) and _follow(left, right)
        return news and not _may_last(two, ours, theirs)
    if kind.in_time is not InTime.CUMULATIVE:
        return False
    if kind.word_apart(left.keys) is not None:
        return True
    if abs((ours - theirs).days) < _TWO_DAYS:
        return False
    first, last = (left, right) if ours < theirs else (right, left)
    return _counts_less(last.claim, first.claim)


def _may_last(two: Two, ours: date, theirs: date) -> bool:
    """Whether two texts tell, on neighbouring days, of what goes on for days: the one how it began,
    the other how it ended."""
    one_kind = two.left.claim.kind == two.right.claim.kind
    return two.kind.lasts and one_kind and abs((ours - theirs).days) < _TWO_DAYS


def time_is_known(two: Two) -> bool:
    """Whether it is known if two claims tell of one time, where what they tell happens again."""
    left, right, kind, _ = two
    if kind.word_apart(left.claim.keys) is None or left.text == right.text:
        return True
    return left.near is not None and right.near is not None


def goes_on_too_long(two: Two) -> bool:
    """Whether two tolls of which no text names a day lie too far apart for one that goes on: of a
    few people weeks, of hundreds months, unless one text says whose or where they are."""
    if two.kind.in_time is not InTime.CUMULATIVE or two.left.text == two.right.text:
        return False
    if two.left.days is not None or two.right.days is not None or _named_by_words(two):
        return False
    low = min(stated(two.left), stated(two.right))
    days = next((days for figure, days in _GOES_ON if low < figure), _UNKNOWN)
    return days < gap_in_days(two.left.held, two.right.held) < _UNKNOWN


def _named_by_words(two: Two) -> bool:
    """Whether one name stands in both claims, in either of them in the words of its text."""
    left, right = two.left.claim, two.right.claim
    return any(
        one.key == other.key and not (one.guessed and other.guessed)
        for name, other in right.slots.items()
        if not two.kind.slots[name].words and (one := left.slots.get(name)) is not None
    )


def one_is_told_of_no_time(two: Two) -> bool:
    """Whether one counts dozens of people, on no day and of no place but where its text plays, and
    the texts are not known to be of the same days."""
    limit = limit_between(two)
    sides = two.left, two.right
    if limit is None or two.left.text == two.right.text:
        return False
    vague = any(each.days is None and _counts_loosely(each, two.kind) for each in sides)
    return vague and gap_in_days(two.left.near, two.right.near) > limit


def _counts_loosely(told: Told, kind: Kind) -> bool:
    """Whether a claim counts dozens or hundreds of people whom its own words give no name."""
    quantity = told.claim.quantity
    if quantity is None or quantity.hedge is not Hedge.VAGUE:
        return False
    return all(told.claim.is_inherited(name) for name in told.names(kind))


def too_long_ago(two: Two) -> bool:
    """Whether one names days that lie years from the text of the other, which names none.

    Who tells of an act without its day most often tells of a recent one.
    """
    left, right, kind, _ = two
    if kind.value is not Value.DATE or (left.days is None) is (right.days is None):
        return False
    dated, undated = (left, right) if right.days is None else (right, left)
    known = undated.published is not None and not one_place(left.claim, right.claim)
    return known and gap_in_days(dated.days, undated.published) > _YEARS


def other_flights(two: Two) -> bool:
    """Whether each names a day on which an act took place that takes place again and again."""
    left, right, kind, _ = two
    if not kind.repeated:
        return False
    acts = left.claim.slot("act"), right.claim.slot("act")
    if acts[0] != acts[1] or acts[0] not in kind.repeated:
        return False
    days = [each.claim.when.range if each.claim.when else None for each in (left, right)]
    if days[0] is None or days[1] is None:
        return False
    return gap_in_days(days[0], days[1]) > 0


def plan_other_times(two: Two) -> bool:
    """Whether each counts what is planned for days of its own, a season apart: two plans."""
    if two.kind.value is not Value.QUANTITY:
        return False
    if any(each.claim.modality is Modality.ASSERTED for each in two[:2]):
        return False
    days = [_own_days(each.claim) for each in two[:2]]
    return None not in days and gap_in_days(*days) > _SEASON


def is_long_over(told: Told) -> bool:
    """Whether what a claim counts took place a year or more before its text."""
    when = told.claim.when.range if told.claim.when else None
    published = told.published
    if when is None or when.last is None or published is None or published.first is None:
        return False
    return when.last + _CLOSED_AFTER <= published.first


def one_place(left: Claim, right: Claim) -> bool:
    """Whether two claims are read from the same words: these tell one matter, however dated."""
    overlap = left.start < right.stop and right.start < left.stop
    return left.document == right.document and overlap


def name_one_day(left: Claim, right: Claim) -> bool:
    """Whether the words of both texts date what is told, to the same day."""
    day = _own_day(left)
    return day is not None and day == _own_day(right)


def _own_day(claim: Claim) -> date | None:
    """The one day that the words of a text give to what a claim tells."""
    when = claim.when
    if when is None or when.text is None or when.range is None or not when.range.is_day:
        return None
    return when.range.first


def _is_news(told: Told, day: date) -> bool:
    """Whether a text tells what was done in the days before it was published."""
    published: DateRange | None = told.published
    if told.claim.modality is not Modality.ASSERTED or published is None:
        return False
    if published.first is None or published.last is None:
        return False
    return published.first - _FRESH <= day <= published.last


def _follow(left: Told, right: Told) -> bool:
    """Whether one text was published on a later day than the other."""
    return gap_in_days(left.published, right.published) > 0


def _counts_less(later: Claim, earlier: Claim) -> bool:
    new, old = later.quantity, earlier.quantity
    if new is None or old is None or new.high is None or old.low is None:
        return False
    return new.high < old.low
