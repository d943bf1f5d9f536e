"""The core alone: every format that needs more says in one line what to install."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.inputs import INPUTS, archive, word

ROOT = Path(__file__).parents[2]
EXTRAS = ("jinja2", "trafilatura", "htmldate", "lxml", "pypdfium2", "warcio")
BARE = f"""
from importlib.machinery import PathFinder

found = PathFinder.find_spec
def find_spec(name, path=None, target=None):
    return None if name.partition(".")[0] in {EXTRAS} else found(name, path, target)

PathFinder.find_spec = staticmethod(find_spec)
from claimcheck.cli import main; main()
"""


def run_bare(*arguments: str | Path) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", BARE, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("page.html", "web page needs trafilatura, which is not installed"),
        ("two_columns.pdf", "PDF (of low trust) needs pypdfium2, which is not installed"),
        ("a.warc.gz", "web archive needs warcio, which is not installed"),
    ],
)
def test_a_missing_extra_is_one_line(tmp_path: Path, name: str, told: str) -> None:
    path = INPUTS / name
    if not path.is_file():
        path = tmp_path / name
        path.write_bytes(archive.crawl(packed=True))
    extra = {"page.html": "web", "two_columns.pdf": "pdf"}.get(name, "warc")
    code, out, err = run_bare("extract", path)
    assert (code, out) == (2, "")
    assert err == f"error: {path}: {told} (pip install 'claimcheck-news[{extra}]')\n"


def test_the_page_of_a_report_is_one_line_too() -> None:
    code, _, err = run_bare("report", "seeds", "--format", "html")
    assert (code, err.count("\n")) == (2, 1)
    assert "pip install 'claimcheck-news[html]'" in err


def test_everything_else_is_read_by_the_core(tmp_path: Path) -> None:
    names = ["feed.rss.xml", "feed.atom.xml", "item.ninjs.json", "item.newsml.xml"]
    (tmp_path / "a.docx").write_bytes(word.article())
    code, out, err = run_bare("extract", tmp_path, *(INPUTS / name for name in names))
    assert (code, out != "", "needs" in err) == (0, True, False)


def test_formats_says_what_is_missing() -> None:
    _, out, _ = run_bare("formats")
    states = dict(line.partition("\t")[::2] for line in out.splitlines())
    missing = {name: state for name, state in states.items() if not state.endswith("ready")}
    assert {name: state.rpartition("\t")[2] for name, state in missing.items()} == {
        "--format html": "pip install 'claimcheck-news[html]'",
        ".html .htm .xhtml": "pip install 'claimcheck-news[web]'",
        ".pdf": "pip install 'claimcheck-news[pdf]'",
        ".warc .warc.gz": "pip install 'claimcheck-news[warc]'",
    }
