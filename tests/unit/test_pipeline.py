"""The whole program as a library: documents in, report out."""

from __future__ import annotations

import pytest

from claimcheck.errors import DocumentError
from claimcheck.model.document import DateBasis
from claimcheck.pipeline import check, extract, load_pack, wording_of
from tests.factories import document, published
from tests.packs import shipped

KILLED = "قُتل 600 جندي كوري شمالي في كورسك، وفقا لوزارة الدفاع الروسية."
DENIED = "نفت وزارة الدفاع الروسية مقتل 40 جنديا كوريا شماليا في كورسك."


def test_the_default_pack_is_the_shipped_one() -> None:
    assert load_pack() is load_pack()
    assert check([KILLED]).packs == {"ar": shipped().version, "en": shipped().version}


@pytest.mark.parametrize(
    "given", [KILLED, {"text": KILLED}, document("a", KILLED)], ids=["text", "record", "document"]
)
def test_a_document_is_given_in_three_ways(given: object) -> None:
    (claim,) = extract(given)  # type: ignore[arg-type]
    assert claim.kind == "casualties"
    assert claim.slot("victims") == "kp"
    assert claim.quantity is not None
    assert claim.quantity.stated == 600
    assert [[holder.key for holder in step] for step in claim.attribution] == [["ru.defence"]]


def test_nothing_gives_an_empty_report() -> None:
    made = check([])
    assert (made.documents, made.claims, made.findings) == ((), (), ())


def test_two_documents_of_one_id_are_refused() -> None:
    with pytest.raises(DocumentError, match="stands twice"):
        check([document("a", KILLED), document("a", DENIED)])


def test_a_text_that_no_pack_reads_gives_no_claims() -> None:
    made = check([{"text": "12345 67", "language": "xx", "id": "a"}])
    assert [problem.what.code for problem in made.problems] == [
        "problem.no_claims",
        "problem.not_dated",
    ]


def test_documents_stand_in_the_report_with_their_dates_and_copies() -> None:
    made = check(
        [
            document("b", KILLED + "\nنشر السبت 4 مايو 2024."),
            document("a", KILLED + "\nنشر السبت 4 مايو 2024."),
            document("c", DENIED, **published("2024-05-05")),
        ]
    )
    assert [(one.id, one.copy_of) for one in made.documents] == [
        ("a", None),
        ("b", "a"),
        ("c", None),
    ]
    assert made.documents[2].published_basis is DateBasis.GIVEN


def test_every_claim_names_its_rule_and_pack() -> None:
    rules = {rule.id for rule in shipped().languages["ar"].rules}
    for claim in check([KILLED, DENIED]).claims:
        assert claim.rule in rules
        assert claim.pack == shipped().version


def test_the_wording_knows_every_interface_language() -> None:
    wording = wording_of(shipped())
    assert set(wording.messages) == set(shipped().messages)
    assert wording.names["en"]["ru"] == "Russia"
    assert wording_of(shipped()) is wording
