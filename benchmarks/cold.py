"""Line 4: what a command costs that starts from nothing, against what others cost to import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import Line, at_most, cold_in_turns

SEEDS = str(Path(__file__).resolve().parent.parent / "seeds")


def _claimcheck(*arguments: str) -> list[str]:
    """The command line as its script starts it."""
    return ["-c", f"from claimcheck.cli import main; main({list(arguments)})"]


def cold_starts(rounds: int) -> Iterator[Line]:
    """Processor time of cold processes, in turns."""
    seconds = cold_in_turns(
        {
            "nothing": ["-c", ""],
            "click": ["-c", "import click"],
            "help": _claimcheck("--help"),
            "list": _claimcheck("rules", "list"),
            "models": ["-c", "from pydantic import BaseModel; import rich.console"],
            "report": _claimcheck("report", SEEDS),
        },
        rounds,
    )
    for name, spent in seconds.items():
        yield Line(f"cold: {name}", f"{spent * 1e3:,.0f} ms of processor time")
    yield at_most("4. --help against `import click`", seconds["help"] / seconds["click"], 1.3)
    ratio = seconds["report"] / seconds["models"]
    yield at_most("4. report on five seeds against pydantic and rich", ratio, 4)
