"""Which figures a text itself has passed."""

from __future__ import annotations

from typing import Any

from claimcheck.facts.passed import passed_claims
from claimcheck.model.claim import Claim
from claimcheck.model.quantity import Hedge
from tests import factories
from tests.factories import document, moment, published, quantity
from tests.packs import shipped
from tests.strategies import hedged

OF = document("a", **published("2024-06-20"))
KILLED = {"outcome": "killed", "place": "kursk"}


def claim(id_: str, stated: int, slots: dict[str, str] = KILLED, **given: Any) -> Claim:
    return factories.claim(
        id_, given.pop("of", OF), slots=slots, quantity=quantity(stated), **given
    )


def passed(*claims: Claim) -> set[str]:
    return set(passed_claims(claims, shipped().kinds))


def test_the_highest_figure_of_a_text_is_its_last() -> None:
    assert passed(claim("1", 296), claim("2", 632), claim("3", 820)) == {"1", "2"}


def test_a_figure_with_a_moment_of_its_own_is_not_passed() -> None:
    told = moment("2024-06-19").model_copy(update={"text": "أمس"})
    assert passed(claim("1", 296, as_of=told), claim("2", 632)) == set()


def test_a_rounded_figure_does_not_pass_the_one_it_rounds() -> None:
    about = claim("2", 3000).model_copy(update={"quantity": hedged(3000, Hedge.ABOUT)})
    assert passed(claim("1", 2946), about) == set()


def test_other_texts_groups_and_outcomes_do_not_pass() -> None:
    other = document("b", **published("2024-06-20"))
    women = {**KILLED, "restriction": "women"}
    assert passed(claim("1", 5), claim("2", 90, of=other)) == set()
    assert passed(claim("1", 5, women), claim("2", 90)) == set()
    assert passed(claim("1", 5, {**KILLED, "outcome": "wounded"}), claim("2", 90)) == set()


def test_what_is_released_in_batches_does_not_grow() -> None:
    released = {"outcome": "released", "victims": "ps"}
    assert passed(claim("1", 90, released), claim("2", 200, released)) == set()


def test_a_toll_of_long_ago_passes_nothing() -> None:
    now = moment("2024-06-20")
    old = claim("2", 12000, when=moment("1960-02-29"), as_of=now)
    assert passed(claim("1", 1037, as_of=now), old) == set()
