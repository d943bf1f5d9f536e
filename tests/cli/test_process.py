"""The command line as a process of its own: start, streams, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click import Group

from claimcheck import __version__, pipeline
from claimcheck.cli.commands import COMMANDS, load_commands
from claimcheck.cli.streams import page_look
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]


def start(
    *arguments: str, code: str = "from claimcheck.cli import main; main()"
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode(), err.decode()


def test_the_version_is_told() -> None:
    assert finish(start("--version")) == (0, f"claimcheck, version {__version__}\n", "")


def test_the_module_can_be_run() -> None:
    command = [sys.executable, "-m", "claimcheck.cli", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"claimcheck, version {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["--help"], "Usage: claimcheck"),
        (["report", "--help"], "Usage: claimcheck report"),
        (["rules", "--help"], "Usage: claimcheck rules"),
        (["rules", "list"], "ar."),
    ],
)
def test_help_and_lists_load_nothing_heavy(arguments: list[str], shown: str) -> None:
    code = (
        "import atexit, sys\n"
        "heavy = {'pydantic', 'rich', 'dateparser'}\n"
        "atexit.register(lambda: print(sorted(heavy & sys.modules.keys())))\n"
        "from claimcheck.cli import main; main()"
    )
    status, out, _ = finish(start(*arguments, code=code))
    assert status == 0
    assert out.startswith(shown)
    assert out.endswith("[]\n")


def test_a_missing_file_is_an_error_with_exit_code_2() -> None:
    assert finish(start("report", "gone.txt")) == (
        2,
        "",
        "error: gone.txt: no such file or folder\n",
    )


@pytest.mark.parametrize(
    "arguments", [["report"], ["report", "--colour", "seeds"], ["raport", "seeds"], ["schema", "x"]]
)
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    status, out, err = finish(start(*arguments))
    assert (status, out) == (2, "")
    assert err.startswith("Usage: claimcheck")


@pytest.mark.parametrize("name", ["report", "claim"])
def test_the_schemas_are_printed(name: str) -> None:
    status, out, _ = finish(start("schema", name))
    assert status == 0
    assert json.loads(out)["$id"].startswith(f"urn:claimcheck:schema:{name}:")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    process = start(
        "schema",
        "report",
        code="import sys\nfrom claimcheck.cli import main\nsys.stdin.readline()\nmain()",
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (141, b"")


def test_an_interruption_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "load_pack", interrupt)
    code, out, err = run("rules", "test")
    assert (code, out, err.strip()) == (130, "", "")


class Terminal:
    """A standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("output", "no_color", "color"),
    [(None, "", True), ("-", "", True), (None, "1", False), ("report.txt", "", False)],
)
def test_only_a_terminal_gets_colour_and_only_if_it_wants_it(
    monkeypatch: pytest.MonkeyPatch, output: str | None, no_color: str, color: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert page_look(output)[1] is color


def test_no_terminal_gets_no_colour() -> None:
    assert page_look(None) == (100, False)


def test_every_command_explains_itself() -> None:
    commands = load_commands()
    groups = [commands, *(one.commands for one in commands.values() if isinstance(one, Group))]
    silent = [name for group in groups for name, one in group.items() if not one.help]
    assert silent == []


def test_help_lists_what_each_command_says_of_itself() -> None:
    listed = {name: told for name, (_, told) in COMMANDS.items()}
    said = {
        name: " ".join((one.help or "").split("\n\n")[0].split())
        for name, one in load_commands().items()
    }
    assert listed == said
