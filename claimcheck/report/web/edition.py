"""A report in one interface language: what the parts of a page look things up in."""

from typing import NamedTuple

from claimcheck.mentions.language import language_of
from claimcheck.model.claim import Claim, SlotValue
from claimcheck.model.document import Document
from claimcheck.model.kind import Kind
from claimcheck.model.reason import Reason, Said
from claimcheck.model.report import Report
from claimcheck.report.messages import JOIN, Value, say, says
from claimcheck.report.wording import Wording
from claimcheck.report.words import word_for
from claimcheck.rulepack.pack import Pack
from claimcheck.text.sentences import find_layout
from claimcheck.text.words import find_words

Stretch = tuple[int, int]
"""Half-open, in code points of a document's text."""


class Manner(NamedTuple):
    """In which language a document is written, and in which direction it runs."""

    language: str | None
    direction: str


class Edition:
    """A report, the pack that made it, and the words of one interface language."""

    def __init__(self, report: Report, wording: Wording, pack: Pack, language: str) -> None:
        self.report = report
        self.wording = wording
        self.pack = pack
        self.language = language
        self.messages = wording.messages[language]
        self.documents = {document.id: document for document in report.documents}
        self.numbers = {document.id: at for at, document in enumerate(report.documents, 1)}
        self.claims = {claim.id: claim for claim in report.claims}
        self.fact_of = {
            claim: finding.fact.id for finding in report.findings for claim in finding.fact.claims
        }
        self._sentences: dict[str, tuple[Stretch, ...]] = {}

    def say(self, code: str, **values: Value) -> str:
        return say(code, self.messages, values)

    def says(self, code: str) -> bool:
        return says(code, self.messages)

    def told(self, sentence: Said) -> str:
        """A sentence of the report in this edition's language."""
        return sentence.text[self.language]

    def explain(self, reason: Reason) -> str:
        """A reason that the report keeps unsaid, such as that of a link."""
        return self.told(self.wording.said(reason))

    def kind(self, name: str) -> Kind:
        return self.wording.kinds[name]

    def kind_name(self, name: str) -> str:
        names = self.kind(name).names
        return names.get(self.language) or names[min(names)]

    def slot(self, kind: str, value: SlotValue) -> str:
        """What fills a slot: the words for its keys, else as in the text."""
        names = self.wording.names.get(self.language, {})
        words = [word_for(kind, key, self.messages, names) for key in value.key.split(JOIN)]
        if None in words:
            return value.text or value.key
        return self.say("list.and").join(word for word in words if word)

    def manner(self, document: Document) -> Manner:
        """How a document is written: by its pack; without one its own letters decide."""
        name = language_of(document, self.pack)
        if name is None:
            return Manner(document.language, "auto")
        return Manner(document.language or name, self.pack.languages[name].language.direction)

    def of(self, claim: Claim) -> Document:
        return self.documents[claim.document]

    def sentence(self, document: Document, start: int, stop: int) -> Stretch:
        """The sentences that a stretch of the text lies in, as one stretch."""
        around = [
            (first, last)
            for first, last in self._sentences_of(document)
            if first < stop and start < last
        ]
        return (
            min([start, *(first for first, _ in around)]),
            max([stop, *(last for _, last in around)]),
        )

    def _sentences_of(self, document: Document) -> tuple[Stretch, ...]:
        if document.id not in self._sentences:
            self._sentences[document.id] = self._divided(document)
        return self._sentences[document.id]

    def _divided(self, document: Document) -> tuple[Stretch, ...]:
        name = language_of(document, self.pack)
        if name is None:
            return ()
        language = self.pack.languages[name].language
        words = find_words(document.text, language)
        sentences = find_layout(document.text, words, language.marks).sentences
        return tuple((words.starts[first], words.end(stop - 1)) for first, stop in sentences)
