"""What SARIF says of a verdict, a place and what could not be used."""

import json
from dataclasses import replace
from typing import Any

import pytest

from claimcheck.model.report import BaselineState, Report
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.to_sarif import LINKED, render
from tests.factories import claim, disputed_report, document, fact, report, verdict
from tests.sheets import sheet


def run_of(made: Report, language: str = "en") -> Any:  # noqa: ANN401 - JSON has no type
    (run,) = json.loads(render(sheet(made, language)))["runs"]
    return run


@pytest.mark.parametrize(
    ("kind", "sort", "level"),
    [
        (VerdictKind.DISPUTED, "fail", "error"),
        (VerdictKind.UNSETTLED, "fail", "warning"),
        (VerdictKind.UPDATED, "fail", "note"),
        (VerdictKind.CORROBORATED, "pass", "none"),
        (VerdictKind.CONSISTENT, "pass", "none"),
        (VerdictKind.SINGLE_ORIGIN, "informational", "none"),
        (VerdictKind.UNDETERMINED, "open", "none"),
    ],
)
def test_only_what_calls_for_attention_has_a_level(
    kind: VerdictKind, sort: str, level: str
) -> None:
    told = claim()
    run = run_of(report([document()], [told], [(fact(told), verdict(kind))]))
    (result,) = run["results"]
    assert (result["kind"], result["level"], result["ruleId"]) == (sort, level, kind)
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (rule["id"], rule["defaultConfiguration"]["level"]) == (kind, level)
    assert rule["help"]["text"]


def test_the_other_document_is_a_related_location_that_the_message_links() -> None:
    made = disputed_report()
    shown = made.findings[0].verdict.model_copy(update={"evidence": ("left", "right")})
    finding = made.findings[0].model_copy(update={"verdict": shown})
    (result,) = run_of(made.model_copy(update={"findings": (finding,)}))["results"]
    (first,), (other,) = result["locations"], result["relatedLocations"]
    assert first["logicalLocations"][0]["fullyQualifiedName"] == "a.txt"
    assert other["logicalLocations"][0]["fullyQualifiedName"] == "b.txt"
    assert result["message"]["text"].endswith("See: [صحيفة ب: killed, more than 4,000 soldiers](1)")


def test_a_message_links_a_few_quotes_and_relates_all() -> None:
    of = document()
    claims = [claim(f"c{number}", of) for number in range(LINKED + 4)]
    told = verdict(evidence=tuple(one.id for one in claims))
    (result,) = run_of(report([of], claims, [(fact(*claims), told)]))["results"]
    assert result["message"]["text"].count("](") == LINKED
    assert len(result["relatedLocations"]) == len(claims) - 1


@pytest.mark.parametrize(
    ("given", "region"),
    [
        (
            {"path": "a.txt"},
            {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 8},
        ),
        ({"path": "a.jsonl", "extra": {"line": 3}}, {"startLine": 3}),
        ({"path": "a.html"}, None),
    ],
)
def test_a_region_is_as_exact_as_the_file_allows(
    given: dict[str, Any], region: dict[str, int] | None
) -> None:
    of = document(**given)
    told = claim("c", of, quote="600")
    (result,) = run_of(report([of], [told], [(fact(told), verdict())]))["results"]
    place = result["locations"][0]["physicalLocation"]
    found = place.get("region")
    if found:
        found.pop("snippet", None)
    assert (place["artifactLocation"]["uri"], found) == (given["path"], region)


def test_fingerprints_stay_when_a_document_is_added() -> None:
    (old,) = run_of(disputed_report())["results"]
    made = disputed_report()
    added = document("d.txt", "قتل 600 جندي")
    more = claim("z", added)
    finding = made.findings[0]
    grown = finding.model_copy(
        update={"fact": finding.fact.model_copy(update={"claims": ("left", "right", "z")})}
    )
    again = made.model_copy(
        update={
            "documents": (*made.documents, added),
            "claims": (*made.claims, more),
            "findings": (grown,),
        }
    )
    (new,) = run_of(again)["results"]
    assert new["partialFingerprints"] == old["partialFingerprints"]


def test_what_could_not_be_used_is_a_notification() -> None:
    (invocation,) = run_of(disputed_report())["invocations"]
    notes = [
        (note["descriptor"]["id"], note["level"])
        for note in invocation["toolExecutionNotifications"]
    ]
    assert notes == [("problem.no_claims", "warning"), ("problem.not_dated", "warning")]


def test_without_a_baseline_or_waivers_nothing_is_said_of_them() -> None:
    made = disputed_report()
    (result,) = run_of(made)["results"]
    assert "baselineState" not in result
    assert "suppressions" not in result
    known = made.findings[0].model_copy(update={"baseline": BaselineState.UPDATED})
    (result,) = run_of(made.model_copy(update={"findings": (known,)}))["results"]
    assert result["baselineState"] == "updated"


def test_brackets_and_braces_of_strangers_are_no_links_and_no_gaps() -> None:
    of = document(source="[x](https://a.example) {0}")
    told = claim("c", of)
    (result,) = run_of(report([of], [told], [(fact(told), verdict())]))["results"]
    text = result["locations"][0]["message"]["text"]
    assert text.startswith("\\[x\\](https://a.example) {{0}}: ")


def test_the_messages_speak_the_language_of_the_sheet() -> None:
    run = run_of(disputed_report(), "ar")
    assert run["language"] == "ar"
    assert "محل خلاف" in run["results"][0]["message"]["text"]
    assert replace(sheet(disputed_report()), language="ar").messages.direction == "rtl"
