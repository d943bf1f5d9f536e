"""Which finding is a failure, which is skipped, which passes."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as XML

import pytest

from claimcheck.errors import DocumentError, Location
from claimcheck.model.report import BaselineState, Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.model.waiver import Waiver
from claimcheck.report.build import add_problems
from claimcheck.report.to_junit import render
from tests.factories import claim, disputed_report, document, fact, report, verdict, wording
from tests.sheets import sheet

WAIVER = Waiver(
    fingerprint="c1:disputed", reason="Known.", author="Huda", expires=date(2026, 12, 31)
)


def made(kind: VerdictKind, **given: object) -> Report:
    told = claim()
    plain = report([document()], [told], [(fact(told), verdict(kind))])
    (finding,) = plain.findings
    return plain.model_copy(update={"findings": (finding.model_copy(update=given),)})


def outcome(of: Report, gate: VerdictKind = VerdictKind.DISPUTED) -> str:
    (case,) = XML.fromstring(render(replace(sheet(of), gate=gate))).iter("testcase")
    return case[0].tag


@pytest.mark.parametrize("kind", VerdictKind)
@pytest.mark.parametrize("gate", VerdictKind)
def test_a_test_fails_where_the_check_does(kind: VerdictKind, gate: VerdictKind) -> None:
    (finding,) = made(kind).findings
    assert (outcome(made(kind), gate) == "failure") is finding.fails(gate)


@pytest.mark.parametrize(
    ("kind", "tag"),
    [
        (VerdictKind.CORROBORATED, "system-out"),
        (VerdictKind.UPDATED, "system-out"),
        (VerdictKind.SINGLE_ORIGIN, "skipped"),
        (VerdictKind.UNDETERMINED, "skipped"),
    ],
)
def test_what_was_not_checked_against_anything_is_skipped(kind: VerdictKind, tag: str) -> None:
    assert outcome(made(kind)) == tag


def test_what_somebody_accepts_is_skipped_and_says_who() -> None:
    accepted = made(VerdictKind.DISPUTED, waiver=WAIVER)
    assert outcome(accepted) == "skipped"
    assert 'message="accepted by Huda until 2026-12-31: Known."' in render(sheet(accepted))
    known = made(VerdictKind.DISPUTED, baseline=BaselineState.UNCHANGED)
    assert outcome(known) == "skipped"
    assert outcome(made(VerdictKind.DISPUTED, baseline=BaselineState.UPDATED)) == "failure"
    assert outcome(made(VerdictKind.CORROBORATED, baseline=BaselineState.UNCHANGED)) == "system-out"


def test_a_failure_shows_the_quotes() -> None:
    (failure,) = XML.fromstring(render(sheet(disputed_report()))).iter("failure")
    assert failure.get("type") == "disputed"
    assert failure.text is not None
    assert "قُتل نحو 600 جندي كوري شمالي" in failure.text


def test_a_document_that_was_not_read_is_an_error() -> None:
    error = DocumentError("the file is binary", at=Location("x.txt"))
    root = XML.fromstring(render(sheet(add_problems(report(), [error], wording()))))
    (case,) = root.iter("testcase")
    assert (case.get("name"), case[0].tag, root.get("errors")) == ("x.txt", "error", "1")
