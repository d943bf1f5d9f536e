"""Who issued a text by the lines at its head."""

import pytest

from claimcheck import extract

TOLL = "\n\nقتل 12 شخصا في الحريق، ونقل 5 جرحى إلى المستشفى."


@pytest.mark.parametrize(
    "head",
    ["وزارة الصحة الليبية\nبيان صحفي رقم 3", "بيان صحفي\nوزارة الصحة الليبية"],
)
def test_what_stands_below_a_letterhead_is_told_by_its_issuer(head: str) -> None:
    claims = extract(head + TOLL)
    assert claims
    assert {each.key for claim in claims for step in claim.attribution for each in step} == {
        "ly.health"
    }


def test_a_communique_that_goes_on_in_its_line_issues_nothing() -> None:
    claims = extract("وزارة الصحة الليبية\nبيان صحفي رقم 3 لم يصدر بعد" + TOLL)
    assert claims
    assert not any(claim.attribution for claim in claims)
