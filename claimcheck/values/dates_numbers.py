"""The counts in front of units of time, and years in words: as tokens of the grammar of dates."""

from __future__ import annotations

from claimcheck.model.language import Language
from claimcheck.model.quantity import NumberKind
from claimcheck.model.text import Word
from claimcheck.values.dates_grammar import Token
from claimcheck.values.lexicon import Speller
from claimcheck.values.numbers import NumberReader

_YEARS = range(1000, 2200)


class Counter:
    """Reads a count, or a year in words, at a word."""

    def __init__(self, language: Language, speller: Speller, lead: dict[str, str]) -> None:
        self._numbers = NumberReader(language, speller)
        self._lead = lead

    def begins(self, words: tuple[Word, ...], at: int) -> bool:
        """Whether a count may begin at a word: a cheap first look."""
        return self._numbers.begins(words, at)

    def counts(self, words: tuple[Word, ...], at: int) -> tuple[Token, ...]:
        """The count at a word: of a range its lower and upper end."""
        token = self._token("count", words, at)
        return () if token is None else (token,)

    def years(self, words: tuple[Word, ...], at: int) -> tuple[Token, ...]:
        """The year in words at a word."""
        token = self._token("year", words, at)
        if token is None or words[at].shape == "number":
            return ()
        value = token.fields[0][1]
        return (token._replace(role="spelled_year"),) if value in _YEARS else ()

    def _token(self, field: str, words: tuple[Word, ...], at: int) -> Token | None:
        if at >= len(words):
            return None
        found = self._numbers.read(words, at)
        if found is None or found.reading.kind not in (NumberKind.CARDINAL, NumberKind.RANGE):
            return None
        lead = tuple(self._lead.get(clitic, "") for clitic in found.before)
        fields = ((field, found.reading.value),)
        if found.reading.upper is not None:
            fields += (("upper", found.reading.upper),)
        return Token(field, found.stop, fields, lead, found.before)
