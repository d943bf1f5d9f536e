"""Line 6: facts and verdicts of ever more claims, in stories of one size and of very different."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import partial

from benchmarks.facts import facts_and_verdicts, peak_of, timed
from benchmarks.synthetic_claims import synthetic
from benchmarks.timing import Line
from claimcheck.rulepack.load import load_pack

_EXPONENT, _BYTES = 1.25, 500


def more_claims(steps: Sequence[int], memory_at: int) -> Iterator[Line]:
    """The exponent of growth from the fewest claims to the most, and the memory of each claim.

    Watching memory costs time, so that it is watched at one number of claims.
    """
    pack = load_pack()
    facts_and_verdicts(synthetic(100), pack)
    for zipf in (False, True):
        stories = "stories by Zipf" if zipf else "stories of ten"
        seconds = {}
        for count in steps:
            given = synthetic(count, zipf=zipf)
            seconds[count], facts = timed(partial(facts_and_verdicts, given, pack))
            told = f"{seconds[count] / count * 1e6:,.0f} us a claim, {facts:,} facts"
            yield Line(f"6. {count:,} claims, {stories}", told)
        first, last = min(steps), max(steps)
        exponent = math.log(seconds[last] / seconds[first]) / math.log(last / first)
        asked = f"at most {_EXPONENT}"
        yield Line(f"6. growth, {stories}", f"{exponent:.2f}", asked, exponent <= _EXPONENT)
        given = synthetic(memory_at, zipf=zipf)
        each = peak_of(partial(facts_and_verdicts, given, pack)) / memory_at
        asked = f"at most {_BYTES} bytes"
        yield Line(f"6. memory, {stories}", f"{each:,.0f} bytes a claim", asked, each <= _BYTES)
