"""``--format``: where each format goes, and what cannot be asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.commands import commands
from claimcheck.documents.formats import FORMATS as READERS
from claimcheck.report.formats import FORMATS
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("core")


def test_the_formats_are_listed_with_what_they_need(run: Run) -> None:
    done = run("formats")
    assert done.code == 0
    lines = [line.split("\t") for line in done.out.splitlines()]
    assert [first for first, _, _ in lines[: len(FORMATS)]] == [
        f"--format {one}" for one in FORMATS
    ]
    assert [name for _, name, _ in lines[len(FORMATS) :]] == [one.name for one in READERS]


def test_an_extra_that_is_missing_is_told_in_the_list(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimcheck.report.formats.find_spec", lambda _: None)
    (line,) = (line for line in run("formats").out.splitlines() if "--format html" in line)
    assert line.endswith("\tpip install 'claimcheck-news[html]'")


def test_several_formats_go_to_their_files_and_one_to_standard_output(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    done = run(
        *("report", folder, "--format", f"json:{out / 'a.json'}"),
        *("--format", "lines", "--format", f"csv:{out / 'a.csv'}"),
    )
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{folder.as_posix()}/a.txt:1:1: single_origin: ")
    assert sorted(path.name for path in out.iterdir()) == ["a.csv", "a.json"]
    assert len(json.loads((out / "a.json").read_text(encoding="utf-8"))["findings"]) == 2


def test_output_is_for_the_format_that_names_no_file(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    done = run(
        *("report", folder, "--format", f"md:{tmp_path / 'a.md'}"),
        *("--format", "sarif", "--output", tmp_path / "a.sarif"),
    )
    assert (done.code, done.out) == (0, "")
    assert json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# Facts compared\n")


def test_a_dash_is_standard_output(run: Run, folder: Path) -> None:
    assert run("report", folder, "--format", "md:-") == run("report", folder, "--format", "md")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["--format", "text", "--format", "json"],
            "error: 'text' and 'json' would both go to standard output "
            "(give each but one a file: --format json:FILE)\n",
        ),
        (
            ["--format", "text", "--format", "json", "--output", "x"],
            "error: 'text' and 'json' would both go to x "
            "(give each but one a file: --format json:FILE)\n",
        ),
        (
            ["--format", "json:x", "--output", "y"],
            "error: --output has nothing to write: every format names its own file\n",
        ),
        (
            ["--format", "json:x", "--format", "md:x"],
            "error: two formats would go to 'x'\n",
        ),
        (["--format", "jsom"], "there is no format 'jsom' (do you mean 'json"),
        (["--format", "pdf"], "there is no format 'pdf' (there are text, html, md, json"),
        (["--format", "json:"], "'json:' names no file"),
    ],
)
def test_what_cannot_be_written_is_told(
    run: Run,
    folder: Path,
    arguments: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    done = run("report", folder, *arguments)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("disputed", 0), ("single_origin", 1)])
def test_no_format_changes_the_exit_code(
    run: Run, folder: Path, name: str, fail_on: str, code: int
) -> None:
    assert run("report", folder, "--fail-on", fail_on, "--format", name).code == code


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_line_in_the_readme(name: str) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"| `{name}` |" in readme


def test_excel_gets_its_mark_and_raw_cells_stay_raw(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("=cmd قتل 600", encoding="utf-8")
    plain = run("report", tmp_path / "a.txt", "--format", "csv").out
    assert "'=cmd قتل 600" in plain
    raw = run("report", tmp_path / "a.txt", "--format", "csv", "--csv-raw", "--csv-bom").out
    assert raw == "\ufeff" + plain.replace("'=cmd", "=cmd")


def test_a_terminal_gets_no_orders(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("قتل \u202e600 \x1b[2J جندي" + " كلمة" * 40, encoding="utf-8")
    piped = run("report", tmp_path / "a.txt", "--format", "csv").out
    assert "\u202e600 \x1b[2J" in piped
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    shown = run("report", tmp_path / "a.txt", "--format", "csv").out
    assert "⟨U+202E⟩600 ⟨U+001B⟩[2J" in shown
    assert "\x1b" not in shown


def test_the_place_in_a_file_with_front_matter_is_that_of_the_file(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\nsource: A\ntitle: T\n---\nقتل 600 جندي\n", encoding="utf-8")
    assert run("report", path, "--format", "lines").out.startswith(f"{path.as_posix()}:5:1: ")


@pytest.mark.parametrize("given", ["lines", ["lines"], []])
def test_settings_may_name_one_format_or_several(folder: Path, given: object) -> None:
    settings = {"report": {"targets": given}}
    done = CliRunner().invoke(commands, ["report", str(folder)], default_map=settings)
    assert done.exit_code == 0
    assert ("a.txt:1:1: single_origin" in done.output) is bool(given)
