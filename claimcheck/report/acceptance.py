"""What is said of a finding beside its verdict: who accepts it, and what was there before."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model.messages import Messages
from claimcheck.model.report import Finding
from claimcheck.report.messages import say


def accepted(finding: Finding, messages: Messages) -> Iterator[str]:
    """Up to two sentences: the waiver's, and how the finding stands to an earlier report."""
    if finding.waiver is not None:
        given = finding.waiver
        values = {"author": given.author, "date": str(given.expires), "reason": given.reason}
        yield say("finding.waived", messages, values)
    if finding.baseline is not None:
        yield say(f"finding.baseline.{finding.baseline}", messages)
