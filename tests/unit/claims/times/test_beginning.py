"""Since when the people of a figure are counted."""

import pytest

from claimcheck import extract

BEGINNINGS = [
    ("ارتفعت الحصيلة منذ 7 مارس إلى 40 قتيلا، و60 جريحا.", {40: "2025-03-07", 60: "2025-03-07"}),
    ("منذ 7 مارس، قتل 40 شخصا.", {40: "2025-03-07"}),
    ("قتل 40 شخصا، منذ 7 مارس.", {40: "2025-03-07"}),
    (
        "قتل 40 شخصا وأصيب 60، وبذلك يرتفع عدد القتلى منذ 7 مارس إلى 90.",
        {40: None, 90: "2025-03-07"},
    ),
    ("هذا أعنف زلزال منذ 7 مارس، الذي شهد مقتل 40 شخصا.", {40: None}),
    ("أشارت إلى أنه منذ وقف النار (7 مارس)، بلغ عدد القتلى 40.", {40: "2025-03-07"}),
]


@pytest.mark.parametrize(("text", "begun"), BEGINNINGS)
def test_a_count_begins_with_the_day_that_its_clause_names(
    text: str, begun: dict[int, str | None]
) -> None:
    """``None`` where the figure is of one event, and the day begins something else."""
    found = {
        claim.quantity.stated: claim.when.range.first.isoformat()
        for claim in extract({"text": text, "published": "2025-06-01"})
        if claim.quantity and claim.when and claim.when.range and claim.when.range.first
    }
    assert {figure: found.get(figure) for figure in begun} == begun
