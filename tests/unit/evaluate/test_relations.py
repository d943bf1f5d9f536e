from __future__ import annotations

import pytest

from claimcheck.evaluate.evaluate import evaluate
from claimcheck.evaluate.figures import Conflicts
from claimcheck.evaluate.gold import Coarse, Gold
from claimcheck.model.relation import RelationKind
from claimcheck.model.report import Report
from tests.unit.evaluate.builders import (
    Json,
    claim,
    finding,
    gold_of,
    relation,
    report_of,
    row,
)

COARSE = [
    (RelationKind.SAME, Coarse.AGREE),
    (RelationKind.MORE_SPECIFIC, Coarse.COMPATIBLE),
    (RelationKind.COMPATIBLE, Coarse.COMPATIBLE),
    (RelationKind.HEDGE_CHANGED, Coarse.COMPATIBLE),
    (RelationKind.SUPERSEDED, Coarse.SUPERSEDED),
    (RelationKind.STATE_CHANGED, Coarse.SUPERSEDED),
    (RelationKind.TENSION, Coarse.TENSION),
    (RelationKind.CONTRADICTORY, Coarse.CONFLICT),
    (RelationKind.ATTRIBUTION_CONFLICT, Coarse.CONFLICT),
    (RelationKind.UNDETERMINED, Coarse.NOT_COMPARABLE),
    (RelationKind.NOT_COMPARABLE, Coarse.NOT_COMPARABLE),
]


def gold_with(*pairs: tuple[int, int, str], facts: str = "ffff") -> Gold:
    """Four rows g0 to g3, one letter of ``facts`` for the fact of each, and judged pairs."""
    rows = [row(f"g{n}", 10 * n, 10 * n + 5, fact=fact) for n, fact in enumerate(facts)]
    judged: list[Json] = [
        {"left": f"g{left}", "right": f"g{right}", "relation": name} for left, right, name in pairs
    ]
    return gold_of(*rows, pairs=judged)


def report_with(
    *pairs: tuple[int, int, RelationKind], found: str = "0123", extra: int = 0
) -> Report:
    """The claims c0 to c3 (those of ``found``) in one fact, with relations."""
    claims = [claim(f"c{n}", 10 * int(n), 10 * int(n) + 5) for n in found]
    claims += [claim(f"c{n}", 10 * n, 10 * n + 5) for n in range(9, 9 + extra)]
    relations = [relation(f"c{left}", f"c{right}", kind) for left, right, kind in pairs]
    fact = finding("p", [one.id for one in claims], relations=relations)
    return report_of(*claims, findings=[fact])


def conflicts(report: Report, gold: Gold) -> Conflicts:
    return evaluate(report, gold).relations.conflict


@pytest.mark.parametrize(("kind", "coarse"), COARSE)
def test_each_relation_has_its_coarse_class(kind: RelationKind, coarse: Coarse) -> None:
    relations = evaluate(report_with((0, 1, kind)), gold_with((0, 1, coarse))).relations
    assert (relations.macro_f1, relations.judged) == (1.0, 1)
    assert list(relations.by_class) == [coarse]


def test_every_relation_has_a_class() -> None:
    assert {kind for kind, _ in COARSE} == set(RelationKind)


def test_the_sides_of_a_pair_do_not_matter() -> None:
    report = report_with((1, 0, RelationKind.SUPERSEDED))
    assert evaluate(report, gold_with((0, 1, "superseded"))).relations.macro_f1 == 1.0


def test_a_pair_counts_only_when_both_claims_were_found() -> None:
    report = report_with((0, 1, RelationKind.SAME), found="01")
    relations = evaluate(report, gold_with((0, 1, "agree"), (0, 2, "conflict"))).relations
    assert (relations.judged, relations.macro_f1) == (1, 1.0)
    assert relations.conflict.recall is None


def test_a_pair_that_the_report_does_not_relate_is_not_comparable() -> None:
    gold = gold_with((0, 1, "not_comparable"), (0, 2, "agree"))
    by_class = evaluate(report_with(), gold).relations.by_class
    assert (by_class[Coarse.NOT_COMPARABLE].precision, by_class[Coarse.AGREE].recall) == (0.5, 0.0)


def test_claims_in_different_facts_are_not_comparable() -> None:
    told = [relation("c0", "c1", RelationKind.CONTRADICTORY)]
    claims = claim("c0", 0, 5), claim("c1", 10, 15)
    facts = [finding("p", ["c0"], relations=told), finding("q", ["c1"], relations=told)]
    relations = evaluate(
        report_of(*claims, findings=facts), gold_with((0, 1, "not_comparable"))
    ).relations
    assert relations.macro_f1 == 1.0
    assert relations.conflict.false == 0


def test_macro_f1_is_the_mean_over_the_classes_that_occur() -> None:
    gold = gold_with((0, 1, "agree"), (0, 2, "agree"), (1, 2, "compatible"), (2, 3, "tension"))
    report = report_with(
        (0, 1, RelationKind.SAME),
        (0, 2, RelationKind.SAME),
        (1, 2, RelationKind.SAME),
        (2, 3, RelationKind.TENSION),
    )
    evaluation = evaluate(report, gold)
    by_class = evaluation.relations.by_class
    assert {coarse: figures.f1 for coarse, figures in by_class.items()} == {
        Coarse.AGREE: pytest.approx(0.8),
        Coarse.COMPATIBLE: 0.0,
        Coarse.TENSION: 1.0,
    }
    assert evaluation.relations.macro_f1 == pytest.approx(0.6)
    assert [(pair.left, pair.right, pair.gold) for pair in evaluation.wrong_relations] == [
        ("g1", "g2", Coarse.COMPATIBLE)
    ]


def test_a_conflict_that_is_judged_one_is_right() -> None:
    report = report_with((0, 1, RelationKind.CONTRADICTORY))
    told = conflicts(report, gold_with((0, 1, "conflict"), (2, 3, "conflict")))
    assert (told.precision, told.recall, told.false, told.unjudged) == (1.0, 0.5, 0, 0)


def test_a_conflict_that_is_judged_otherwise_is_false() -> None:
    report = report_with((0, 1, RelationKind.ATTRIBUTION_CONFLICT))
    told = conflicts(report, gold_with((0, 1, "compatible"), (2, 3, "conflict")))
    assert (told.precision, told.recall, told.false) == (0.0, 0.0, 1)


def test_a_conflict_between_two_facts_of_the_gold_is_false() -> None:
    report = report_with((0, 2, RelationKind.CONTRADICTORY))
    gold = gold_with((0, 1, "conflict"), (2, 3, "conflict"), facts="ffhh")
    evaluation = evaluate(report, gold)
    assert evaluation.relations.conflict.false == 1
    assert [(pair.left, pair.right, pair.gold) for pair in evaluation.false_conflicts] == [
        ("g0", "g2", None)
    ]


def test_a_conflict_in_a_fact_without_a_judged_conflict_is_false() -> None:
    report = report_with((0, 1, RelationKind.CONTRADICTORY))
    gold = gold_with((0, 2, "agree"), (2, 3, "conflict"), facts="ffhh")
    assert conflicts(report, gold).false == 1


def test_a_conflict_in_a_fact_with_another_judged_conflict_is_left_out() -> None:
    report = report_with((0, 1, RelationKind.CONTRADICTORY), (1, 2, RelationKind.CONTRADICTORY))
    evaluation = evaluate(report, gold_with((0, 1, "conflict")))
    told = evaluation.relations.conflict
    assert (told.precision, told.false, told.unjudged) == (1.0, 0, 1)
    assert [(pair.left, pair.right) for pair in evaluation.unjudged_conflicts] == [("g1", "g2")]


def test_a_judged_conflict_between_two_facts_is_in_neither() -> None:
    report = report_with((0, 1, RelationKind.CONTRADICTORY))
    assert conflicts(report, gold_with((0, 2, "conflict"), facts="ffhh")).false == 1


def test_a_judged_conflict_counts_for_its_fact_though_a_claim_of_it_was_missed() -> None:
    report = report_with((0, 1, RelationKind.CONTRADICTORY), found="01")
    assert conflicts(report, gold_with((2, 3, "conflict"))).unjudged == 1


def test_a_conflict_of_claims_that_have_no_fact_in_the_gold_is_left_out() -> None:
    gold = gold_of(row("g0", 0, 5), row("g1", 10, 15))
    told = conflicts(report_with((0, 1, RelationKind.CONTRADICTORY), found="01"), gold)
    assert (told.precision, told.false, told.unjudged) == (None, 0, 1)


def test_a_conflict_with_a_spurious_claim_is_counted_apart() -> None:
    report = report_with((0, 9, RelationKind.CONTRADICTORY), extra=1)
    told = conflicts(report, gold_with((0, 1, "conflict")))
    assert (told.precision, told.false, told.unjudged, told.stray) == (None, 0, 0, 1)


def test_a_pair_that_is_told_twice_has_the_graver_word() -> None:
    report = report_with((0, 1, RelationKind.SAME), (1, 0, RelationKind.CONTRADICTORY))
    assert conflicts(report, gold_with((0, 1, "conflict"))).recall == 1.0
