"""The shipped pack stands as its own checks want it."""

from functools import cache

import pytest

from claimcheck.rulecheck.lint import lint
from claimcheck.rulepack.lint import Severity
from tests.packs import shipped

ABOUT_CASES = {"no_cases", "few_cases", "dead_pattern"}


@cache
def errors() -> dict[str, list[str]]:
    """What must be mended, by whether it is about cases."""
    found: dict[str, list[str]] = {"cases": [], "others": []}
    for issue in lint(shipped()):
        if issue.severity is Severity.ERROR:
            found["cases" if issue.check in ABOUT_CASES else "others"].append(str(issue))
    return found


def test_no_rule_and_no_lexicon_must_be_mended() -> None:
    assert errors()["others"] == []


def test_every_stable_rule_has_cases_for_all_its_patterns() -> None:
    assert errors()["cases"] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_unit_has_a_name_in_every_interface_language(language: str) -> None:
    named = shipped().messages[language].texts
    assert [unit for unit in shipped().units.root if f"unit.{unit}" not in named] == []
