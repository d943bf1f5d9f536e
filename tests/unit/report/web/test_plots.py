"""How the marks of a picture are numbered."""

from __future__ import annotations

import pytest

from claimcheck.report.web.plots import Bar, keyed


def bar(at: float, begin: float) -> Bar:
    return Bar("c", 1, None, "", None, None, begin=begin, end=begin, stated=begin, at=at)


@pytest.mark.parametrize(
    ("bars", "keys"),
    [
        ([bar(0, 10), bar(0, 50)], ["1", "2"]),
        ([bar(0, 14), bar(0, 10)], ["", "1 2"]),
        ([bar(0, 10), bar(50, 10)], ["1", "2"]),
        ([bar(0, 10), bar(0, 11), bar(0, 12), bar(0, 90), bar(0, 13)], ["1–3 5", "", "", "4", ""]),
        ([bar(0, 10), bar(0, 16), bar(0, 22)], ["1 2", "", "3"]),
    ],
)
def test_marks_that_would_overlap_share_one_label(bars: list[Bar], keys: list[str]) -> None:
    assert [each.key for each in keyed(bars)] == keys
