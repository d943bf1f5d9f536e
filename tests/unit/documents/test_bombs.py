"""Small files that would become large ones: refused within a second and under 200 MB."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.inputs import archive, word

ROOT = Path(__file__).parents[3]
HUGE = 3_000_000_000
READ = """
import resource, sys, time
from pathlib import Path
from claimcheck.documents import formats
from claimcheck.documents.read import collect_documents
ready = collect_documents(sys.argv[2])
began = time.process_time()
result = collect_documents(sys.argv[1])
took = time.process_time() - began
held = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(round(took, 2), max(int(held), child) // 1024)
print(len(result.documents), *(result.problems or result.warnings))
"""


def laughs() -> str:
    entities = [f'<!ENTITY a{one} "{f"&a{one - 1};" * 10}">' for one in range(1, 10)]
    return f'<!DOCTYPE rss [<!ENTITY a0 "ha">{"".join(entities)}]>'


def zeros(count: int) -> bytes:
    """Zeros, packed by gzip without ever being held whole."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = bytes(1_000_000)
    packed = [packer.compress(piece) for _ in range(count // len(piece))]
    return b"".join([*packed, packer.flush()])


def docx_of_zeros() -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(300):
            member.write(bytes(1_000_000))
    return made.getvalue()


def docx_of_many_parts() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for number in range(20_000):
            packed.writestr(f"{number}", "")
    return made.getvalue()


def pdf_of_zeros() -> bytes:
    stream = zlib.compress(b" " * 200_000_000)
    return b"".join(
        [
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n",
            b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n" % len(stream),
            stream,
            b"\nendstream endobj\ntrailer<</Root 1 0 R>>",
        ]
    )


def packed_page() -> bytes:
    return archive.response(
        "https://a.example/", zeros(300_000_000), headers="Content-Encoding: gzip\r\n"
    )


BOMBS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "xml entities": ("a.xml", lambda: f"{laughs()}<rss>&a9;</rss>".encode(), "entity of its own"),
    "xml elements": ("a.rss", lambda: b"<rss>" + b"<a/>" * 2_000_000, "100,000 elements"),
    "xml depth": ("a.xml", lambda: b"<a>" * 2_000_000, "200 levels"),
    "docx of zeros": ("a.docx", docx_of_zeros, "unpack to too much"),
    "docx of parts": ("a.docx", docx_of_many_parts, "too many parts"),
    "docx entities": ("b.docx", lambda: word.docx(declares=laughs()), "entity of its own"),
    "json depth": ("a.json", lambda: b"[" * 5_000_000, "not valid JSON"),
    "csv": ("a.csv", lambda: b'id,text\n1,"' + b"x," * 5_000_000, "not valid CSV"),
    "warc of zeros": ("a.warc.gz", lambda: zeros(1_000_000_000), "unpack to too much"),
    "warc page of zeros": ("a.warc", packed_page, "unpack to too much"),
    "page of tags": ("a.html", lambda: b"<p>" * 3_000_000, "more than 50,000 tags"),
    "page of attributes": (
        "b.html",
        lambda: b"<p " + b" ".join(b"a%d=1" % one for one in range(1_000_000)) + b">",
        "500 attributes",
    ),
    "pdf of spaces": ("a.pdf", pdf_of_zeros, "more memory than any article"),
}
NEEDS = {".html": "trafilatura", ".pdf": "pypdfium2", ".warc": "warcio", ".gz": "warcio"}


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(),
    reason="what a process held at most is asked of Linux; elsewhere its parent's is added",
)
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once(name: str, tmp_path: Path) -> None:
    file, make, what = BOMBS[name]
    suffix = Path(file).suffix
    if find_spec(NEEDS.get(suffix, "sys")) is None:
        pytest.skip(f"{NEEDS[suffix]} is not installed")
    bomb, tame = tmp_path / file, tmp_path / f"tame{suffix}"
    bomb.write_bytes(make())
    tame.touch()
    done = subprocess.run(
        [sys.executable, "-c", READ, str(bomb), str(tame)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    measured, _, told = done.stdout.partition("\n")
    seconds, megabytes = map(float, measured.split())
    assert told.startswith("0 ")
    assert what in told
    assert seconds < 1
    assert megabytes < 200


def test_a_file_beyond_the_limits_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as sparse:
        sparse.truncate(HUGE)
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path), str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "the file is too large: 3000 MB, and at most 50 MB are read" in done.stdout


def test_gzip_of_the_tests_is_what_it_says() -> None:
    assert gzip.decompress(zeros(2_000_000)) == bytes(2_000_000)
