from __future__ import annotations

import pytest

from claimcheck.evaluate.evaluate import evaluate
from claimcheck.evaluate.figures import Evaluation
from claimcheck.evaluate.gold import Gold
from claimcheck.model.report import Finding
from claimcheck.model.verdict import VerdictKind
from tests.unit.evaluate.builders import Json, claim, document, finding, gold_of, report_of, row

DISPUTED, UPDATED = VerdictKind.DISPUTED, VerdictKind.UPDATED


def gold_with(facts: str, verdict: str = "updated", origins: int = 2) -> Gold:
    """A row for each letter: the fact that it is in."""
    rows = [row(f"g{n}", 10 * n, 10 * n + 5, fact=fact) for n, fact in enumerate(facts)]
    told: list[Json] = [
        {
            "id": fact,
            "verdict": verdict,
            "origins": origins,
            "claims": [f"g{n}" for n, letter in enumerate(facts) if letter == fact],
        }
        for fact in sorted(set(facts))
    ]
    return gold_of(*rows, facts=told)


def score(gold: Gold, *findings: Finding, found: int) -> Evaluation:
    """Of a report that found the first rows."""
    claims = [claim(f"c{n}", 10 * n, 10 * n + 5) for n in range(found)]
    return evaluate(report_of(*claims, findings=findings), gold)


def test_b_cubed_on_a_known_example() -> None:
    gold = gold_with("fffhh")
    findings = finding("p", ["c0", "c1"]), finding("q", ["c2", "c3", "c4"])
    facts = score(gold, *findings, found=5).facts
    assert facts.b3_precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert facts.b3_recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert facts.b3_f1 == pytest.approx(11 / 15)


def test_one_fact_for_everything_is_complete_but_impure() -> None:
    facts = score(gold_with("ffhh"), finding("p", ["c0", "c1", "c2", "c3"]), found=4).facts
    assert (facts.b3_precision, facts.b3_recall) == (0.5, 1.0)


def test_claims_without_a_fact_stand_alone() -> None:
    facts = score(gold_with("ffhh"), found=4).facts
    assert (facts.b3_precision, facts.b3_recall) == (1.0, 0.5)


def test_only_matched_claims_are_grouped() -> None:
    facts = score(gold_with("fff"), finding("p", ["c0", "c1", "x"]), found=2).facts
    assert (facts.b3_precision, facts.b3_recall) == (1.0, 1.0)


def test_a_row_without_a_fact_is_not_scored_for_grouping() -> None:
    gold = gold_of(row("g", 0, 5))
    assert evaluate(report_of(claim("c", 0, 5)), gold).facts.b3_f1 is None


def test_a_fact_is_scored_against_the_one_that_holds_most_of_its_claims() -> None:
    findings = finding("p", ["c0"], DISPUTED, origins=1), finding("q", ["c1", "c2"], UPDATED)
    evaluation = score(gold_with("fff", origins=1), *findings, found=3)
    assert (evaluation.verdicts, evaluation.origins) == (1.0, 1.0)


def test_of_two_that_hold_as_many_the_one_that_holds_less_else_is_taken() -> None:
    wide = finding("p", ["c0", "c2", "c3"], DISPUTED)
    narrow = finding("q", ["c1"], UPDATED, origins=2)
    evaluation = score(gold_with("ffhh"), wide, narrow, found=4)
    assert evaluation.verdicts == 0.5
    assert [(one.id, one.fact, one.gold, one.found) for one in evaluation.wrong_verdicts] == [
        ("h", "p", "updated", "disputed")
    ]


def test_then_the_first_by_id_is_taken() -> None:
    findings = finding("q", ["c0"], DISPUTED), finding("p", ["c1"], UPDATED)
    assert score(gold_with("ff"), *findings, found=2).verdicts == 1.0


def test_a_claim_that_is_in_no_fact_has_no_verdict() -> None:
    evaluation = score(gold_with("f"), found=1)
    assert (evaluation.verdicts, evaluation.origins) == (0.0, 0.0)
    assert [(one.fact, one.found) for one in evaluation.wrong_verdicts] == [(None, "no fact")]


def test_a_fact_of_which_nothing_was_found_is_not_scored() -> None:
    evaluation = score(gold_with("fh"), finding("p", ["c0"], UPDATED), found=1)
    assert (evaluation.verdicts, evaluation.rows["facts"]) == (1.0, 1)


def test_origins_are_counted() -> None:
    findings = finding("p", ["c0"], origins=2), finding("q", ["c1"], origins=3)
    evaluation = score(gold_with("fh", origins=2), *findings, found=2)
    assert evaluation.origins == 0.5
    assert [(one.id, one.gold, one.found) for one in evaluation.wrong_origins] == [("h", "2", "3")]


def test_facts_of_two_or_more_claims_have_their_own_accuracies() -> None:
    findings = finding("p", ["c0", "c1"], UPDATED, origins=2), finding("q", ["c2"], DISPUTED)
    evaluation = score(gold_with("ffh"), *findings, found=3)
    assert (evaluation.verdicts, evaluation.verdicts_2plus) == (0.5, 1.0)
    assert (evaluation.origins, evaluation.origins_2plus) == (0.5, 1.0)
    assert (evaluation.rows["facts"], evaluation.rows["facts_2plus"]) == (2, 1)


def test_disputed_facts_are_counted_for_each_ten_documents() -> None:
    findings = [
        finding("p", ["x"], DISPUTED),
        finding("q", ["y"], DISPUTED, kind="treaty"),
        finding("r", ["z"], UPDATED),
    ]
    documents = [document(key) for key in "abcd"]
    report = report_of(findings=findings, documents=documents)
    assert evaluate(report, gold_of()).disputed_per_10_documents == 5.0
    assert evaluate(report, gold_of(), kinds=["treaty"]).disputed_per_10_documents == 2.5
