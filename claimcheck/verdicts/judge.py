"""From a fact to its verdict: the decision table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from claimcheck.model.claim import Claim, Polarity
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact
from claimcheck.model.kind import Value
from claimcheck.model.quantity import Hedge
from claimcheck.model.reason import Reason, ReasonValue
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.model.verdict import Camp, Origin, Verdict, VerdictKind
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.linked import only_linked
from claimcheck.verdicts.origins import origins_of, supporters
from claimcheck.verdicts.relations import REPLACING, relations_of
from claimcheck.verdicts.relays import NO_RELAYS, Relays
from claimcheck.verdicts.tightest import tightest_days, tightest_quantity

CLASHING = (RelationKind.CONTRADICTORY, RelationKind.ATTRIBUTION_CONFLICT)
_NESTED = (RelationKind.MORE_SPECIFIC, RelationKind.HEDGE_CHANGED)
COMPARED = frozenset(RelationKind) - {RelationKind.UNDETERMINED, RelationKind.NOT_COMPARABLE}


def judge(
    fact: Fact,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    pack: Pack,
    relays: Relays = NO_RELAYS,
) -> Verdict:
    """The verdict of a fact, decided on its claims that are not superseded.

    ``relays`` tells who passes on whose words in the documents.

    The order of the questions: contradicted or opposed, in tension, replaced by something later,
    one origin, several that state the same or lie one inside another, several that fit otherwise.
    """
    members = [claims[key] for key in fact.claims]
    kind = pack.kinds[fact.kind]
    related, same_as = relations_of(members, documents, pack, relays)
    relations = tuple(only_linked(related, fact, claims, pack))
    replaced = superseded_claims(relations)
    standing = [claim for claim in members if claim.id not in replaced]
    support = supporters(standing)
    origins = origins_of(supporters(members), documents, pack, members, relays)
    deniers = [claim for claim in members if claim.polarity is Polarity.DENIED]
    deciding = [each for each in relations if not replaced & {each.left, each.right}]
    by_day = kind.value is Value.DATE
    last_first = _last_first(relations, claims)
    verdict, reason, evidence = _decide(relations, deciding, origins, support, last_first)
    disputed = verdict is VerdictKind.DISPUTED
    return Verdict(
        kind=verdict,
        reason=reason,
        origins=origins,
        deniers=origins_of(deniers, documents, pack, members, relays),
        relations=relations,
        camps=tuple(
            Camp(
                claims=tuple(sorted(claim.id for claim in camp)),
                origins=tuple(
                    one.key for one in origins_of(camp, documents, pack, members, relays)
                ),
            )
            for camp in (_camps(deciding, standing, same_as) if disputed else ())
        ),
        quantity=None if by_day else tightest_quantity(support),
        when=tightest_days(support) if by_day else None,
        evidence=evidence or tuple(claim.id for claim in members),
        superseded=tuple(sorted(replaced)),
    )


def superseded_claims(relations: Iterable[Relation]) -> frozenset[str]:
    """The claims that another one has replaced."""
    return frozenset(
        each.right if each.side == "left" else each.left
        for each in relations
        if each.kind in REPLACING
    )


def _decide(
    relations: tuple[Relation, ...],
    deciding: list[Relation],
    origins: tuple[Origin, ...],
    support: tuple[Claim, ...],
    last_first: list[Relation],
) -> tuple[VerdictKind, Reason, tuple[str, ...]]:
    """The verdict, its reason, and the pair of claims that shows it, if a pair does; of what was
    replaced ``last_first`` has the last step first."""
    for kind, wanted, among in (
        (VerdictKind.DISPUTED, CLASHING, deciding),
        (VerdictKind.UNSETTLED, (RelationKind.TENSION,), deciding),
        (VerdictKind.UPDATED, REPLACING, last_first),
    ):
        found = next((each for each in among if each.kind in wanted), None)
        if found is not None:
            return kind, found.reason, (found.left, found.right)
    kind = _agreement(relations, origins, support)
    if support and all(claim.polarity is Polarity.DENIED for claim in support):
        kind = VerdictKind.CONSISTENT if kind is VerdictKind.CORROBORATED else kind
        return kind, _because("denied", origins), ()
    return kind, _because(kind, origins), ()


def _last_first(relations: tuple[Relation, ...], claims: Mapping[str, Claim]) -> list[Relation]:
    """Relations with those first in which the newer claim is itself not replaced, and of these the
    shortest steps: the last figure before the newest one, not the first of all."""
    replaced = superseded_claims(relations)

    def rank(relation: Relation) -> tuple[bool, float]:
        figures = [claims[each].quantity for each in (relation.left, relation.right)]
        stated = [float(each.stated) for each in figures if each is not None]
        step = max(stated) - min(stated) if len(stated) == len(figures) else 0.0
        return {relation.left, relation.right} <= replaced, step

    return sorted(relations, key=rank)


def _agreement(
    relations: tuple[Relation, ...], origins: tuple[Origin, ...], support: tuple[Claim, ...]
) -> VerdictKind:
    """What several origins make of a fact: only what one says of another's words counts."""
    if len(origins) == 1:
        return VerdictKind.SINGLE_ORIGIN
    origin_of = {claim: origin.key for origin in origins for claim in origin.claims}
    between = [each for each in relations if origin_of.get(each.left) != origin_of.get(each.right)]
    if not origins or not any(each.kind in COMPARED for each in between):
        return VerdictKind.UNDETERMINED
    by_id = {claim.id: claim for claim in support}
    confirmed = any(
        _confirms(each, by_id[each.left], by_id[each.right])
        for each in between
        if each.left in by_id and each.right in by_id
    )
    return VerdictKind.CORROBORATED if confirmed else VerdictKind.CONSISTENT


def _confirms(relation: Relation, left: Claim, right: Claim) -> bool:
    """Whether two claims state the same number or day, or lie one inside the other, both closed."""
    if relation.kind is RelationKind.SAME:
        return _stated(left) and _stated(right)
    return relation.kind in _NESTED and _closed(left) and _closed(right)


def _stated(claim: Claim) -> bool:
    """Whether a claim states a number or a day: a vague scale is no number."""
    if claim.quantity is not None:
        return claim.quantity.hedge is not Hedge.VAGUE
    return claim.when is not None and claim.when.range is not None


def _closed(claim: Claim) -> bool:
    if claim.quantity is not None:
        return claim.quantity.low is not None and claim.quantity.high is not None
    days: DateRange | None = claim.when.range if claim.when else None
    return days is not None and days.first is not None and days.last is not None


def _because(code: str, origins: tuple[Origin, ...]) -> Reason:
    """Why statements that do not clash have their verdict: how many stand behind them."""
    documents = {document for origin in origins for document in origin.documents}
    values: dict[str, ReasonValue] = {"origins": len(origins), "documents": len(documents)}
    return Reason(code=f"reason.verdict.{code}", values=values)


def _camps(
    deciding: list[Relation], standing: list[Claim], same_as: Mapping[str, str]
) -> list[list[Claim]]:
    """The sides of a dispute: claims that do not clash with each other, largest camp first.

    A claim that clashes with none fits every side, and so stands on none.
    """
    clashing = {frozenset((each.left, each.right)) for each in deciding if each.kind.is_conflict}
    opposed = frozenset().union(*clashing)
    camps: list[list[Claim]] = []
    camp_of: dict[str, list[Claim]] = {}
    for claim in (one for one in standing if same_as[one.id] in opposed):
        if same_as[claim.id] in camp_of:
            camp_of[same_as[claim.id]].append(claim)
            continue
        free = (camp for camp in camps if not _clashes(claim, camp, clashing))
        home = next(free, None)
        if home is None:
            home = []
            camps.append(home)
        home.append(claim)
        camp_of[claim.id] = home
    return sorted(camps, key=lambda camp: (-len(camp), sorted(claim.id for claim in camp)))


def _clashes(claim: Claim, camp: list[Claim], clashing: Set[frozenset[str]]) -> bool:
    return any(frozenset((claim.id, other.id)) in clashing for other in camp)
