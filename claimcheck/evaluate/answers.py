"""One attribute of a found claim beside what the gold says of it: right or wrong, and both said."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from claimcheck.claims.holders.whose import PERSON
from claimcheck.evaluate.gold import GoldClaim, GoldDays, GoldQuantity
from claimcheck.model.claim import Claim, Holder, Moment
from claimcheck.model.dates import DateRange
from claimcheck.model.language import Folding
from claimcheck.model.quantity import Hedge, Number, Quantity
from claimcheck.text.fold import fold_word

KeyOf = Callable[[str], str | None]
"""The key that a holder's words have in the names table, less leading prepositions and titles."""

Numbers = tuple[Number | None, Number | None]

_NOTHING = "-"
_PLAIN = Folding()


class Answer(NamedTuple):
    """What the gold says, what was found, and whether the two are one."""

    right: bool
    gold: str
    found: str


def value(row: GoldClaim, claim: Claim) -> Answer | None:
    """Hedge, stated number and rate; ``None`` where the gold has no figure."""
    if row.quantity is None:
        return None
    gold, found = row.quantity, claim.quantity
    right = (
        found is not None
        and found.hedge is gold.hedge
        and same_number(row, claim)
        and found.per == gold.per
    )
    told = _figure(found.hedge, _read(found), found.per) if found else _NOTHING
    return Answer(right, _figure(gold.hedge, _said(gold), gold.per), told)


def same_number(row: GoldClaim, claim: Claim) -> bool:
    """Whether both state one number, or neither states any; of a range both ends count."""
    if row.quantity is None or claim.quantity is None:
        return row.quantity is None and claim.quantity is None
    return _said(row.quantity) == _read(claim.quantity)


def same_date(row: GoldClaim, claim: Claim) -> bool:
    """Whether both are dated to the same days, or neither is dated."""
    return (row.when and row.when.range) == _days(claim.when)


def date(row: GoldClaim, claim: Claim) -> Answer | None:
    """The days of what is told; ``None`` where the gold has none."""
    return _moment(row.when, claim.when)


def as_of(row: GoldClaim, claim: Claim) -> Answer | None:
    """The days at which a figure or state held; ``None`` where the gold has none."""
    return _moment(row.as_of, claim.as_of)


def modality(row: GoldClaim, claim: Claim) -> Answer:
    """How sure the text is."""
    return Answer(claim.modality is row.modality, row.modality, claim.modality)


def polarity(row: GoldClaim, claim: Claim) -> Answer:
    """Whether the text affirms or denies."""
    return Answer(claim.polarity is row.polarity, row.polarity, claim.polarity)


def attribution(row: GoldClaim, claim: Claim, key_of: KeyOf | None = None) -> Answer:
    """The first holder. A document that speaks for itself has none, and none must be found.

    Holders are one when their words, or one of their keys, are one, or the name of somebody whom no
    table knows, whatever title stands before it. Joint holders are one with
    any who shares a member, as they are one origin.
    """
    said, found = row.first_holders, claim.attribution[0] if claim.attribution else ()
    names = {name for text in said for name in _names(text, key_of)} | {row.holder} - {None}
    heard = {holder.key.removeprefix(PERSON) for holder in found}
    heard.update(name for holder in found for name in _names(holder.text, key_of))
    told = " + ".join(said) or row.holder or _NOTHING
    right = bool(names & heard) or _named(said, found) if names else not found
    return Answer(right, told, " + ".join(holder.text for holder in found) or _NOTHING)


def _named(said: Iterable[str], found: Iterable[Holder]) -> bool:
    """Whether the full name of one that the gold says closes the words of one found: "the head of
    the club, [name]"."""
    full = [f" {_folded(text)}" for text in said if " " in text]
    return any(_folded(holder.text).endswith(name) for holder in found for name in full)


def _names(text: str, key_of: KeyOf | None) -> set[str]:
    """What a holder's words may be compared by: their key, and the words themselves, folded."""
    key = key_of(text) if key_of else None
    folded = _folded(text)
    return {folded} if key is None else {folded, key}


def _folded(text: str) -> str:
    return " ".join(fold_word(word, _PLAIN) for word in text.split())


def _said(quantity: GoldQuantity) -> Numbers:
    if quantity.hedge is Hedge.RANGE:
        return quantity.low, quantity.high
    return quantity.stated, None


def _read(quantity: Quantity) -> Numbers:
    return quantity.stated, quantity.stated_high


def _figure(hedge: Hedge, numbers: Numbers, per: str | None) -> str:
    stated = "-".join(f"{number}" for number in numbers if number is not None)
    return f"{hedge} {stated}" + (f" per {per}" if per else "")


def _moment(gold: GoldDays | None, found: Moment | None) -> Answer | None:
    if gold is None:
        return None
    days = _days(found)
    return Answer(gold.range == days, _shown(gold.range), _shown(days))


def _days(moment: Moment | None) -> DateRange | None:
    return None if moment is None else moment.range


def _shown(days: DateRange | None) -> str:
    if days is None:
        return _NOTHING
    if days.is_day:
        return f"{days.first}"
    return f"{days.first or '..'}/{days.last or '..'}"
