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
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from dateparser.search import search_dates  # noqa: E402

from claimcheck.model.language import Language  # noqa: E402
from claimcheck.model.text import Word  # noqa: E402
from claimcheck.rulepack.language import load_language  # noqa: E402
from claimcheck.text.sentences import Layout, find_layout  # noqa: E402
from claimcheck.text.words import Folder, find_words  # noqa: E402
from claimcheck.values.dates import DateReader  # noqa: E402
from claimcheck.values.durations import DurationReader  # noqa: E402


class Readers:
    """Our readers over some texts."""

    def __init__(self, language: Language, texts: list[str]) -> None:
        self._language, self._texts = language, texts
        self._folder, self._dates = Folder(language), DateReader(language)
        self._durations = DurationReader(language, self._dates.vocabulary)
        self._divided = [self._divide(text) for text in texts]

    def _divide(self, text: str) -> tuple[str, tuple[Word, ...], Layout]:
        words = find_words(text, self._language, self._folder)
        return text, words, find_layout(text, words, self._language.marks)

    def readings(self) -> None:
        """Reads texts that are divided already."""
        for divided in self._divided:
            self._dates.find(*divided)
            self._durations.find(*divided)

    def everything(self) -> None:
        """Divides and reads texts."""
        for text in self._texts:
            divided = self._divide(text)
            self._dates.find(*divided)
            self._durations.find(*divided)


def theirs(texts: list[str]) -> None:
    """Lets dateparser search the texts."""
    for text in texts:
        search_dates(text, languages=["ar"])


def main() -> None:
    """Prints texts per second and the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    language = load_language(ROOT / "rules" / "ar")
    readers = Readers(language, texts)
    warnings.simplefilter("ignore")
    runs: dict[str, tuple[Callable[[], None], list[float]]] = {
        "readings": (readers.readings, []),
        "readings, with words and layout": (readers.everything, []),
        "dateparser.search.search_dates": (partial(theirs, texts), []),
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
