"""The whole program in reading order: documents in, report out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from claimcheck.claims.extract import ClaimExtractor
from claimcheck.facts.link import link_claims
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.report import Problem, Report
from claimcheck.report.build import build_report
from claimcheck.rulepack.load import load_pack
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.judge import judge

__all__ = ["check", "extract", "load_pack"]
