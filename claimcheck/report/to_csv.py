"""From a report to a tidy table: one row a claim of a fact, one column a variable."""

import csv
from collections.abc import Callable, Mapping
from io import StringIO
from typing import NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.report import Finding
from claimcheck.report.readings import show_claim
from claimcheck.report.sheet import Sheet

Cell = str | int | float | None
BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")
_JOIN = "; "
Column = Callable[["Row"], Cell]


class Row(NamedTuple):
    """What a row of the table is made of."""

    finding: Finding
    claim: Claim
    document: Document
    sheet: Sheet


def render(sheet: Sheet) -> str:
    """The table, after RFC 4180; names of columns and of what they hold stay English.

    A text that a spreadsheet would run as a formula gets an apostrophe in front, unless the sheet
    asks for raw cells. Figures are bare numbers, days ISO dates, absent values empty.
    """
    slots = sorted({name for kind in sheet.wording.kinds.values() for name in kind.slots})
    kept = _as_it_is if sheet.look.csv_raw else guard
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([*COLUMNS, *(f"slot_{name}" for name in slots)])
    for finding, claim in sheet.cells():
        row = Row(finding, claim, sheet.documents[claim.document], sheet)
        cells = [make(row) for make in COLUMNS.values()] + [claim.slot(name) for name in slots]
        writer.writerow([kept(cell) for cell in cells])
    return (BOM if sheet.look.csv_bom else "") + out.getvalue()


def guard(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula.

    >>> guard("=1+1"), guard(-1), guard("1+1")
    ("'=1+1", -1, '1+1')
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _as_it_is(cell: Cell) -> Cell:
    return cell


def _figure(name: str) -> Column:
    return lambda row: getattr(row.claim.quantity, name) if row.claim.quantity else None


def _days(of: Callable[[Row], DateRange | None], end: str) -> Column:
    def day(row: Row) -> Cell:
        days = of(row)
        found = getattr(days, end) if days else None
        return found.isoformat() if found else None

    return day


def _when(row: Row) -> DateRange | None:
    return row.claim.when.range if row.claim.when else None


def _as_of(row: Row) -> DateRange | None:
    return row.claim.as_of.range if row.claim.as_of else None


def _published(row: Row) -> DateRange | None:
    return row.document.published


def _holders(row: Row) -> str:
    return _JOIN.join(one.text for step in row.claim.attribution for one in step)


def _percent(row: Row) -> Cell:
    return "true" if row.claim.quantity and row.claim.quantity.percent else None


def _side(row: Row) -> Cell:
    """The number of the camp that a claim belongs to in a dispute."""
    camps = enumerate(row.finding.verdict.camps, 1)
    return next((number for number, camp in camps if row.claim.id in camp.claims), None)


def _role(row: Row) -> Cell:
    """What a claim does for its fact: it supports, denies, was replaced, or counts for nobody."""
    claim, verdict = row.claim, row.finding.verdict
    if claim.id in verdict.superseded:
        return "replaced"
    if any(claim.id in origin.claims for origin in verdict.deniers):
        return "denies"
    supports = any(claim.id in origin.claims for origin in verdict.origins)
    return "supports" if supports else "uncounted"


def _origin(row: Row) -> Cell:
    """How the witness behind a claim is called."""
    verdict = row.finding.verdict
    for origin in (*verdict.origins, *verdict.deniers):
        if row.claim.id in origin.claims:
            return row.finding.origins[origin.key][row.sheet.language]
    return None


COLUMNS: Mapping[str, Column] = {
    "fact": lambda row: row.finding.fact.id,
    "kind": lambda row: row.finding.fact.kind,
    "verdict": lambda row: row.finding.verdict.kind,
    "question": lambda row: row.finding.question[row.sheet.language],
    "why": lambda row: row.finding.reason.text[row.sheet.language],
    "baseline": lambda row: row.finding.baseline,
    "waived_by": lambda row: row.finding.waiver.author if row.finding.waiver else None,
    "side": _side,
    "role": _role,
    "origin": _origin,
    "document": lambda row: row.document.id,
    "source": lambda row: row.document.source,
    "agency": lambda row: row.document.agency,
    "url": lambda row: row.document.url,
    "copy_of": lambda row: row.document.copy_of,
    "published_first": _days(_published, "first"),
    "published_last": _days(_published, "last"),
    "published_basis": lambda row: row.document.published_basis,
    "holders": _holders,
    "reading": lambda row: show_claim(row.claim, row.sheet.messages),
    "stated": _figure("stated"),
    "stated_high": _figure("stated_high"),
    "low": _figure("low"),
    "high": _figure("high"),
    "hedge": _figure("hedge"),
    "unit": _figure("unit"),
    "per": _figure("per"),
    "percent": _percent,
    "when_first": _days(_when, "first"),
    "when_last": _days(_when, "last"),
    "as_of_first": _days(_as_of, "first"),
    "as_of_last": _days(_as_of, "last"),
    "modality": lambda row: row.claim.modality,
    "polarity": lambda row: row.claim.polarity,
    "quote": lambda row: row.claim.quote,
    "path": lambda row: row.sheet.place(row.claim).path,
    "line": lambda row: row.sheet.place(row.claim).line,
    "column": lambda row: row.sheet.place(row.claim).column,
    "start": lambda row: row.claim.start,
    "stop": lambda row: row.claim.stop,
    "claim": lambda row: row.claim.id,
    "rule": lambda row: row.claim.rule,
}
"""The columns before those of the slots, and how their cells are made."""
