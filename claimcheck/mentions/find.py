"""From a text to its chart: phrases, readings, and what the rules of the lower strata make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.mentions.asides import ASIDES, asides_of
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.credits import credited_agency
from claimcheck.mentions.emit import emit
from claimcheck.mentions.free_words import FreeWords
from claimcheck.mentions.furniture import furniture_of
from claimcheck.mentions.name_words import NameWords
from claimcheck.mentions.nearness import has_near
from claimcheck.mentions.pattern import Matcher
from claimcheck.mentions.phrases import PhraseFinder
from claimcheck.mentions.published import infer_published
from claimcheck.mentions.references import resolve_references
from claimcheck.mentions.rule_set import RuleSet
from claimcheck.model.dates import DateReading, Duration
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import NumberKind, Quantity, QuantityReading
from claimcheck.model.text import Found
from claimcheck.rulepack.folders import STRATA
from claimcheck.rulepack.pack import LanguagePack, Pack
from claimcheck.rulepack.rule import Rule
from claimcheck.text.clitics import Cutter
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import find_words, folder_of
from claimcheck.values.dates.durations import DurationReader
from claimcheck.values.dates.find import DateReader
from claimcheck.values.quantities.find import QuantityReader

_NAMES = "names"
"""The stratum behind which names that stand alone are known again."""


class MentionFinder:
    """Finds the mentions of texts in one language; built once from its pack."""

    def __init__(self, pack: Pack, language_pack: LanguagePack) -> None:
        language = language_pack.language
        self.language = language
        self.pack = pack
        self._folder = folder_of(language)
        clitics = language.clitics
        free_words = FreeWords(clitics, self._folder.fold)
        self._joins = frozenset(clitics.conjunctions)
        self.matcher = Matcher(pack, self._joins, free_words)
        self._cutter = Cutter(language.clitics)
        self._phrases = PhraseFinder(
            language_pack.phrases, language.clitics, language.folding.foreign
        )
        self._in_names = language_pack.in_names
        self._name_words = NameWords(language)
        self._dates = DateReader(language, self._folder)
        vocabulary = self._dates.vocabulary
        self._durations = DurationReader(language, vocabulary)
        self._quantities = QuantityReader(language, vocabulary.known)
        self._strata = [
            self.rule_set(rule for rule in language_pack.rules if rule.stratum == stratum)
            for stratum in STRATA
        ]

    def rule_set(self, rules: Iterable[Rule]) -> RuleSet:
        """Some rules of the language, each ready to wake."""
        return RuleSet(rules, self.matcher, frozenset(self.language.marks.sentence))

    def read(self, text: str, below: str | None = None) -> Chart:
        """The chart of a text; with ``below`` as the rules of that stratum find it."""
        words = find_words(text, self.language, self._folder)
        layout = find_layout(text, words, self.language.marks)
        chart = Chart(text, words, layout, self._in_names)
        self._phrases.fill(chart)
        self._name_words.mark(chart)
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
                for rule, _, match in rules.matches(chart)
                if has_near(rule, match.first, chart)
            ]
            chart.add(_widest(emitted))
            if stratum == ASIDES:
                chart.asides = asides_of(chart)
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
