from __future__ import annotations

from typing import Any

import pytest

from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.document import Document
from claimcheck.model.verdict import Origin
from claimcheck.verdicts.origins import first_holders, origins_of, supporters
from tests import factories
from tests.factories import document, holder
from tests.packs import shipped


def claim(id_: str, of: Document, **given: Any) -> Claim:
    return factories.claim(id_, of, **given)


def origins(*claims: Claim, documents: tuple[Document, ...]) -> tuple[Origin, ...]:
    return origins_of(claims, {one.id: one for one in documents}, shipped())


def test_the_first_speaker_is_the_origin_whoever_prints_it() -> None:
    a, b = document("a"), document("b")
    (one,) = origins(
        claim("1", a, holders=["ru.defence", "tass"]),
        claim("2", b, holders=["ru.defence"]),
        documents=(a, b),
    )
    assert (one.key, one.basis, one.documents) == ("ru.defence", "basis.holder", ("a", "b"))


def test_joint_speakers_are_one_origin_with_each_of_them() -> None:
    a = document("a")
    joint = claim("1", a, attribution=((holder("x"), holder("y")),))
    assert first_holders(joint) == {"x", "y"}
    (one,) = origins(joint, claim("2", a, holders=["y"]), documents=(a,))
    assert one.key == "x+y"


def test_two_speakers_that_a_third_joins_are_one() -> None:
    a = document("a")
    joint = claim("3", a, attribution=((holder("x"), holder("y")),))
    (one,) = origins(
        claim("1", a, holders=["x"]), claim("2", a, holders=["y"]), joint, documents=(a,)
    )
    assert one.claims == ("1", "2", "3")


def test_an_act_that_is_issued_has_its_issuer_as_origin() -> None:
    a = document("a")
    slots = {"act": "permitted", "authority": "ru.transport"}
    permitted = claim("1", a, kind="flight", slots=slots, holders=["tass"])
    (one,) = origins(permitted, documents=(a,))
    assert (one.key, one.basis) == ("ru.transport", "basis.issuer")
    (other,) = origins(
        claim("2", a, kind="flight", slots={**slots, "act": "resumed"}, holders=["tass"]),
        documents=(a,),
    )
    assert other.key == "tass"


def test_the_agency_of_a_text_is_its_origin_under_any_spelling() -> None:
    a, b = document("a", agency="رويترز"), document("b", agency="Reuters")
    (one,) = origins(claim("1", a), claim("2", b), documents=(a, b))
    assert (one.key, one.basis) == ("reuters", "basis.agency")


def test_an_unknown_agency_is_its_own_words() -> None:
    a = document("a", agency=" Small Wire ")
    (one,) = origins(claim("1", a), documents=(a,))
    assert one.key == "small wire"


def test_a_document_speaks_for_itself() -> None:
    a, b = document("a"), document("b")
    found = origins(claim("1", a), claim("2", b), documents=(a, b))
    assert [(one.key, one.basis) for one in found] == [
        ("document:a", "basis.document"),
        ("document:b", "basis.document"),
    ]


def test_a_copy_is_the_origin_of_what_it_copies() -> None:
    a, b = document("a"), document("b", copy_of="a")
    (one,) = origins(claim("1", a), claim("2", b), documents=(a, b))
    assert (one.key, one.basis, one.documents) == ("document:a", "basis.copy", ("a", "b"))


def test_a_copy_of_an_agency_text_is_the_agency() -> None:
    a, b = document("a", agency="Reuters"), document("b", copy_of="a")
    (one,) = origins(claim("1", a), claim("2", b), documents=(a, b))
    assert one.key == "reuters"


def test_who_prints_an_agency_inside_a_longer_text_is_no_second_witness() -> None:
    wire, long = document("a", agency="Reuters", copy_of="b"), document("b")
    (one,) = origins(claim("1", wire), claim("2", long), documents=(wire, long))
    assert one.key == "document:b+reuters"


ASSERTED: dict[str, Any] = {"modality": Modality.ASSERTED}
PLANNED: dict[str, Any] = {"modality": Modality.PLANNED}
DENIED: dict[str, Any] = {"polarity": Polarity.DENIED}


@pytest.mark.parametrize(
    ("given", "supporting"),
    [
        ([ASSERTED, PLANNED, DENIED], ["0"]),
        ([PLANNED, DENIED], ["0"]),
        ([DENIED, DENIED], ["0", "1"]),
        ([ASSERTED, ASSERTED], ["0", "1"]),
    ],
)
def test_what_is_asserted_counts_before_what_is_planned(
    given: list[dict[str, Any]], supporting: list[str]
) -> None:
    a = document("a")
    claims = [claim(str(number), a, **one) for number, one in enumerate(given)]
    assert [one.id for one in supporters(claims)] == supporting


def test_a_headline_is_no_second_witness_for_its_own_sentence() -> None:
    a = document("a")
    headline = claim("1", a, quantity=factories.quantity(200))
    body = claim("2", a, quantity=factories.quantity(200), holders=["ps.detainees_commission"])
    other = claim("3", a, quantity=factories.quantity(90))
    assert len(origins(headline, body, documents=(a,))) == 1
    both = claim("3", a, quantity=factories.quantity(200, high=300, stated_high=300))
    assert len(origins(both, body, documents=(a,))) == 2
    assert len(origins(other, body, documents=(a,))) == 2


def test_a_copy_that_names_the_speaker_otherwise_is_no_second_witness() -> None:
    a, b, alone = document("a"), document("b", copy_of="a"), document("c")
    said = {"quantity": factories.quantity(200)}
    first = claim("1", a, holders=["official of the town"], **said)
    for given in ({"holders": ["official"]}, {}):
        assert len(origins(first, claim("2", b, **given, **said), documents=(a, b))) == 1
        assert len(origins(first, claim("2", alone, **given, **said), documents=(a, alone))) == 2
    fewer = {"quantity": factories.quantity(90)}
    other = claim("2", b, holders=["official"], **fewer)
    assert len(origins(first, other, documents=(a, b))) == 2


def test_a_copy_does_not_put_one_body_for_another() -> None:
    a, b = document("a"), document("b", copy_of="a")
    said = {"quantity": factories.quantity(200)}
    russia = claim("1", a, holders=["ru.defence"], **said)
    assert len(origins(russia, claim("2", b, holders=["un.ocha"], **said), documents=(a, b))) == 2


def test_who_has_no_name_in_the_headline_is_who_is_named_below() -> None:
    a = document("a", "نائب: قتل 600 جندي\nأكد الوزير مقتل 600 جندي")
    told = {"quantity": factories.quantity(600)}
    head = claim("1", a, quote="قتل 600 جندي", holders=["نائب"], **told)
    below = claim("2", a, quote="مقتل 600 جندي", holders=["kr.defence"], **told)
    (one,) = origins(head, below, documents=(a,))
    assert one.key == "kr.defence"
    named = claim("3", a, quote="قتل 600 جندي", holders=["kr.nis"], **told)
    assert len(origins(named, below, documents=(a,))) == 2
