"""Lengths of time: from words to ``Duration`` readings."""

from typing import NamedTuple

from claimcheck.model.dates import Duration, Unit
from claimcheck.model.language import Language
from claimcheck.model.text import Found, TextWords
from claimcheck.text.sentences import Layout
from claimcheck.values.dates.grammar import Automaton, Phrase, Token, Tokens
from claimcheck.values.dates.lattice import NUMBER, TextLattice, Vocabulary
from claimcheck.values.dates.lengths import TIME_UNITS, duration_of
from claimcheck.values.dates.lexicon import found_at
from claimcheck.values.recall import Recall

_FREE = "durations"
_LED = "durations_led"
_INNER = "durations_inner"
_STRETCHES = "stretches"
_COUNT = {"count": frozenset({NUMBER})}
_REACH = 12
"""How many words before a unit of time its length may begin."""


class _First(NamedTuple):
    """A length of time at a word: its first token, how many words it has, its reading."""

    head: Token
    size: int
    duration: Duration


class DurationReader:
    """Finds lengths of time of one language."""

    def __init__(self, language: Language, vocabulary: Vocabulary | None = None) -> None:
        grammar = language.dates.grammar
        self._vocabulary = vocabulary or Vocabulary(language)
        proclitics = language.dates.clitics.keys()
        self._free = Automaton(grammar, (_FREE, _LED), _COUNT, proclitics)
        self._inner = Automaton(grammar, (_INNER,), _COUNT, proclitics)
        self._stretches = Automaton(grammar, (_STRETCHES,), _COUNT, proclitics)
        self._units = self._vocabulary.ask(TIME_UNITS)
        self._known: Recall[_First | None] = Recall(None)
        self.inner_openers = self._inner.openers
        self.stretch_openers = self._stretches.openers

    def find(
        self,
        text: str,  # noqa: ARG002 (readers of all dimensions are called alike)
        words: TextWords,
        layout: Layout,
    ) -> tuple[Found[Duration], ...]:
        """All lengths of time in order, never overlapping."""
        lattice = self._vocabulary.lattice(words)
        found: list[Found[Duration]] = []
        at = 0
        for unit in lattice.where(self._units):
            at = max(at, unit - _REACH)
            while at <= unit:
                first = self._at(lattice, at, layout)
                if first is None:
                    at += 1
                    continue
                head, size, duration = first
                stop = at + size
                if not _is_age(lattice, at, stop, duration):
                    found.append(
                        found_at(self._vocabulary.speller, words, at, stop, head, duration)
                    )
                at = stop
        return tuple(found)

    def inner(self, lattice: TextLattice, at: int, limit: int) -> Tokens:
        """The longest length of time at a word, as a token of the grammar of dates."""
        return self._as_token(self._inner, "duration", lattice, at, limit)

    def stretch(self, lattice: TextLattice, at: int, limit: int) -> Tokens:
        """The longest definite length of time ("the three days"), likewise."""
        return self._as_token(self._stretches, "stretch", lattice, at, limit)

    def _at(self, lattice: TextLattice, at: int, layout: Layout) -> _First | None:
        """The first length of time at a word, as it was read where the same words stood."""
        if self._free.openers.isdisjoint(lattice.likely[at]):
            return None
        signs = lattice.signs(layout)
        known = self._known.find(signs, at)
        if known is not None:
            return known[0]
        limit = layout.sentences[layout.sentence_of[at]][1]
        watched, alone = lattice.watched(at)
        first = self._first(self._free, alone, at, limit)
        found = first and _First(first[0].tokens[0], first[0].stop - at, first[1])
        self._known.keep(signs, at, watched, found)
        return found

    def _as_token(
        self, automaton: Automaton, role: str, lattice: TextLattice, at: int, limit: int
    ) -> Tokens:
        first = self._first(automaton, lattice, at, limit)
        if first is None:
            return ()
        phrase, duration = first
        head = phrase.tokens[0]
        return (Token(role, phrase.stop, (("shift", duration),), head.lead, head.before),)

    def _first(
        self, automaton: Automaton, lattice: TextLattice, at: int, limit: int
    ) -> tuple[Phrase, Duration] | None:
        for phrase in automaton.phrases(at, limit, lattice, lambda _, here: lattice.counts(here)):
            if phrase.rules != {_LED} or lattice.before(at, "lasting") is not None:
                duration = duration_of(phrase.tokens)
                if duration is not None:
                    return phrase, duration
        return None


def _is_age(lattice: TextLattice, at: int, stop: int, length: Duration) -> bool:
    """Years after a word for age, or alone in brackets after a name, are an age."""
    if any(part.unit is not Unit.YEAR for part in length.parts):
        return False
    if lattice.before(at, "age") is not None:
        return True
    in_brackets = at > 0 and stop < len(lattice.words) and lattice.words[at - 1].surface == "("
    return in_brackets and lattice.words[stop].surface == ")"
