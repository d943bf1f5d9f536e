"""From a report to SARIF 2.1.0: one result a fact, one rule a verdict.

The first location is that of a quote that shows the verdict, the oldest; the quotes of the other
documents are related locations, which the message links. What does not call for anybody's
attention (agreement, one origin) has no level, and a kind that says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.model.claim import Claim
from claimcheck.model.report import Finding
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.addresses import file_address
from claimcheck.report.safe import safe_text
from claimcheck.report.sheet import Sheet
from claimcheck.report.to_json import dump

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LINKED = 5
"""How many other quotes the message of a result links; all are related locations."""
_LEVELS: Mapping[VerdictKind, str] = {
    VerdictKind.DISPUTED: "error",
    VerdictKind.UNSETTLED: "warning",
    VerdictKind.UPDATED: "note",
}
_KINDS: Mapping[VerdictKind, str] = {
    VerdictKind.CORROBORATED: "pass",
    VerdictKind.CONSISTENT: "pass",
    VerdictKind.SINGLE_ORIGIN: "informational",
    VerdictKind.UNDETERMINED: "open",
}
_ESCAPES = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})
Json = dict[str, Any]


def render(sheet: Sheet) -> str:
    """One SARIF log with one run; columns count code points."""
    name, _, version = sheet.report.program.partition(" ")
    driver: Json = {"name": name, "rules": [_rule(kind, sheet) for kind in VerdictKind]}
    if version:
        driver["version"] = version
    run: Json = {
        "tool": {"driver": driver},
        "language": sheet.language,
        "columnKind": "unicodeCodePoints",
        "defaultEncoding": "UTF-8",
        "invocations": [_invocation(sheet)],
        "results": [_result(finding, sheet) for finding in sheet.report.findings],
        "properties": {"rulePacks": dict(sorted(sheet.report.packs.items()))},
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(kind: VerdictKind, sheet: Sheet) -> Json:
    return {
        "id": kind,
        "shortDescription": {"text": sheet.say(f"verdict.{kind}")},
        "fullDescription": {"text": sheet.say(f"page.meaning.{kind}")},
        "help": {"text": sheet.say(f"export.advice.{kind}")},
        "defaultConfiguration": {"level": _LEVELS.get(kind, "none")},
    }


def _invocation(sheet: Sheet) -> Json:
    """That the program ran to its end, and what it could not use."""
    notes = [
        {
            "descriptor": {"id": problem.what.code},
            "level": "error" if problem.what.code == "problem.not_read" else "warning",
            "message": {
                "text": _text(
                    sheet.say(
                        "problems.line",
                        document=problem.document,
                        what=problem.what.text[sheet.language],
                    )
                )
            },
        }
        for problem in sheet.report.problems
    ]
    told: Json = {"executionSuccessful": True}
    return {**told, "toolExecutionNotifications": notes} if notes else told


def _result(finding: Finding, sheet: Sheet) -> Json:
    kind = finding.verdict.kind
    first, *others = sheet.ordered(finding)
    related = [{"id": number, **_location(claim, sheet)} for number, claim in enumerate(others, 1)]
    result: Json = {
        "ruleId": kind,
        "ruleIndex": kind.severity,
        "kind": _KINDS.get(kind, "fail"),
        "level": _LEVELS.get(kind, "none"),
        "message": {"text": _message(finding, others, sheet)},
        "locations": [_location(first, sheet)],
        "partialFingerprints": {
            "claimcheckFact/v1": finding.fact.id,
            "primaryLocationLineHash": f"{finding.fact.id}:1",
        },
        "properties": {
            "aliases": sorted(finding.fact.aliases),
            "fact": finding.fact.id,
            "fingerprint": finding.fingerprint,
            "kindOfClaim": finding.fact.kind,
            "origins": len(finding.verdict.origins),
        },
    }
    if related:
        result["relatedLocations"] = related
    if finding.baseline is not None:
        result["baselineState"] = finding.baseline
    if any(one.waiver for one in sheet.report.findings):
        result["suppressions"] = _suppressions(finding)
    return result


def _message(finding: Finding, others: Sequence[Claim], sheet: Sheet) -> str:
    told = _text(sheet.told(finding))
    shown = set(finding.verdict.evidence)
    links = [
        f"[{_text(sheet.claim_told(claim))}]({number})"
        for number, claim in enumerate(others, 1)
        if claim.id in shown
    ]
    if not links:
        return told
    places = sheet.say("list.comma").join(links[:LINKED])
    return f"{told} {sheet.say('export.against', places=places)}"


def _location(claim: Claim, sheet: Sheet) -> Json:
    """Where a quote stands, as exactly as its file allows, and who says it."""
    place, document = sheet.place(claim), sheet.documents[claim.document]
    physical: Json = {"artifactLocation": {"uri": file_address(place.path)}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line}
    if place.column is not None:
        physical["region"] |= {
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "snippet": {"text": claim.quote},
        }
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"fullyQualifiedName": document.id, "kind": "resource"}],
        "message": {"text": _text(sheet.claim_told(claim))},
        "properties": {"claim": claim.id, "quote": claim.quote},
    }


def _suppressions(finding: Finding) -> list[Json]:
    given = finding.waiver
    if given is None:
        return []
    return [
        {
            "kind": "external",
            "status": "accepted",
            "justification": given.reason,
            "properties": {"author": given.author, "expires": given.expires.isoformat()},
        }
    ]


def _text(told: str) -> str:
    """Words inside a message: no control characters, and nothing that reads as a link or a gap."""
    return safe_text(told).translate(_ESCAPES)
