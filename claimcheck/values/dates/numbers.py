"""The counts in front of units of time, and years in words: as tokens of the grammar of dates."""

from __future__ import annotations

from claimcheck.model.quantity import NumberKind
from claimcheck.model.text import TextWords, Word
from claimcheck.values.dates.grammar import Fields, Token
from claimcheck.values.quantities.numbers import NumberReader

_YEARS = range(1000, 2200)


class Counter:
    """Reads a count, or a year in words, at a word."""

    def __init__(self, numbers: NumberReader, lead: dict[str, str]) -> None:
        self._numbers = numbers
        self._lead = lead

    def begins(self, word: Word) -> bool:
        """Whether a count may begin with a word: a cheap first look."""
        return self._numbers.may_begin(word)

    def counts(self, words: TextWords, at: int) -> tuple[Token, ...]:
        """The count at a word: of a range its lower and upper end."""
        found = self._numbers.read(words, at)
        if found is None or found.reading.kind not in (NumberKind.CARDINAL, NumberKind.RANGE):
            return ()
        # Proclitics of digits are words of their own, and steps of the grammar as such.
        written_together = words[at].shape != "number"
        lead = tuple(self._lead.get(clitic, "") for clitic in found.before if written_together)
        fields: Fields = (("count", found.reading.value),)
        if found.reading.upper is not None:
            fields += (("upper", found.reading.upper),)
        return (Token("count", found.stop, fields, lead, found.before),)


def is_year(count: Token) -> bool:
    """Whether a count can be a year."""
    return len(count.fields) == 1 and count.fields[0][1] in _YEARS


def as_year(count: Token) -> Token:
    """The count as a year in words."""
    return count._replace(role="spelled_year", fields=(("year", count.fields[0][1]),))
