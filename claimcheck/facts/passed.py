"""Which figures a text itself has passed: earlier counts that it still tells beside its last one.

A text that traces a toll gives every step of it, and seldom the hour of each. Only its highest
figure speaks of the moment at which it was published; the others held at some time before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.facts.identity import family_of
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.kind import InTime, Kind
from claimcheck.model.quantity import Hedge, Number, Quantity

_OWN = ""
"""Stands for the text that speaks for itself."""
_Group = tuple[str, str, str, tuple[str, ...]]


def passed_claims(claims: Iterable[Claim], kinds: Mapping[str, Kind]) -> frozenset[str]:
    """The ids of the claims whose figure their own document has passed, and which name no moment.

    Only claims of one document about one outcome, group and place are compared, and what one
    speaker counts passes no figure of another one: each has counted for itself.
    """
    counting = [claim for claim in claims if _counts(claim, kinds[claim.kind])]
    groups: dict[_Group, list[Claim]] = {}
    for claim in counting:
        groups.setdefault(_group(claim, kinds[claim.kind]), []).append(claim)
    return frozenset(claim.id for told in groups.values() for claim in _passed(told))


def _passed(told: list[Claim]) -> Iterator[Claim]:
    """Those of one group whose figure another one of it passes."""
    voices = _voices(told)
    peaks: dict[str, float] = {}
    for claim in told:
        for voice in voices[claim.id] or {_OWN}:
            peaks[voice] = max(peaks.get(voice, 0), _low(claim.quantity))
    highest = max(peaks.values())
    for claim in told:
        heard = voices[claim.id]
        peak = max(peaks.get(one, 0) for one in (*heard, _OWN)) if heard else highest
        if _names_no_moment(claim) and _high(claim.quantity) < peak:
            yield claim


def _voices(told: list[Claim]) -> dict[str, frozenset[str]]:
    """By the id of a claim, the keys of who speaks; none where the text speaks for itself.

    What it says for itself, and attributes with the same figure to somebody, is that speaker's.
    """
    own = {claim.id: _speakers(claim) for claim in told}
    spoken = {_stated(claim): own[claim.id] for claim in reversed(told) if own[claim.id]}
    return {claim.id: own[claim.id] or spoken.get(_stated(claim), frozenset()) for claim in told}


def _speakers(claim: Claim) -> frozenset[str]:
    first = claim.attribution[0] if claim.attribution else ()
    return frozenset(holder.key for holder in first)


def _stated(claim: Claim) -> Number:
    return 0 if claim.quantity is None else claim.quantity.stated


def _counts(claim: Claim, kind: Kind) -> bool:
    """Whether a claim tells how far a growing figure has come, not one that also falls, and not
    what is long over."""
    done = claim.modality is Modality.ASSERTED and claim.polarity is Polarity.AFFIRMED
    known = claim.quantity is not None and claim.quantity.hedge is not Hedge.VAGUE
    grows = kind.in_time is InTime.CUMULATIVE and kind.word_apart(claim.keys) is None
    grows = grows and not kind.can_fall(claim.keys)
    return grows and done and known and not _is_over(claim, kind)


def _is_over(claim: Claim, kind: Kind) -> bool:
    """Whether what is counted took place too long before the moment that the figure speaks of."""
    when, as_of = claim.when and claim.when.range, claim.as_of and claim.as_of.range
    if kind.apart is None or not when or not as_of or when.last is None or as_of.first is None:
        return False
    return (as_of.first - when.last).days > kind.apart


def _group(claim: Claim, kind: Kind) -> _Group:
    told = tuple(
        f"{name}={family_of(value.key, kind)}"
        for name, value in sorted(claim.slots.items())
        if kind.slots[name].identity and (kind.slots[name].words or not value.guessed)
    )
    quantity = claim.quantity
    unit = "" if quantity is None or not quantity.percent else "%"
    return claim.document, claim.kind, unit, told


def _names_no_moment(claim: Claim) -> bool:
    return claim.as_of is None or claim.as_of.text is None


def _low(quantity: Quantity | None) -> float:
    return 0 if quantity is None or quantity.low is None else float(quantity.low)


def _high(quantity: Quantity | None) -> float:
    if quantity is None or quantity.high is None:
        return float("inf")
    return float(quantity.high)
