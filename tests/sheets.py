"""Sheets for the tests of renderers: of a report that a test made, and of the seeds."""

from __future__ import annotations

from functools import cache

from claimcheck import check, read_documents
from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.pipeline import wording_of
from claimcheck.report.sheet import Sheet
from tests.factories import wording
from tests.packs import ROOT, shipped

PACK = shipped()._replace(version="0")
"""The shipped pack under a version that no change of a rule moves."""


def sheet(report: Report, language: str = "en") -> Sheet:
    """A report that a test made, with the wording of the tests."""
    return Sheet(report, wording(), PACK, language)


def seeds() -> list[Document]:
    """The seeds, with paths that are the same on every machine."""
    read = read_documents([ROOT / "seeds"])
    return [one.model_copy(update={"path": f"seeds/{one.id}"}) for one in read]


@cache
def seeds_report() -> Report:
    """The report on the seeds, made by a program without a version."""
    return check(seeds(), PACK).model_copy(update={"program": "claimcheck"})


@cache
def seeds_sheet(language: str) -> Sheet:
    """The report on the seeds in a language."""
    return Sheet(seeds_report(), wording_of(PACK), PACK, language)
