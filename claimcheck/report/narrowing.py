"""What tells a matter from others of the same question: what is counted, of which kind, when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import Kind, Narrowing
from claimcheck.model.messages import Messages
from claimcheck.model.units import UnitTree
from claimcheck.report.messages import say, says
from claimcheck.report.readings import show_days

_FEW = 3
"""The number whose plural names a unit without one: "prisoners"."""
_YEAR = timedelta(days=366)


Spoken = Callable[[str], frozenset[str]]
"""By the name of a message, all its forms in the languages of texts."""


def narrowed(
    kind: Kind, claims: Sequence[Claim], units: UnitTree, messages: Messages, spoken: Spoken
) -> str:
    """The words that stand in brackets behind the question of some claims; "" for none.

    Words of the text that only say once more what is counted are left out.
    """
    told = {each: _TOLD[each](claims, units, messages) for each in kind.narrowed_by}
    if told.get(Narrowing.UNIT) and _says_unit(claims, spoken):
        told.pop(Narrowing.RESTRICTION, None)
    return say("list.comma", messages).join(each for each in told.values() if each)


def _says_unit(claims: Sequence[Claim], spoken: Spoken) -> bool:
    """Whether what narrows the group is, in all of them, the word for what they count."""
    units = {claim.quantity.unit for claim in claims if claim.quantity is not None}
    words = {claim.slots["restriction"].text for claim in claims if "restriction" in claim.slots}
    return words <= frozenset().union(*(spoken(f"unit.{unit}") for unit in units))


def _unit(claims: Sequence[Claim], units: UnitTree, messages: Messages) -> str:
    """What all of them count, where it is finer than what anything of its sort is."""
    counted = {claim.quantity.unit for claim in claims if claim.quantity is not None}
    unit = counted.pop() if len(counted) == 1 else None
    if unit is None or units.widest(unit) == unit or not says(f"unit.{unit}", messages):
        return ""
    return say(f"unit.{unit}", messages, {"number": _FEW})


def _restriction(claims: Sequence[Claim], _: UnitTree, messages: Messages) -> str:
    """The most common words that narrow the counted group, where all of them have such words."""
    texts = [claim.slots["restriction"].text for claim in claims if "restriction" in claim.slots]
    if len(texts) < len(claims):
        return ""
    counts = Counter(text for text in texts if text)
    text = min(counts, key=lambda each: (-counts[each], each), default=None)
    return say("question.quoted", messages, {"text": text}) if text else ""


def _when(claims: Sequence[Claim], _: UnitTree, messages: Messages) -> str:
    """The time around the days of all of them that are dated, where it is a year at most."""
    ranges = [claim.when.range for claim in claims if claim.when and claim.when.range]
    firsts = [days.first for days in ranges if days.first is not None]
    lasts = [days.last for days in ranges if days.last is not None]
    if not ranges or len(firsts) < len(ranges) or len(lasts) < len(ranges):
        return ""
    first, last = min(firsts), max(lasts)
    if last - first > _YEAR:
        return ""
    return show_days(DateRange(first=first, last=last), messages)


_TOLD: Mapping[Narrowing, Callable[[Sequence[Claim], UnitTree, Messages], str]] = {
    Narrowing.UNIT: _unit,
    Narrowing.RESTRICTION: _restriction,
    Narrowing.WHEN: _when,
}
