"""Date expressions of a text, as the words say them: nothing is counted from a publication date.

``values.dates_anchor`` makes days of the readings.
"""

from typing import NamedTuple

from claimcheck.model.dates import Bound, DateReading
from claimcheck.model.language import Language
from claimcheck.model.text import Found, TextWords, Word
from claimcheck.text.sentences import Layout
from claimcheck.text.words import Folder
from claimcheck.values.dates.build import date_of, merged
from claimcheck.values.dates.digits import plain_role
from claimcheck.values.dates.durations import DurationReader
from claimcheck.values.dates.forward import Outlook
from claimcheck.values.dates.grammar import Ask, Automaton, Phrase, Strata, Token
from claimcheck.values.dates.lattice import NUMBER, TextLattice, Vocabulary
from claimcheck.values.dates.lexicon import REFUSED, found_at
from claimcheck.values.dates.matter import BESIDE, with_matter
from claimcheck.values.recall import Recall

_FREE = "dates"
_LED = "dates_led"
_CLOSED = "dates_closed"


class _First(NamedTuple):
    """The first date expression at a word: how many words it has, its first token and reading.

    What is never a date has words alone, and where nothing begins there are none.
    """

    size: int
    date: tuple[Token, DateReading] | None = None


_NOTHING = _First(0)


class DateReader:
    """Finds the date expressions of one language."""

    def __init__(self, language: Language, folder: Folder | None = None) -> None:
        grammar, strata = language.dates.grammar, language.dates.strata
        self.vocabulary = Vocabulary(language, folder)
        self._durations = DurationReader(language, self.vocabulary)
        asked = {
            "duration": self._durations.inner_openers,
            "stretch": self._durations.stretch_openers,
            "spelled_year": frozenset({NUMBER}),
        }
        proclitics = language.dates.clitics.keys()
        self._strata = Strata(grammar, strata, merged, asked, proclitics)
        self._automaton = Automaton(
            grammar, (_FREE, _LED, _CLOSED), self._strata.openers, proclitics
        )
        self._openers = self.vocabulary.ask(self._automaton.openers | {REFUSED})
        self._beside = self.vocabulary.ask(BESIDE)
        self._outlook = Outlook(language, self.vocabulary.lexicon, self.vocabulary.known)
        self._known: Recall[_First] = Recall(_NOTHING)
        self._alone: dict[str | None, bool] = {}
        """Whether digits in a role make a phrase without another word."""

    def find(
        self,
        text: str,  # noqa: ARG002 (readers of all dimensions are called alike)
        words: TextWords,
        layout: Layout,
    ) -> tuple[Found[DateReading], ...]:
        """All date expressions in order, never overlapping, the longest at each place."""
        lattice = self.vocabulary.lattice(words)
        found: list[Found[DateReading]] = []
        begun = 0
        signs = lattice.signs(layout)
        for at in self._known.likely(signs, lattice.where(self._openers)):
            if at < begun or (lattice.are_bare(at) and not self._may_be_alone(words[at])):
                continue
            size, first = self._recalled(lattice, signs, at, layout)
            begun = at + size
            if first is not None:
                head, reading = first
                if _may_name(reading) and self._outlook.is_name(words, layout, at):
                    continue
                reading = self._in_context(lattice, layout, at, head, reading)
                found.append(found_at(self.vocabulary.speller, words, at, begun, head, reading))
        return with_matter(tuple(found), lattice, layout, lattice.where(self._beside))

    def _may_be_alone(self, digits: Word) -> bool:
        """Whether digits may be a date without another word: a year may, a day may not."""
        if not digits.folded.isdecimal():
            return True
        role = plain_role(digits.folded)
        if role not in self._alone:
            lattice = self.vocabulary.alone(digits)
            phrases = self._automaton.phrases(0, 1, lattice, self._ask(lattice, 1))
            self._alone[role] = bool(phrases)
        return self._alone[role]

    def _recalled(self, lattice: TextLattice, signs: list[int], at: int, layout: Layout) -> _First:
        """The first date expression at a word, as it was read where the same words stood."""
        known = self._known.find(signs, at)
        if known is not None:
            return known[0]
        limit = layout.sentences[layout.sentence_of[at]][1]
        watched, alone = lattice.watched(at)
        refused = _refused(alone, at)
        first = refused or self._first(alone, at, limit, self._ask(alone, limit))
        self._known.keep(signs, at, watched, first)
        return first

    def _ask(self, lattice: TextLattice, limit: int) -> Ask:
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

    def _first(self, lattice: TextLattice, at: int, limit: int, ask: Ask) -> _First:
        if self._automaton.openers.isdisjoint(lattice.roles(at)):
            return _NOTHING
        for phrase in self._automaton.phrases(at, limit, lattice, ask):
            if _may_stand(lattice, at, phrase, limit):
                reading = date_of(phrase.tokens)
                if reading is not None and not _may_count(reading, lattice, phrase.stop, limit):
                    return _First(phrase.stop - at, (phrase.tokens[0], reading))
        return _NOTHING

    def _in_context(
        self, lattice: TextLattice, layout: Layout, at: int, head: Token, reading: DateReading
    ) -> DateReading:
        """The reading with what the words before it say of it."""
        bound = _bound(lattice, at, head)
        forward = self._outlook.forward(lattice.words, layout, at)
        if bound is Bound.UNTIL and not forward:
            forward = self._outlook.lasts(lattice.words, layout, at)
        if bound is None and not forward:
            return reading
        until = reading.until and reading.until.model_copy(update={"forward": forward})
        as_of = bound is Bound.UNTIL and not forward
        return reading.model_copy(
            update={"bound": bound, "forward": forward, "as_of": as_of, "until": until}
        )


def _may_name(reading: DateReading) -> bool:
    """Whether a date is no more than a day and its month, by which things are called."""
    return reading.day is not None and reading.model_fields_set == _NAMED


_NAMED = frozenset({"day", "month"})


def _may_count(reading: DateReading, lattice: TextLattice, stop: int, limit: int) -> bool:
    """Whether the number behind a weekday may count what the next word names: "on Sunday 14
    people"."""
    bare = reading.day is not None and reading.month is None and reading.weekday is not None
    return bare and stop < limit and lattice.words[stop].shape == "word"


def _refused(lattice: TextLattice, at: int) -> _First | None:
    """The longest phrase that is never a date, where one begins."""
    if REFUSED not in lattice.likely[at]:
        return None
    stops = [token.stop for token in lattice.tokens(at) if token.role == REFUSED]
    return _First(max(stops) - at) if stops else None


def _may_stand(lattice: TextLattice, at: int, phrase: Phrase, limit: int) -> bool:
    """Whether what stands around a phrase lets it be a date, where its words alone do not say."""
    if phrase.rules == {_LED}:
        return _is_led(lattice, at, phrase)
    return phrase.rules != {_CLOSED} or _is_closed(lattice, at, phrase, limit)


def _is_closed(lattice: TextLattice, at: int, phrase: Phrase, limit: int) -> bool:
    """Whether two bare years stand alone between two marks: elsewhere they may count something."""
    words = lattice.words
    if not at or phrase.stop >= limit:
        return False
    return words[at - 1].shape == "mark" and words[phrase.stop].shape == "mark"


def _is_led(lattice: TextLattice, at: int, phrase: Phrase) -> bool:
    """Whether a preposition ends just before the phrase, or is written together with it, or a word
    of what is called by its year does: "the war of 2020"."""
    if "in" in phrase.tokens[0].lead:
        return True
    return any(lattice.before(at, role) is not None for role in ("in", "bound", "event"))


def _bound(lattice: TextLattice, at: int, head: Token) -> Bound | None:
    """How the preposition before a date, or at its head ("since three days"), bounds it."""
    token = lattice.before(at, "bound")
    if token is None and head.role == "ago_sense":
        bounds = [each for each in lattice.tokens(at) if each.role == "bound"]
        bound = next((Bound(str(each.fields[0][1])) for each in bounds), None)
        return bound if bound is Bound.SINCE else None
    return token and Bound(str(token.fields[0][1]))
