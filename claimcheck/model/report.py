"""What every renderer receives, and what the JSON report holds."""

from __future__ import annotations

from pydantic import Field

from claimcheck.model.base import Model
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact
from claimcheck.model.reason import Said
from claimcheck.model.verdict import Verdict, VerdictKind

SCHEMA_VERSION = "1.0"


class Finding(Model):
    """A fact with its verdict, and both in words, by interface language.

    ``question`` asks for the matter ("How many people were killed in ...?"), ``reason`` says the
    verdict's reason in one sentence, ``relations`` the reason of each relation of the verdict, in
    the same order. ``origins`` says how each origin and denier is called, by its key.
    """

    fact: Fact
    verdict: Verdict
    question: dict[str, str]
    reason: Said
    relations: tuple[Said, ...] = ()
    origins: dict[str, dict[str, str]] = Field(default_factory=dict)


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
