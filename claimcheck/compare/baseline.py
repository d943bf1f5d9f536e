"""From a report and an earlier one to what of it is new."""

from __future__ import annotations

from claimcheck.compare.diff import found_again
from claimcheck.model.report import BaselineState, Finding, Report
from claimcheck.model.verdict import VerdictKind


def with_baseline(report: Report, baseline: Report) -> Report:
    """The report, each finding with what the earlier report had of it.

    A fact is found again by its id, by a former id or by the claims that both share, so that added
    documents do not make it new. Under another verdict it is updated, not unchanged.
    """
    again = found_again(baseline, report)
    before = {one.fact.id: one.verdict.kind for one in baseline.findings}
    findings = (
        one.model_copy(update={"baseline": _state(one, before.get(again.get(one.fact.id, "")))})
        for one in report.findings
    )
    return report.model_copy(update={"findings": tuple(findings)})


def _state(finding: Finding, before: VerdictKind | None) -> BaselineState:
    if before is None:
        return BaselineState.NEW
    same = before is finding.verdict.kind
    return BaselineState.UNCHANGED if same else BaselineState.UPDATED
