"""The commands that explain a fact, check a draft and compare two reports."""

import json
from pathlib import Path

import pytest

from claimcheck.report.to_json import render_json
from tests.cli.conftest import Run
from tests.factories import disputed_report, report


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two documents about one toll, and a draft beside them."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    texts = {
        "north.txt": "قالت وزارة الصحة السودانية إن 110 أشخاص قتلوا في الخرطوم.",
        "south.txt": "قالت الأمم المتحدة إن 160 شخصا قتلوا في الخرطوم.",
        "my.txt": "قتل 110 أشخاص في الخرطوم.",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "documents.toml").write_text(
        '["north.txt"]\npublished = 2025-06-02\n["south.txt"]\npublished = 2025-06-04\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def reports(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(render_json(report()), encoding="utf-8")
    new.write_text(render_json(disputed_report()), encoding="utf-8")
    return old, new


def test_a_fact_is_explained_by_the_beginning_of_its_id(run: Run, corpus: Path) -> None:
    paths = corpus / "north.txt", corpus / "south.txt"
    (finding,) = json.loads(run("report", *paths, "--format", "json").out)["findings"]
    done = run("explain", finding["fact"]["id"][:6], *paths)
    assert (done.code, done.err) == (0, "")
    assert "updated: yes. 160 people is the later figure" in done.out
    assert "محدَّث: نعم." in run("explain", finding["fact"]["id"], *paths, "--lang", "ar").out


def test_an_unknown_fact_is_told_with_the_nearest(run: Run, corpus: Path) -> None:
    done = run("explain", "zzz", corpus / "north.txt")
    assert (done.code, done.out) == (2, "")
    assert "there is no fact 'zzz' (nearest: " in done.err


def test_a_draft_is_no_witness_where_it_lies_in_the_corpus(run: Run, corpus: Path) -> None:
    done = run("draft", corpus / "my.txt", "--against", corpus, "--published", "my.txt=2025-06-05")
    assert (done.code, done.err) == (0, "")
    assert "» out of date: 1" in done.out
    assert "160 شخصا قتلوا" in done.out


@pytest.mark.parametrize(
    ("fail_on", "code"), [("never", 0), ("clash", 0), ("outdated", 1), ("unsupported", 1)]
)
def test_a_gate_lets_a_draft_through_or_not(
    run: Run, corpus: Path, fail_on: str, code: int
) -> None:
    north, south = corpus / "north.txt", corpus / "south.txt"
    more = ["--fail-on", fail_on, "--format", "json"]
    done = run("draft", corpus / "my.txt", "--against", north, south, *more)
    assert done.code == code
    assert json.loads(done.out)["counts"]["outdated"] == 1


def test_a_draft_that_cannot_be_told_from_the_corpus_is_refused(run: Run, corpus: Path) -> None:
    assert "a draft is one document" in run("draft", corpus, "--against", corpus).err
    alone = run("draft", corpus / "my.txt", "--against", corpus / "my.txt")
    assert "nothing to check the draft against" in alone.err
    assert alone.code == run("draft", "--against", corpus, corpus / "my.txt").code == 2


def test_what_changed_between_two_reports_is_told(run: Run, reports: tuple[Path, Path]) -> None:
    done = run("diff", *reports)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("new: 1\nchanged: 0\ngone: 0\nas it was: 0\ndocuments added: a.txt")
    assert json.loads(run("diff", *reports, "--format", "json").out)["counts"]["new"] == 1


def test_a_gate_looks_only_at_what_is_new(run: Run, reports: tuple[Path, Path]) -> None:
    old, new = reports
    assert run("diff", old, new, "--fail-on", "disputed").code == 1
    assert run("diff", new, new, "--fail-on", "disputed").code == 0
    assert run("diff", new, old, "--fail-on", "disputed").code == 0


def test_a_report_of_another_version_is_refused(run: Run, reports: tuple[Path, Path]) -> None:
    old, new = reports
    old.write_text('{"schema_version": "0.9", "findings": []}', encoding="utf-8")
    done = run("diff", old, new)
    assert (done.code, done.out) == (2, "")
    assert "schema version 0.9" in done.err
