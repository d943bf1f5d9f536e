"""From words to the unit that a noun names, and whether the noun says one, two or many."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from claimcheck.model.quantity_words import Inflection, Noun, QuantityWords
from claimcheck.values.lexicon import Speller, Table
from claimcheck.values.quantities.hundreds import Words


class NounForm(Enum):
    """How many a noun says by its form."""

    ONE = 1
    TWO = 2
    TWO_BEFORE_NOUN = 3
    TWO_OR_ONE = 4
    MANY = 5


_Named = dict[tuple[str, tuple[str, ...]], NounForm]
"""The units that a noun names, each with the further words that it needs, and the noun's form."""


class Unit(NamedTuple):
    """A noun of the text that names a unit: ``words[first:stop]``."""

    unit: str
    form: NounForm
    first: int
    stop: int
    before: tuple[str, ...]
    article: bool
    owned: bool
    """A pronoun hangs on it: "their dead"."""


class UnitReader:
    """Finds unit nouns; built once from a language."""

    def __init__(self, words: QuantityWords, speller: Speller) -> None:
        self._speller = speller
        self._agreement = frozenset(map(speller.form, words.agreement)) | {""}
        self._not_owners = frozenset(map(speller.form, words.not_owners))
        self._nouns = Table(_entries(words, speller), speller, suffixes=True)
        further = {wanted for each in words.units.values() for wanted in _further(each)}
        speller.forms(wanted + ending for wanted in further for ending in words.agreement)

    def may_begin(self, folded: str) -> bool:
        """Whether some unit begins with a word."""
        return self._nouns.hit(folded) is not None

    def may_count(self, folded: str) -> bool:
        """Whether a noun may say by itself how many, as far as a look at the word alone tells.

        A dual may, and a bare singular before "and a half" or "a month".
        """
        hit = self._nouns.hit(folded)
        if hit is None or hit.after:
            return False
        forms = set(hit.entry.values())
        return NounForm.TWO in forms or not (hit.article or forms == {NounForm.MANY})

    def at(self, words: Words, at: int) -> Unit | None:
        """The unit whose noun begins at the word ``at``; of several the longest."""
        if at >= len(words) or words[at].shape == "number":
            return None
        hit = self._nouns.hit(words[at].folded)
        if hit is None:
            return None
        for (unit, rest), form in hit.entry.items():
            stop = self._rest(words, at + 1, rest) if rest else at + 1
            if stop is not None and not (rest and hit.after):
                return Unit(unit, form, at, stop, hit.before, hit.article, bool(hit.after))
        return None

    def counted(self, words: Words, at: int) -> Unit | None:
        """The unit at ``at`` if nothing but an article stands before its noun."""
        unit = self.at(words, at)
        return unit if unit and not unit.before else None

    def is_two(self, words: Words, unit: Unit) -> bool:
        """Whether the noun alone says two."""
        if unit.owned:
            return False
        if unit.form is NounForm.TWO:
            return True
        following = words[unit.stop] if unit.stop < len(words) else None
        if following is None or unit.article or following.shape != "word":
            return False
        if unit.form is NounForm.TWO_OR_ONE:
            owner = self._speller.is_definite(following)
            return owner and following.folded not in self._not_owners
        return unit.form is NounForm.TWO_BEFORE_NOUN

    def _rest(self, words: Words, at: int, rest: tuple[str, ...]) -> int | None:
        if at + len(rest) > len(words):
            return None
        agree = all(
            self._agrees(words[at + place].folded, wanted) for place, wanted in enumerate(rest)
        )
        return at + len(rest) if agree else None

    def _agrees(self, folded: str, wanted: str) -> bool:
        """Whether a word is the wanted one, with article or an ending of agreement."""
        for cut in self._speller.cutter.cuts(folded):
            before, _ = self._speller.without_article(cut.before)
            plain = not before and not cut.after
            if plain and cut.stem.startswith(wanted) and cut.stem[len(wanted) :] in self._agreement:
                return True
        return False


def _further(nouns: tuple[Noun, ...]) -> Iterator[str]:
    """The words of some nouns behind the first of each."""
    for noun in nouns:
        yield from noun.noun.split()[1:]


def _entries(words: QuantityWords, speller: Speller) -> dict[str, _Named]:
    """Every folded first word with the units it may begin, longest phrase first."""
    nouns = [(unit, noun) for unit, each in words.units.items() for noun in each]
    phrases = speller.phrases(noun.noun for _, noun in nouns)
    named = [(unit, noun, rest) for (unit, noun), (_, *rest) in zip(nouns, phrases, strict=True)]
    named.sort(key=lambda each: -len(each[2]))
    told = [
        (written, (unit, tuple(rest)), form)
        for unit, noun, rest in named
        for form, written in _forms(noun, words.inflections)
    ]
    entries: dict[str, _Named] = {}
    for folded, (_, name, form) in zip(speller.forms(each[0] for each in told), told, strict=True):
        # A plural that is written like a dual is taken for the plural.
        entries.setdefault(folded, {})[name] = form
    return entries


_UNCHANGED = Inflection.model_construct()


def _forms(noun: Noun, patterns: dict[str, Inflection]) -> Iterator[tuple[NounForm, str]]:
    head = noun.noun.split()[0]
    pattern = patterns[noun.like] if noun.like else _UNCHANGED
    stem = head.removesuffix(pattern.strip)
    for form, endings in (
        (NounForm.TWO_OR_ONE, pattern.two_or_one),
        (NounForm.ONE, pattern.one),
        (NounForm.TWO, pattern.two),
        (NounForm.TWO_BEFORE_NOUN, pattern.two_before_noun),
        (NounForm.MANY, pattern.many),
    ):
        for ending in endings:
            yield form, stem + ending
    for written in noun.many:
        yield NounForm.MANY, written
