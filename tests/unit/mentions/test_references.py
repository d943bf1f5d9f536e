"""Names by which a text points to somebody: a last name alone."""

from __future__ import annotations

import pytest

from claimcheck import extract
from tests.packs import shipped


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("هيرلينغن يصل إلى بغداد\n\nوصل الرئيس الألماني كارل هيرلينغن إلى بغداد.", 1),
        (
            "هيرلينغن يصل إلى بغداد\n\nقال الرئيس الألماني كارل هيرلينغن "
            "والرئيس السويسري أوتو هيرلينغن ذلك.",
            0,
        ),
    ],
)
def test_a_headline_may_call_somebody_by_his_last_name(text: str, who: int) -> None:
    document = {"id": "d", "text": text, "language": "ar", "published": "2025-03-12"}
    visits = [each for each in extract(document, shipped()) if each.kind == "visit"]
    named = {each.slots["who"].key for each in visits}
    assert len(named) == who
    assert all(key.endswith("هيرلينغن") for key in named)


def test_an_office_without_a_state_is_that_of_the_dateline() -> None:
    lead = (
        "أعلنت وزارة الدفاع مقتل 12 شخصا في معارك دارت أمس على مشارف بلدة صغيرة، "
        "بعد أيام من هجوم واسع على مواقع الجيش في المنطقة نفسها قرب الساحل."
    )
    guest = "واستقبل الرئيس سفير الجمهورية التركية لدى البلاد."
    document = {
        "id": "d",
        "text": f"مقديشو (وكالات)\n\n{lead}\n\n{guest}",
        "language": "ar",
    }
    (killed,) = (each for each in extract(document, shipped()) if each.kind == "casualties")
    assert [holder.key for holder in killed.attribution[0]] == ["so.defence"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("أوفدت النرويج وزير خارجيتها إلى نيروبي.", "no.mfa"),
        ("قال بيان إن وزير خارجيتها وصل إلى نيروبي.", "mfa"),
        ("وصل ولي العهد إلى نيروبي.", "presidency"),
        ("غادر وفد من السويد أوسلو. ووصل ولي العهد إلى ستوكهولم.", "se.presidency"),
    ],
)
def test_an_office_is_that_of_whom_its_suffix_means_and_of_a_state_that_may_have_it(
    text: str, who: str
) -> None:
    document = {"id": "d", "text": text, "language": "ar", "published": "2025-03-12"}
    visits = [each for each in extract(document, shipped()) if each.kind == "visit"]
    assert visits[-1].slots["who"].key == who
