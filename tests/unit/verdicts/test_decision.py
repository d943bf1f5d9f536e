import pytest

from claimcheck.model.relation import RelationKind
from claimcheck.model.verdict import VerdictKind
from claimcheck.verdicts.decision import LINES, rulings_of
from tests.factories import claim, relation, verdict


@pytest.mark.parametrize("kind", VerdictKind)
def test_the_lines_end_with_the_one_that_decided(kind: VerdictKind) -> None:
    rulings = rulings_of(verdict(kind))
    assert [one.verdict for one in rulings] == list(LINES[: LINES.index(kind) + 1])
    assert [one.holds for one in rulings] == [False] * (len(rulings) - 1) + [True]


def test_every_verdict_has_a_line() -> None:
    assert set(LINES) == set(VerdictKind)


@pytest.mark.parametrize(
    ("kind", "line"),
    [(RelationKind.CONTRADICTORY, "disputed"), (RelationKind.TENSION, "unsettled")],
)
def test_a_clash_among_replaced_claims_is_told(kind: RelationKind, line: str) -> None:
    pair = relation(claim("a"), claim("b"), kind)
    rulings = rulings_of(verdict(VerdictKind.UPDATED, relations=(pair,)))
    told = {one.verdict: one.reason for one in rulings}
    assert told[VerdictKind(line)].code == f"explain.not.{line}_any_more"
    assert told[VerdictKind(line)].values == {"count": 1}
