"""From a report to one line a claim of a fact: ``path:line:col: verdict: ...``."""

from __future__ import annotations

from claimcheck.model.claim import Claim
from claimcheck.model.report import Finding
from claimcheck.report.readings import show_claim
from claimcheck.report.safe import safe_text
from claimcheck.report.sheet import Sheet


def render(sheet: Sheet) -> str:
    """Every claim of every finding at its place, the gravest findings first."""
    return "".join(_line(finding, claim, sheet) for finding, claim in sheet.cells())


def _line(finding: Finding, claim: Claim, sheet: Sheet) -> str:
    told = sheet.say(
        "export.line",
        verdict=finding.verdict.kind,
        question=finding.question[sheet.language],
        document=sheet.documents[claim.document].label,
        reading=show_claim(claim, sheet.messages),
        fact=finding.fact.id,
    )
    return safe_text(f"{sheet.place(claim)}: {told}") + "\n"
