"""The second pass over dates: a claim whose day hangs on another matter is dated through it.

Only what the other matter's own claims say of their day is used, so that no claim ever dates the
fact that dated it, and the claim tells through which other one it was dated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from claimcheck.claims.slots import JOIN
from claimcheck.facts.identity import family_of
from claimcheck.facts.levels import JOINING, PARTING, Level, level_of
from claimcheck.facts.link import link_claims
from claimcheck.model.claim import Claim, HangsOn, Modality, Moment, Polarity
from claimcheck.model.dates import Anchor, DateRange, Granularity, Sense
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact
from claimcheck.model.kind import Kind
from claimcheck.rulepack.pack import Pack
from claimcheck.values.dates.edtf import to_edtf
from claimcheck.values.dates.shift import anniversary_of, shifted

_OPEN = timedelta.max


def date_through(
    claims: Mapping[str, Claim], documents: Iterable[Document], pack: Pack
) -> dict[str, Claim]:
    """The claims, those dated whose day hangs on a matter that exactly one fact tells.

    Of the facts only those of the kinds are made on which a day hangs: most texts have none.
    """
    kinds = {hangs.kind for claim in claims.values() if (hangs := _hangs_on(claim)) is not None}
    if not kinds:
        return dict(claims)
    facts = link_claims(claims.values(), documents, pack, kinds)
    return {key: _dated(claim, claims, facts, pack) for key, claim in claims.items()}


def _hangs_on(claim: Claim) -> HangsOn | None:
    """The matter on which the day of a claim hangs that has none yet."""
    known = claim.when is not None and claim.when.range is not None
    return None if known else claim.relative_to


def _dated(claim: Claim, claims: Mapping[str, Claim], facts: tuple[Fact, ...], pack: Pack) -> Claim:
    hangs = _hangs_on(claim)
    if hangs is None:
        return claim
    found = [
        source
        for fact in facts
        if claim.id not in fact.claims
        and (source := _narrowest(fact, hangs, claims, pack)) is not None
    ]
    if len(found) != 1 or found[0].when is None or found[0].when.range is None:
        return claim
    days = _moved(found[0].when.range, hangs)
    moment = (claim.when or _unsaid()).model_copy(
        update={
            "range": days,
            "edtf": to_edtf(days),
            "granularity": Granularity.DAY if days.is_day else found[0].when.granularity,
            "anchor": Anchor.MATTER,
            "unresolved": None,
            "through": found[0].id,
        }
    )
    return claim.model_copy(update={"when": moment})


def _narrowest(fact: Fact, hangs: HangsOn, claims: Mapping[str, Claim], pack: Pack) -> Claim | None:
    """The claim of the matter that gives the fewest days, if the fact is the matter."""
    if fact.kind != hangs.kind:
        return None
    members = [claims[key] for key in fact.claims]
    kind = pack.kinds[fact.kind]
    if not any(_is_matter(member, hangs, kind, pack) for member in members):
        return None
    telling = [member for member in members if _tells_a_day(member)]
    return min(telling, key=lambda member: (_width(member), member.id), default=None)


def _is_matter(claim: Claim, hangs: HangsOn, kind: Kind, pack: Pack) -> bool:
    """Whether a claim is about the matter: nothing told of both differs, and something agrees."""
    levels = set()
    for name, slot in kind.slots.items():
        ours, theirs = claim.slot(name), hangs.slots.get(name)
        if not slot.identity or ours is None or theirs is None:
            continue
        if slot.words:
            same = family_of(ours, kind) == family_of(theirs, kind)
            levels.add(Level.MISSING if same else Level.DIFFERENT)
        else:
            keys = frozenset(ours.split(JOIN)), frozenset(theirs.split(JOIN))
            levels.add(level_of(*keys, slot, pack.names))
    return bool(levels & JOINING) and not levels & PARTING


def _tells_a_day(claim: Claim) -> bool:
    """Whether a claim asserts days of its own, open at neither end."""
    if claim.modality is not Modality.ASSERTED or claim.polarity is not Polarity.AFFIRMED:
        return False
    when = claim.when
    return when is not None and when.through is None and _width(claim) < _OPEN


def _width(claim: Claim) -> timedelta:
    days = claim.when.range if claim.when else None
    if days is None or days.first is None or days.last is None:
        return _OPEN
    return days.last - days.first


def _moved(days: DateRange, hangs: HangsOn) -> DateRange:
    if hangs.anniversary is not None:
        return anniversary_of(days, hangs.anniversary)
    if hangs.offset is None:
        return days
    return shifted(days, hangs.offset, on=hangs.sense is not Sense.BEFORE)


def _unsaid() -> Moment:
    return Moment(range=None, granularity=Granularity.DAY, anchor=Anchor.UNRESOLVED)
