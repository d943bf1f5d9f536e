"""What every renderer receives, and what the JSON report holds."""

from enum import StrEnum

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact
from claimcheck.model.reason import Said
from claimcheck.model.verdict import Verdict, VerdictKind
from claimcheck.model.waiver import Waiver

SCHEMA_VERSION = "1.0"


class BaselineState(StrEnum):
    """How a finding stands to those of an earlier report, in the words of SARIF."""

    NEW = "new"
    UPDATED = "updated"
    """The fact was there under another verdict."""
    UNCHANGED = "unchanged"


class Finding(Model):
    """A fact with its verdict, and both in words, by interface language.

    ``question`` asks for the matter ("How many people were killed in ...?"), ``reason`` says the
    verdict's reason in one sentence, ``relations`` the reason of each relation of the verdict, in
    the same order. ``origins`` says how each origin and denier is called, by its key. ``baseline``
    says what an earlier report had of it, where one was given; ``waiver`` who accepts it and why.
    """

    fact: Fact
    verdict: Verdict
    question: dict[str, str]
    reason: Said
    relations: tuple[Said, ...] = ()
    origins: dict[str, dict[str, str]] = Field(default_factory=dict)
    baseline: BaselineState | None = None
    waiver: Waiver | None = None

    @property
    def fingerprint(self) -> str:
        """What names the finding from run to run: its fact and the verdict on it."""
        return _fingerprint(self.fact.id, self.verdict.kind)

    @property
    def fingerprints(self) -> frozenset[str]:
        """Its fingerprint, and those that it had under the fact's former ids."""
        names = (self.fact.id, *self.fact.aliases)
        return frozenset(_fingerprint(name, self.verdict.kind) for name in names)

    @property
    def is_accepted(self) -> bool:
        """Whether it fails no check: somebody waives it, or the baseline has it as it is."""
        return self.waiver is not None or self.baseline is BaselineState.UNCHANGED

    def reaches(self, gate: VerdictKind) -> bool:
        """Whether its verdict is that of a check or a graver one, accepted or not."""
        return self.verdict.kind.severity <= gate.severity

    def fails(self, gate: VerdictKind) -> bool:
        """Whether it fails a check: it reaches the gate, and nobody accepts it."""
        return self.reaches(gate) and not self.is_accepted


class Problem(Model):
    """What could not be used, and why: a document not read, not dated or without claims."""

    document: str
    what: Said


class Report(Model):
    """Everything one run found.

    Documents are sorted by id, claims by place, findings by severity of the verdict, then by
    number of documents, kind and id, so that the same documents in any order give the same bytes.
    """

    schema_version: str = SCHEMA_VERSION
    program: str
    packs: dict[str, str]
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    counts: dict[VerdictKind, int] = Field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def _fingerprint(fact: str, verdict: VerdictKind) -> str:
    return f"{fact}:{verdict}"
