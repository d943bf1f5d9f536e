"""How far a long run has come: one line on standard error, on a terminal alone."""

from __future__ import annotations

import sys
import time
from types import TracebackType

import click

_SILENT = 2.0
"""Seconds after which a run is long."""
_PAUSE = 0.2
"""Seconds between two lines."""
_WIPE = "\r\x1b[K"


class Progress:
    """Counts documents on a terminal, and wipes its line away at the end of a ``with`` block.

    Where standard error is no terminal it says nothing, nor where the results are ``printed`` on
    the terminal while they come. ``total`` is 0 where it is not known.
    """

    def __init__(self, total: int = 0, *, printed: bool = False) -> None:
        self._total = total
        self._told = sys.stderr.isatty() and not (printed and sys.stdout.isatty())
        self._begun = self._last = time.monotonic()
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.wipe()

    def done(self, count: int) -> None:
        """Say that so many documents are done."""
        now = time.monotonic()
        if not self._told or now - self._begun < _SILENT or now - self._last < _PAUSE:
            return
        self._last, self._shown = now, True
        of = f" of {self._total:,}" if self._total else ""
        rate = count / (now - self._begun)
        click.echo(f"{_WIPE}{count:,}{of} documents read, {rate:,.0f} a second", nl=False, err=True)

    def wipe(self) -> None:
        """Leave an empty line, for what is printed next."""
        if self._shown:
            self._shown = False
            click.echo(_WIPE, nl=False, err=True)
