"""From a fact to its verdict: the decision table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from claimcheck.model.claim import Claim, Polarity
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact
from claimcheck.model.kind import Value
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.model.verdict import Camp, Origin, Verdict, VerdictKind
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.agreement import agree
from claimcheck.verdicts.linked import only_linked
from claimcheck.verdicts.origins import origins_of, supporters
from claimcheck.verdicts.relations import REPLACING, relations_of
from claimcheck.verdicts.relays import NO_RELAYS, Relays
from claimcheck.verdicts.sequence import NO_SEQUENCE, Sequence
from claimcheck.verdicts.tightest import tightest_days, tightest_quantity

CLASHING = (RelationKind.CONTRADICTORY, RelationKind.ATTRIBUTION_CONFLICT)


def judge(
    fact: Fact,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    pack: Pack,
    relays: Relays = NO_RELAYS,
    sequence: Sequence = NO_SEQUENCE,
) -> Verdict:
    """The verdict of a fact, decided on its claims that are not superseded.

    ``relays`` tells who passes on whose words in the documents, ``sequence`` which of these look
    back on which.

    The order of the questions: contradicted or opposed, in tension, replaced by something later,
    one origin, several that state the same or lie one inside another, several that fit otherwise.
    """
    members = [claims[key] for key in fact.claims]
    kind = pack.kinds[fact.kind]
    related, same_as = relations_of(members, documents, pack, relays, sequence)
    relations = tuple(only_linked(related, fact, claims, pack))
    replaced = superseded_claims(relations)
    standing = [claim for claim in members if claim.id not in replaced]
    support = supporters(standing)
    origins = origins_of(supporters(members), documents, pack, members, relays)
    deniers = [claim for claim in members if claim.polarity is Polarity.DENIED]
    deciding = [each for each in relations if not replaced & {each.left, each.right}]
    by_day = kind.value is Value.DATE
    verdict, reason, evidence = _decide(relations, deciding, origins, support, claims)
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
    claims: Mapping[str, Claim],
) -> tuple[VerdictKind, Reason, tuple[str, ...]]:
    """The verdict, its reason, and the pair of claims that shows it, if a pair does."""
    for kind, wanted, among in (
        (VerdictKind.DISPUTED, CLASHING, deciding),
        (VerdictKind.UNSETTLED, (RelationKind.TENSION,), deciding),
        (VerdictKind.UPDATED, REPLACING, _last_first(relations, claims)),
    ):
        found = next((each for each in among if each.kind in wanted), None)
        if found is not None:
            return kind, found.reason, (found.left, found.right)
    return agree(relations, origins, support)


def _last_first(relations: tuple[Relation, ...], claims: Mapping[str, Claim]) -> list[Relation]:
    """Relations with those first in which the newer claim is itself not replaced; of figures the
    last step, from the latest one that was replaced to the latest of all."""
    replaced = superseded_claims(relations)

    def step(each: Relation) -> tuple[bool, tuple[float, ...]]:
        newer, older = (each.left, each.right)
        if each.side == "right":
            newer, older = older, newer
        late = [-value for id_ in (newer, older) for value in _held(claims[id_])]
        return {each.left, each.right} <= replaced, tuple(late)

    return sorted(relations, key=step)


def _held(claim: Claim) -> tuple[float, float]:
    """The last day for which a figure held, and the figure; zeros for what tells none."""
    if claim.quantity is None:
        return 0, 0
    days = claim.as_of.range if claim.as_of else None
    last = (days.last or days.first) if days else None
    return last.toordinal() if last else 0, float(claim.quantity.stated)


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
