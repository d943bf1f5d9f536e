"""Options and fixtures of all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A law is searched for counterexamples, never timed; the same examples in every run.
settings.register_profile("claimcheck", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("claimcheck")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the golden files instead of comparing"
    )
