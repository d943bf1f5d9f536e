"""Prints the table: ``python -m benchmarks``; ``--quick`` for a first look, ``--rows`` for some.

    pip install '.[bench]' && python -m benchmarks

Ratios come from one run on one machine, pairs in turns, medians of the rounds, by processor time
wherever one process is timed: other work on the machine then moves them little.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from benchmarks.again import same_bytes, second_run
from benchmarks.cold import cold_starts
from benchmarks.growth import more_claims
from benchmarks.lexicon import more_phrases
from benchmarks.scale import many_documents
from benchmarks.speed import against_peers, stages
from benchmarks.timing import Line

Row = Callable[[], Iterator[Line]]


def main() -> None:
    """Measure the rows that are asked for, and print each line as soon as it is there."""
    asked = _arguments()
    rows = _rows(asked)
    print("| what | measured | asked for | |\n|---|---|---|---|")
    for name in asked.rows.split(",") if asked.rows else rows:
        if name not in rows:
            raise SystemExit(f"there is no row {name!r}; rows: {', '.join(rows)}")
        for line in rows[name]():
            holds = {None: "", True: "holds", False: "FALLS SHORT"}[line.holds]
            print(f"| {line.what} | {line.measured} | {line.asked} | {holds} |", flush=True)


def _rows(asked: argparse.Namespace) -> dict[str, Row]:
    """Every row of the table by its name."""
    texts, rounds = (10, 3) if asked.quick else (asked.texts, asked.rounds)
    sizes = [100, 300] if asked.quick else [int(size) for size in asked.sizes.split(",")]
    claims = [1_000, 10_000] if asked.quick else [int(size) for size in asked.claims.split(",")]
    jobs_at = 300 if asked.quick else asked.jobs_at
    return {
        "stages": lambda: stages(texts, rounds),
        "1-2": lambda: against_peers(texts, rounds),
        "3": lambda: more_phrases(texts, rounds),
        "4": lambda: cold_starts(rounds),
        "5": lambda: many_documents(sizes, jobs_at, short=asked.short),
        "6": lambda: more_claims(claims, claims[-1] // 10),
        "7": lambda: second_run(100 if asked.quick else 1_000),
        "8": lambda: same_bytes(40 if asked.quick else 400),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few texts, few rounds, small sizes")
    parser.add_argument("--rows", default="", help="only these rows, as 1-2,3,stages")
    parser.add_argument("--texts", type=int, default=40, help="new texts in every round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", default="1000,10000,100000", help="documents of row 5")
    parser.add_argument("--claims", default="10000,100000,1000000", help="claims of row 6")
    parser.add_argument("--jobs-at", type=int, default=10_000, help="documents for two jobs")
    parser.add_argument("--short", action="store_true", help="short documents in row 5")
    return parser.parse_args()


if __name__ == "__main__":
    main()
