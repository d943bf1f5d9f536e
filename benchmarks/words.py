"""A large vocabulary of words that no cache can have seen: roots in patterns, drawn as in a text.

The words mean nothing and stand in no dictionary but by chance; their letters, their length and how
often each recurs are those of news.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from random import Random

_LETTERS = "بتثجحخدذرزسشصضطعغفقكلمنهوي"
_PATTERNS = (
    *("1ا23", "12ا3", "12و3", "12ي3", "م12و3", "م1ا23", "ت12ي3", "ا12ا3", "ان12ا3", "است12ا3"),
    *("1وا23", "12ا3ات", "م12و3ة", "12ي3ة", "م1ت23ون", "ت1ا23", "مت1ا23ين", "ا1ت2ا3", "12ا3ي"),
)
_BEFORE = ("", "", "", "ال", "ال", "و", "وال", "بال", "لل")


class Words:
    """So many words, the first of them frequent and the last rare."""

    def __init__(self, count: int = 100_000) -> None:
        random = Random(7)
        words: dict[str, None] = {}
        while len(words) < count:
            root = random.choices(_LETTERS, k=3)
            word = random.choice(_BEFORE) + random.choice(_PATTERNS)
            for place, letter in enumerate(root, 1):
                word = word.replace(str(place), letter)
            words[word] = None
        self._words = list(words)
        self._weights = list(accumulate(1 / (rank + 20) for rank in range(count)))

    def draw(self, random: Random) -> str:
        """A word, the likelier the further in front it stands."""
        return self._words[bisect_left(self._weights, random.random() * self._weights[-1])]
