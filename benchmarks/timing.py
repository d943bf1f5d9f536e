"""Pairs timed in turns, so that what else the machine does hits both; medians of the rounds."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

Run = Callable[[int], object]
"""Something to time; it is given the number of the round."""


class Line(NamedTuple):
    """One line of the table: what was measured, and what is asked for."""

    what: str
    measured: str
    asked: str = ""
    holds: bool | None = None


def in_turns(runs: Mapping[str, Run], rounds: int) -> dict[str, float]:
    """The median seconds of processor time of each run; a first round warms up and is not told."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(rounds + 1):
        for name, run in runs.items():
            begun = time.process_time()
            run(turn)
            if turn:
                times[name].append(time.process_time() - begun)
    return {name: median(each) for name, each in times.items()}


def cold_in_turns(commands: Mapping[str, list[str]], rounds: int) -> dict[str, float]:
    """The median seconds of processor time of each command, every time in a new process.

    A command is the arguments of Python; its output is thrown away. What a first run keeps for the
    next ones (compiled modules, as an installed wheel has them, and the packs) lies in a folder of
    this measurement, which no other run of the program clears.
    """
    times: dict[str, list[float]] = {name: [] for name in commands}
    with TemporaryDirectory() as kept:
        for turn in range(rounds + 1):
            for name, arguments in commands.items():
                spent = _processor_time(arguments, kept)
                if turn:
                    times[name].append(spent)
    return {name: median(each) for name, each in times.items()}


def _processor_time(arguments: list[str], kept: str) -> float:
    own = {"XDG_CACHE_HOME": kept, "PYTHONPYCACHEPREFIX": kept, "PYTHONDONTWRITEBYTECODE": ""}
    command, environment = [sys.executable, *arguments], {**os.environ, **own}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{arguments} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def at_least(what: str, ratio: float, asked: float, note: str = "") -> Line:
    """A ratio that should be high."""
    return Line(what, f"{ratio:.2f}x{note}", f"at least {asked:g}x", ratio >= asked)


def at_most(what: str, ratio: float, asked: float, note: str = "") -> Line:
    """A ratio that should be low."""
    return Line(what, f"{ratio:.2f}x{note}", f"at most {asked:g}x", ratio <= asked)
