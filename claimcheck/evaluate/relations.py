"""From sheets to figures on pairs: how claims stand to each other, and which conflicts are real."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.evaluate.figures import ClassFigures, Conflicts, Relations, WrongPair, ratio
from claimcheck.evaluate.gold import Coarse, Gold, GoldClaim, GoldPair
from claimcheck.evaluate.match import Sheet
from claimcheck.evaluate.score import place_of
from claimcheck.model.relation import RelationKind
from claimcheck.model.report import Finding, Report

Two = frozenset[str]
"""The ids of two claims, in no order."""

_COARSE = {
    RelationKind.SAME: Coarse.AGREE,
    RelationKind.MORE_SPECIFIC: Coarse.COMPATIBLE,
    RelationKind.COMPATIBLE: Coarse.COMPATIBLE,
    RelationKind.HEDGE_CHANGED: Coarse.COMPATIBLE,
    RelationKind.SUPERSEDED: Coarse.SUPERSEDED,
    RelationKind.STATE_CHANGED: Coarse.SUPERSEDED,
    RelationKind.TENSION: Coarse.TENSION,
    RelationKind.CONTRADICTORY: Coarse.CONFLICT,
    RelationKind.ATTRIBUTION_CONFLICT: Coarse.CONFLICT,
    RelationKind.UNDETERMINED: Coarse.NOT_COMPARABLE,
    RelationKind.NOT_COMPARABLE: Coarse.NOT_COMPARABLE,
}
_GRAVITY = {coarse: place for place, coarse in enumerate(Coarse)}


class Scored(NamedTuple):
    """The figures on relations, and the pairs behind them."""

    relations: Relations
    wrong: tuple[WrongPair, ...]
    false_conflicts: tuple[WrongPair, ...]
    unjudged_conflicts: tuple[WrongPair, ...]


class _Conflict(NamedTuple):
    """A reported conflict between two matched claims; ``right`` is ``None`` where unjudged."""

    pair: WrongPair
    right: bool | None


def score_relations(sheets: Sequence[Sheet]) -> Scored:
    """The judged pairs of which both claims were found, and every conflict between found claims."""
    judged = [pair for sheet in sheets for pair in _judged(sheet)]
    conflicts = [conflict for sheet in sheets for conflict in _conflicts(sheet)]
    by_class = _by_class(judged)
    f1s = [figures.f1 for figures in by_class.values() if figures.f1 is not None]
    conflict = _conflict_figures(by_class.get(Coarse.CONFLICT), conflicts, sheets)
    return Scored(
        Relations(
            macro_f1=ratio(sum(f1s), len(f1s)),
            judged=len(judged),
            by_class=by_class,
            conflict=conflict,
        ),
        tuple(pair for pair in judged if pair.gold is not pair.found),
        tuple(pair for pair, right in conflicts if right is False),
        tuple(pair for pair, right in conflicts if right is None),
    )


def related(report: Report) -> dict[Two, Coarse]:
    """How the report says two claims of one fact stand; pairs that it leaves out are not compared.

    Were a pair told twice, the graver word counts.
    """
    told: dict[Two, Coarse] = {}
    for finding in report.findings:
        for two, coarse in _related_in(finding):
            if two not in told or _GRAVITY[coarse] > _GRAVITY[told[two]]:
                told[two] = coarse
    return told


def _related_in(finding: Finding) -> Iterator[tuple[Two, Coarse]]:
    members = set(finding.fact.claims)
    for relation in finding.verdict.relations:
        two = frozenset((relation.left, relation.right))
        if two <= members:
            yield two, _COARSE[relation.kind]


def _judged(sheet: Sheet) -> Iterator[WrongPair]:
    """The judged pairs of which both claims were found, each with what the report says."""
    claim_of = {row.id: claim.id for row, claim in sheet.matches}
    rows = {row.id: row for row, _ in sheet.matches}
    told = related(sheet.report)
    for pair in sorted(sheet.gold.pairs, key=lambda pair: (pair.left, pair.right)):
        if pair.left in rows and pair.right in rows:
            two = frozenset((claim_of[pair.left], claim_of[pair.right]))
            found = told.get(two, Coarse.NOT_COMPARABLE)
            yield _pair(rows[pair.left], rows[pair.right], pair.relation, found)


def _pair(left: GoldClaim, right: GoldClaim, gold: Coarse | None, found: Coarse) -> WrongPair:
    places = (place_of(left), place_of(right))
    return WrongPair(left=left.id, right=right.id, gold=gold, found=found, places=places)


def _by_class(judged: Sequence[WrongPair]) -> dict[Coarse, ClassFigures]:
    gold = Counter(pair.gold for pair in judged)
    predicted = Counter(pair.found for pair in judged)
    right = Counter(pair.found for pair in judged if pair.gold is pair.found)
    return {
        coarse: ClassFigures.of(gold[coarse], predicted[coarse], right[coarse])
        for coarse in Coarse
        if gold[coarse] or predicted[coarse]
    }


def _conflicts(sheet: Sheet) -> Iterator[_Conflict]:
    """Every conflict that the report tells between two matched claims, and whether it is one."""
    row_of = {claim.id: row for row, claim in sheet.matches}
    judged = {frozenset((pair.left, pair.right)): pair for pair in sheet.gold.pairs}
    disputed = _facts_in_conflict(sheet.gold)
    for two in sorted(_told_conflicts(sheet), key=sorted):
        if two <= row_of.keys():
            left, right = sorted((row_of[claim] for claim in two), key=lambda row: row.id)
            pair = judged.get(frozenset((left.id, right.id)))
            gold = None if pair is None else pair.relation
            told = _pair(left, right, gold, Coarse.CONFLICT)
            yield _Conflict(told, _is_right(left, right, pair, disputed))


def _told_conflicts(sheet: Sheet) -> list[Two]:
    return [two for two, coarse in related(sheet.report).items() if coarse is Coarse.CONFLICT]


def _is_right(
    left: GoldClaim, right: GoldClaim, pair: GoldPair | None, disputed: set[str]
) -> bool | None:
    """Whether the gold calls it a conflict. Wrong, too, are a conflict across facts and one in a
    fact without any conflict; what is left, or has no fact in the gold, cannot be told."""
    if pair is not None:
        return pair.relation is Coarse.CONFLICT
    if left.fact is None or right.fact is None:
        return None
    return None if left.fact == right.fact and left.fact in disputed else False


def _facts_in_conflict(gold: Gold) -> set[str]:
    """The facts of which two claims are judged to be in conflict."""
    fact_of = {row.id: row.fact for row in gold.claims}
    return {
        fact
        for pair in gold.pairs
        if pair.relation is Coarse.CONFLICT
        and (fact := fact_of[pair.left]) is not None
        and fact == fact_of[pair.right]
    }


def _conflict_figures(
    figures: ClassFigures | None, conflicts: Sequence[_Conflict], sheets: Sequence[Sheet]
) -> Conflicts:
    answers = Counter(conflict.right for conflict in conflicts)
    right, false = answers[True], answers[False]
    return Conflicts(
        precision=ratio(right, right + false),
        recall=None if figures is None else figures.recall,
        false=false,
        unjudged=answers[None],
        right=right,
        gold=0 if figures is None else figures.gold,
        stray=_with_strays(sheets),
    )


def _with_strays(sheets: Sequence[Sheet]) -> int:
    """Reported conflicts of which a claim is spurious."""
    return sum(
        not two.isdisjoint({stray.claim.id for stray in sheet.strays})
        for sheet in sheets
        for two in _told_conflicts(sheet)
    )
