"""Which texts look back on others."""

from __future__ import annotations

from typing import Any

from claimcheck.model.claim import Claim
from claimcheck.verdicts.sequence import sequence_of
from tests import factories
from tests.factories import document, fact, quantity

DOCUMENTS = {name: document(name) for name in "abc"}


def count(id_: str, name: str, stated: int, **given: Any) -> Claim:
    return factories.claim(id_, DOCUMENTS[name], quantity=quantity(stated), **given)


def sequence(*claims: Claim) -> dict[str, set[str]]:
    found = sequence_of([fact(*claims)], {claim.id: claim for claim in claims})
    return {later: set(earlier) for later, earlier in found.items() if earlier}


def test_a_text_looks_back_on_those_whose_last_count_it_calls_earlier() -> None:
    before, now = count("1", "a", 7), count("2", "b", 23)
    called = count("3", "b", 7, earlier=True)
    assert sequence(before, now, called) == {"b": {"a"}}
    assert sequence(before, now) == {}


def test_not_on_one_that_has_passed_the_count_itself() -> None:
    called = count("3", "b", 7, earlier=True)
    assert sequence(count("1", "a", 7), count("2", "a", 25), called) == {}


def test_texts_that_look_back_on_each_other_have_no_order() -> None:
    claims = (
        count("1", "a", 7),
        count("2", "b", 9),
        count("3", "b", 7, earlier=True),
        count("4", "a", 9, earlier=True),
    )
    assert sequence(*claims) == {}
