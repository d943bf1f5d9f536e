"""What fails a report: the gate, an earlier report, and waivers."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as XML

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("core")
FINGERPRINT = "claim-of-a.txt:single_origin"
GATE = ("--fail-on", "single_origin")


def waiver(fingerprint: str, expires: str = "2026-12-31") -> str:
    return (
        f'[[waiver]]\nfingerprint = "{fingerprint}"\nreason = "Known."\n'
        f'author = "Huda"\nexpires = {expires}\n'
    )


@pytest.fixture
def waivers(tmp_path: Path) -> Path:
    """A file beside the folder of the documents."""
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk" / "waivers.toml"


@pytest.fixture
def baseline(run: Run, folder: Path, tmp_path: Path) -> Path:
    """A report on the first of the two documents."""
    path = tmp_path / "baseline.json"
    assert run("report", folder / "a.txt", "--format", f"json:{path}").code == 0
    return path


def test_what_fails_is_told_by_its_fingerprint(run: Run, folder: Path) -> None:
    done = run("report", folder, *GATE)
    assert done.code == 1
    assert [line.split()[:2] for line in done.err.splitlines()] == [
        ["fails:", f"claim-of-{name}:single_origin"] for name in ("a.txt", "b.txt")
    ]


def test_only_what_is_new_fails(run: Run, folder: Path, baseline: Path) -> None:
    done = run("report", folder, *GATE, "--baseline", baseline)
    assert done.code == 1
    assert done.err.count("fails:") == 1
    assert "fails: claim-of-b.txt:single_origin" in done.err
    assert run("report", folder / "a.txt", *GATE, "--baseline", baseline).code == 0


def test_the_report_says_what_is_new(run: Run, folder: Path, baseline: Path) -> None:
    page = run("report", folder, "--baseline", baseline).out
    assert page.count("\nas in the earlier report\n") == 1
    assert page.count("\nnot in the earlier report\n") == 1
    log = json.loads(run("report", folder, "--baseline", baseline, "--format", "sarif").out)
    states = [result["baselineState"] for result in log["runs"][0]["results"]]
    assert sorted(states) == ["new", "unchanged"]


def test_a_report_may_replace_its_baseline(run: Run, folder: Path, baseline: Path) -> None:
    again = ("--baseline", baseline, "--format", f"json:{baseline}")
    assert run("report", folder, *GATE, *again).code == 1
    assert run("report", folder, *GATE, *again).code == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [(None, "no such report"), ("{", "not valid JSON"), ("{}", "not a report of claimcheck")],
)
def test_a_baseline_that_is_none_is_told(
    run: Run, folder: Path, tmp_path: Path, text: str | None, told: str
) -> None:
    path = tmp_path / "b.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    done = run("report", folder, "--baseline", path)
    assert done.code == 2
    assert told in done.err


def test_a_baseline_of_other_rules_is_told(run: Run, folder: Path, baseline: Path) -> None:
    held = json.loads(baseline.read_text(encoding="utf-8"))
    baseline.write_text(json.dumps({**held, "packs": {"ar": "old"}}), encoding="utf-8")
    done = run("report", folder, "--baseline", baseline)
    assert done.code == 0
    assert "warning: " in done.err
    assert "it was made with other rules" in done.err


def test_a_waived_finding_does_not_fail_and_says_who_answers_for_it(
    run: Run, folder: Path, waivers: Path
) -> None:
    waivers.write_text(waiver(FINGERPRINT), encoding="utf-8")
    done = run("report", folder / "a.txt", *GATE, *using(waivers))
    assert (done.code, done.err) == (0, "")
    assert "\naccepted by Huda until 2026-12-31: Known.\n" in done.out


def test_sarif_suppresses_it_and_junit_skips_it(run: Run, folder: Path, waivers: Path) -> None:
    waivers.write_text(waiver(FINGERPRINT), encoding="utf-8")
    log = run("report", folder, *GATE, *using(waivers), "--format", "sarif").out
    results = json.loads(log)["runs"][0]["results"]
    assert [len(result["suppressions"]) for result in results] == [1, 0]
    assert results[0]["suppressions"][0]["justification"] == "Known."
    tests = run("report", folder, *GATE, *using(waivers), "--format", "junit").out
    outcomes = [case[0].tag for case in XML.fromstring(tests).iter("testcase")]
    assert outcomes == ["skipped", "failure"]


def test_an_expired_waiver_no_longer_waives(run: Run, folder: Path, waivers: Path) -> None:
    waivers.write_text(waiver(FINGERPRINT, "2026-01-31"), encoding="utf-8")
    done = run("report", folder / "a.txt", *GATE, *using(waivers))
    assert done.code == 1
    assert (
        f"warning: {waivers}:1: the waiver of claim-of-a.txt:single_origin expired on" in done.err
    )
    assert run("report", folder / "a.txt", *GATE, *using(waivers, "2026-01-31")).code == 0


def test_a_waiver_that_matches_nothing_is_a_finding(run: Run, folder: Path, waivers: Path) -> None:
    waivers.write_text(waiver("gone:disputed"), encoding="utf-8")
    told = f"{waivers}:1: the waiver of gone:disputed matches no finding"
    done = run("report", folder, "--fail-on", "disputed", *using(waivers))
    assert (done.code, done.err) == (1, f"warning: {told}\n")
    assert told in " ".join(done.out.split())
    assert run("report", folder, *using(waivers)).code == 0


def test_a_waiver_that_is_not_understood_stops_the_run(
    run: Run, folder: Path, waivers: Path
) -> None:
    waivers.write_text("[[waiver]]\n", encoding="utf-8")
    done = run("report", folder, *using(waivers))
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"error: {waivers}:1: key 'fingerprint' is missing (write FACT")


def test_a_day_that_is_none_is_told(run: Run, folder: Path, waivers: Path) -> None:
    done = run("report", folder, *using(waivers, "soon"))
    assert done.code == 2
    assert "'soon' is not a day (write YYYY-MM-DD)" in done.err


def using(waivers: Path, today: str = "2026-06-01") -> tuple[str | Path, ...]:
    return "--waivers", waivers, "--today", today


def test_the_page_of_an_editor_says_who_accepts_what(run: Run, folder: Path, waivers: Path) -> None:
    waivers.write_text(waiver(FINGERPRINT), encoding="utf-8")
    page = run("report", folder, *using(waivers), "--format", "html").out
    assert page.count("accepted by Huda until") == 1
    assert ": Known.</p>" in page


def test_what_is_not_shown_is_still_checked_and_counted(run: Run, folder: Path) -> None:
    done = run("report", folder, *GATE, "--show", "updated")
    assert done.code == 1
    assert done.out.startswith("2 documents, 2 claims, 2 facts\n")
    assert "single origin: 2\n" in done.out
    assert "How many" not in done.out
    lines = run("report", folder, "--show", "single_origin", "--format", "lines").out
    assert len(lines.splitlines()) == 2
