"""When a text without a date was written, as those tell that share its figures."""

from __future__ import annotations

from claimcheck.facts.written import company_of
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from tests import factories
from tests.factories import document, published, quantity

UNDATED = document("undated")
DAYS = [document(day, **published(day)) for day in ("2025-10-13", "2025-10-15", "2025-01-19")]


def company(stated: int, *others: Document) -> str | None:
    every = (UNDATED, *others)
    claims: list[Claim] = [
        factories.claim(each.id, each, quantity=quantity(stated)) for each in every
    ]
    found = company_of(claims, {each.id: each for each in every}).get("undated")
    return None if found is None else f"{found.first} {found.last}"


def test_texts_that_share_an_odd_figure_tell_its_days() -> None:
    assert company(1968, *DAYS[:2]) == "2025-10-13 2025-10-15"


def test_texts_of_many_months_tell_none() -> None:
    assert company(1968, *DAYS) is None


def test_a_round_figure_tells_none() -> None:
    assert company(2000, *DAYS[:2]) is None
    assert company(1968) is None
