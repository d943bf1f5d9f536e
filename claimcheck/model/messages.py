"""The interface of one language: every sentence and word that a report is made of."""

from enum import StrEnum

from pydantic import Field

from claimcheck.model.base import Model


class PluralForm(StrEnum):
    """The plural categories of CLDR."""

    ZERO = "zero"
    ONE = "one"
    TWO = "two"
    FEW = "few"
    MANY = "many"
    OTHER = "other"


class PluralRule(StrEnum):
    """Which plural form goes with a count: the rule sets of CLDR that are needed so far."""

    ONE_OTHER = "one_other"
    SIX_FORMS = "six_forms"


class Plural(Model):
    """A message with a form for each plural category; ``by`` names the gap that is counted.

    ``behind`` is said for two where a hedge governs the word, ``whole`` for its whole sort; a
    language that has no such forms leaves them out.
    """

    by: str = "count"
    forms: dict[PluralForm, str]
    behind: str | None = None
    whole: str | None = None


class Messages(Model):
    """The messages of one language by name; ``texts`` are templates with ``{name}`` gaps.

    ``{name:before}`` is a gap that may stay empty; ``before`` stands in front of it where filled.
    ``governing`` are the hedges whose words govern the counted word behind them.
    """

    language: str
    direction: str
    plural: PluralRule
    governing: tuple[str, ...] = ()
    texts: dict[str, str | Plural] = Field(default_factory=dict)
