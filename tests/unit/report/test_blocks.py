"""How a claim stands on the page."""

from __future__ import annotations

from claimcheck import extract
from claimcheck.report.blocks import claim_block
from tests.factories import messages
from tests.packs import shipped


def test_who_passes_words_on_is_told_apart_from_who_said_them() -> None:
    text = "قال وزير الدفاع الهندي إن تسعة جنود قتلوا، وفق وكالة رويترز"
    (claim,) = extract({"id": "a", "text": text, "published": "2024-05-04"}, shipped())
    lines = [line.text for line in claim_block(claim, messages("en"))]
    at = lines.index("according to")
    assert lines[at + 1 : at + 4] == ["وزير الدفاع الهندي", "as told by", "وكالة رويترز"]


def test_joint_speakers_stand_on_one_line() -> None:
    text = "ذكر مسؤول قضائي ومصدر ملاحي أن تسعة عمال قتلوا"
    (claim,) = extract({"id": "a", "text": text, "published": "2024-05-04"}, shipped())
    lines = [line.text for line in claim_block(claim, messages("en"))]
    assert "مسؤول قضائي and مصدر ملاحي" in lines
