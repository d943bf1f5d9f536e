"""How the claims of one fact stand to each other, each pair under the kind of both."""

from __future__ import annotations

from claimcheck.verdicts.relations import relations_of
from tests.factories import claim, document, moment, published
from tests.packs import shipped

A = document("a", **published("2024-06-20"))
B = document("b", text="غادر الضيف المدينة", **published("2024-06-20"))


def test_a_visit_lasts_over_the_night_also_in_a_fact_that_holds_a_meeting() -> None:
    seen = {"who": "kim_jong_un", "place": "ru"}
    talks = claim("0", A, slots=seen, kind="meeting", when=moment("2024-06-20"))
    comes = claim("1", A, slots=seen, kind="visit", when=moment("2024-06-19"))
    leaves = claim("2", B, slots=seen, kind="visit", when=moment("2024-06-20"))
    found = relations_of([talks, comes, leaves], {"a": A, "b": B}, shipped())
    stand = {(each.left, each.right): each.kind for each in found.relations}
    assert stand["1", "2"] == "compatible"
