import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("core")


@pytest.fixture(autouse=True)
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(folder)
    return folder


def write(folder: Path, text: str, name: str = "claimcheck.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("claimcheck.toml", 'format = "json"\n'),
        ("claimcheck.toml", '[report]\nformat = "json"\n'),
        ("pyproject.toml", '[tool.claimcheck]\nformat = "json"\n'),
        ("pyproject.toml", '[ "tool" . claimcheck.report ]\nformat = "json"\n'),
        ("pyproject.toml", 'tool = { claimcheck.format = "json" }\n'),
        ("pyproject.toml", '[tool]\nclaimcheck.format = "json"\n'),
        ("pyproject.toml", '[tool."claim\\u0063heck"]\nformat = "json"\n'),
    ],
)
def test_settings_are_defaults_that_the_command_line_overrules(
    run: Run, here: Path, name: str, text: str
) -> None:
    write(here, text, name)
    assert json.loads(run("report", "a.txt").out)["documents"][0]["id"] == "a.txt"
    assert not run("report", "a.txt", "--format", "text").out.startswith("{")
    assert not run("--isolated", "report", "a.txt").out.startswith("{")


def test_settings_are_found_above_and_those_of_our_own_file_go_first(run: Run, here: Path) -> None:
    write(here, 'format = "json"\n')
    write(here, '[tool.claimcheck]\nformat = "text"\n', "pyproject.toml")
    below = here / "below"
    below.mkdir()
    write(below, '[project]\nname = "x"\n', "pyproject.toml")
    with pytest.MonkeyPatch.context() as elsewhere:
        elsewhere.chdir(below)
        assert run("report", "../a.txt").out.startswith("{")


def test_a_file_may_be_named(run: Run, here: Path) -> None:
    write(here, 'format = "json"\n', "ours.toml")
    assert run("--config", "ours.toml", "report", "a.txt").out.startswith("{")
    assert "the settings cannot be read" in run("--config", "no.toml", "report", "a.txt").err


def test_tables_are_pairs(run: Run, here: Path) -> None:
    write(here, 'format = "json"\nfield = { text = "body" }\n[published]\n"n1" = "2025-01-02"\n')
    (here / "dump.jsonl").write_text('{"id": "n1", "body": "نص"}', encoding="utf-8")
    (document,) = json.loads(run("report", "dump.jsonl").out)["documents"]
    assert (document["text"], document["published"]["first"]) == ("نص", "2025-01-02")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '\nfial-on = "disputed"',
            "claimcheck.toml:2: unknown setting 'fial-on' (do you mean 'fail-on'?)",
        ),
        ('[report]\nlnag = "ar"', ":2: unknown setting of 'report' 'lnag' (do you mean 'lang'?)"),
        ('fail-on = "sometimes"', "claimcheck.toml:1: fail-on = 'sometimes' means nothing"),
        ("jobs = ", "claimcheck.toml: the settings cannot be read"),
        ("max-megabytes = 0", "Invalid value for '--max-megabytes'"),
    ],
)
def test_what_is_wrong_with_a_setting_is_told(run: Run, here: Path, text: str, told: str) -> None:
    write(here, text)
    done = run("report", "a.txt")
    assert (done.code, told in done.err) == (2, True)


def test_a_value_that_another_command_takes_is_left_to_it(run: Run, here: Path) -> None:
    write(here, 'fail-on = "clash"\n')
    assert run("report", "a.txt").code == 0


def test_init_writes_settings_that_can_be_read_and_change_nothing(run: Run, here: Path) -> None:
    assert run("init").code == 0
    path = here / "claimcheck.toml"
    written = path.read_text(encoding="utf-8")
    assert tomllib.loads(written) == {}
    settings = [line[2:] for line in written.splitlines() if " = " in line and line[0] == "#"]
    assert len(settings) > 8
    for setting in settings:
        path.write_text(setting, encoding="utf-8")
        done = run("report", "a.txt")
        assert "setting" not in done.err, setting
    again = run("init")
    assert (again.code, "there is one already" in again.err) == (2, True)
