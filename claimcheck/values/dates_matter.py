"""Dates that hang on another matter: "a month after the visit", "on the first anniversary of"."""

from __future__ import annotations

from claimcheck.model.dates import DateReading, RelativeTo, Sense, WordRange
from claimcheck.model.text import Found, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.dates_lexicon import Lexicon


def with_matter(
    found: tuple[Found[DateReading], ...],
    words: tuple[Word, ...],
    layout: Layout,
    lexicon: Lexicon,
) -> tuple[Found[DateReading], ...]:
    """The finds, with the matter filled in where one follows."""
    return tuple(_with_matter(each, words, layout, lexicon) for each in found)


def _with_matter(
    found: Found[DateReading], words: tuple[Word, ...], layout: Layout, lexicon: Lexicon
) -> Found[DateReading]:
    reading = found.reading
    if reading.anniversary is None and (reading.shift is None or reading.direction is not None):
        return found
    at = found.stop
    stop = layout.clauses[layout.clause_of[at - 1]][1]
    if at >= stop or not _connects(words, at, lexicon):
        return found
    relative = RelativeTo(
        matter=WordRange(first=at, stop=stop),
        sense=Sense.AFTER if reading.anniversary is not None else reading.sense or Sense.AFTER,
        offset=reading.shift,
        anniversary=reading.anniversary,
    )
    return found._replace(reading=reading.model_copy(update={"relative_to": relative}))


def _connects(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> bool:
    heads = lexicon.tokens(words, at)
    return any(token.role in ("of", "on") for token in heads) or _clings(words[at], lexicon)


def _clings(word: Word, lexicon: Lexicon) -> bool:
    return lexicon.may_carry(word.folded, "of")
