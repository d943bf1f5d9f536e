"""From the arguments to an exit code: the only place where an error becomes one."""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

import click

from claimcheck.cli.codes import BROKEN_PIPE, INTERRUPTED, UNUSABLE
from claimcheck.cli.commands import commands
from claimcheck.cli.plugins import without_plugins
from claimcheck.cli.streams import tell
from claimcheck.errors import ClaimcheckError

_SELDOM = 1_000_000
"""So many new objects call the garbage collector: hardly anything here refers to itself, and to
look through a loaded pack again and again would take a quarter of a run. A short one never is."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    gc.set_threshold(_SELDOM)
    without_plugins()
    # What is left at the end goes with the process: to look through it once more would take longer
    # than to read some articles.
    atexit.register(gc.freeze)
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = commands.main(arguments, prog_name="claimcheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ClaimcheckError as error:
        tell("error", [error])
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SystemExit:
        # Click leaves like this, with the code of a finding, when nobody reads on.
        return BROKEN_PIPE
    return code if isinstance(code, int) else 0
