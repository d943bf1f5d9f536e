"""What of a report is new against an earlier one."""

import pytest

from claimcheck.compare.baseline import with_baseline
from claimcheck.model.claim import Claim
from claimcheck.model.report import BaselineState, Report
from claimcheck.model.verdict import VerdictKind
from tests.factories import claim, document, fact, report, verdict

OF = document()
A, B, C = (claim(name, OF) for name in "abc")


def told(*facts: tuple[VerdictKind, tuple[Claim, ...]]) -> Report:
    judged = [(fact(*claims), verdict(kind)) for kind, claims in facts]
    return report([OF], [A, B, C], judged)


def states(new: Report, old: Report) -> dict[str, BaselineState | None]:
    return {one.fact.id: one.baseline for one in with_baseline(new, old).findings}


def test_a_finding_that_was_there_is_unchanged() -> None:
    made = told((VerdictKind.DISPUTED, (A, B)))
    assert states(made, made) == {"a": BaselineState.UNCHANGED}


def test_a_fact_under_another_verdict_is_updated() -> None:
    old, new = told((VerdictKind.CONSISTENT, (A, B))), told((VerdictKind.DISPUTED, (A, B)))
    assert states(new, old) == {"a": BaselineState.UPDATED}


def test_a_fact_that_was_not_there_is_new() -> None:
    old = told((VerdictKind.DISPUTED, (A, B)))
    new = told((VerdictKind.DISPUTED, (A, B)), (VerdictKind.SINGLE_ORIGIN, (C,)))
    assert states(new, old) == {"a": BaselineState.UNCHANGED, "c": BaselineState.NEW}


def test_an_older_document_that_was_added_makes_nothing_new() -> None:
    old, new = told((VerdictKind.DISPUTED, (B, C))), told((VerdictKind.DISPUTED, (A, B, C)))
    assert states(new, old) == {"a": BaselineState.UNCHANGED}


def test_of_a_fact_that_fell_apart_one_part_is_new() -> None:
    old = told((VerdictKind.DISPUTED, (A, B, C)))
    new = told((VerdictKind.DISPUTED, (A, B)), (VerdictKind.DISPUTED, (C,)))
    assert states(new, old) == {"a": BaselineState.UNCHANGED, "c": BaselineState.NEW}


@pytest.mark.parametrize("gate", VerdictKind)
@pytest.mark.parametrize("kind", VerdictKind)
def test_what_reaches_the_gate_fails_unless_it_was_there(
    kind: VerdictKind, gate: VerdictKind
) -> None:
    made = told((kind, (A, B)))
    (fresh,) = with_baseline(made, told()).findings
    (known,) = with_baseline(made, made).findings
    kinds = list(VerdictKind)
    assert fresh.fails(gate) is (kinds.index(kind) <= kinds.index(gate))
    assert not known.fails(gate)
