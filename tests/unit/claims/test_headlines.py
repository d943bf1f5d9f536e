"""A headline is as sure as the body that tells the same."""

from __future__ import annotations

import pytest

from claimcheck import extract
from claimcheck.model.claim import Modality

PLANNED, ASSERTED = Modality.PLANNED, Modality.ASSERTED
HEAD = "80 أسيرا مقابل 5 رهائن في الصفقة الجديدة\n\n"


@pytest.mark.parametrize(
    ("body", "sure"),
    [
        ("من المقرر أن تفرج الحركة عن 5 رهائن يوم الأحد.", PLANNED),
        ("أفرجت الحركة عن 5 رهائن يوم الأحد.", ASSERTED),
        ("أفرجت الحركة عن 5 رهائن، ومن المقرر أن تفرج عن 5 رهائن آخرين.", ASSERTED),
        ("من المقرر أن تفرج الحركة عن 7 رهائن يوم الأحد.", ASSERTED),
    ],
)
def test_what_the_body_tells_as_a_plan_is_one_in_the_headline(body: str, sure: Modality) -> None:
    document = {"text": HEAD + body, "language": "ar", "published": "2025-08-04"}
    told = {claim.quantity.stated: claim for claim in extract(document) if claim.quantity}
    assert told[80].modality is sure
    assert all(claim.modality is sure for claim in extract(document) if claim.start < len(HEAD))
