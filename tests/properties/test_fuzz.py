"""A short run of the fuzzer, so that it keeps working and finds at once what is easy to find."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = ["txt", "md", "jsonl", "json", "csv", "rss", "atom", "newsml", "docx", "rules", "renderers"]
MORE = {"html": "trafilatura", "warc": "warcio", "pdf": "pypdfium2"}


def test_damaged_input_breaks_nothing(tmp_path: Path) -> None:
    targets = [*CORE, *(name for name, need in MORE.items() if find_spec(need))]
    script = str(ROOT / "scripts" / "fuzz_readers.py")
    done = subprocess.run(
        [sys.executable, script, "--minutes", "0.02", "--keep", str(tmp_path), *targets],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(" 0 broke it") == len(targets)


def test_what_breaks_is_kept_and_told(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from scripts import fuzz_readers as fuzz\n"
        "fuzz.TARGETS['txt'] = (lambda data: 1 / 0, lambda: [b'x'])\n"
        f"sys.argv = ['fuzz', '--minutes', '0.01', '--keep', {str(tmp_path)!r}, 'txt']\n"
        "fuzz.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stdout
    assert list(tmp_path.glob("txt-*"))


@pytest.mark.parametrize("name", ["nothing", "htm"])
def test_an_unknown_target_is_told(name: str) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "fuzz_readers.py"), name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "no target" in done.stderr) == (2, True)
