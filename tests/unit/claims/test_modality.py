"""How sure a text is of a claim: what is planned, possible, expected, or done after all."""

import pytest

from claimcheck import extract
from claimcheck.model.claim import Claim, Modality, Polarity

PLANNED, POSSIBLE, ASSERTED = Modality.PLANNED, Modality.POSSIBLE, Modality.ASSERTED


def told(text: str) -> list[Claim]:
    return list(extract({"text": text, "published": "2025-08-04"}))


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("تنوي موسكو إيفاد 6 آلاف جندي إلى الجبهة، وقد وصل ألف من هؤلاء.", [PLANNED, ASSERTED]),
        ("تحدث الرئيس عن 10 آلاف جندي روسي يجري تجهيزهم للقتال في كورسك.", [PLANNED]),
        ("رجحت الوزارة أن ترسل موسكو 6 آلاف جندي إلى الجبهة.", [POSSIBLE]),
        ("وكانت عودة 650 ألف نازح متوقعة اليوم.", [POSSIBLE]),
        ("اتفقت الهند والصين على استئناف الرحلات الجوية المباشرة بينهما.", [PLANNED]),
        ("أرسلت موسكو 6 آلاف جندي إلى الجبهة.", [ASSERTED]),
    ],
)
def test_what_is_still_to_come_is_not_told_as_done(text: str, modalities: list[Modality]) -> None:
    assert [claim.modality for claim in told(text)] == modalities


def test_a_denial_of_one_act_says_nothing_of_others() -> None:
    claims = told("لم يرسل الجيش الدبابات. وأرسلت موسكو 6 آلاف جندي إلى الجبهة.")
    assert claims[-1].polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("لم يفرج عن المعتقلين الثلاثة إلا يوم الجمعة.", Polarity.AFFIRMED),
        ("لم يقتل سوى ثلاثة جنود في المعركة.", Polarity.AFFIRMED),
        ("لم يفرج عن المعتقلين الثلاثة إلا أن أهلهم ينتظرون.", Polarity.DENIED),
        ("لم يفرج عن المعتقلين الثلاثة يوم الجمعة.", Polarity.DENIED),
        ("لن يفرج عن المعتقلين الثلاثة إلا بعد اتفاق.", Polarity.DENIED),
    ],
)
def test_what_happened_only_then_did_happen(text: str, polarity: Polarity) -> None:
    assert [claim.polarity for claim in told(text)] == [polarity]
