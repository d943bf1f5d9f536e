"""Claims of two texts, and whether they are linked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.facts.company import tell_all
from claimcheck.facts.compare import compare
from claimcheck.model.claim import Claim
from claimcheck.model.fact import Link
from tests import factories
from tests.factories import document, published
from tests.packs import shipped

KILLED = {"outcome": "killed", "place": "kursk", "victims": "kp"}
A = document("a", **published("2024-06-20"))
B = document("b", **published("2024-06-19"))


def claim(id_: str, slots: Mapping[str, str] = KILLED, **given: Any) -> Claim:
    of = given.pop("of", A)
    return factories.claim(id_, of, slots=slots, **given)


def link(left: Claim, right: Claim) -> Link:
    told = tell_all((left, right), {"a": A, "b": B}, shipped())
    return compare(told[left.id], told[right.id], shipped())


def levels(left: Claim, right: Claim) -> dict[str, str]:
    return {step.slot: step.level for step in link(left, right).steps}


def linked(left: Claim, right: Claim) -> bool:
    one = link(left, right).linked
    assert link(right, left).linked is one
    return one
