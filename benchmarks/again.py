"""Lines 7 and 8: a second run with a cache, and that nothing changes what is printed."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import Corpus
from benchmarks.timing import Line, at_most
from claimcheck.engine.work import Work
from claimcheck.model.document import Document
from claimcheck.pipeline import check, extract_each
from claimcheck.report.to_json import render_json

_NEW = 100
"""One document in so many is new in the second run."""


def second_run(size: int) -> Iterator[Line]:
    """A folder of so many documents, read again when one in a hundred of them is new."""
    new = max(1, size // _NEW)
    every = list(Corpus().documents(size + new))
    with TemporaryDirectory() as folder:
        work = Work(cache=str(Path(folder) / "claims.db"))
        _read(every[-new:], Work())  # what is made ready once
        first = _read(every[:size], work)
        second = _read(every[new:], work)
        bytes_kept = (Path(folder) / "claims.db").stat().st_size / size
    note = f" ({first:.1f} s, then {second:.2f} s; {bytes_kept:,.0f} bytes kept a document)"
    yield at_most(f"7. second run over {size:,}, {new} of them new", second / first, 0.1, note)


def same_bytes(size: int) -> Iterator[Line]:
    """The report of one process, of two, and of a cache, empty and full."""
    every = list(Corpus().documents(size))
    with TemporaryDirectory() as folder:
        cache = str(Path(folder) / "claims.db")
        works = [Work(), Work(jobs=2), Work(cache=cache), Work(cache=cache), Work(2, cache)]
        printed = {
            blake2b(render_json(check(every, work=work)).encode()).digest() for work in works
        }
    same = len(printed) == 1
    told = "identical" if same else f"{len(printed)} different reports"
    yield Line(f"8. serial, two jobs, cached, uncached on {size:,}", told, "identical", same)


def _read(documents: Sequence[Document], work: Work) -> float:
    begun = time.process_time()
    for _ in extract_each(documents, work=work):
        pass
    return time.process_time() - begun
