"""From a report to JUnit XML as CI systems read it: one suite a kind of claim, one test a fact.

A test fails where its finding fails the check that was asked for (``--fail-on``; without one, where
it is disputed). It is skipped where somebody accepts the finding, or where there was nothing to
compare. There is no standard; this is the dialect of Jenkins and of pytest's ``xunit2``.
"""

from __future__ import annotations

from xml.etree import ElementTree as XML

from claimcheck.model.report import Finding, Problem
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.acceptance import accepted
from claimcheck.report.page import Page
from claimcheck.report.safe import code_point, safe_lines
from claimcheck.report.sheet import Sheet
from claimcheck.report.to_terminal import render_lines

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NO_TEST = (VerdictKind.SINGLE_ORIGIN, VerdictKind.UNDETERMINED)
"""Verdicts that say that nothing was checked against anything."""
_UNREAD = "problem.not_read"
_ILLEGAL = {ord(one): f"⟨{code_point(one)}⟩" for one in "\ufffe\uffff"}
"""What XML 1.0 forbids, besides what ``safe_lines`` shows."""


def render(sheet: Sheet) -> str:
    """The tests of a report; the same report gives the same bytes, so all times are 0."""
    root = XML.Element("testsuites", name=_xml(sheet.report.program))
    page = Page(sheet.report, sheet.messages)
    for kind in sorted({finding.fact.kind for finding in sheet.report.findings}):
        suite = XML.SubElement(root, "testsuite", name=_xml(sheet.kind_name(kind)))
        for finding in sheet.report.findings:
            if finding.fact.kind == kind:
                _test(suite, finding, page, sheet)
    unread = [problem for problem in sheet.report.problems if problem.what.code == _UNREAD]
    if unread:
        suite = XML.SubElement(root, "testsuite", name=_xml(sheet.say("problems.title")))
        for problem in unread:
            _error(suite, problem, sheet)
    for element in (root, *root):
        _count(element)
    XML.indent(root)
    return _DECLARATION + XML.tostring(root, encoding="unicode") + "\n"


def _test(suite: XML.Element, finding: Finding, page: Page, sheet: Sheet) -> None:
    name = f"{finding.question[sheet.language]} [{finding.fact.id}]"
    first = sheet.ordered(finding)[0]
    case = XML.SubElement(
        suite,
        "testcase",
        classname=f"claimcheck.{finding.fact.kind}",
        name=_xml(name),
        file=_xml(sheet.place(first).path),
        time="0",
    )
    quotes = _xml(render_lines(page.finding(finding)))
    message = _xml(sheet.told(finding))
    if finding.fails(sheet.gate):
        kind = finding.verdict.kind
        XML.SubElement(case, "failure", message=message, type=kind).text = quotes
        return
    if finding.reaches(sheet.gate):
        message = _xml(" ".join(accepted(finding, sheet.messages)))
    if finding.reaches(sheet.gate) or finding.verdict.kind in _NO_TEST:
        XML.SubElement(case, "skipped", message=message)
    XML.SubElement(case, "system-out").text = quotes


def _error(suite: XML.Element, problem: Problem, sheet: Sheet) -> None:
    told = problem.what.text[sheet.language]
    case = XML.SubElement(
        suite,
        "testcase",
        classname="claimcheck.documents",
        name=_xml(problem.document),
        time="0",
    )
    XML.SubElement(case, "error", message=_xml(told), type=problem.what.code)


def _count(element: XML.Element) -> None:
    outcomes = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    element.set("tests", str(sum(1 for _ in element.iter("testcase"))))
    for name, tag in outcomes.items():
        element.set(name, str(sum(1 for _ in element.iter(tag))))
    element.set("time", "0")


def _xml(text: str) -> str:
    """Text in which everything that XML cannot hold is shown instead."""
    return safe_lines(text).translate(_ILLEGAL)
