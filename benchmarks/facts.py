"""What facts and verdicts cost: ``python -m benchmarks.facts [--claims N ...] [--zipf | --long]``.

Prints, for each number of claims, the time per claim, its growth against the line before, the
exponent of the growth of the whole, and the peak of the memory that the work itself takes. One run
measures the time, a second one the memory, since watching memory costs time.
"""

from __future__ import annotations

import gc
import math
import tracemalloc
from argparse import ArgumentParser
from collections.abc import Callable
from functools import partial
from time import process_time

from benchmarks.synthetic_claims import long_story, synthetic
from claimcheck.facts.link import facts_of
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.rulepack.load import load_pack
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.judge import judge

STEPS = (1_000, 10_000, 100_000)
Given = tuple[list[Claim], list[Document]]


def facts_and_verdicts(given: Given, pack: Pack) -> int:
    """Links and judges the claims fact by fact, and keeps none; says how many facts there are."""
    claims, documents = given
    by_id = {claim.id: claim for claim in claims}
    read = {document.id: document for document in documents}
    found = 0
    for fact in facts_of(claims, documents, pack):
        judge(fact, by_id, read, pack)
        found += 1
    return found


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """The seconds of the processor that some work takes, and what it says."""
    gc.collect()
    start = process_time()
    said = work()
    return process_time() - start, said


def peak_of(work: Callable[[], int]) -> int:
    """The bytes that some work holds at its peak, beside what was there before."""
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak - before


def main() -> None:
    """Measures each number of claims and prints a line for it."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=STEPS)
    parser.add_argument("--size", type=int, default=10, help="claims in a story, or their mean")
    parser.add_argument("--zipf", action="store_true", help="stories of very different sizes")
    parser.add_argument("--long", action="store_true", help="one story of a year, told anew daily")
    parser.add_argument("--no-memory", action="store_true", help="measure the time alone")
    options = parser.parse_args()
    pack = load_pack()
    facts_and_verdicts(synthetic(100), pack)
    print(
        f"{'claims':>9}{'facts':>9}{'us/claim':>10}{'growth':>8}{'exponent':>10}{'bytes/claim':>13}"
    )
    last: tuple[int, float] | None = None
    for count in options.claims:
        given = (
            long_story(count)
            if options.long
            else synthetic(count, size=options.size, zipf=options.zipf)
        )
        work = partial(facts_and_verdicts, given, pack)
        seconds, facts = timed(work)
        growth = exponent = "-"
        if last is not None:
            each = seconds / count / (last[1] / last[0])
            growth = f"{each:.2f}"
            exponent = f"{math.log(seconds / last[1]) / math.log(count / last[0]):.2f}"
        memory = "-"
        if not options.no_memory:
            memory = f"{peak_of(work) / count:.0f}"
        each_claim = seconds / count * 1e6
        print(f"{count:>9}{facts:>9}{each_claim:>10.1f}{growth:>8}{exponent:>10}{memory:>13}")
        last = count, seconds


if __name__ == "__main__":
    main()
