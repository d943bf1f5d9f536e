"""A figure that another speaker confirms without repeating it."""

from __future__ import annotations

import pytest

from claimcheck import check, extract
from claimcheck.model.verdict import VerdictKind

HEAD = "أعلنت الوزارة مقتل 15 شخصا في الانفجار. "


def test_who_confirms_the_figure_is_a_second_witness() -> None:
    report = check(
        [{"text": HEAD + "وأكد الدفاع المدني الحصيلة ذاتها.", "published": "2025-08-04"}]
    )
    (finding,) = report.findings
    assert finding.verdict.kind is VerdictKind.CORROBORATED
    assert [one.key for one in finding.verdict.origins] == ["civil_defence", "ministry"]


@pytest.mark.parametrize(
    ("behind", "stated"),
    [
        ("وأكد الدفاع المدني الحصيلة ذاتها.", [15, 15]),
        ("ولم يؤكد الدفاع المدني الحصيلة ذاتها.", [15]),
        ("بينهم ثلاثة أطفال. وأكد الدفاع المدني الحصيلة ذاتها.", [15, 3, 15]),
    ],
)
def test_the_figure_is_that_of_the_whole(behind: str, stated: list[int]) -> None:
    text = HEAD.replace(". ", "، ") + behind if behind.startswith("بينهم") else HEAD + behind
    told = extract({"text": text, "published": "2025-08-04"})
    assert [claim.quantity.stated for claim in told if claim.quantity] == stated
