"""A rule pack in memory: languages, names, kinds and compiled rules, all frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.model.kind import Kind
from claimcheck.model.language import Language
from claimcheck.model.name import Name
from claimcheck.rulepack.schema import RuleFile


@dataclass(frozen=True)
class Phrase:
    """One phrase of a lexicon or a name, in folded words, and the mention that it makes."""

    words: tuple[str, ...]
    type: str
    key: str
    foreign: bool = False
    """A name from another language: letters of one class in ``language.yaml`` count as one."""
    article: bool = True
    """Whether its words may carry the article."""


@dataclass(frozen=True)
class Names:
    """The names table, and what follows from it."""

    by_id: Mapping[str, Name]
    types: Mapping[str, tuple[str, ...]]
    """For each type all types that it is, itself first."""
    offices: Mapping[tuple[str, str], str]
    """(state, office) to the id of the name that is this office."""

    def is_a(self, type_: str, wanted: str) -> bool:
        """Whether a mention of ``type_`` is of the type ``wanted``."""
        return wanted in self.types.get(type_, (type_,))


@dataclass(frozen=True)
class LanguagePack:
    """One language with its phrases and rules; rules of lower strata come first."""

    language: Language
    phrases: tuple[Phrase, ...]
    rules: tuple[RuleFile, ...]


@dataclass(frozen=True)
class Pack:
    """All that the program knows of languages, names and kinds of claim.

    ``version`` is a hash of the content of every file, so that a claim tells which rules made it.
    """

    version: str
    languages: Mapping[str, LanguagePack]
    names: Names
    kinds: Mapping[str, Kind]
    units: Mapping[str, str]
    """For each unit the one that it is a finer sort of."""

    def unit_is(self, unit: str | None, wanted: str) -> bool:
        """Whether ``unit`` is ``wanted`` or a finer sort of it; "none" is no unit at all."""
        if unit is None:
            return wanted == "none"
        while unit != wanted:
            if unit not in self.units:
                return False
            unit = self.units[unit]
        return True
