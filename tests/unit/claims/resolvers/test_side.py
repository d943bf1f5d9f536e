"""On whose side people were killed or came back."""

from __future__ import annotations

import pytest

from claimcheck import extract


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("على الجانب الأوكراني قتل 12 مقاتلا.", ["ua"]),
        ("قتل 12 مقاتلا في الجانب الهندي.", ["in"]),
        ("على الجانب الروسي أصيب 40 شخصا، بينما قتل 3 على الجانب الأوكراني.", ["ru", "ua"]),
        ("على الجانب الآخر قتل 12 مقاتلا.", [None]),
    ],
)
def test_the_side_tells_whose_people_were_counted(text: str, victims: list[str | None]) -> None:
    assert [claim.slot("victims") for claim in extract(text)] == victims
