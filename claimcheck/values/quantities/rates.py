"""From the words behind a quantity to its rate: "a week", "daily"."""

from __future__ import annotations

from claimcheck.model.quantity_words import QuantityWords
from claimcheck.values.lexicon import Phrases, Speller
from claimcheck.values.quantities.hundreds import Words

_REACH = 2
"""How many words may stand between what is counted and the rate."""


class RateReader:
    """Finds rates; built once from a language."""

    def __init__(self, words: QuantityWords, speller: Speller) -> None:
        self._speller = speller
        self._rates = Phrases(
            (
                (phrase, per)
                for per, forms in words.rates.items()
                for phrase in speller.phrases(forms)
            ),
            speller,
        )
        self._adverbs = frozenset(speller.phrases(words.adverbs))

    def after(self, words: Words, at: int, ceiling: int) -> tuple[str, int] | None:
        """The rate that begins at ``at`` or soon after, and the index behind it."""
        for place in range(at, min(ceiling, at + _REACH + 1)):
            rate = self._at(words, place)
            if rate is not None:
                return rate
            if words[place].shape != "word":
                return None
        return None

    def adverb(self, words: Words, at: int) -> tuple[str, int] | None:
        """The rate at ``at``, if it is one that makes one of a bare noun: "once a month"."""
        rate = self._at(words, at)
        if rate is None:
            return None
        phrase = tuple(word.folded for word in words[at : rate[1]])
        return rate if phrase in self._adverbs else None

    def _at(self, words: Words, at: int) -> tuple[str, int] | None:
        found = self._rates.at(words, at)
        if found is None or found[1].before:
            return None
        stop, hit = found
        return None if self._is_a_date(words, at, stop) else (hit.entry, stop)

    def _is_a_date(self, words: Words, at: int, stop: int) -> bool:
        """ "on the first day", unlike "in the day": the definite noun goes on."""
        if stop == at + 1 or stop >= len(words):
            return False
        closed = self._speller.is_definite(words[stop - 1])
        return closed and self._speller.is_definite(words[stop])
