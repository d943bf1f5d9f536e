import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from claimcheck.compare.saved import parse_report, read_report
from claimcheck.errors import ReportError
from claimcheck.report.to_json import render_json
from tests.factories import disputed_report

WRITTEN = render_json(disputed_report())


def test_a_saved_report_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(WRITTEN, encoding="utf-8")
    assert read_report(str(path)) == disputed_report()


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(WRITTEN.encode())))
    assert read_report("-") == disputed_report()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"schema_version": "0.9"}, "has schema version 0.9, and 1.0 can be compared"),
        ({"schema_version": None}, "not a report of claimcheck"),
        ({"colour": "red"}, "colour: Extra inputs are not permitted"),
        ({"counts": {"true": 1}}, "counts"),
    ],
)
def test_another_report_is_refused_with_a_way_out(change: dict[str, object], told: str) -> None:
    data = json.dumps(json.loads(WRITTEN) | change).encode()
    with pytest.raises(ReportError, match=told) as refused:
        parse_report(data, "old.json")
    assert "make it anew" in str(refused.value)


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"{", "old.json:1: not valid JSON"), (b"[]", "not a report"), (b"\xff", "not UTF-8")],
)
def test_what_is_no_report_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(ReportError, match=told):
        parse_report(data, "old.json")


def test_a_missing_report_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no such report"):
        read_report(str(tmp_path / "gone.json"))
    with pytest.raises(ReportError, match="cannot be read"):
        read_report(str(tmp_path))
