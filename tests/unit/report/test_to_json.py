import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimcheck.errors import UsageError
from claimcheck.model.claim import Claim
from claimcheck.model.report import SCHEMA_VERSION, Report
from claimcheck.report.to_json import json_schema, render_json, render_line, render_schema
from tests.factories import claim, disputed_report, document, report


def test_a_report_comes_back_from_json_as_it_was() -> None:
    assert Report.model_validate_json(render_json(disputed_report())) == disputed_report()


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_from_json(text: str) -> None:
    made = report([document(text=text)])
    assert Report.model_validate_json(render_json(made)) == made


def test_the_json_is_sorted_and_readable() -> None:
    written = render_json(disputed_report())
    assert written.endswith("}\n")
    assert "قُتل نحو 600 جندي" in written
    assert (
        written
        == json.dumps(json.loads(written), ensure_ascii=False, sort_keys=True, indent=2) + "\n"
    )


def test_a_claim_is_one_line() -> None:
    line = render_line(claim())
    assert line.count("\n") == 1
    assert Claim.model_validate_json(line) == claim()


def test_reports_and_claims_fit_their_schemas() -> None:
    made = disputed_report()
    Draft202012Validator(json_schema("report")).validate(json.loads(render_json(made)))
    Draft202012Validator(json_schema("claim")).validate(json.loads(render_line(made.claims[0])))


def test_the_schema_refuses_what_it_does_not_know() -> None:
    data = json.loads(render_json(disputed_report())) | {"colour": "red"}
    assert not Draft202012Validator(json_schema("report")).is_valid(data)


@pytest.mark.parametrize("name", ["report", "claim", "draft", "diff"])
def test_a_schema_is_sound_and_has_a_version(name: str) -> None:
    schema = json.loads(render_schema(name))
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:claimcheck:schema:{name}:{SCHEMA_VERSION}"


def test_there_are_no_other_schemas() -> None:
    with pytest.raises(UsageError, match="schemas: report, claim"):
        json_schema("colour")
