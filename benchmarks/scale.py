"""Line 5: extraction of ever more documents, in one process and in two; memory at its peak."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.forkserver import _forkserver
from typing import NamedTuple

from benchmarks.corpus import Corpus
from benchmarks.timing import Line, at_least
from claimcheck.engine.work import Work
from claimcheck.pipeline import extract_each

_WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
_WARM = 200
"""Documents read before the clock starts: a long run does not notice them."""
_NEAR = 0.2
"""Within a fifth of each other."""


class Measured(NamedTuple):
    """One run: its documents, how long it took by the clock and the processors, and its peak."""

    documents: int
    claims: int
    seconds: float
    processor: float
    megabytes: float
    """Of this process and its largest worker together."""


def many_documents(sizes: Sequence[int], jobs_at: int, *, short: bool) -> Iterator[Line]:
    """Each size in a process of its own, where the documents are made as they are read."""
    runs = [_in_its_own_process(size, 1, short=short) for size in sizes]
    for run in runs:
        rate = f"{run.documents / run.processor:,.1f} documents/s"
        told = f"{rate}, {run.claims / run.documents:.1f} claims each, peak {run.megabytes:,.0f} MB"
        yield Line(f"5. {run.documents:,} documents, one process", told)
    yield _near("5. documents a second", [run.documents / run.processor for run in runs])
    yield _near("5. peak memory", [run.megabytes for run in runs])
    yield from _two_jobs(jobs_at, short=short)


def _two_jobs(size: int, *, short: bool) -> Iterator[Line]:
    one, two = (_in_its_own_process(size, jobs, short=short) for jobs in (1, 2))
    cost = f" by the clock; {two.processor / one.processor:.2f} times the processor time"
    yield at_least(f"5. two jobs at {size:,}", one.seconds / two.seconds, 1.6, cost)


def _near(what: str, values: Sequence[float]) -> Line:
    spread = max(values) / min(values) - 1
    return Line(what, f"within {spread:.0%}", f"within {_NEAR:.0%}", spread <= _NEAR)


def _in_its_own_process(size: int, jobs: int, *, short: bool) -> Measured:
    command = [sys.executable, "-m", "benchmarks.scale", str(size), str(jobs), str(int(short))]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Measured(*json.loads(done.stdout))


def _measured(size: int, jobs: int, *, short: bool) -> Measured:
    corpus = Corpus(short=short)
    if jobs == 1:
        _count(extract_each(corpus.documents(_WARM, start=10**8)))
    begun, spent = time.perf_counter(), _processor()
    claims = _count(extract_each(corpus.documents(size), work=Work(jobs=jobs)))
    seconds = time.perf_counter() - begun
    if jobs > 1:
        # What its workers used is known only when their own parent has seen them end, and ended.
        time.sleep(1)
        _forkserver._stop()  # type: ignore[attr-defined]
    kilobytes = sum(_used(who).ru_maxrss for who in _WHOSE)
    return Measured(size, claims, seconds, _processor() - spent, kilobytes / 1024)


def _count(made: Iterable[Sequence[object]]) -> int:
    return sum(len(claims) for claims in made)


def _used(who: int) -> resource.struct_rusage:
    return resource.getrusage(who)


def _processor() -> float:
    each = (_used(who) for who in _WHOSE)
    return sum(used.ru_utime + used.ru_stime for used in each)


if __name__ == "__main__":
    size, jobs, short = map(int, sys.argv[1:])
    print(json.dumps(_measured(size, jobs, short=bool(short))))
