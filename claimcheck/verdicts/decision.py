"""The decision table line by line: which line decided a verdict, and why those before did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model.explanation import Ruling
from claimcheck.model.reason import Reason
from claimcheck.model.relation import RelationKind
from claimcheck.model.verdict import Verdict, VerdictKind
from claimcheck.verdicts.judge import CLASHING

LINES = (
    VerdictKind.DISPUTED,
    VerdictKind.UNSETTLED,
    VerdictKind.UPDATED,
    VerdictKind.SINGLE_ORIGIN,
    VerdictKind.CORROBORATED,
    VerdictKind.CONSISTENT,
    VerdictKind.UNDETERMINED,
)
"""The verdicts in the order in which they are asked for."""


def rulings_of(verdict: Verdict) -> tuple[Ruling, ...]:
    """The lines of the decision table up to the one that decided, each with its reason."""
    return tuple(_rulings(verdict))


def _rulings(verdict: Verdict) -> Iterator[Ruling]:
    for line in LINES:
        if line is verdict.kind:
            yield Ruling(verdict=line, holds=True, reason=verdict.reason)
            return
        yield Ruling(verdict=line, holds=False, reason=_why_not(line, verdict))


def _why_not(line: VerdictKind, verdict: Verdict) -> Reason:
    """Why a line before the deciding one does not hold."""
    kinds = {VerdictKind.DISPUTED: CLASHING, VerdictKind.UNSETTLED: (RelationKind.TENSION,)}
    if line in kinds and (passed := _among_replaced(kinds[line], verdict)):
        return Reason(code=f"explain.not.{line}_any_more", values={"count": passed})
    values = {"origins": len(verdict.origins)} if line is VerdictKind.SINGLE_ORIGIN else {}
    return Reason(code=f"explain.not.{line}", values=dict(values))


def _among_replaced(kinds: Iterable[RelationKind], verdict: Verdict) -> int:
    """How many pairs stand so; since their line does not hold, each has a replaced claim."""
    wanted = frozenset(kinds)
    return sum(relation.kind in wanted for relation in verdict.relations)
