"""Date expressions of a text, as the words say them: nothing is counted from a publication date.

``values.dates_anchor`` makes days of the readings.
"""

from __future__ import annotations

from functools import partial

from claimcheck.model.dates import Bound, DateReading
from claimcheck.model.language import Language
from claimcheck.model.text import Found, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.dates_build import date_of, merged
from claimcheck.values.dates_digits import digit_tokens
from claimcheck.values.dates_forward import Outlook
from claimcheck.values.dates_grammar import Ask, Automaton, Phrase, Strata, Token
from claimcheck.values.dates_lexicon import REFUSED, Lexicon, found_at
from claimcheck.values.dates_matter import with_matter
from claimcheck.values.dates_numbers import Counter
from claimcheck.values.durations import DurationReader

_FREE = "dates"
_LED = "dates_led"


class DateReader:
    """Finds the date expressions of one language."""

    def __init__(self, language: Language) -> None:
        self._orders = language.dates.numeric
        self._lexicon = Lexicon(language)
        self._counter = Counter(language, self._lexicon.speller, self._lexicon.lead)
        self._durations = DurationReader(language, self._lexicon, self._counter)
        grammar, strata = language.dates.grammar, language.dates.strata
        self._automaton = Automaton(grammar, (_FREE, _LED), frozenset(strata))
        self._strata = Strata(grammar, strata, merged)
        self._outlook = Outlook(language, self._lexicon)

    def find(
        self, text: str, words: tuple[Word, ...], layout: Layout
    ) -> tuple[Found[DateReading], ...]:
        """All date expressions in order, never overlapping, the longest at each place."""
        found: list[Found[DateReading]] = []
        lead = _Lead()
        at = limit = 0
        asked: dict[str, Ask] = {}
        while at < len(words):
            tokens = self._tokens(words, at)
            if not tokens:
                at += 1
                continue
            refused = max((token.stop for token in tokens if token.role == REFUSED), default=0)
            if refused:
                at = refused
                continue
            lead.see(tokens, at)
            if at >= limit:
                limit = layout.sentences[layout.sentence_of[at]][1]
                asked = self._asked(words, limit)
            first = self._first(words, at, limit, asked, led=lead.led(at, tokens))
            if first is None:
                at += 1
                continue
            phrase, reading = first
            reading = self._in_context(words, layout, at, phrase, reading, lead)
            found.append(found_at(self._lexicon.speller, words, at, phrase, reading))
            at = phrase.stop
        return with_matter(tuple(found), words, layout, self._lexicon)

    def _asked(self, words: tuple[Word, ...], limit: int) -> dict[str, Ask]:
        durations = self._durations
        return self._strata.over(
            limit,
            partial(self._tokens, words),
            {
                "duration": lambda at: durations.inner(words, at, limit),
                "stretch": lambda at: durations.stretch(words, at, limit),
                "spelled_year": lambda at: self._counter.years(words, at),
            },
        )

    def _first(
        self, words: tuple[Word, ...], at: int, limit: int, asked: dict[str, Ask], *, led: bool
    ) -> tuple[Phrase, DateReading] | None:
        lexical = partial(self._tokens, words)
        for phrase in self._automaton.phrases(at, limit, lexical, asked):
            if led or phrase.rules != {_LED}:
                reading = date_of(phrase.tokens)
                if reading is not None:
                    return phrase, reading
        return None

    def _tokens(self, words: tuple[Word, ...], at: int) -> tuple[Token, ...]:
        if words[at].shape == "number":
            return digit_tokens(words, at, self._orders)
        return self._lexicon.tokens(words, at)

    def _in_context(
        self,
        words: tuple[Word, ...],
        layout: Layout,
        at: int,
        phrase: Phrase,
        reading: DateReading,
        lead: _Lead,
    ) -> DateReading:
        bound = lead.bound_at(at)
        forward = self._outlook.forward(words, layout, at)
        if bound is None and not forward:
            return reading
        return reading.model_copy(
            update={
                "bound": bound,
                "forward": forward,
                "as_of": bound is Bound.UNTIL and not forward,
            }
        )


class _Lead:
    """The prepositions just passed: they make dates of bare months and years, and bound them."""

    def __init__(self) -> None:
        self._in_at = -1
        self._bound_at = -1
        self._bound: Bound | None = None

    def see(self, tokens: tuple[Token, ...], at: int) -> None:
        for token in tokens:
            if token.role == "in":
                self._in_at = max(self._in_at, token.stop)
            elif token.role == "bound" and token.stop > self._bound_at:
                self._bound_at = token.stop
                self._bound = Bound(str(token.fields[0][1]))

    def led(self, at: int, tokens: tuple[Token, ...]) -> bool:
        """Whether a preposition ends just here, or is written together with the word."""
        return at in (self._in_at, self._bound_at) or any("in" in token.lead for token in tokens)

    def bound_at(self, at: int) -> Bound | None:
        return self._bound if at == self._bound_at else None
