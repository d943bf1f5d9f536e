"""From a report to its claims, one line of JSON each, as ``claimcheck schema claim`` describes."""

from __future__ import annotations

from claimcheck.report.sheet import Sheet
from claimcheck.report.to_json import render_line


def render(sheet: Sheet) -> str:
    """The claims of all documents, in the order of the report."""
    return "".join(render_line(claim) for claim in sheet.report.claims)
