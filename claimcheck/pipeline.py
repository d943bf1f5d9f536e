"""STUB: the seam between the command line and the core, until the core stands here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.errors import RuleError
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.rulepack.load import load_pack
from claimcheck.rulepack.pack import Pack

__all__ = ["check", "extract", "failed_cases", "load_pack"]


def check(
    documents: Iterable[Document | Mapping[str, Any] | str], pack: Pack | None = None
) -> Report:
    """Documents in, report out."""
    raise NotImplementedError


def extract(
    document: Document | Mapping[str, Any] | str, pack: Pack | None = None
) -> tuple[Claim, ...]:
    """The claims of one document."""
    raise NotImplementedError


def failed_cases(pack: Pack | None = None) -> tuple[RuleError, ...]:
    """The cases beside the rules that do not give what they say, each at its line."""
    raise NotImplementedError
