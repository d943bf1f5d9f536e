"""Several processes, a cache, and what a long run says: the results stay the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.cli import progress
from claimcheck.cli.progress import Progress
from tests.cli.conftest import Run
from tests.packs import ROOT

SEEDS = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))[:2]]


@pytest.mark.parametrize("command", ["extract", "report"])
def test_jobs_and_cache_change_no_byte(run: Run, tmp_path: Path, command: str) -> None:
    alone = run(command, *SEEDS, "--jobs", "1")
    cache = tmp_path / "claims.db"
    assert (alone.code, alone.err) == (0, "")
    assert run(command, *SEEDS, "--jobs", "2") == alone
    assert run(command, *SEEDS, "--jobs", "2", "--cache", cache) == alone
    assert run(command, *SEEDS, "--cache", cache) == alone


def test_every_command_that_reads_many_documents_uses_a_cache(run: Run, tmp_path: Path) -> None:
    cache = tmp_path / "claims.db"
    draft = ("draft", SEEDS[0], "--against", SEEDS[1])
    assert run(*draft, "--cache", cache) == run(*draft) == run(*draft, "--cache", cache)
    finding = json.loads(run("report", *SEEDS, "--format", "json").out)["findings"][0]
    explain = ("explain", finding["fact"]["id"], *SEEDS)
    assert run(*explain, "--cache", cache) == run(*explain)


def test_a_cache_that_cannot_be_used_is_a_warning(run: Run, tmp_path: Path) -> None:
    cache = tmp_path / "claims.db"
    cache.write_text("not ours", encoding="utf-8")
    done = run("extract", SEEDS[0], "--cache", cache)
    assert done.out == run("extract", SEEDS[0]).out
    assert done.code == 0
    assert done.err.startswith(f"warning: {cache}: the cache is not used: ")
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", ""])
def test_what_is_no_number_of_processes_is_refused(run: Run, jobs: str) -> None:
    done = run("extract", SEEDS[0], f"--jobs={jobs}")
    assert done.code == 2
    assert "is no number of processes" in done.err


def test_nothing_is_left_of_a_file_that_breaks_off(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> Iterator[object]:
        yield from ()
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.pipeline.extract_each", broken)
    assert run("extract", SEEDS[0], "--output", tmp_path / "claims.jsonl").code == 130
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SILENT", 0.0)
    monkeypatch.setattr(progress, "_PAUSE", 0.0)


@pytest.mark.usefixtures("impatient")
def test_a_terminal_is_told_how_far_a_run_has_come(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Progress(3000) as shown:
        shown.done(1000)
    told = capsys.readouterr().err
    assert "1,000 of 3,000 documents read" in told
    assert told.endswith("\r\x1b[K")


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("stream", ["stderr", "stdout"])
def test_nobody_else_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    if stream == "stdout":
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with Progress(printed=True) as shown:
        shown.done(1000)
    assert capsys.readouterr() == ("", "")
