"""A known name: a person, a place, an organization, with its spellings in every script."""

from pydantic import Field

from claimcheck.model.base import Model


class Name(Model):
    """One entry of the names table.

    ``names`` and ``adjectives`` list spellings by language, the first one for display.
    ``adjectives`` are what a state or region gives to its people and things; ``state`` is the
    state that a name belongs to, ``within`` the place that holds it, ``stands_for`` whom its
    name means when it acts (a capital its state), ``speaks_for`` the ministry or service whose
    voice a person or an office is, ``office`` the kind of office that this name is in its state.
    An ``aide`` speaks for an office that somebody else holds: its title does not mean this person.
    A state with a ``crown`` has a king, a sultan or an emir, and so an heir to a throne.
    """

    id: str
    type: str
    names: dict[str, tuple[str, ...]]
    adjectives: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    state: str | None = None
    within: str | None = None
    stands_for: str | None = None
    speaks_for: str | None = None
    aide: bool = False
    crown: bool = False
    office: str | None = None
