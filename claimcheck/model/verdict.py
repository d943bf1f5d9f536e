"""What the documents together say about a fact."""

from enum import StrEnum

from claimcheck.model.base import Model
from claimcheck.model.dates import DateRange
from claimcheck.model.quantity import Quantity
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Relation


class VerdictKind(StrEnum):
    """The editorial words; never true or false. In order of severity, the gravest first."""

    DISPUTED = "disputed"
    UNSETTLED = "unsettled"
    UPDATED = "updated"
    CORROBORATED = "corroborated"
    CONSISTENT = "consistent"
    SINGLE_ORIGIN = "single_origin"
    UNDETERMINED = "undetermined"

    @property
    def severity(self) -> int:
        """Its place among the verdicts: 0 is the gravest."""
        return list(VerdictKind).index(self)


class Origin(Model):
    """Where claims first come from: one witness, however many documents print it.

    ``claims`` and ``documents`` are ids; ``basis`` names the message that says why they count as
    one.
    """

    key: str
    label: str
    basis: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]


class Camp(Model):
    """One side of a dispute: the claims (by id) that fit together, and their origins (by key)."""

    claims: tuple[str, ...]
    origins: tuple[str, ...]


class Verdict(Model):
    """What the documents together say about a fact, and why.

    ``origins`` are those that support the fact; ``deniers`` those that deny it. ``quantity`` or
    ``when`` is the tightest common reading, where there is one. ``evidence`` lists the claims (by
    id) whose quotes show the verdict. ``superseded`` lists claims replaced by later ones.
    """

    kind: VerdictKind
    reason: Reason
    origins: tuple[Origin, ...] = ()
    deniers: tuple[Origin, ...] = ()
    relations: tuple[Relation, ...] = ()
    camps: tuple[Camp, ...] = ()
    quantity: Quantity | None = None
    when: DateRange | None = None
    evidence: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
