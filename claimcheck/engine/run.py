"""Documents in, extractions out, in their order: here or in workers, remembered or made anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain, islice
from typing import Protocol, TypeVar

from claimcheck.claims.extract import Extraction
from claimcheck.claims.row import Row, from_row, is_whole
from claimcheck.engine.kernel import Kernel
from claimcheck.engine.work import Jobs
from claimcheck.model.document import Document

BATCH = 100
"""Documents that go to a worker at a time: sending one alone costs more than reading it."""
ENOUGH = 500
"""Documents from which on ``auto`` starts workers: each takes some seconds to be ready."""
_LOOKED_UP = 2_000
"""Documents that are looked up in the memory at a time."""

Batch = Sequence[Document]
RowsOf = Callable[[Iterable[Batch]], Iterator[tuple[Batch, list[Row]]]]
T = TypeVar("T")


class Memory(Protocol):
    """What earlier runs made of documents."""

    def find(self, documents: Sequence[Document]) -> list[Row | None]:
        """For each document its row, or ``None`` where it is not known."""

    def keep(self, documents: Sequence[Document], rows: Sequence[Row]) -> None:
        """Remember the rows of documents."""


def extractions(
    documents: Iterable[Document],
    kernel: Kernel,
    *,
    jobs: Jobs = 1,
    memory: Memory | None = None,
) -> Iterator[Extraction]:
    """What each document gives, in their order; only some hundreds are held at a time.

    The number of ``jobs`` and what the ``memory`` knows change how long it takes and nothing else.
    Raises WorkerError where a worker process dies.
    """
    given, jobs = _settled(iter(documents), jobs)
    with ExitStack() as stack:
        if jobs == 1 and memory is None:
            yield from map(kernel.extract, given)
            return
        rows: RowsOf = _here(kernel)
        if jobs > 1:
            from claimcheck.engine.workers import Workers

            rows = stack.enter_context(Workers(kernel, jobs)).rows
        if memory is None:
            yield from _restored(rows(_batches(given, BATCH)))
            return
        for batch in _batches(given, _LOOKED_UP):
            yield from _remembered(batch, memory, kernel, rows)


def _settled(documents: Iterator[Document], jobs: Jobs) -> tuple[Iterator[Document], int]:
    """The documents, and how many processes read them."""
    if jobs != "auto":
        return documents, jobs
    first = list(islice(documents, ENOUGH))
    return chain(first, documents), _processors() if len(first) == ENOUGH else 1


def _here(kernel: Kernel) -> RowsOf:
    return lambda batches: ((batch, kernel(batch)) for batch in batches)


def _restored(made: Iterable[tuple[Batch, list[Row]]]) -> Iterator[Extraction]:
    for batch, rows in made:
        yield from map(from_row, rows, batch)


def _remembered(
    batch: Batch, memory: Memory, kernel: Kernel, rows_of: RowsOf
) -> Iterator[Extraction]:
    """What is known of a batch from the memory, and the rest made and remembered."""
    known = memory.find(batch)
    missing = [document for document, row in zip(batch, known, strict=True) if row is None]
    made = _made(missing, memory, rows_of)
    for document, row in zip(batch, known, strict=True):
        yield next(made) if row is None else _readable(row, document, kernel)


def _made(documents: Batch, memory: Memory, rows_of: RowsOf) -> Iterator[Extraction]:
    for batch, rows in rows_of(_batches(documents, BATCH)):
        done = [pair for pair in zip(batch, rows, strict=True) if is_whole(pair[1])]
        memory.keep([document for document, _ in done], [row for _, row in done])
        yield from map(from_row, rows, batch)


def _readable(row: Row, document: Document, kernel: Kernel) -> Extraction:
    """What a row from the memory says; where it is no row, what the document gives."""
    try:
        return from_row(row, document)
    except ValueError:
        return kernel.extract(document)


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
