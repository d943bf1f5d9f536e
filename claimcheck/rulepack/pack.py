"""A rule pack in memory: languages, names, kinds and compiled rules, all frozen."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.model.kind import Kind
from claimcheck.model.language import Language
from claimcheck.model.messages import Messages
from claimcheck.model.name import Name
from claimcheck.model.units import UnitTree
from claimcheck.rulepack.phrases import Phrases
from claimcheck.rulepack.rule import Rule

CAPITAL = "capital"
"""The office of a city that stands for its state, so that a rule can name it by the state."""


class Names(NamedTuple):
    """The names table, and what follows from it."""

    by_id: Mapping[str, Name]
    types: Mapping[str, tuple[str, ...]]
    """For each type all types that it is, itself first."""
    subtypes: Mapping[str, tuple[str, ...]]
    """For each type all types that are of it, itself among them."""
    offices: Mapping[tuple[str, str], str]
    """(state, office) to the id of the name that is this office; a capital is one too."""
    spelled: Mapping[str, str]
    """The id of the first name of each spelling, in lower case."""
    states: Sequence[str]
    """The ids of all states."""
    sounds: Mapping[int, str] = MappingProxyType({})
    """The letters between which writers choose for one foreign sound, with the one that stands for
    them: what ``str.translate`` takes."""

    def is_a(self, type_: str, wanted: str) -> bool:
        """Whether a mention of ``type_`` is of the type ``wanted``."""
        return wanted in self.types.get(type_, (type_,))


def sounds_of(languages: Iterable["LanguagePack"]) -> dict[int, str]:
    """The ``sounds`` of names that no table knows, by what each language says of its letters."""
    return {
        ord(letter): chosen
        for each in languages
        for letter, chosen in each.language.folding.foreign.items()
    }


def subtypes_of(types: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """For each type all types that are of it, told from all types that each of them is."""
    below: dict[str, tuple[str, ...]] = {}
    for type_, above in types.items():
        for parent in above:
            below[parent] = (*below.get(parent, ()), type_)
    return below


class LanguagePack(NamedTuple):
    """One language with its phrases and rules; rules of lower strata come first."""

    language: Language
    phrases: Phrases
    rules: tuple[Rule, ...]
    in_names: frozenset[str] = frozenset()
    """The types of mention whose words can be part of an unknown name."""


class Pack(NamedTuple):
    """All that the program knows of languages, names and kinds of claim; equal to itself alone.

    ``version`` is a hash of the content of every file, so that a claim tells which rules made it.
    """

    version: str
    languages: Mapping[str, LanguagePack]
    names: Names
    kinds: Mapping[str, Kind]
    messages: Mapping[str, Messages]
    units: UnitTree

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def units_of(self, wanted: str) -> frozenset[str | None]:
        """All units that are ``wanted`` or a kind of it."""
        bare = {None} if wanted == "none" else set[None]()
        return self.units.kinds_of(wanted) | {wanted} | bare

    def unit_is(self, unit: str | None, wanted: str) -> bool:
        """Whether ``unit`` is ``wanted`` or a kind of it; "none" is no unit at all."""
        return wanted == "none" if unit is None else self.units.is_part_of(unit, wanted)
