"""From words that deny to none of a unit: "there are no flights", "without any injuries"."""

from typing import NamedTuple

from claimcheck.model.quantity_words import QuantityWords
from claimcheck.values.lexicon import Speller, phrase_set
from claimcheck.values.quantities.hundreds import Words
from claimcheck.values.quantities.units import NounForm, Unit, UnitReader


class Nothing(NamedTuple):
    """None of a unit: the denial begins at ``first`` and ends before ``stop``."""

    first: int
    stop: int
    before: tuple[str, ...]
    unit: Unit


class ExistenceReader:
    """Finds denied existence; built once from a language."""

    def __init__(self, words: QuantityWords, speller: Speller, units: UnitReader) -> None:
        existence = words.existence
        self._units = units
        self._reach = existence.reach
        self._fillers = frozenset(map(speller.form, existence.fillers))
        self._none = phrase_set(existence.none, speller)
        self._negators = phrase_set(existence.negators, speller)
        self._any = frozenset(map(speller.form, existence.any))

    def may_begin(self, folded: str) -> bool:
        """Whether some denial begins with a word."""
        return self._none.may_begin(folded) or self._negators.may_begin(folded)

    def at(self, words: Words, at: int, ceiling: int) -> Nothing | None:
        """The denial that begins at the word ``at`` and ends before ``ceiling``."""
        found = self._none.at(words, at)
        if found is not None:
            stop, hit = found
            unit = self._denied(words, stop, ceiling)
            if unit is not None:
                return Nothing(at, stop, hit.before, unit)
        return self._not_any(words, at, ceiling)

    def _denied(self, words: Words, at: int, ceiling: int) -> Unit | None:
        while at < ceiling:
            unit = self._indefinite(words, at)
            if unit is not None:
                return unit
            if words[at].folded not in self._fillers:
                return None
            at += 1
        return None

    def _not_any(self, words: Words, at: int, ceiling: int) -> Nothing | None:
        found = self._negators.at(words, at)
        if found is None:
            return None
        stop, hit = found
        for place in range(stop, min(ceiling, stop + self._reach)):
            if words[place].folded in self._any:
                unit = self._indefinite(words, place + 1)
                return unit and Nothing(at, stop, hit.before, unit)
        return None

    def _indefinite(self, words: Words, at: int) -> Unit | None:
        unit = self._units.counted(words, at)
        if unit is None or unit.article or unit.owned:
            return None
        return unit if unit.form in (NounForm.ONE, NounForm.MANY) else None
