"""What several origins make of a fact where nothing clashes and nothing was replaced."""

from __future__ import annotations

from collections.abc import Set

from claimcheck.model.claim import Claim, Polarity
from claimcheck.model.dates import DateRange
from claimcheck.model.quantity import Hedge
from claimcheck.model.reason import Reason, ReasonValue
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.model.verdict import Origin, VerdictKind

_NESTED = (RelationKind.MORE_SPECIFIC, RelationKind.HEDGE_CHANGED)
COMPARED = frozenset(RelationKind) - {RelationKind.UNDETERMINED, RelationKind.NOT_COMPARABLE}

_UNORDERED = "reason.figures_unordered"

Agreement = tuple[VerdictKind, Reason, tuple[str, ...]]
"""A verdict, its reason, and the pair of claims that shows it, if a pair does."""


def agree(
    relations: tuple[Relation, ...], origins: tuple[Origin, ...], support: tuple[Claim, ...]
) -> Agreement:
    """The verdict of a fact by the origins that are counted for it, ``support`` being their claims.

    Only what one says of another's words counts. Where some confirm each other and others do not,
    the reason tells how many; where nothing could be decided, what it was that could not.
    """
    between = _between(relations, origins)
    meeting = _meeting(between, origins, support)
    kind = _kind(between, origins, meeting)
    if support and all(claim.polarity is Polarity.DENIED for claim in support):
        kind = VerdictKind.CONSISTENT if kind is VerdictKind.CORROBORATED else kind
        return kind, _because("denied", origins), ()
    if kind is VerdictKind.CORROBORATED:
        higher = _more_by_others(between, meeting, origins, support)
        if higher is not None:
            return VerdictKind.UNDETERMINED, higher.reason, (higher.left, higher.right)
    if kind is VerdictKind.UNDETERMINED:
        undecided = (each for each in between if each.kind is RelationKind.UNDETERMINED)
        first = next(undecided, None)
        if first is not None:
            return kind, first.reason, (first.left, first.right)
    if kind is VerdictKind.CORROBORATED and len(meeting) < len(origins):
        values: dict[str, ReasonValue] = {"origins": len(meeting), "all": len(origins)}
        return kind, Reason(code="reason.verdict.corroborated_by_some", values=values), ()
    return kind, _because(kind, origins), ()


def _more_by_others(
    between: list[Relation],
    meeting: Set[str],
    origins: tuple[Origin, ...],
    support: tuple[Claim, ...],
) -> Relation | None:
    """How a figure on which several origins meet stands to a higher one of another origin, of which
    it is not known whether it came later: then nothing tells that the lower one still holds."""
    origin_of = _origin_of(origins)
    figures = {
        claim.id: claim.quantity.stated
        for claim in support
        if claim.quantity is not None and claim.quantity.hedge is Hedge.EXACT
    }
    for each in between:
        if each.reason.code != _UNORDERED or not {each.left, each.right} <= figures.keys():
            continue
        low, high = sorted((each.left, each.right), key=lambda id_: figures[id_])
        if origin_of[low] in meeting and origin_of[high] not in meeting:
            return each
    return None


def _between(relations: tuple[Relation, ...], origins: tuple[Origin, ...]) -> list[Relation]:
    """The relations of claims that do not have the same origin."""
    origin_of = _origin_of(origins)
    return [each for each in relations if origin_of.get(each.left) != origin_of.get(each.right)]


def _origin_of(origins: tuple[Origin, ...]) -> dict[str, str]:
    return {claim: origin.key for origin in origins for claim in origin.claims}


def _kind(between: list[Relation], origins: tuple[Origin, ...], meeting: Set[str]) -> VerdictKind:
    if len(origins) == 1:
        return VerdictKind.SINGLE_ORIGIN
    if not origins or not any(each.kind in COMPARED for each in between):
        return VerdictKind.UNDETERMINED
    return VerdictKind.CORROBORATED if meeting else VerdictKind.CONSISTENT


def _meeting(
    between: list[Relation], origins: tuple[Origin, ...], support: tuple[Claim, ...]
) -> frozenset[str]:
    """The most origins that confirm each other, one through another; none where no two do."""
    origin_of = _origin_of(origins)
    by_id = {claim.id: claim for claim in support}
    groups: list[frozenset[str]] = []
    for each in between:
        left, right = by_id.get(each.left), by_id.get(each.right)
        if left is None or right is None or not _confirms(each, left, right):
            continue
        joined = frozenset((origin_of[each.left], origin_of[each.right]))
        met = [group for group in groups if group & joined]
        groups = [group for group in groups if group not in met] + [joined.union(*met)]
    return max(groups, key=lambda group: (len(group), sorted(group)), default=frozenset())


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
