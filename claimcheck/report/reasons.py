"""From the relations of a finding to their reasons: each once, the gravest first."""

from collections.abc import Collection
from typing import NamedTuple

from claimcheck.model.relation import Relation, RelationKind, Side
from claimcheck.model.report import Finding

GRAVEST = (
    RelationKind.CONTRADICTORY,
    RelationKind.ATTRIBUTION_CONFLICT,
    RelationKind.TENSION,
    RelationKind.SUPERSEDED,
    RelationKind.STATE_CHANGED,
    RelationKind.HEDGE_CHANGED,
)
"""The relations whose reasons an editor wants to read beside the verdict's, the gravest first."""
_REPLACING = (RelationKind.SUPERSEDED, RelationKind.STATE_CHANGED)
_GRAVITY = {kind: rank for rank, kind in enumerate(GRAVEST)}


class Why(NamedTuple):
    """A reason of some relations, and the pairs of claims (by id) that it holds for."""

    kind: RelationKind
    sentence: str
    pairs: tuple[tuple[str, str], ...]


def reasons_of(finding: Finding, language: str) -> tuple[Why, ...]:
    """Every reason of a finding's relations once, in one language, the gravest first.

    Of the reasons that an editor wants, what stands between claims that nothing replaced goes
    before what replaced others, and this before what replaced claims had between themselves,
    because only the first two decide a verdict. Then the gravest kind comes first, of one kind the
    reason that most pairs share.
    """
    replaced = set(finding.verdict.superseded)
    found: dict[tuple[RelationKind, str], list[Relation]] = {}
    for relation, said in zip(finding.verdict.relations, finding.relations, strict=True):
        found.setdefault((relation.kind, said.text[language]), []).append(relation)
    ranked = sorted(
        found.items(),
        key=lambda each: (
            each[0][0] not in GRAVEST,
            min(_bearing(relation, replaced) for relation in each[1]),
            _GRAVITY.get(each[0][0], len(GRAVEST)),
            -len(each[1]),
        ),
    )
    return tuple(
        Why(kind, sentence, tuple((one.left, one.right) for one in some))
        for (kind, sentence), some in ranked
    )


def beside_the_verdict(finding: Finding, language: str) -> tuple[str, ...]:
    """The reasons that tell an editor more than the verdict's own, the gravest first."""
    told = (why.sentence for why in reasons_of(finding, language) if why.kind in GRAVEST)
    own = finding.reason.text[language]
    return tuple(sentence for sentence in dict.fromkeys(told) if sentence != own)


def _bearing(relation: Relation, replaced: Collection[str]) -> int:
    """0 for what stands, 1 for what a standing claim replaced, 2 for what is past."""
    gone = [side in replaced for side in (relation.left, relation.right)]
    if relation.kind in _REPLACING and relation.side is not None:
        later = gone[0] if relation.side is Side.LEFT else gone[1]
        return 2 if later else 1
    return 2 if any(gone) else 0
