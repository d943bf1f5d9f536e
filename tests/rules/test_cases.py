"""Every case beside every rule, as written and in every variant."""

from __future__ import annotations

import pytest

from claimcheck.rulecheck.cases import run_cases, runnable_cases
from claimcheck.rulepack.cases import RuleCase
from tests.packs import shipped

CASES = runnable_cases(shipped())


def name_of(case: RuleCase) -> str:
    """How pytest calls a case: ``ar/casualties/killed:gives-2``."""
    return case.name.replace(".", "/")


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_case_gives_what_it_says(case: RuleCase) -> None:
    """A ``missed`` case fails as soon as its claim is found: then it belongs under ``gives``."""
    wrong = {each.variant: each.why for each in run_cases([case], shipped()) if each.why}
    assert not wrong, f"{case.at}: {wrong}"


def test_the_names_of_cases_are_unique() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))
