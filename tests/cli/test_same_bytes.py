"""Two runs of the program, with the files in another order, print the same bytes."""

import os
import subprocess
import sys

import pytest

from tests.packs import ROOT

SEEDS = sorted(str(path) for path in (ROOT / "seeds").glob("*.txt"))


def printed(paths: list[str], format_: str, hash_seed: str) -> bytes:
    command = [sys.executable, "-m", "claimcheck.cli", "report", "--format", format_, *paths]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout


@pytest.mark.parametrize("format_", ["text", "json"])
def test_two_runs_print_the_same(format_: str) -> None:
    first = printed(SEEDS, format_, "1")
    assert first
    assert first == printed(SEEDS[::-1], format_, "2")
