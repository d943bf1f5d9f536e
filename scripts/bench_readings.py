"""Texts per second: our readings of every dimension against dateparser, in the same run.

    python scripts/bench_readings.py [--rounds 7]

All read the five seeds in turns and are timed by the processor, for a busy machine; medians are
printed, with the times that dateparser's speed goes into each. In one turn the texts are read
several times: to read them once takes too short to be measured. "Seen" texts are the same in every
round, as the recurring words of a long run are. Of "fresh" texts most words are new in every round:
the digits are drawn anew, and into every longer word in which no reading begins go two letters
more. So no cache can know them; a real text lies between the two.
"""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from dateparser.search import search_dates  # noqa: E402

from claimcheck.model.language import Language  # noqa: E402
from claimcheck.model.text import Found, TextWords, Word  # noqa: E402
from claimcheck.rulepack.language import load_language  # noqa: E402
from claimcheck.text.sentences import Layout, find_layout  # noqa: E402
from claimcheck.text.words import Folder, find_words  # noqa: E402
from claimcheck.values.dates.durations import DurationReader  # noqa: E402
from claimcheck.values.dates.find import DateReader  # noqa: E402
from claimcheck.values.quantities.find import QuantityReader  # noqa: E402

THEIRS = "dateparser.search.search_dates"
_LONG = 5
"""Letters of a word that is made new; shorter ones are particles that recur in any text."""
_TIMES = 5
"""How often the texts are read in one turn."""
Divided = tuple[str, TextWords, Layout]
Reader = Callable[..., tuple[Found[Any], ...]]
Run = tuple[str, Callable[[], object]]


class Readers:
    """Our readers, which share what they know of words."""

    def __init__(self, language: Language) -> None:
        self._language, self._folder = language, Folder(language)
        self._dates = DateReader(language, self._folder)
        vocabulary = self._dates.vocabulary
        self._durations = DurationReader(language, vocabulary)
        self._quantities = QuantityReader(language, vocabulary.known)

    def divide(self, text: str) -> Divided:
        """A text with its words and layout."""
        words = find_words(text, self._language, self._folder)
        return text, words, find_layout(text, words, self._language.marks)

    def read(self, text: str) -> list[tuple[Found[Any], ...]]:
        """All readings of a text."""
        divided = self.divide(text)
        return [reader(*divided) for reader in self.dimensions().values()]

    def dimensions(self) -> dict[str, Reader]:
        """The readers by their dimension."""
        return {
            "dates": self._dates.find,
            "durations": self._durations.find,
            "numbers and quantities": self._quantities.find,
        }

    def known(self, text: str) -> set[str]:
        """The words of a text that some reading covers."""
        _, words, _ = divided = self.divide(text)
        places = [
            range(found.first, found.stop)
            for reader in self.dimensions().values()
            for found in reader(*divided)
        ]
        return {words[at].surface for place in places for at in place}


class Renewer:
    """Makes texts new whose readings are as many as before."""

    def __init__(self, readers: Readers, language: Language, texts: list[str]) -> None:
        self._readers, self._random = readers, Random(1)
        self._letters = language.letters
        self._kept = set[str]().union(*map(readers.known, texts))

    def renew(self, text: str) -> str:
        """A text with other digits and other words."""
        _, words, _ = self._readers.divide(text)
        parts, end = [], 0
        for at, word in enumerate(words):
            parts += [text[end : words.starts[at]], self._word(word)]
            end = words.end(at)
        return "".join(parts) + text[end:]

    def _word(self, word: Word) -> str:
        if word.shape == "number":
            return "".join(self._digit(char) for char in word.surface)
        if word.shape != "word" or len(word.surface) < _LONG or word.surface in self._kept:
            return word.surface
        middle = len(word.surface) // 2
        more = "".join(self._random.choices(self._letters, k=2))
        return word.surface[:middle] + more + word.surface[middle:]

    def _digit(self, char: str) -> str:
        """Another digit; the low ones stay, so that days, hours and years stay such."""
        return self._random.choice("3456789") if char in "3456789" else char


def _each(reader: Reader, texts: list[Divided]) -> list[tuple[Found[Any], ...]]:
    return [reader(*text) for text in texts]


def runs(readers: Readers, seen: list[str], fresh: list[str]) -> Iterator[Run]:
    """What is timed in one round, by name."""
    divided = [readers.divide(text) for text in seen]
    yield "words and layout, seen", lambda: [readers.divide(text) for text in seen]
    for name, reader in readers.dimensions().items():
        yield f"{name} alone, seen", partial(_each, reader, divided)
    yield "all together, seen", lambda: [readers.read(text) for text in seen]
    yield "all together, fresh", lambda: [readers.read(text) for text in fresh]
    yield THEIRS, lambda: [search_dates(text, languages=["ar"]) for text in seen]


def timed(readers: Readers, renewer: Renewer, texts: list[str], rounds: int) -> dict[str, float]:
    """The median of seconds of each run; the first round only warms up."""
    times: dict[str, list[float]] = {}
    for turn in range(rounds + 1):
        fresh = [renewer.renew(text) for text in texts * _TIMES]
        for name, run in runs(readers, texts * _TIMES, fresh):
            begin = time.process_time()
            run()
            if turn:
                times.setdefault(name, []).append((time.process_time() - begin) / _TIMES)
    return {name: median(each) for name, each in times.items()}


def main() -> None:
    """Prints texts per second and the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    language = load_language(ROOT / "rules" / "ar")
    readers = Readers(language)
    warnings.simplefilter("ignore")
    seconds = timed(readers, Renewer(readers, language, texts), texts, rounds)
    for name, each in seconds.items():
        ratio = seconds[THEIRS] / each
        print(f"{name + ':':40}{len(texts) / each:8,.0f} texts/s {ratio:7.1f} times")


if __name__ == "__main__":
    main()
