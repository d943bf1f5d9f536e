"""Who says so: the chain of holders of the one figure in each text, first speaker first."""

from __future__ import annotations

import pytest

from claimcheck import extract
from tests.packs import shipped

CHAINS = [
    ("وزارة الصحة اليابانية: قتل تسعة أشخاص في انهيار المبنى أمس", ["jp.health"]),
    ("ذكرت وكالة رويترز أن وزير الدفاع الهندي قال إن تسعة جنود قتلوا", ["in.defence", "reuters"]),
    ("قال وزير الدفاع الهندي إن تسعة جنود قتلوا، وفق وكالة رويترز", ["in.defence", "reuters"]),
    ("قتل تسعة جنود، بحسب ما نقلت وكالة رويترز عن وزارة الدفاع الهندية", ["in.defence", "reuters"]),
    ("نقل عن وزير الدفاع الهندي قوله إن تسعة جنود قتلوا", ["in.defence"]),
    ("قتل تسعة عمال في الانفجار. جاء ذلك في بيان صادر عن وزارة الصحة اليابانية", ["jp.health"]),
    ("رحبت وزارة الصحة اليابانية بالدعم. وأضافت الوزارة أن تسعة عمال قتلوا", ["jp.health"]),
    ("أعلنت وزارة الصحة اليابانية بدء الحملة. وأوضحت أن تسعة عمال قتلوا", ["jp.health"]),
    ("كندا: مقتل تسعة عمال في انفجار ضخم هز المصنع أمس", []),
    ("أوتاوا: مقتل تسعة عمال في انفجار ضخم هز المصنع أمس", []),
    ("اليابان تحصي موتاها بعد مقتل تسعة عمال", []),
    ("أحصت وزارة الصحة اليابانية مقتل تسعة عمال", ["jp.health"]),
    ("تغير الجو بعد إعلان وزارة الصحة اليابانية مقتل تسعة عمال", ["jp.health"]),
    (
        "أعلنت وزارة الصحة اليابانية، في بيان بثته وكالة رويترز، بدء الحملة.\n"
        "وأوضح البيان أن تسعة عمال قتلوا",
        ["jp.health"],
    ),
    (
        "كشفت وزارة الدفاع الهندية أن وزارة الخارجية عادت. وأوضحت الوزارة أن تسعة عمال قتلوا",
        ["in.defence"],
    ),
    ("قالت إنغريد هانسن، وزيرة الدفاع النرويجية، إن تسعة جنود قتلوا", ["no.defence"]),
    (
        "قال النائب سالم المرزوقي إن الشارع أغلق. وبحسب النائب، فإن تسعة عمال قتلوا",
        ["person.سالم المرزوقي"],
    ),
    (
        "قالت الباحثة ليندا هوفمان إن الوضع صعب.\nوذكرت هوفمان أن تسعة عمال قتلوا",
        ["person.ليندا هوفمان"],
    ),
    (
        "قال النائب سالم المرزوقي إن الوزارة أكدت أن السد سليم.\nوأضاف أن تسعة عمال قتلوا",
        ["person.سالم المرزوقي"],
    ),
    ("قتل تسعة عمال وفقا للخطة", []),
    ("قتل تسعة عمال في الانفجار", []),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS, ids=lambda value: str(value)[:40])
def test_the_chain_begins_with_the_first_speaker(text: str, chain: list[str]) -> None:
    claims = extract({"id": "a", "text": text, "published": "2024-05-04"}, shipped())
    found = [[holder.key for step in claim.attribution for holder in step] for claim in claims]
    assert chain in found


def test_the_text_of_a_holder_closes_its_quotation() -> None:
    text = "قتل تسعة عمال، بحسب قناة «الشروق» مساء أمس"
    claims = extract({"id": "a", "text": text, "published": "2024-05-04"}, shipped())
    assert claims[0].attribution[0][0].text == "قناة «الشروق»"
