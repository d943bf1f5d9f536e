"""The kernel in worker processes: batches go out, rows come back in the order of the documents."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context, parent_process

from claimcheck.claims.row import Row
from claimcheck.engine.kernel import Kernel
from claimcheck.errors import WorkerError
from claimcheck.model.document import Document

_AHEAD = 2
"""Batches that wait beside the one a worker has in hand, so that it never waits for the next."""
_START = ("forkserver", "spawn")
"""Ways to start a worker that are safe beside threads, the better first."""

Batch = Sequence[Document]
_kernel: Kernel | None = None
"""The kernel of this worker process; none in the process that started it."""


class Workers:
    """Worker processes, each with the kernel made ready once; they end with the ``with`` block."""

    def __init__(self, kernel: Kernel, jobs: int) -> None:
        self._jobs = jobs
        way = next(way for way in _START if way in get_all_start_methods())
        context = get_context(way)
        if way == "forkserver":
            # So the modules are loaded once for all workers.
            context.set_forkserver_preload([__name__])
        self._pool = ProcessPoolExecutor(jobs, context, _begin, (kernel,))

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def rows(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[Row]]]:
        """Each batch with its rows, in the order of the batches; only few are held at a time.

        Raises WorkerError where a worker ends before its work is done.
        """
        waiting: deque[tuple[Batch, Future[list[Row]]]] = deque()
        for batch in batches:
            waiting.append((batch, self._sent(batch)))
            if len(waiting) >= self._jobs * _AHEAD:
                yield _done(*waiting.popleft())
        while waiting:
            yield _done(*waiting.popleft())

    def _sent(self, batch: Batch) -> Future[list[Row]]:
        try:
            return self._pool.submit(_work, batch)
        except BrokenProcessPool:
            raise _ended(batch) from None


def _done(batch: Batch, future: Future[list[Row]]) -> tuple[Batch, list[Row]]:
    try:
        return batch, future.result()
    except BrokenProcessPool:
        raise _ended(batch) from None


def _ended(batch: Batch) -> WorkerError:
    what = f"a worker process ended in the midst of its work, at or after {batch[0].id!r}"
    return WorkerError(what, hint="--jobs 1 works without workers; is there memory for so many?")


def _begin(kernel: Kernel) -> None:
    """Make a worker process ready, to end in silence when it is interrupted or its parent ends."""
    global _kernel  # a process has one kernel, and no other way to keep it
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _kernel = kernel
    # What is ready now lives as long as the process: nobody need look through it again.
    gc.freeze()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(batch: Batch) -> list[Row]:
    assert _kernel is not None
    return _kernel(batch)
