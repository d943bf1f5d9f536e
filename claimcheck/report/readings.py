"""From what a claim says to a phrase: figures with their hedges, dates with their granularity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.model.claim import Claim, Modality, Moment, Polarity
from claimcheck.model.dates import Anchor, DateRange
from claimcheck.model.messages import Messages, Plural
from claimcheck.model.quantity import Hedge, Number, Quantity
from claimcheck.report.messages import Value, say, says, show_number
from claimcheck.report.words import word_for

_TOLD = ("outcome", "act")
"""The slots whose word is part of the reading."""


def show_claim(claim: Claim, messages: Messages) -> str:
    """What a claim says, in one line: its act, figure, dates, modality and polarity."""
    parts = list(_parts(claim, messages))
    return say("list.comma", messages).join(parts) if parts else say("reading.none", messages)


def show_quantity(quantity: Quantity, messages: Messages) -> str:
    """A figure with its hedge, unit and rate."""
    shown = _vague(quantity, messages) or _hedged(quantity, messages)
    if quantity.per:
        per = _named("per", quantity.per, messages)
        shown = say("reading.per", messages, {"figure": shown, "per": per})
    return shown


def show_moment(moment: Moment, messages: Messages) -> str:
    """The days that a time may mean, and what they hang on where the words are not enough."""
    if moment.range is None:
        why = moment.unresolved or ""
        code = next((code for code in (f"unresolved.{why}", why) if says(code, messages)), None)
        told = say(code, messages) if code else why
        return say("reading.unresolved", messages, {"why": told} if told else {})
    shown = show_days(moment.range, messages)
    if moment.hour is not None:
        shown = say("reading.hour", messages, {"date": shown, "hour": moment.hour})
    if moment.anchor in (Anchor.NONE, Anchor.UNRESOLVED):
        return shown
    return say("reading.date", messages, {"date": shown, "anchor": f"@anchor.{moment.anchor}"})


def show_days(days: DateRange, messages: Messages) -> str:
    """A day, month or year as it is; of anything wider its first and last day, both meant."""
    first, last = days.first, days.last
    if first is None and last is None:
        return say("days.unknown", messages)
    if last is None:
        return say("days.from", messages, {"first": str(first)})
    if first is None:
        return say("days.until", messages, {"last": str(last)})
    if "/" not in edtf(days):
        return edtf(days)
    return say("days.range", messages, {"first": str(first), "last": str(last)})


def edtf(days: DateRange) -> str:
    """A range of days as EDTF (ISO 8601-2): a day, a whole month or year, else an interval.

    >>> edtf(DateRange(first=date(2024, 2, 1), last=date(2024, 2, 29)))
    '2024-02'
    >>> edtf(DateRange(first=date(2024, 2, 1), last=None))
    '2024-02-01/..'
    """
    first, last = days.first, days.last
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    if first == last:
        return first.isoformat()
    ends_month = (last + timedelta(days=1)).day == 1 if last < date.max else True
    if first.day == 1 and ends_month and first.year == last.year:
        if first.month == last.month:
            return f"{first:%Y-%m}"
        if (first.month, last.month) == (1, 12):
            return f"{first:%Y}"
    return f"{first}/{last}"


def _parts(claim: Claim, messages: Messages) -> Iterator[str]:
    for name in _TOLD:
        key = claim.slot(name)
        if key is not None:
            yield word_for(claim.kind, key, messages) or key
    if claim.quantity is not None:
        yield show_quantity(claim.quantity, messages)
    if claim.when is not None:
        yield say("reading.when", messages, {"date": show_moment(claim.when, messages)})
    if claim.as_of is not None:
        yield say("reading.as_of", messages, {"date": show_moment(claim.as_of, messages)})
    if claim.modality is not Modality.ASSERTED:
        yield say(f"reading.{claim.modality}", messages)
    if claim.polarity is Polarity.DENIED:
        yield say("reading.denied", messages)


def _vague(quantity: Quantity, messages: Messages) -> str | None:
    """A vague scale, and the sort that it is of: "thousands of soldiers"; ``None`` for a number."""
    if quantity.hedge is not Hedge.VAGUE:
        return None
    scale = f"vague.{quantity.stated}"
    shown = say(scale if says(scale, messages) else "hedge.vague", messages)
    if quantity.unit is None:
        return shown
    told = messages.texts.get(f"unit.{quantity.unit}")
    whole = told.whole if isinstance(told, Plural) else None
    unit = whole or _named("unit", quantity.unit, messages, quantity.stated)
    return say("reading.counted_vague", messages, {"figure": shown, "unit": unit})


def _hedged(quantity: Quantity, messages: Messages) -> str:
    """A number, of a range both ends, with what it counts, and the hedge around all of it."""
    if quantity.stated_high is None:
        values: dict[str, Value] = {"number": _counted(quantity.stated, quantity, messages)}
    else:
        high = _counted(quantity.stated_high, quantity, messages)
        values = {"number": quantity.stated, "high": high}
    return say(f"hedge.{quantity.hedge}", messages, values)


def _counted(number: Number, quantity: Quantity, messages: Messages) -> str:
    """A number with the unit of a quantity, in the form that its hedge asks for."""
    figure = show_number(number)
    if quantity.percent:
        figure = say("reading.percent", messages, {"figure": figure})
    if quantity.unit is None:
        return figure
    unit = _named("unit", quantity.unit, messages, number, quantity.hedge in messages.governing)
    code = "counted" if unit != quantity.unit else "counted_by_key"
    values: dict[str, Value] = {"figure": figure, "unit": unit, "number": number}
    return say(f"reading.{code}", messages, values)


def _named(
    group: str, key: str, messages: Messages, number: Number = 0, governed: bool = False
) -> str:
    """The word of a group for so many, else its key; ``governed`` behind a hedge that does so."""
    told = messages.texts.get(f"{group}.{key}")
    if told is None:
        return key
    if governed and number == 2 and isinstance(told, Plural) and told.behind:
        return told.behind
    return say(f"{group}.{key}", messages, {"number": number})
