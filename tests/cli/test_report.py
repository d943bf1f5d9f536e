import json
from pathlib import Path

import pytest

from claimcheck.cli.options import VERDICTS
from claimcheck.model.report import Report
from claimcheck.model.verdict import VerdictKind
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("core")


def test_a_report_goes_to_standard_output(run: Run, folder: Path) -> None:
    done = run("report", folder)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("2 documents, 2 claims, 2 facts\n")


def test_a_report_in_json_holds_what_the_page_shows(run: Run, folder: Path) -> None:
    made = Report.model_validate_json(run("report", folder, "--format", "json").out)
    assert [document.label for document in made.documents] == ["A", "b.txt"]


def test_a_report_speaks_the_language_asked_for(run: Run, folder: Path) -> None:
    assert run("report", folder, "--lang", "ar").out.startswith("وثيقتان، قولان، واقعتان\n")


def test_an_unknown_language_is_told_with_those_that_are_there(run: Run, folder: Path) -> None:
    done = run("report", folder, "--lang", "tlh")
    assert (done.code, done.out) == (2, "")
    assert done.err == "error: there is no interface language 'tlh' (there are ar, en)\n"


def test_a_report_can_go_to_a_file(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "report.json"
    target.parent.mkdir()
    done = run("report", folder, "--format", "json", "--output", target)
    assert (done.code, done.out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema_version"] == "1.0"
    assert [path.name for path in target.parent.iterdir()] == ["report.json"]


def test_a_report_can_be_a_page(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    done = run("report", folder, "--format", "html", "--lang", "ar", "--output", target)
    assert (done.code, done.out) == (0, "")
    assert '<html lang="ar" dir="rtl">' in target.read_text(encoding="utf-8")


def test_a_page_without_its_extra_says_what_to_install(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimcheck.report.formats.find_spec", lambda _: None)
    done = run("report", folder, "--format", "html")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "error: the format 'html' needs jinja2, which is not installed "
        "(pip install 'claimcheck-news[html]')\n"
    )


def test_a_file_that_cannot_be_written_is_told(run: Run, folder: Path) -> None:
    done = run("report", folder, "--output", folder / "gone" / "report.txt")
    assert done.code == 2
    assert done.err.startswith("error: cannot write ")
    assert done.err.endswith(" (make its folder first)\n")
    done = run("report", folder, "--output", folder)
    assert done.err.endswith(" (name a file in it)\n")


def test_a_dash_as_output_is_standard_output(run: Run, folder: Path) -> None:
    assert run("report", folder, "--output", "-") == run("report", folder)


def test_dates_and_sources_can_be_given(run: Run, folder: Path) -> None:
    done = run("report", folder, "--published", "b.txt=2024-05-06", "--source", "b.txt=B=C")
    lines = [line.strip() for line in done.out.splitlines()]
    assert lines[lines.index("B=C") + 1] == "published 2024-05-06"


@pytest.mark.parametrize(
    ("option", "written", "told"),
    [
        ("--published", "b.txt", "'b.txt' is not FILE=DATE"),
        ("--source", "=B", "'=B' is not FILE=NAME"),
        ("--published", "b.txt=soon", "'soon' is not a date"),
        ("--published", "z.txt=2024-01-01", "no document is called 'z.txt'"),
    ],
)
def test_what_is_given_wrongly_is_told(
    run: Run, folder: Path, option: str, written: str, told: str
) -> None:
    done = run("report", folder, option, written)
    assert done.code == 2
    assert told in done.err


@pytest.mark.parametrize("format_", ["text", "json", "html"])
@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("never", 0), ("disputed", 0), ("consistent", 0), ("single_origin", 1), ("undetermined", 1)],
)
def test_the_exit_code_tells_what_stands_whatever_the_format(
    run: Run, folder: Path, fail_on: str, code: int, format_: str
) -> None:
    assert run("report", folder, "--fail-on", fail_on, "--format", format_).code == code


def test_the_verdicts_of_the_options_are_those_of_the_program() -> None:
    assert list(VERDICTS) == list(VerdictKind)


def test_what_cannot_be_read_costs_nothing_else(run: Run, folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"\x00\x01")
    done = run("report", folder)
    assert done.code == 2
    assert done.out.startswith("2 documents")
    assert "c.txt: not read: the file is binary" in " ".join(done.out.split())
    assert done.err.startswith("error: ")
    assert "c.txt: the file is binary" in done.err


def test_unreadable_input_goes_before_findings(run: Run, folder: Path) -> None:
    done = run("report", folder, folder / "gone.txt", "--fail-on", "undetermined")
    assert done.code == 2


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("undetermined", 1)])
def test_keep_going_forgives_what_cannot_be_read(
    run: Run, folder: Path, fail_on: str, code: int
) -> None:
    done = run("report", folder, folder / "gone.txt", "--keep-going", "--fail-on", fail_on)
    assert done.code == code
    assert "gone.txt: no such file or folder" in done.err


def test_nothing_to_report_is_an_error(run: Run, tmp_path: Path) -> None:
    done = run("report", tmp_path / "x.txt", tmp_path / "y.txt", "--keep-going")
    assert (done.code, done.out) == (2, "")
    assert done.err.count("error: ") == 2


def test_a_warning_costs_nothing(run: Run, folder: Path) -> None:
    (folder / "documents.toml").write_text('["gone.txt"]\nsource = "A"\n', encoding="utf-8")
    done = run("report", folder)
    assert done.code == 0
    assert done.err.startswith("warning: ")
    assert "documents.toml:1: 'gone.txt' names no file" in done.err


def test_a_hostile_file_name_is_only_shown(run: Run, folder: Path) -> None:
    done = run("report", folder, folder / "\x1b[2J.txt")
    assert "\x1b" not in done.err
    assert "⟨U+001B⟩[2J.txt" in done.err


def test_claims_are_printed_as_json_lines(run: Run, folder: Path) -> None:
    done = run("extract", folder)
    assert done.code == 0
    assert [json.loads(line)["document"] for line in done.out.splitlines()] == ["a.txt", "b.txt"]
