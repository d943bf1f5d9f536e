"""The lines that every page is made of: a document and its date, a claim and its quote."""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.model.claim import Claim, Moment
from claimcheck.model.document import Document
from claimcheck.model.messages import Messages
from claimcheck.model.report import Report
from claimcheck.report.messages import say
from claimcheck.report.readings import show_claim, show_days


class Line(NamedTuple):
    """One line: how deep it stands and what it is. ``text`` may come from a stranger."""

    text: str
    depth: int = 0
    role: str = "text"
    """``title``, ``quote`` (never broken), ``aside``, the name of a verdict, or ``text``."""


BLANK = Line("")


def sizes_of(report: Report, messages: Messages) -> str:
    """How many documents, claims and facts there are, whether or not all facts are shown."""
    sizes = {
        "documents": len(report.documents),
        "claims": len(report.claims),
        "facts": sum(report.counts.values()),
    }
    parts = [say(f"head.{name}", messages, {"count": size}) for name, size in sizes.items()]
    return say("list.comma", messages).join(parts)


def document_block(document: Document, messages: Messages) -> Iterator[Line]:
    """What a document is called, and when it was published."""
    yield Line(document.label, depth=1, role="title")
    yield Line(_published(document, messages), depth=1)
    if document.agency:
        yield Line(say("document.agency", messages, {"agency": document.agency}), depth=1)


def claim_block(claim: Claim, messages: Messages, *, replaced: bool = False) -> Iterator[Line]:
    """What a claim says, to whom it is attributed, and its words."""
    reading = show_claim(claim, messages)
    yield Line(say("reading.line", messages, {"reading": reading}), depth=2)
    if replaced:
        yield Line(say("document.superseded", messages), depth=2)
    if claim.attribution:
        yield Line(say("document.holders", messages), depth=2)
    comma = say("list.comma", messages)
    for step in claim.attribution:
        yield Line(comma.join(holder.text for holder in step), depth=3)
    yield Line(say("document.quote", messages), depth=2)
    yield Line(claim.quote, depth=3, role="quote")
    for moment in (claim.when, claim.as_of):
        if moment is not None and moment.text and not _inside(moment, claim):
            yield Line(say("document.dated_by", messages), depth=2)
            yield Line(moment.text, depth=3, role="quote")


def age_of(document: Document) -> tuple[bool, str, str]:
    """Sorts documents: the oldest first, those without a date last."""
    first = document.published.first if document.published else None
    return first is None, str(first), document.id


def _published(document: Document, messages: Messages) -> str:
    if document.published is None:
        return say("document.unknown", messages)
    date = {"date": show_days(document.published, messages)}
    return say(f"document.{document.published_basis}", messages, date)


def _inside(moment: Moment, claim: Claim) -> bool:
    """Whether the quote of a claim already shows the words that date it."""
    if moment.start is None or moment.stop is None:
        return True
    return claim.start <= moment.start and moment.stop <= claim.stop
