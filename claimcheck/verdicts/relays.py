"""Who only passes on what a body says: in the texts of a matter, whatever they tell elsewhere.

A member of parliament leaves a briefing and speaks; some texts say each time whose words these are,
others once, others never.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.claims.holders.whose import PERSON
from claimcheck.model.claim import Claim
from claimcheck.rulepack.pack import Names


class Relay(NamedTuple):
    """The keys of a person, and of the body whose words the person passes on."""

    person: str
    body: str


Relays = Mapping[str, frozenset[Relay]]
"""By the id of a document, who passes on whose words in it."""
NO_RELAYS: Relays = {}


def relays_of(claims: Iterable[Claim], names: Names) -> Relays:
    """Who passes on the words of a body that has a name, in each document."""
    found: dict[str, set[Relay]] = {}
    for claim in claims:
        for holder in (each for step in claim.attribution[1:] for each in step):
            bodies = [each.key for each in claim.attribution[0] if _is_body(each.key, names)]
            if is_person(holder.key, names) and len(bodies) == 1:
                found.setdefault(claim.document, set()).add(Relay(holder.key, bodies[0]))
    return {document: frozenset(relays) for document, relays in found.items()}


def is_person(key: str, names: Names) -> bool:
    """Whether a key is that of somebody, known or not."""
    name = names.by_id.get(key)
    return key.startswith(PERSON) or (name is not None and names.is_a(name.type, "person"))


def _is_body(key: str, names: Names) -> bool:
    """Whether a key is that of a known body or of an office with its state."""
    head = key.partition(".")[0]
    return (key in names.by_id or head in names.by_id) and not is_person(key, names)
