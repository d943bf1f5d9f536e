"""The reasons of a finding: each once, and what decides before what is past."""

from claimcheck.model.relation import Relation, RelationKind, Side
from claimcheck.model.report import Finding
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.reasons import beside_the_verdict, reasons_of
from tests.factories import claim, document, fact, reason, relation, report, verdict

OF = document()
A, B, C, D = (claim(name, OF) for name in "abcd")


def finding(*relations: Relation, superseded: tuple[str, ...] = ()) -> Finding:
    told = verdict(VerdictKind.UPDATED, relations=relations, superseded=superseded)
    (made,) = report([OF], [A, B, C, D], [(fact(A, B, C, D), told)]).findings
    return made


def test_the_gravest_relation_comes_first() -> None:
    made = finding(
        relation(A, B, RelationKind.SAME, reason=reason(count=1)),
        relation(A, C, RelationKind.HEDGE_CHANGED, reason=reason(count=3)),
        relation(A, D, RelationKind.CONTRADICTORY, reason=reason(count=4)),
    )
    told = [why.kind for why in reasons_of(made, "en")]
    assert told == [RelationKind.CONTRADICTORY, RelationKind.HEDGE_CHANGED, RelationKind.SAME]


def test_a_reason_that_pairs_share_is_told_once_and_before_the_others() -> None:
    made = finding(
        relation(A, B, RelationKind.TENSION, reason=reason(count=1)),
        relation(A, C, RelationKind.TENSION, reason=reason(count=3)),
        relation(A, D, RelationKind.TENSION, reason=reason(count=3)),
    )
    told = reasons_of(made, "en")
    assert [why.sentence for why in told] == ["Because of 3.", "Because of 1."]
    assert told[0].pairs == (("a", "c"), ("a", "d"))


def test_what_stands_goes_before_what_is_past() -> None:
    made = finding(
        relation(A, B, RelationKind.CONTRADICTORY, reason=reason(count=1)),
        relation(C, A, RelationKind.SUPERSEDED, side=Side.LEFT, reason=reason(count=3)),
        relation(B, A, RelationKind.SUPERSEDED, side=Side.LEFT, reason=reason(count=4)),
        relation(C, D, RelationKind.TENSION, reason=reason(count=5)),
        superseded=("a", "b"),
    )
    told = [why.sentence for why in reasons_of(made, "en")]
    assert told == ["Because of 5.", "Because of 3.", "Because of 1.", "Because of 4."]


def test_beside_the_verdict_stands_what_it_does_not_say_itself() -> None:
    made = finding(
        relation(A, B, RelationKind.TENSION),
        relation(A, C, RelationKind.TENSION, reason=reason(count=3)),
        relation(A, D, RelationKind.SAME, reason=reason(count=4)),
    )
    assert beside_the_verdict(made, "en") == ("Because of 3.",)
