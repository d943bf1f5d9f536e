"""From words to what is counted: a number with its noun, a dual, or none of something."""

from fractions import Fraction
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.quantity import NumberKind, NumberReading, plain
from claimcheck.model.text import Found, TextWords, Word
from claimcheck.values.lexicon import phrase_set
from claimcheck.values.quantities.counted import CountedReader
from claimcheck.values.quantities.existence import ExistenceReader
from claimcheck.values.quantities.known import KnownWords
from claimcheck.values.quantities.neighbours import Counted
from claimcheck.values.quantities.rates import RateReader
from claimcheck.values.quantities.units import NounForm, Unit, UnitReader


class _Begins(NamedTuple):
    """What may begin with a word, as far as the word alone tells."""

    never: bool
    number: bool
    noun: bool
    """It may say by itself how many."""
    denial: bool


class CountReader:
    """Reads what is counted at a word; built once from a language."""

    def __init__(
        self,
        language: Language,
        known: KnownWords,
        units: UnitReader,
        rates: RateReader,
    ) -> None:
        words, speller = language.quantities, known.speller
        self._numbers = known.numbers
        self._units = units
        self._rates = rates
        self._measures = frozenset(words.measures)
        self._counted = CountedReader(words, speller, units)
        self._existence = ExistenceReader(words, speller, units)
        self._never = phrase_set(language.numbers.never, speller)
        self._known = known
        self._begins = known.ask(self._look)

    def places(self, words: TextWords) -> list[int]:
        """Where a quantity may begin, as far as each word alone tells."""
        return self._known.of(words).where(self._begins)

    def goes_on(self, word: Word) -> bool:
        """Whether a number may go on with a word: the noun that it counts, or more of itself."""
        return self._numbers.may_begin(word) or self._units.may_begin(word.folded)

    def at(self, words: TextWords, at: int, floor: int, ceiling: int) -> tuple[Counted | None, int]:
        """What is counted at one of these places, or where to go on if nothing is."""
        told = self._known.told(words[at])
        begins: _Begins | None = told[self._begins] if told else None
        if begins is None:
            return None, at + 1
        never = self._never.at(words, at) if begins.never else None
        if never is not None:
            return None, never[0]
        found = self._numbers.read(words, at) if begins.number else None
        if found is not None:
            return self._numbered(words, found, floor), found.stop
        unit = self._units.at(words, at) if begins.noun else None
        if unit is not None:
            return self._from_noun(words, unit), at + 1
        return self._nothing(words, at, ceiling) if begins.denial else None, at + 1

    def _look(self, word: Word) -> _Begins | None:
        folded = word.folded
        begins = _Begins(
            self._never.may_begin(folded),
            self._numbers.may_begin(word),
            self._units.may_count(folded),
            self._existence.may_begin(folded),
        )
        return begins if any(begins) else None

    def _numbered(
        self, words: TextWords, found: Found[NumberReading], floor: int
    ) -> Counted | None:
        reading = found.reading
        number, first, stop = (found.first, found.stop), found.first, found.stop
        owner = self._counted.before(words, found, floor) if reading.definite else None
        unit = None if owner else self._counted.after(words, stop)
        if unit is not None:
            stop = unit.stop
            reading, stop = self._and_half(words, reading, unit, stop)
        else:
            unit = owner or self._counted.before(words, found, floor)
            first = min(first, unit.first) if unit else first
        before = unit.before if unit and first < found.first else found.before
        if reading.kind is NumberKind.VAGUE and reading.scale == 1 and unit is None:
            return None
        reading = self._settled(reading, unit)
        return Counted(reading, number, unit, first, stop, before)

    def _settled(self, reading: NumberReading, unit: Unit | None) -> NumberReading:
        """What only the noun decides: its plural makes a count of what looks like an ordinal."""
        if unit is None:
            return reading
        measured = unit.unit in self._measures
        if reading.value < 0 and not measured:
            return reading._replace(value=-reading.value)  # the dash of a list
        many = unit.form is NounForm.MANY and reading.value >= 20
        if reading.kind is NumberKind.ORDINAL and many:
            return reading._replace(kind=NumberKind.CARDINAL)
        if reading.kind is NumberKind.FRACTION and measured and not unit.article:
            return reading._replace(kind=NumberKind.CARDINAL)
        return reading

    def _and_half(
        self, words: TextWords, reading: NumberReading, unit: Unit, stop: int
    ) -> tuple[NumberReading, int]:
        """ "three years and a half", the unit named again or not."""
        if unit.unit not in self._measures or reading.kind is not NumberKind.CARDINAL:
            return reading, stop
        added = self._numbers.joined_fraction(words, stop)
        if added is None:
            return reading, stop
        fraction, stop = added
        again = self._units.counted(words, stop)
        if again is not None and again.unit == unit.unit:
            stop = again.stop
        value = plain(Fraction(str(reading.value)) + fraction)
        return reading._replace(value=value, digits=False), stop

    def _from_noun(self, words: TextWords, unit: Unit) -> Counted | None:
        """Two of a dual noun; one of a bare one before "and a half" or "a month"."""
        two = self._units.is_two(words, unit)
        one = unit.form in (NounForm.ONE, NounForm.TWO_OR_ONE) and not (unit.article or unit.owned)
        if not two and not one:
            return None
        reading = NumberReading(2 if two else 1, dual=two, definite=unit.article)
        whole, stop = self._and_half(words, reading, unit, unit.stop)
        if one and not two and whole is reading and not self._rates.adverb(words, stop):
            return None
        number = (unit.first, unit.stop)
        return Counted(whole, number, unit, unit.first, stop, unit.before)

    def _nothing(self, words: TextWords, at: int, ceiling: int) -> Counted | None:
        nothing = self._existence.at(words, at, ceiling)
        if nothing is None:
            return None
        number, unit = (nothing.first, nothing.stop), nothing.unit
        return Counted(NumberReading(0), number, unit, nothing.first, unit.stop, nothing.before)
