"""From a report to the whole page: counts, documents, what could not be used, facts and texts."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.model.document import DateBasis, Document
from claimcheck.model.verdict import VerdictKind
from claimcheck.report.addresses import web_address
from claimcheck.report.blocks import sizes_of
from claimcheck.report.page import SIGNS
from claimcheck.report.readings import show_days
from claimcheck.report.web.edition import Edition, Manner
from claimcheck.report.web.facts import FactView, view_fact
from claimcheck.report.web.passages import Passage, marked_text


class Count(NamedTuple):
    """How many facts have a verdict, and those of them that are shown."""

    total: int
    verdict: str
    sign: str
    word: str
    facts: tuple[FactView, ...]


class ClueView(NamedTuple):
    """A phrase that dates its document, and what it says for the date."""

    quote: str
    why: str


class DocumentView(NamedTuple):
    """A document of the list at the top, and its text at the end."""

    number: int
    label: str
    id: str
    title: str | None
    address: str | None
    manner: Manner
    published: str
    inferred: bool
    clues: tuple[ClueView, ...]
    witness: str
    copy_of: int | None
    together: tuple[int, ...]
    """Other documents that are one witness with this one when they name no speaker."""
    claims: int
    text: Passage


class ProblemView(NamedTuple):
    """What could not be used: the document's number where it was read at all."""

    number: int | None
    name: str
    what: str


class PageView(NamedTuple):
    """Everything that the page shows."""

    sizes: str
    made_by: str
    counts: tuple[Count, ...]
    documents: tuple[DocumentView, ...]
    problems: tuple[ProblemView, ...]
    facts: tuple[FactView, ...]
    kinds: tuple[tuple[str, str], ...]


def view_page(edition: Edition) -> PageView:
    """What the page shows of a report."""
    report = edition.report
    facts = tuple(view_fact(finding, edition) for finding in report.findings)
    return PageView(
        sizes=sizes_of(report, edition.messages),
        made_by=edition.say("list.comma").join(
            [
                report.program,
                *(f"{name} {version}" for name, version in sorted(report.packs.items())),
            ]
        ),
        counts=tuple(_count(kind, facts, edition) for kind in VerdictKind),
        documents=tuple(_document(document, edition) for document in report.documents),
        problems=tuple(_problems(edition)),
        facts=facts,
        kinds=tuple(dict.fromkeys((fact.kind, fact.kind_name) for fact in facts)),
    )


def _count(kind: VerdictKind, facts: Sequence[FactView], edition: Edition) -> Count:
    of_kind = tuple(fact for fact in facts if fact.verdict == kind)
    return Count(
        edition.report.counts.get(kind, 0),
        kind,
        SIGNS[kind],
        edition.say(f"verdict.{kind}"),
        of_kind,
    )


def _document(document: Document, edition: Edition) -> DocumentView:
    claims = [claim for claim in edition.report.claims if claim.document == document.id]
    return DocumentView(
        number=edition.numbers[document.id],
        label=document.label,
        id=document.id,
        title=document.title,
        address=web_address(document.url),
        manner=edition.manner(document),
        published=_published(document, edition),
        inferred=document.published_basis is DateBasis.INFERRED,
        clues=tuple(_clues(document, edition)),
        witness=_witness(document, edition),
        copy_of=edition.numbers.get(document.copy_of or ""),
        together=tuple(_together(document, edition)),
        claims=len(claims),
        text=marked_text(edition, document, claims),
    )


def _published(document: Document, edition: Edition) -> str:
    if document.published is None:
        return edition.say("days.unknown")
    return show_days(document.published, edition.messages)


def _clues(document: Document, edition: Edition) -> Iterable[ClueView]:
    if document.published_basis is DateBasis.INFERRED:
        for clue in document.published_clues:
            yield ClueView(clue.quote, edition.say(clue.why) if edition.says(clue.why) else "")


def _witness(document: Document, edition: Edition) -> str:
    """Who speaks where the text names nobody."""
    if document.copy_of:
        return edition.say("basis.copy")
    if document.agency:
        return edition.say("document.agency", agency=document.agency)
    return edition.say("page.own_witness")


def _together(document: Document, edition: Edition) -> Iterable[int]:
    group = _groups(document)
    for other in edition.report.documents:
        if other.id != document.id and group & _groups(other):
            yield edition.numbers[other.id]


def _groups(document: Document) -> set[str]:
    agency = {f"agency:{document.agency.casefold().strip()}"} if document.agency else set()
    return {f"text:{document.copy_of or document.id}", *agency}


def _problems(edition: Edition) -> Iterable[ProblemView]:
    for problem in edition.report.problems:
        known = edition.documents.get(problem.document)
        yield ProblemView(
            number=edition.numbers.get(problem.document),
            name=known.label if known else problem.document,
            what=edition.told(problem.what),
        )
