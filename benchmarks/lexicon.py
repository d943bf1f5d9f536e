"""Line 3: extraction with ever more phrases in the lexicons."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory

from benchmarks.corpus import LANGUAGE, Corpus
from benchmarks.timing import Line, at_most, in_turns
from benchmarks.words import Words
from claimcheck.engine.kernel import Kernel
from claimcheck.rulepack.folders import rules_folder
from claimcheck.rulepack.load import load_pack

STEPS = (0, 50, 500, 5_000)


def more_phrases(texts: int, rounds: int) -> Iterator[Line]:
    """The same texts with a pack to which phrases were added, a step against the one before."""
    kernels = {count: _kernel(count) for count in STEPS}
    corpus = Corpus()
    slices = [list(corpus.documents(texts, start=turn * texts)) for turn in range(rounds + 1)]
    runs = {
        str(count): lambda turn, kernel=kernel: [kernel.extract(each) for each in slices[turn]]
        for count, kernel in kernels.items()
    }
    seconds = in_turns(runs, rounds)
    for before, count in pairwise(STEPS):
        ratio = seconds[str(count)] / seconds[str(before)]
        yield at_most(f"3. {count:,} more phrases against {before:,}", ratio, 1.6)


def _kernel(count: int) -> Kernel:
    """A kernel with a pack to which so many phrases of one to three words were added."""
    if not count:
        return Kernel(load_pack())
    random, words = Random(count), Words()
    phrases = {
        " ".join(words.draw(random) for _ in range(random.choice((1, 1, 2, 3)))): None
        for _ in range(count * 3)
    }
    with TemporaryDirectory() as folder:
        rules = Path(copytree(rules_folder(), Path(folder) / "rules"))
        entry = {"bench.phrase": {"words": list(phrases)[:count]}}
        # JSON is YAML.
        written = json.dumps(entry, ensure_ascii=False)
        (rules / LANGUAGE / "lexicon" / "bench.yaml").write_text(written, encoding="utf-8")
        return Kernel(load_pack(rules))
