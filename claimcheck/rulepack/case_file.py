"""What may stand in the file of a rule's cases."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from claimcheck.model.base import Model


def _as_written(value: object) -> object:
    """A day as it was written: YAML makes a date of one without quotes."""
    if isinstance(value, Mapping):
        return {name: _as_written(part) for name, part in value.items()}
    return value.isoformat() if isinstance(value, date) else value


Day = Annotated[str, BeforeValidator(_as_written)]
"""A day such as 2024-03-01, with or without quotes."""


class Case(Model):
    """One text and the claims that must come of it."""

    text: str
    claim: Annotated[dict[str, Any], BeforeValidator(_as_written)] = Field(default_factory=dict)
    because: str | None = None
    published: Day | None = None


class CaseFile(Model):
    """The cases of a rule, beside it under the same stem.

    ``gives`` must give the claim, ``nothing`` none, ``missed`` still misses the claim: a known gap
    that fails as soon as it is closed, so that it is moved to ``gives``.
    """

    today: Day
    gives: tuple[Case, ...] = ()
    nothing: tuple[Case, ...] = ()
    missed: tuple[Case, ...] = ()
