from collections.abc import Mapping

from claimcheck.facts.company import tell_all
from claimcheck.facts.link import link_claims
from claimcheck.facts.near import near_misses
from claimcheck.model.claim import Claim
from claimcheck.model.explanation import NearMiss
from claimcheck.model.fact import Fact
from claimcheck.rulepack.load import load_pack
from tests.factories import claim, document

PACK = load_pack()
OF = document()


def told(id_: str, **slots: str) -> Claim:
    return claim(id_, OF, slots={"outcome": "killed", **slots})


def facts_of(*claims: Claim) -> tuple[Mapping[str, Claim], dict[str, Fact]]:
    facts = link_claims(claims, [OF], PACK)
    return {one.id: one for one in claims}, {id_: fact for fact in facts for id_ in fact.claims}


def near(of: str, *claims: Claim) -> tuple[NearMiss, ...]:
    by_id, home = facts_of(*claims)
    facts = {fact.id: fact for fact in home.values()}.values()
    return near_misses(home[of], facts, tell_all(by_id.values(), {OF.id: OF}, PACK), PACK)


def test_a_near_miss_is_told_with_the_step_that_set_it_aside() -> None:
    (only,) = near("a", told("a", place="kursk"), told("b", place="kursk", restriction="officers"))
    assert (only.fact, only.pairs, only.barrier) == ("b", 1, None)
    assert [step.slot for step in only.link.steps if step.level == "part"] == ["restriction"]


def test_what_shares_no_name_did_not_come_near() -> None:
    assert near("a", told("a", place="kursk"), told("b", place="khartoum")) == ()


def test_a_link_that_was_refused_is_told_with_the_pair_that_forbade_it() -> None:
    between = told("m", victims="kp")
    (only,) = near(
        "z",
        told("a", place="kursk", victims="kp"),
        between,
        told("z", place="khartoum", victims="kp"),
    )
    assert only.link.linked
    assert only.barrier is not None
    assert {only.barrier.left, only.barrier.right} == {"a", "z"}
