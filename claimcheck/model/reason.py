"""Sentences a reader can check, kept as a message's name and its values until they are said."""

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.dates import DateRange
from claimcheck.model.quantity import Quantity

ReasonValue = str | int | Quantity | DateRange


class Reason(Model):
    """A sentence that is not yet in a language.

    ``code`` names a message of ``rules/<language>/messages.yaml``, ``values`` fill its gaps. A
    value that begins with ``@`` is itself the name of a message; a quantity is said with its hedge
    and unit, days as a day, month or year or as their first and last.
    """

    code: str
    values: dict[str, ReasonValue] = Field(default_factory=dict)


class Said(Model):
    """A reason with its sentence in every interface language, by language code."""

    code: str
    text: dict[str, str]
