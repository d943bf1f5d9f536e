"""Who acts where a count leaves it open."""

from __future__ import annotations

import pytest

from claimcheck import extract

COUNT = "بلغ قوام القوات التي ذهبت إلى الجبهة 700 جندي. "


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (COUNT + "وسترسل النرويج مزيدا من الجنود إلى مالي.", "no"),
        (COUNT + "وسترسل النرويج جنودا إلى مالي، وسترسل كندا جنودا إلى النيجر.", None),
        (COUNT, None),
    ],
)
def test_a_count_is_of_those_of_whom_alone_the_text_tells(text: str, force: str | None) -> None:
    first = extract(text)[0]
    assert first.quantity is not None
    assert first.slot("force") == force
