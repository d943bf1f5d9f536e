"""What changed from one report to another."""

from enum import StrEnum

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.quantity import Quantity
from claimcheck.model.reason import Said
from claimcheck.model.report import SCHEMA_VERSION
from claimcheck.model.verdict import VerdictKind


class ChangeKind(StrEnum):
    """What became of a fact."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    UNCHANGED = "unchanged"


class State(Model):
    """How a fact stood in one report: its verdict, its common reading and its witnesses."""

    fact: str
    verdict: VerdictKind
    reason: Said
    quantity: Quantity | None = None
    when: DateRange | None = None
    origins: int


class Change(Model):
    """One fact in both reports, found again by its id or a former one.

    It is changed when its verdict or its figure or day is another. ``added`` and ``removed`` are
    claims (by id), ``replaced`` those that were not superseded before. ``parts`` are other facts
    (by id) with which it shares claims: a fact that was split, or joined with another.
    """

    kind: ChangeKind
    question: dict[str, str]
    before: State | None = None
    after: State | None = None
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


class Diff(Model):
    """Everything that changed, the gravest verdict first within new, changed, gone, unchanged.

    ``claims`` and ``documents`` are those that the changes name. ``same_rules`` says whether one
    version of the rules made both reports; where not, a change may come from the rules.
    """

    schema_version: str = SCHEMA_VERSION
    same_rules: bool
    added_documents: tuple[str, ...]
    removed_documents: tuple[str, ...]
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    changes: tuple[Change, ...]
    counts: dict[ChangeKind, int] = Field(default_factory=dict)
