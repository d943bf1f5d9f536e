"""What a corpus says to the claims of a draft."""

from enum import StrEnum

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.reason import Reason, Said
from claimcheck.model.relation import Relation
from claimcheck.model.report import SCHEMA_VERSION, Problem
from claimcheck.model.verdict import Origin


class Standing(StrEnum):
    """How a claim of a draft stands against the corpus, the gravest first."""

    CLASH = "clash"
    OUTDATED = "outdated"
    UNSETTLED = "unsettled"
    """It differs from what others say, and nothing tells which is right or later."""
    PRECISE = "precise"
    """It says more than any source does."""
    UNSUPPORTED = "unsupported"
    SUPPORTED = "supported"


class Checked(Model):
    """One claim of the draft against one fact of the corpus, or against none.

    ``support`` and ``against`` are claims of the corpus by id: those that say the same, and those
    that show the standing (the clashing, the newer, the coarser ones). ``origins`` are those of the
    support; the draft is none of them.
    """

    claim: str
    fact: str | None = None
    standing: Standing
    reason: Reason
    origins: tuple[Origin, ...] = ()
    support: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    """How the claim of the draft (``left``) stands to each claim of the fact."""


class DraftFinding(Model):
    """A claim of the draft with its standing, and both in words, by interface language."""

    checked: Checked
    question: dict[str, str]
    reason: Said
    relations: tuple[Said, ...] = ()
    """The reason of the relation to each claim in ``checked.against``, in the same order."""
    origins: dict[str, dict[str, str]] = Field(default_factory=dict)


class DraftReport(Model):
    """A draft against a corpus: every claim of the draft, the gravest standing first.

    ``documents`` and ``claims`` are those of the corpus that the findings name; ``told`` are the
    claims of the draft.
    """

    schema_version: str = SCHEMA_VERSION
    program: str
    packs: dict[str, str]
    draft: Document
    told: tuple[Claim, ...]
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[DraftFinding, ...]
    counts: dict[Standing, int] = Field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
