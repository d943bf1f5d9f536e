"""Date expressions of a text, as the words say them: nothing is counted from a publication date.

``values.dates_anchor`` makes days of the readings.
"""

from __future__ import annotations

from claimcheck.model.dates import Bound, DateReading
from claimcheck.model.language import Language
from claimcheck.model.text import Found, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.dates_build import date_of, merged
from claimcheck.values.dates_forward import Outlook
from claimcheck.values.dates_grammar import Ask, Automaton, Phrase, Strata, Token
from claimcheck.values.dates_lattice import NUMBER, TextLattice, Vocabulary
from claimcheck.values.dates_lexicon import REFUSED, found_at
from claimcheck.values.dates_matter import with_matter
from claimcheck.values.durations import DurationReader

_FREE = "dates"
_LED = "dates_led"
_AROUND = frozenset({"in", "bound", REFUSED})
"""Roles that matter although no date begins with them."""


class DateReader:
    """Finds the date expressions of one language."""

    def __init__(self, language: Language) -> None:
        grammar, strata = language.dates.grammar, language.dates.strata
        self.vocabulary = Vocabulary(language)
        self._durations = DurationReader(language, self.vocabulary)
        asked = {
            "duration": self._durations.inner_openers,
            "stretch": self._durations.stretch_openers,
            "spelled_year": frozenset({NUMBER}),
        }
        self._strata = Strata(grammar, strata, merged, asked)
        self._automaton = Automaton(grammar, (_FREE, _LED), self._strata.openers)
        self._outlook = Outlook(language, self.vocabulary.lexicon)

    def find(
        self, text: str, words: tuple[Word, ...], layout: Layout
    ) -> tuple[Found[DateReading], ...]:
        """All date expressions in order, never overlapping, the longest at each place."""
        lattice = self.vocabulary.lattice(words)
        found: list[Found[DateReading]] = []
        lead = _Lead()
        begun = limit = 0
        asked: dict[str, Ask] = {}
        openers = self._automaton.openers
        for at in lattice.places(openers | _AROUND):
            if at < begun:
                continue
            tokens = lattice.tokens(at)
            begun = max((token.stop for token in tokens if token.role == REFUSED), default=begun)
            lead.see(tokens, at)
            if at < begun or openers.isdisjoint(lattice.likely[at]):
                continue
            if at >= limit:
                limit = layout.sentences[layout.sentence_of[at]][1]
                asked = self._asked(lattice, limit)
            first = self._first(lattice, at, limit, asked, led=lead.led(at, tokens))
            if first is not None:
                phrase, reading = first
                reading = self._in_context(words, layout, at, phrase, reading, lead)
                found.append(found_at(self.vocabulary.speller, words, at, phrase, reading))
                begun = phrase.stop
        return with_matter(tuple(found), words, layout, self.vocabulary.lexicon)

    def _asked(self, lattice: TextLattice, limit: int) -> dict[str, Ask]:
        durations = self._durations
        return self._strata.over(
            limit,
            lattice,
            {
                "duration": lambda at: durations.inner(lattice, at, limit),
                "stretch": lambda at: durations.stretch(lattice, at, limit),
                "spelled_year": lattice.years,
            },
        )

    def _first(
        self, lattice: TextLattice, at: int, limit: int, asked: dict[str, Ask], *, led: bool
    ) -> tuple[Phrase, DateReading] | None:
        for phrase in self._automaton.phrases(at, limit, lattice, asked):
            if led or phrase.rules != {_LED}:
                reading = date_of(phrase.tokens)
                if reading is not None:
                    return phrase, reading
        return None

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
        until = reading.until and reading.until.model_copy(update={"forward": forward})
        as_of = bound is Bound.UNTIL and not forward
        return reading.model_copy(
            update={"bound": bound, "forward": forward, "as_of": as_of, "until": until}
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
