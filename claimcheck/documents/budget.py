"""A bound on the time that one document may take: a finding at its end, not a hang."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from claimcheck.model.document import Document

SECONDS = 120.0
"""How long one file and one document may take: a hundred times what a long article needs."""
_STOPPED = "stopped_after"
_AGAIN = 1.0
"""Seconds after which the alarm rings again, where somebody caught the first one."""


class OutOfTime(BaseException):
    """The time is over. No ``Exception``, so that no library takes it for one of its own."""


@contextmanager
def time_budget(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the block after so many seconds; 0 sets no bound.

    Only where a clock can interrupt the work: in the main thread, on systems with signals. An
    outer budget that ends earlier goes before.
    """
    if seconds <= 0 or not _can_interrupt():
        yield
        return
    outer = signal.getitimer(signal.ITIMER_REAL)[0]
    if 0 < outer <= seconds:
        yield
        return
    alarm = _Alarm()
    handler = signal.signal(signal.SIGALRM, alarm)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
            yield
        finally:
            alarm.silent = True
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, handler)


class _Alarm:
    """Rings until it is silent: it may ring once more while the work is being put away."""

    def __init__(self) -> None:
        self.silent = False

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        if not self.silent:
            raise OutOfTime


def stopped(document: Document, seconds: float) -> Document:
    """The document, marked as one on which the work was broken off after so many seconds."""
    return document.model_copy(update={"extra": {**document.extra, _STOPPED: seconds}})


def stopped_after(document: Document) -> float | None:
    """After how many seconds the work on a document was broken off; ``None`` where it was not."""
    seconds = document.extra.get(_STOPPED)
    return seconds if isinstance(seconds, float) else None


def _can_interrupt() -> bool:
    is_main = threading.current_thread() is threading.main_thread()
    return is_main and hasattr(signal, "setitimer")
