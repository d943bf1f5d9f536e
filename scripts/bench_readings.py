"""Texts per second: our readings of dates and durations against dateparser, in the same run.

    python scripts/bench_readings.py [--rounds 7]

Both read the five seeds in turns, so that a busy machine slows both; medians are printed. Words
and layout, which all readers share, are timed apart and with the readings.
"""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from dateparser.search import search_dates  # noqa: E402

from claimcheck.rulepack.language import load_language  # noqa: E402
from claimcheck.text.sentences import find_layout  # noqa: E402
from claimcheck.text.words import Folder, find_words  # noqa: E402
from claimcheck.values.dates import DateReader  # noqa: E402
from claimcheck.values.durations import DurationReader  # noqa: E402


def main() -> None:
    """Prints texts per second and the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    language = load_language(ROOT / "rules" / "ar")
    folder, dates = Folder(language), DateReader(language)
    durations = DurationReader(language, dates.vocabulary)
    divided = []
    for text in texts:
        words = find_words(text, language, folder)
        divided.append((text, words, find_layout(text, words, language.marks)))

    def readings() -> None:
        for text, words, layout in divided:
            dates.find(text, words, layout)
            durations.find(text, words, layout)

    def everything() -> None:
        for text in texts:
            words = find_words(text, language, folder)
            layout = find_layout(text, words, language.marks)
            dates.find(text, words, layout)
            durations.find(text, words, layout)

    def theirs() -> None:
        for text in texts:
            search_dates(text, languages=["ar"])

    warnings.simplefilter("ignore")
    runs: dict[str, tuple[Callable[[], None], list[float]]] = {
        "readings": (readings, []),
        "readings, with words and layout": (everything, []),
        "dateparser.search.search_dates": (theirs, []),
    }
    for turn in range(rounds + 1):
        for run, times in runs.values():
            begin = time.perf_counter()
            run()
            if turn:
                times.append(time.perf_counter() - begin)
    speed = {name: len(texts) / median(times) for name, (_, times) in runs.items()}
    base = speed["dateparser.search.search_dates"]
    for name, texts_a_second in speed.items():
        print(f"{name}: {texts_a_second:,.0f} texts/s ({texts_a_second / base:.1f} times)")


if __name__ == "__main__":
    main()
