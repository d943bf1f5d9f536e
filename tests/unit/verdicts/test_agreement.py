"""What several origins make of a fact where nothing clashes and nothing was replaced."""

from __future__ import annotations

from claimcheck.model.claim import Claim
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.model.verdict import Origin, VerdictKind
from claimcheck.verdicts.agreement import agree
from tests.factories import claim, quantity


def counting(id_: str, figure: Quantity) -> Claim:
    return claim(id_, quantity=figure)


def behind(id_: str) -> Origin:
    return Origin(
        key=f"o{id_}", label=id_, basis="basis.holder", claims=(id_,), documents=(f"d{id_}",)
    )


def pair(left: str, right: str, kind: RelationKind) -> Relation:
    return Relation(left=left, right=right, kind=kind, reason=Reason(code=f"reason.{kind}"))


CLAIMS = tuple(counting(id_, quantity(78)) for id_ in "abcd")
ORIGINS = tuple(behind(id_) for id_ in "abcd")


def test_where_only_some_origins_confirm_each_other_the_reason_says_how_many() -> None:
    related = (
        pair("a", "b", RelationKind.SAME),
        pair("a", "c", RelationKind.UNDETERMINED),
        pair("a", "d", RelationKind.COMPATIBLE),
    )
    kind, reason, _ = agree(related, ORIGINS, CLAIMS)
    assert kind is VerdictKind.CORROBORATED
    assert reason.code == "reason.verdict.corroborated_by_some"
    assert reason.values == {"origins": 2, "all": 4}


def test_origins_that_confirm_each_other_one_through_another_all_meet() -> None:
    related = tuple(pair(left, right, RelationKind.SAME) for left, right in ("ab", "cd", "bc"))
    _, reason, _ = agree(related, ORIGINS, CLAIMS)
    assert (reason.code, reason.values["origins"]) == ("reason.verdict.corroborated", 4)


def test_two_pairs_that_confirm_each_other_apart_are_not_four_that_do() -> None:
    related = tuple(pair(left, right, RelationKind.SAME) for left, right in ("ab", "cd"))
    _, reason, _ = agree(related, ORIGINS, CLAIMS)
    assert reason.values == {"origins": 2, "all": 4}


def test_a_vague_scale_confirms_nothing() -> None:
    vague = tuple(counting(id_, quantity(20, Hedge.VAGUE)) for id_ in "ab")
    kind, *_ = agree((pair("a", "b", RelationKind.SAME),), ORIGINS[:2], vague)
    assert kind is VerdictKind.CONSISTENT


def test_what_could_not_be_decided_is_told_with_its_pair() -> None:
    related = (pair("a", "b", RelationKind.UNDETERMINED),)
    kind, reason, shown = agree(related, ORIGINS[:2], CLAIMS[:2])
    assert (kind, reason.code) == (VerdictKind.UNDETERMINED, "reason.undetermined")
    assert shown == ("a", "b")


def test_where_no_two_are_compared_at_all_that_is_the_reason() -> None:
    _, reason, shown = agree((), ORIGINS[:2], CLAIMS[:2])
    assert (reason.code, shown) == ("reason.verdict.undetermined", ())
