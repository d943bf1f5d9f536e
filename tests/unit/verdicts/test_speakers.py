"""Which speakers of one fact are one voice under several names."""

from __future__ import annotations

from claimcheck.model.claim import Claim, Holder
from claimcheck.verdicts.relays import relays_of
from claimcheck.verdicts.speakers import speakers_of
from tests import factories
from tests.packs import shipped


def said(id_: str, *holders: str) -> Claim:
    return factories.claim(id_, factories.document(id_), holders=holders)


def voice(key: str, *claims: Claim) -> str:
    return speakers_of(claims, shipped())[key]


def test_a_state_speaks_through_the_service_that_is_named() -> None:
    assert voice("kr", said("1", "kr"), said("2", "kr.nis")) == "kr.nis"
    assert voice("un", said("1", "un"), said("2", "un.monusco")) == "un.monusco"
    assert voice("kr", said("1", "kr"), said("2", "us.mfa")) == "kr"


def test_two_services_stay_two_whatever_the_state_says() -> None:
    claims = said("1", "ua"), said("2", "ua.general_staff"), said("3", "ua.presidency")
    assert voice("ua", *claims) == "ua.general_staff"
    assert voice("ua.presidency", *claims) == "ua.presidency"


def test_an_outlet_is_no_service_of_its_state() -> None:
    assert voice("il", said("1", "il"), said("2", "il.army_radio")) == "il"


def test_an_office_without_its_state_is_the_only_one_that_is_named() -> None:
    assert voice("health", said("1", "health"), said("2", "ye.health")) == "ye.health"
    two = said("2", "ye.health"), said("3", "ps.gaza.health")
    assert voice("health", said("1", "health"), *two) == "health"


def test_who_passes_on_what_another_says_speaks_for_it() -> None:
    relay = "person.يون سانغ"
    claims = said("1", relay), said("2", "kr.nis", relay)
    assert voice(relay, *claims) == "kr.nis"
    assert voice(relay, *claims, said("3", "kr.defence", relay)) == relay


def test_an_agency_passes_on_everybody() -> None:
    assert voice("afp", said("1", "afp"), said("2", "kr.nis", "afp")) == "afp"


def test_one_foreign_name_is_spelled_in_several_ways() -> None:
    one, other = "person.بارك سيونغ كوين", "person.بارك سونغ كون"
    assert voice(one, said("1", one), said("2", other)) == voice(
        other, said("1", one), said("2", other)
    )
    apart = "person.بارك جونغ هي"
    assert voice(apart, said("1", one), said("2", apart)) == apart


def test_who_passes_on_elsewhere_in_the_text_speaks_for_the_body_there_too() -> None:
    relay, spelled = "person.يون سونغ كون", "person.يون سيونغ كوين"
    names = shipped().names
    elsewhere = said("2", "kr.nis", spelled), said("2", "مسؤول", relay)
    relays = relays_of(elsewhere, names)
    claims = said("1", relay), said("2", "kr.nis")
    assert speakers_of(claims, shipped(), relays)[relay] == "kr.nis"
    assert speakers_of(claims[:1], shipped(), relays)[relay] == relay
    both = relays_of((*elsewhere, said("2", "kr.defence", relay)), names)
    assert speakers_of(claims, shipped(), both)[relay] == relay


def test_of_two_services_a_state_speaks_through_the_one_that_states_the_same() -> None:
    def counted(id_: str, holder: str, count: int) -> Claim:
        text = factories.document(id_)
        return factories.claim(id_, text, holders=[holder], quantity=factories.quantity(count))

    claims = counted("1", "kr", 900), counted("2", "kr.defence", 700), counted("3", "kr.nis", 900)
    assert voice("kr", *claims) == "kr.nis"


def test_a_name_alone_is_who_holds_the_post_with_that_name() -> None:
    text = "قال المتحدث باسمها يون سونغ كون"
    posted = factories.claim(
        "1",
        factories.document("1", text),
        attribution=((Holder(key="m23", text=text[4:], start=4, stop=len(text)),),),
    )
    alone = "person.يون سونغ كون"
    assert voice(alone, posted, said("2", alone)) == "m23"
    other = "person.يون هيون"
    assert voice(other, posted, said("2", other)) == other
