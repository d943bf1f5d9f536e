"""Documents of every format through the whole program: claims, offsets, exit codes."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import NoReturn

import pytest

from claimcheck.claims.extract import ClaimExtractor
from claimcheck.cli import main
from claimcheck.documents.read import collect_documents
from tests.cli.conftest import Run
from tests.inputs import INPUTS, archive, word

NEEDS = {"page.html": "trafilatura", "a.warc": "warcio", "two_columns.pdf": "pypdfium2"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a document of each format."""
    for path in INPUTS.glob("*.*"):
        if path.suffix != ".py":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "a.docx").write_bytes(word.article())
    (tmp_path / "a.warc").write_bytes(archive.crawl(packed=False))
    (tmp_path / "a.csv").write_text("id,text\nc1,أُصيب 21 شخصا في حادث سير.\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("---\nsource: أ\n---\nأُصيب 22 شخصا.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        *("a.csv", "a.md", "a.docx", "feed.rss.xml", "feed.atom.xml", "page.html", "a.warc"),
        *("two_columns.pdf", "item.ninjs.json"),
    ],
)
def test_every_quote_is_its_span_of_the_text(run: Run, desk: Path, name: str) -> None:
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    texts = {one.id: one.text for one in collect_documents(desk / name).documents}
    done = run("extract", desk / name)
    claims = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    for claim in claims:
        assert texts[claim["document"]][claim["start"] : claim["stop"]] == claim["quote"]
    assert claims or name in ("two_columns.pdf", "item.ninjs.json")


@pytest.mark.usefixtures("core")
def test_a_bad_document_is_listed_the_others_go_on_and_the_exit_code_is_2(
    run: Run, folder: Path
) -> None:
    (folder / "bad.docx").write_bytes(b"PK\x03\x04")
    (folder / "bad.xml").write_text('<!DOCTYPE a [<!ENTITY b "c">]><rss/>', encoding="utf-8")
    done = run("report", folder, folder / "bad.xml", "--format", "json")
    assert done.code == 2
    made = json.loads(done.out)
    assert [one["id"] for one in made["documents"]] == ["a.txt", "b.txt"]
    assert sorted(Path(one["document"]).name for one in made["problems"] if one["document"]) == [
        *("b.txt", "bad.docx", "bad.xml"),
    ]
    assert done.err.count("\n") == 2
    assert run("report", folder, folder / "bad.xml", "--keep-going").code == 0


@pytest.mark.usefixtures("core")
def test_foreign_records_are_mapped_on_the_command_line(run: Run, folder: Path) -> None:
    path = folder / "dump.jsonl"
    path.write_text('{"nr": 7, "body": "نص", "meta": {"paper": "P"}}', encoding="utf-8")
    wrong = run("extract", path)
    assert (wrong.code, "say which with --field text=NAME" in wrong.err) == (2, True)
    mapped = ["--field", "text=body", "--field", "id=nr", "--field", "source=meta.paper"]
    (document,) = json.loads(run("report", path, *mapped, "--format", "json").out)["documents"]
    assert (document["id"], document["source"], document["text"]) == ("7", "P", "نص")
    assert "no field 'txet' (do you mean 'text'?)" in run("extract", path, "--field", "txet=b").err


@pytest.mark.usefixtures("core")
def test_limits_are_told_with_the_way_to_raise_them(run: Run, folder: Path) -> None:
    done = run("report", folder / "a.txt", "--max-characters", "3")
    assert (done.code, "raise --max-characters" in done.err) == (2, True)


def test_a_document_that_takes_too_long_is_a_finding(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never_ends(_self: object, _document: object) -> NoReturn:
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(ClaimExtractor, "extract", never_ends)
    with pytest.raises(SystemExit):
        main(["report", str(folder / "a.txt"), "--time-limit", "0.5", "--format", "json"])
    made = json.loads(capsys.readouterr().out)
    (told,) = [one for one in made["problems"] if one["what"]["code"] == "problem.stopped"]
    assert (told["document"], "after 0.5 seconds" in told["what"]["text"]["en"]) == ("a.txt", True)


def test_a_pdf_is_listed_as_of_low_trust(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(SystemExit):
        main(["report", str(INPUTS / "two_columns.pdf"), "--format", "json"])
    made = json.loads(capsys.readouterr().out)
    assert "problem.low_trust" in {one["what"]["code"] for one in made["problems"]}
