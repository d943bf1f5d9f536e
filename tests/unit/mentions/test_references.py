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
