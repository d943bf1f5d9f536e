"""What stands in brackets behind a question."""

from __future__ import annotations

import pytest

from claimcheck.model.claim import Claim, Moment, SlotValue
from claimcheck.model.kind import Narrowing
from claimcheck.model.units import UnitTree
from claimcheck.report.narrowing import narrowed
from tests.factories import CASUALTIES, claim, messages, moment, quantity

UNITS = UnitTree.model_validate({"person": {}, "hostage": {"is": "person"}})
SPOKEN = {"unit.hostage": frozenset({"رهينة", "الرهائن"})}
KIND = CASUALTIES.model_copy(update={"narrowed_by": tuple(Narrowing)})


def told(*claims: Claim) -> str:
    return narrowed(KIND, claims, UNITS, messages("en"), lambda code: SPOKEN.get(code, frozenset()))


def counting(unit: str | None, when: Moment | None = None) -> Claim:
    return claim(quantity=quantity(unit=unit), when=when)


def restricted(text: str) -> Claim:
    value = SlotValue(key=text, text=text, start=0, stop=1)
    return claim().model_copy(update={"slots": {"restriction": value}})


def test_what_all_claims_count_is_named_where_it_is_finer_than_any_person() -> None:
    assert told(counting("hostage"), counting("hostage")) == "hostages"
    assert told(counting("person"), counting("person")) == ""
    assert told(counting("hostage"), counting("person")) == ""
    assert told(counting(None)) == ""


def test_words_that_narrow_the_group_are_quoted_where_all_claims_have_some() -> None:
    assert told(restricted("نساء"), restricted("نساء"), restricted("النساء")) == "“نساء”"
    assert told(restricted("نساء"), claim()) == ""


@pytest.mark.parametrize(
    ("times", "shown"),
    [
        ([moment("2004-02-24")], "2004-02-24"),
        ([moment("2004-02-01", "2004-02-29"), None], "2004-02"),
        ([moment("2004-01-01", "2004-12-31"), moment("2004-02-24")], "2004"),
        ([moment("2004-12-30"), moment("2005-01-02")], "2004-12-30 to 2005-01-02"),
        ([moment("2004-02-24"), moment("2023-09-08")], ""),
        ([None], ""),
    ],
)
def test_the_time_is_told_where_the_claims_lie_within_a_year(
    times: list[Moment | None], shown: str
) -> None:
    assert told(*(claim(when=time) for time in times)) == shown


def test_a_kind_tells_only_what_it_names_in_the_order_it_names_them() -> None:
    both = counting("hostage", when=moment("2004-02-24"))
    assert told(both) == "hostages, 2004-02-24"
    assert narrowed(CASUALTIES, [both], UNITS, messages("en"), lambda _: frozenset()) == ""


def test_words_that_only_say_again_what_is_counted_are_left_out() -> None:
    def hostages(text: str) -> Claim:
        return restricted(text).model_copy(update={"quantity": quantity(unit="hostage")})

    assert told(hostages("رهينة"), hostages("الرهائن")) == "hostages"
    assert told(hostages("نساء")) == "hostages, “نساء”"
