"""From a text to its chart: phrases, readings, and what the rules of the lower strata make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.mentions.bits import bits_of
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.credits import credited_agency
from claimcheck.mentions.emit import emit
from claimcheck.mentions.free_words import FreeWords
from claimcheck.mentions.furniture import furniture_of
from claimcheck.mentions.nodes import ANY, Node
from claimcheck.mentions.pattern import Match, Matcher, compile_pattern
from claimcheck.mentions.phrases import PhraseFinder
from claimcheck.mentions.published import infer_published
from claimcheck.mentions.references import resolve_references
from claimcheck.model.dates import DateReading, Duration
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import NumberKind, Quantity, QuantityReading
from claimcheck.model.text import Found
from claimcheck.rulepack.folders import STRATA
from claimcheck.rulepack.pack import LanguagePack, Pack
from claimcheck.rulepack.schema import RuleFile
from claimcheck.text.clitics import Cutter
from claimcheck.text.kept import Kept
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import Folder, find_words
from claimcheck.values.dates import DateReader
from claimcheck.values.durations import DurationReader
from claimcheck.values.quantities import QuantityReader

_NAMES = "names"
"""The stratum behind which names that stand alone are known again."""


class _Woken(NamedTuple):
    """A pattern of a rule, with bits of the types that it begins with, and of those it needs."""

    rule: RuleFile
    number: int
    pattern: Node
    first: int
    """All bits where it begins with any word."""
    needed: tuple[int, ...]


class RuleSet:
    """Rules made ready, woken up by the types of mention that their patterns begin with.

    A pattern is tried only where all that it needs is still to come in the paragraph.
    """

    def __init__(self, rules: Sequence[RuleFile], pack: Pack) -> None:
        subtypes = subtypes_of(pack)
        self._patterns: list[_Woken] = []
        for rule in rules:
            for number, items in enumerate(rule.patterns):
                pattern = compile_pattern(items, subtypes)
                needed = tuple(sorted(pattern.needed))
                first = -1 if ANY in pattern.first else bits_of(pattern.first)
                self._patterns.append(_Woken(rule, number, pattern, first, needed))
        self._first = bits_of(type_ for each in self._patterns for type_ in each.pattern.first)
        self._woken: Kept[int, tuple[_Woken, ...]] = Kept(self._wake)
        self._in_turn: Kept[tuple[str, ...], tuple[_Woken, ...]] = Kept(self._by_type)

    def matches(self, chart: Chart, matcher: Matcher) -> Iterator[tuple[RuleFile, int, Match]]:
        """The best match of every pattern at every place of the story, in its order."""
        first, trial = self._first, matcher.trial(chart)
        for index, coming in enumerate(chart.bits_ahead()):
            woken = self._woken[chart.bits[index] & first]
            able = _able(woken, coming) if woken else []
            if not able or index in chart.furniture:
                continue
            if len(able) > 1:
                types = tuple([mention.type for mention in chart.at(index)])
                able = _able(self._in_turn[types], coming)
            for rule, number, pattern, _, _ in able:
                match = matcher.best(pattern, trial, index)
                if match is not None:
                    yield rule, number, match

    def _wake(self, types: int) -> tuple[_Woken, ...]:
        """The patterns that can begin at mentions of these types."""
        return tuple(each for each in self._patterns if each.first & types or each.first == -1)

    def _by_type(self, types: tuple[str, ...]) -> tuple[_Woken, ...]:
        """The same, each once: those that begin with any word, then type by type."""
        woken = (
            each
            for type_ in (ANY, *types)
            for each in self._patterns
            if type_ in each.pattern.first
        )
        return tuple({id(each): each for each in woken}.values())


def _able(woken: tuple[_Woken, ...], coming: int) -> list[_Woken]:
    """The patterns of which all is still to come that they need."""
    able = []
    for each in woken:
        for bits in each.needed:
            if not bits & coming:
                break
        else:
            able.append(each)
    return able


class MentionFinder:
    """Finds the mentions of texts in one language; built once from its pack."""

    def __init__(self, pack: Pack, language_pack: LanguagePack) -> None:
        language = language_pack.language
        self.language = language
        self.pack = pack
        self._folder = Folder(language)
        clitics = language.clitics
        free_words = FreeWords(clitics.article, self._folder.fold)
        self._joins = frozenset(clitics.conjunctions)
        self.matcher = Matcher(pack.unit_is, self._joins, free_words)
        self._cutter = Cutter(language.clitics)
        self._phrases = PhraseFinder(
            language_pack.phrases, language.clitics, language.folding.foreign
        )
        self._in_names = language_pack.in_names
        self._dates = DateReader(language, self._folder)
        vocabulary = self._dates.vocabulary
        self._durations = DurationReader(language, vocabulary)
        self._quantities = QuantityReader(language, vocabulary.speller, vocabulary.signs)
        self._strata = [
            RuleSet([rule for rule in language_pack.rules if _stratum(rule) == stratum], pack)
            for stratum in STRATA
        ]

    def read(self, text: str, below: str | None = None) -> Chart:
        """The chart of a text; with ``below`` as the rules of that stratum find it."""
        words = find_words(text, self.language, self._folder)
        layout = find_layout(text, words, self.language.marks)
        chart = Chart(text, words, layout, self._in_names)
        self._phrases.fill(chart)
        dates = self._dates.find(text, words, layout)
        chart.dates = dates
        taken = {index for found in dates for index in range(found.first, found.stop)}
        chart.add(_mention("date", found, found.reading) for found in dates)
        chart.add(
            _mention("duration", found, found.reading)
            for found in self._durations.find(text, words, layout)
        )
        for found in self._quantities.find(text, words, layout):
            ordinal = found.reading.kind is NumberKind.ORDINAL
            if not (found.first in taken or ordinal or _points_back(found)):
                chart.add([_mention("quantity", found, found.reading.quantity)])
        for stratum, rules in zip(STRATA, self._strata, strict=True):
            if stratum == below:
                break
            emitted = [
                emit(rule, match, chart, self.pack.names)
                for rule, _, match in rules.matches(chart, self.matcher)
            ]
            chart.add(_widest(emitted))
            if stratum == _NAMES:
                resolve_references(chart, self.pack.names, self._cutter, self._joins)
                chart.furniture = furniture_of(chart)
        return chart

    def dated(self, document: Document, chart: Chart) -> Document:
        """The document with the publication date and the credit that its text allows.

        What the metadata gives is kept.
        """
        if document.agency is None and (agency := credited_agency(chart)) is not None:
            document = document.model_copy(update={"agency": agency})
        if document.published is not None:
            return document
        published, clues = infer_published(
            chart.text, chart.words, chart.layout, chart.dates, self.language
        )
        if published is None:
            return document
        return document.model_copy(
            update={
                "published": published,
                "published_basis": DateBasis.INFERRED,
                "published_clues": clues,
            }
        )


def _widest(mentions: list[Mention]) -> Iterator[Mention]:
    """Of the mentions of one type those that lie in no wider one; each place once."""
    reach: dict[str, int] = {}
    for mention in sorted(mentions, key=lambda each: (each.first, -each.stop, each.rule)):
        if mention.stop > reach.get(mention.type, 0):
            reach[mention.type] = mention.stop
            yield mention


def _points_back(found: Found[QuantityReading]) -> bool:
    """Whether a dual noun with the article only points back to two that were named before."""
    reading = found.reading
    return reading.definite and reading.number == reading.unit_words


def _mention(
    type_: str, found: Found[object], reading: Quantity | DateReading | Duration
) -> Mention:
    return Mention(
        type_, type_, found.first, found.stop, found.start, found.end, found.before, "", reading
    )


def _stratum(rule: RuleFile) -> str:
    return rule.id.split(".")[1]


def subtypes_of(pack: Pack) -> Mapping[str, Sequence[str]]:
    """For each type the types that are of it."""
    return pack.names.subtypes
