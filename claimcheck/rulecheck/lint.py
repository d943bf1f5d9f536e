"""All checks of a rule pack in one run: those that read, and those that run the cases."""

from __future__ import annotations

from pathlib import Path

from claimcheck.rulecheck.coverage import Coverage
from claimcheck.rulecheck.rivals import rival_rules
from claimcheck.rulepack.checks import CHECKS
from claimcheck.rulepack.folders import rules_folder
from claimcheck.rulepack.lint import (
    Issue,
    Severity,
    read_written,
    sorted_issues,
    stale_exemptions,
    without_exempted,
)
from claimcheck.rulepack.pack import Pack


def lint(pack: Pack, folder: Path | None = None) -> tuple[Issue, ...]:
    """Everything doubtful about a pack that no exemption covers, by place.

    Raises RulePackError where a case file or the exemptions cannot be read.
    """
    written = read_written(pack, folder or rules_folder())
    found = [issue for check in CHECKS for issue in check(written)]
    found += Coverage(written).issues()
    found += rival_rules(written)
    stale = stale_exemptions(found, written.exemptions)
    return sorted_issues([*without_exempted(found, written.exemptions), *stale])


def has_errors(issues: tuple[Issue, ...]) -> bool:
    """Whether something must be mended."""
    return any(issue.severity is Severity.ERROR for issue in issues)
