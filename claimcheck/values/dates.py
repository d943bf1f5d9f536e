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
from claimcheck.values.dates_grammar import Ask, Automaton, Phrase, Strata
from claimcheck.values.dates_lattice import NUMBER, TextLattice, Vocabulary
from claimcheck.values.dates_lexicon import REFUSED, found_at
from claimcheck.values.dates_matter import with_matter
from claimcheck.values.durations import DurationReader

_FREE = "dates"
_LED = "dates_led"


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
        self,
        text: str,  # noqa: ARG002 (readers of all dimensions are called alike)
        words: tuple[Word, ...],
        layout: Layout,
    ) -> tuple[Found[DateReading], ...]:
        """All date expressions in order, never overlapping, the longest at each place."""
        lattice = self.vocabulary.lattice(words)
        found: list[Found[DateReading]] = []
        begun = limit = 0
        asks: dict[str, Ask] = {}
        openers = self._automaton.openers
        for at in lattice.places(openers | {REFUSED}):
            if at < begun:
                continue
            roles = lattice.roles(at)
            if REFUSED in roles:
                begun = max(token.stop for token in lattice.tokens(at) if token.role == REFUSED)
                continue
            if openers.isdisjoint(roles):
                continue
            if at >= limit:
                limit = layout.sentences[layout.sentence_of[at]][1]
                asks = self._asks(lattice, limit)
            first = self._first(lattice, at, limit, asks)
            if first is not None:
                phrase, reading = first
                reading = self._in_context(lattice, layout, at, phrase, reading)
                found.append(found_at(self.vocabulary.speller, words, at, phrase, reading))
                begun = phrase.stop
        return with_matter(tuple(found), lattice, layout)

    def _asks(self, lattice: TextLattice, limit: int) -> dict[str, Ask]:
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
        self, lattice: TextLattice, at: int, limit: int, asks: dict[str, Ask]
    ) -> tuple[Phrase, DateReading] | None:
        for phrase in self._automaton.phrases(at, limit, lattice, asks):
            if phrase.rules != {_LED} or _is_led(lattice, at, phrase):
                reading = date_of(phrase.tokens)
                if reading is not None:
                    return phrase, reading
        return None

    def _in_context(
        self, lattice: TextLattice, layout: Layout, at: int, phrase: Phrase, reading: DateReading
    ) -> DateReading:
        """The reading with what the words before it say of it."""
        bound = _bound(lattice, at, phrase)
        forward = self._outlook.forward(lattice.words, layout, at)
        if bound is None and not forward:
            return reading
        until = reading.until and reading.until.model_copy(update={"forward": forward})
        as_of = bound is Bound.UNTIL and not forward
        return reading.model_copy(
            update={"bound": bound, "forward": forward, "as_of": as_of, "until": until}
        )


def _is_led(lattice: TextLattice, at: int, phrase: Phrase) -> bool:
    """Whether a preposition ends just before the phrase, or is written together with it."""
    if "in" in phrase.tokens[0].lead:
        return True
    return any(lattice.before(at, role) is not None for role in ("in", "bound"))


def _bound(lattice: TextLattice, at: int, phrase: Phrase) -> Bound | None:
    """How the preposition before a date, or at its head ("since three days"), bounds it."""
    token = lattice.before(at, "bound")
    if token is None and phrase.tokens[0].role == "ago_sense":
        heads = [head for head in lattice.tokens(at) if head.role == "bound"]
        bound = next((Bound(str(head.fields[0][1])) for head in heads), None)
        return bound if bound is Bound.SINCE else None
    return token and Bound(str(token.fields[0][1]))
