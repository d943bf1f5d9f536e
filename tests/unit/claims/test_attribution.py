"""Who says so: the chain of holders of the one figure in each text, first speaker first."""

from __future__ import annotations

import pytest

from claimcheck import extract
from claimcheck.model.claim import Polarity
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
    (
        "قالت وكالة رويترز إن تسعة جنود قتلوا، نقلا عن وزارة الدفاع الهندية",
        ["in.defence", "reuters"],
    ),
    (
        "نقل سمير النابلسي عن وزارة الدفاع الهندية أن الحدود هادئة.\nوأضاف أن تسعة جنود قتلوا",
        ["person.سمير النابلسي"],
    ),
    (
        'قال سمير النابلسي إن "البرج سقط، فيما قتل تسعة عمال"، على ما نقلت عنه وكالة رويترز',
        ["person.سمير النابلسي", "reuters"],
    ),
    ("فرنسا: المطر يشتد على السواحل والموانئ.\nوأضاف أن تسعة عمال قتلوا", []),
    (
        "وزارة الصحة اليابانية تتحدث عن مقتل تسعة عمال، وتقول إن البحث مستمر",
        ["jp.health"],
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


@pytest.mark.parametrize(
    ("who", "denier"), [("أبوظبي", ["ae"]), ("البلدان", ["البلدان"]), ("بشدة", [])]
)
def test_who_denies_behind_a_telling_denies_it_alone(who: str, denier: list[str]) -> None:
    text = (
        f"واتهم دبلوماسي فرنسي الإمارات بتزويد السودان بالأسلحة والذخائر، الأمر الذي تنفيه {who}."
    )
    denied = [claim for claim in extract(text) if claim.polarity is Polarity.DENIED]
    assert [[holder.key for step in one.attribution for holder in step] for one in denied] == [
        denier
    ]
