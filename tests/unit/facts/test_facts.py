"""Blocking, identity, comparison and linking of claims."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.facts.block import block_keys, blocked_together
from claimcheck.facts.company import tell_all
from claimcheck.facts.compare import compare, slot_code
from claimcheck.facts.identity import family_of, identity_of
from claimcheck.facts.levels import Level
from claimcheck.facts.link import link_claims
from claimcheck.model.claim import Claim, Modality, Polarity
from tests import factories
from tests.factories import document, moment, published, quantity
from tests.packs import shipped
from tests.unit.facts.linking import KILLED, A, B, claim, levels, link, linked

KINDS = shipped().kinds


def test_the_identity_of_a_claim_is_what_it_tells_and_its_names() -> None:
    identity = identity_of(claim("1"), KINDS["casualties"])
    assert identity.told == "killed"
    assert identity.names == {"place": {"kursk"}, "victims": {"kp"}}


def test_a_slot_for_several_gives_every_name() -> None:
    treaty = claim("1", {"act": "signed", "parties": "kp+ru"}, kind="treaty")
    assert identity_of(treaty, KINDS["treaty"]).names["parties"] == {"kp", "ru"}


@pytest.mark.parametrize(
    ("act", "family"), [("resumed", "operation"), ("permitted", "permission"), ("other", "other")]
)
def test_acts_have_families(act: str, family: str) -> None:
    assert family_of(act, KINDS["flight"]) == family


def test_a_claim_is_in_a_block_for_each_of_its_names() -> None:
    assert sorted(block_keys(claim("1"), shipped())) == [
        ("casualties", "killed", "place", "kursk"),
        ("casualties", "killed", "victims", "kp"),
    ]
    bare = claim("1", {"outcome": "killed"})
    assert list(block_keys(bare, shipped())) == [("casualties", "killed", "words", bare.quote)]


def test_claims_without_a_common_block_are_never_held_side_by_side() -> None:
    claims = [
        claim("3"),
        claim("1"),
        claim("2", {"outcome": "wounded", "place": "kursk"}),
        claim("4", {"outcome": "killed", "place": "beirut"}),
    ]
    stories = [[each.id for each in story] for story in blocked_together(claims, shipped())]
    assert stories == [["3", "1"], ["2"], ["4"]]


def test_a_figure_blocks_only_claims_that_share_no_named_slot() -> None:
    figure = factories.quantity(46899)
    claims = [
        claim("1", {"outcome": "killed", "place": "kursk"}, quantity=figure),
        claim("2", {"outcome": "killed", "place": "beirut"}, quantity=figure, of=B),
    ]
    assert len(blocked_together(claims, shipped())) == 2
    bare = claim("3", {"outcome": "killed"}, quantity=figure, of=B)
    assert len(blocked_together([*claims, bare], shipped())) == 1


def test_the_same_names_are_one_matter() -> None:
    assert linked(claim("1"), claim("2"))
    assert levels(claim("1"), claim("2"))["place"] == Level.EQUAL


def test_another_place_is_another_matter() -> None:
    other = claim("2", {**KILLED, "place": "beirut"})
    assert not linked(claim("1"), other)
    assert levels(claim("1"), other)["place"] == Level.DIFFERENT


def test_a_missing_name_neither_parts_nor_proves() -> None:
    bare = claim("2", {"outcome": "killed", "victims": "kp"})
    assert linked(claim("1"), bare)
    assert levels(claim("1"), bare)["place"] == Level.MISSING
    assert not linked(claim("1", {"outcome": "killed"}), claim("2", {"outcome": "killed"}))


def test_a_narrowed_group_is_a_part() -> None:
    women = claim("2", {**KILLED, "restriction": "women"})
    assert not linked(claim("1"), women)
    assert levels(claim("1"), women)["restriction"] == Level.PART
    assert linked(women, claim("3", {**KILLED, "restriction": "women"}))


def test_what_is_only_possible_is_another_matter_than_what_is_not() -> None:
    possible = claim("2", modality=Modality.POSSIBLE)
    assert not linked(claim("1"), possible)
    assert linked(possible, claim("3", modality=Modality.POSSIBLE))


def test_days_too_far_apart_are_two_matters() -> None:
    signed = {"act": "signed", "parties": "kp+ru"}
    left = claim("1", signed, kind="treaty", when=moment("2024-06-19"))
    near = claim("2", signed, kind="treaty", when=moment("2024-06-20"), of=B)
    far = claim("3", signed, kind="treaty", when=moment("2000-06-19"), of=B)
    assert linked(left, near)
    assert not linked(left, far)
    assert levels(left, far)["when"] == Level.DIFFERENT


def test_every_level_has_its_sentence() -> None:
    texts = shipped().messages["en"].texts
    for step in link(claim("1"), claim("2", modality=Modality.POSSIBLE)).steps:
        assert step.reason.code in texts
    assert [slot_code(name) for name in ("when", "modality", "restriction", "place")] == [
        "when",
        "modality",
        "restriction",
        "slot",
    ]


def facts(*claims: Claim) -> list[tuple[str, tuple[str, ...]]]:
    found = link_claims(claims, [A, B], shipped())
    return [(fact.id, fact.claims) for fact in found]


def test_each_claim_is_in_one_fact_whose_id_is_the_oldest_claims() -> None:
    other = claim("3", {"outcome": "killed", "place": "beirut"})
    assert facts(claim("1"), claim("2", of=B), other) == [("2", ("1", "2")), ("3", ("3",))]


def test_claims_known_to_be_apart_are_not_joined_by_a_third() -> None:
    bare = claim("2", {"outcome": "killed", "victims": "kp"})
    beirut = claim("3", {**KILLED, "place": "beirut"})
    found = facts(claim("1"), bare, beirut)
    assert sorted(len(members) for _, members in found) == [1, 2]


def test_a_figure_too_large_for_chance_tells_where_no_name_does() -> None:
    bare = {"outcome": "killed"}
    left = claim("1", bare, quantity=factories.quantity(46899))
    assert linked(left, claim("2", bare, quantity=factories.quantity(46899), of=B))
    assert not linked(left, claim("3", bare, quantity=factories.quantity(12), of=B))
    assert not linked(claim("4", bare, quantity=factories.quantity(12)), claim("3", bare, of=B))


def test_a_copied_passage_is_one_matter_however_little_it_says() -> None:
    bare = {"outcome": "killed"}
    copy = document("b", copy_of="a", **published("2024-06-19"))
    claims = [claim("1", bare), claim("2", bare, of=copy)]
    assert [fact.claims for fact in link_claims(claims, [A, copy], shipped())] == [("1", "2")]
    assert [fact.claims for fact in link_claims(claims, [A, B], shipped())] == [("1",), ("2",)]


def test_an_edited_copy_of_a_passage_is_one_matter_but_for_another_figure() -> None:
    wire = document("a", text="they will meet on Thursday in the town")
    met = {"who": "am"}

    def linked_in_copy(text: str, **given: Any) -> bool:
        copy = document("b", text=text, copy_of="a")
        ours = claim("1", met, kind="meeting", of=wire, **given)
        theirs = claim("2", met, kind="meeting", of=copy)
        told = tell_all((ours, theirs), {"a": wire, "b": copy}, shipped())
        return compare(told["1"], told["2"], shipped()).linked

    assert linked_in_copy("they will meet Thursday in the town")
    assert not linked_in_copy("others met elsewhere on Thursday")
    assert not linked_in_copy("they will meet Thursday in the town", quantity=quantity(3))


def test_a_fact_keeps_the_links_that_made_it() -> None:
    (fact,) = link_claims([claim("1"), claim("2")], [A], shipped())
    assert [(one.left, one.right, one.linked) for one in fact.links] == [("1", "2", True)]


def test_a_place_from_around_a_claim_sets_it_apart_from_no_whole() -> None:
    national = claim("1", {"outcome": "killed", "place": "ma"}, of=B)
    named = claim("2", {"outcome": "killed", "place": "al_haouz"})
    around = named.model_copy(
        update={
            "slots": {
                **named.slots,
                "place": named.slots["place"].model_copy(update={"inherited": True}),
            }
        }
    )
    assert levels(national, named)["place"] == Level.PART
    assert levels(national, around)["place"] == Level.GUESSED


def test_a_part_that_counts_as_many_as_the_whole_is_the_whole() -> None:
    alive = {**KILLED, "restriction": "alive"}
    whole = claim("1", quantity=factories.quantity(48))
    assert linked(whole, claim("2", alive, quantity=factories.quantity(48), of=B))
    assert not linked(whole, claim("3", alive, quantity=factories.quantity(20), of=B))


def test_a_denied_figure_tells_nothing_by_itself() -> None:
    bare = {"outcome": "killed"}
    said = claim("1", bare, quantity=factories.quantity(95))
    denied = claim("2", bare, quantity=factories.quantity(95), polarity=Polarity.DENIED, of=B)
    assert not linked(said, denied)


def test_one_speaker_goes_on_counting_in_one_text() -> None:
    bare = {"outcome": "killed"}
    first = claim("1", bare, quantity=factories.quantity(300), holders=["kr.nis"])
    then = claim("2", bare, quantity=factories.quantity(600), holders=["kr.nis"])
    assert linked(first, then)
    elsewhere = claim("3", bare, quantity=factories.quantity(600), holders=["kr.nis"], of=B)
    assert not linked(first, elsewhere)


def test_one_day_tells_one_act_where_the_parties_are_guessed() -> None:
    def agreed(id_: str, parties: str, *, guessed: bool, **given: Any) -> Claim:
        made = claim(
            id_,
            {"act": "agreed", "parties": parties},
            kind="treaty",
            when=moment("2024-06-15"),
            **given,
        )
        around = made.slots["parties"].model_copy(update={"inherited": guessed})
        return made.model_copy(update={"slots": {**made.slots, "parties": around}})

    said = agreed("1", "il+ps", guessed=False)
    assert linked(said, agreed("2", "eg+qa", guessed=True, of=B))
    assert not linked(said, agreed("3", "eg+qa", guessed=False, of=B))


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("xi_jinping", "cn.presidency", Level.STANDS_FOR),
        ("mbs+xi_jinping", "cn.presidency+mbs", Level.STANDS_FOR),
        ("mbs+xi_jinping", "cn.presidency", Level.WITHIN),
        ("biden", "trump", Level.DIFFERENT),
        ("peskov", "ru.presidency", Level.DIFFERENT),
        ("haniyeh", "hamas", Level.DIFFERENT),
    ],
)
def test_a_person_and_the_office_held_are_one_but_no_aide_and_no_member_is_the_whole(
    one: str, other: str, level: Level
) -> None:
    left = claim("1", {"who": one}, kind="meeting")
    right = claim("2", {"who": other}, kind="meeting")
    assert levels(left, right)["who"] == level


def test_a_province_of_a_town_is_no_part_of_a_fact_about_the_town() -> None:
    left = claim("1", {"outcome": "killed", "place": "aleppo"})
    right = claim("2", {"outcome": "killed", "place": "aleppo.province"})
    assert levels(left, right)["place"] == Level.PART


def test_the_facts_of_some_kinds_are_those_of_all_that_are_of_these_kinds() -> None:
    treaty = {"act": "signed", "parties": "kp+ru"}
    claims = [claim("1"), claim("2", of=B), claim("3", treaty, kind="treaty")]
    every = link_claims(claims, [A, B], shipped())
    assert link_claims(claims, [A, B], shipped(), {"treaty"}) == tuple(
        fact for fact in every if fact.kind == "treaty"
    )
    assert link_claims(claims, [A, B], shipped(), set()) == ()
