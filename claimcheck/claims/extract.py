"""From the chart of a document to its claims."""

from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.claims.background import is_against, is_earlier
from claimcheck.claims.choose import choose
from claimcheck.claims.completed import Completed, completed, up_to_rival
from claimcheck.claims.context import Context
from claimcheck.claims.draft import Draft
from claimcheck.claims.headlines import sure_as_the_body
from claimcheck.claims.modality import modality_of, polarity_of
from claimcheck.claims.repeats import merge_repeats
from claimcheck.claims.resolvers.lent import lend
from claimcheck.claims.slots import draft_of
from claimcheck.claims.surroundings import is_allowed
from claimcheck.claims.times.datings import Dating
from claimcheck.claims.times.time import Times
from claimcheck.mentions.find import MentionFinder
from claimcheck.model.base import content_id
from claimcheck.model.claim import Claim, Modality, Moment, Polarity, SlotValue
from claimcheck.model.dates import DateRange
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.kind import Kind, Value
from claimcheck.rulepack.pack import LanguagePack, Pack


class Extraction(NamedTuple):
    """What one document gives: itself, dated where its text allows it, and its claims."""

    document: Document
    claims: tuple[Claim, ...]


class ClaimExtractor:
    """Extracts claims from documents of one language; built once from its pack."""

    def __init__(self, pack: Pack, language_pack: LanguagePack) -> None:
        self._pack = pack
        self._finder = MentionFinder(pack, language_pack)
        self._rules = self._finder.rule_set(rule for rule in language_pack.rules if rule.kind)
        self._conjunctions = language_pack.language.clitics.conjunctions

    def extract(self, document: Document) -> Extraction:
        """A document with its publication date, given or inferred, and its claims in order."""
        chart = self._finder.read(document.text)
        document = self._finder.dated(document, chart)
        context = Context(chart, self._pack.names, self._conjunctions)
        drafts = lend(sure_as_the_body(self._drafts(context), chart))
        if not drafts:
            return Extraction(document, ())
        times = Times(chart, document, self._pack.names).date(drafts)
        claims = [
            _claim(draft, dating, context, document, self._pack.version)
            for index, draft in enumerate(drafts)
            for dating in times[index]
        ]
        return Extraction(document, merge_repeats(claims, self._pack.kinds, self._pack.names))

    def _drafts(self, context: Context) -> list[Draft]:
        """What the claim rules find, chosen among and completed from the context.

        A draft to which the context does not give what it lacks makes room for its rivals, on
        which what comes after it may depend: then that is looked at anew.
        """
        kinds: Mapping[str, Kind] = self._pack.kinds
        chart = context.chart
        found = [
            draft_of(rule, kinds[rule.kind], match, self._pack.names)
            for rule, _, match in self._rules.matches(chart)
            if rule.kind
        ]
        found = [each for each in found if is_allowed(each, chart)]
        known: list[Completed] = []
        while True:
            known = completed(choose(found), context, known)
            gone = up_to_rival([each.draft for each in known if each.whole is None], found)
            if not gone:
                return [each.whole for each in known if each.whole is not None]
            found = [each for each in found if not any(each is draft for draft in gone)]
            known = [each for each in known if not any(each.draft is draft for draft in gone)]


def _claim(
    draft: Draft,
    dating: Dating,
    context: Context,
    document: Document,
    version: str,
) -> Claim:
    chart = context.chart
    first, last = min(draft.first, dating.first), max(draft.stop, dating.stop) - 1
    start, stop = chart.words.starts[first], chart.words.end(last)
    slots = {name: _with_text(value, document.text) for name, value in sorted(draft.slots.items())}
    told = sorted((name, value.key) for name, value in slots.items())
    when, modality = _at_its_time(draft, dating.when, document, modality_of(draft, chart))
    return Claim(
        id=content_id(document.id, draft.kind.id, start, stop, told),
        document=document.id,
        kind=draft.kind.id,
        slots=slots,
        start=start,
        stop=stop,
        quote=document.text[start:stop],
        quantity=draft.quantity,
        when=when,
        as_of=dating.as_of,
        relative_to=dating.relative_to,
        attribution=context.attributions.chain(draft),
        earlier=is_earlier(draft, chart),
        against=is_against(draft, chart),
        modality=modality,
        polarity=polarity_of(draft, chart),
        rule=draft.rule.id,
        pack=version,
    )


def _at_its_time(
    draft: Draft, when: Moment | None, document: Document, told: Modality
) -> tuple[Moment | None, Modality]:
    """The time of a claim and how sure it is, which go together.

    An act that is told as a fact though its own day comes after the document is planned; where the
    day stands in another clause, it is that of something else. What is called off is off already.
    """
    called_off = draft.rule.polarity is Polarity.DENIED
    open_ = called_off or told is not Modality.ASSERTED or draft.kind.value is Value.QUANTITY
    if when is None or when.range is None or open_ or not _lies_ahead(when.range, document):
        return when, told
    return (None, told) if when.inherited else (when, Modality.PLANNED)


def _lies_ahead(day: DateRange, document: Document) -> bool:
    """Whether all days of a range come after the day on which a document is known to be written."""
    published = document.published
    if published is None or published.last is None or day.first is None:
        return False
    return document.published_basis is not DateBasis.INFERRED and day.first > published.last


def _with_text(value: SlotValue, text: str) -> SlotValue:
    if value.start is None or value.stop is None:
        return value
    return SlotValue(
        key=value.key,
        text=text[value.start : value.stop],
        start=value.start,
        stop=value.stop,
        inherited=value.inherited,
    )
