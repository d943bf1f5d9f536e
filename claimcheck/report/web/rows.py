"""From the claims of a fact to the rows of its table, side by side where there are sides."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.kind import Value
from claimcheck.model.report import Finding
from claimcheck.model.verdict import Verdict
from claimcheck.report.readings import show_claim, show_days
from claimcheck.report.web.days import tell_moment
from claimcheck.report.web.edition import Edition, Manner
from claimcheck.report.web.passages import Passage, quote_in_sentence


class Time(NamedTuple):
    """One moment of a claim: what it is, its days, and the words where the quote lacks them."""

    what: str
    days: str
    note: str
    """How the days were found, where the words alone do not give them."""
    words: str | None = None
    through: str | None = None
    """The claim that the day was found through."""


class Row(NamedTuple):
    """One claim as a row: what it reads, who says it, when, and where it stands."""

    claim: str
    reading: str
    by_day: bool
    """The day is what is compared, not the reading."""
    times: tuple[Time, ...]
    holders: tuple[tuple[str, ...], ...]
    basis: str
    manner: Manner
    origin: int | None
    denier: bool
    replaced: bool
    decides: bool
    quote: Passage
    slots: tuple[tuple[str, str, bool], ...]
    rule: str


class Block(NamedTuple):
    """The rows of one document, on one side of the fact."""

    document: Document
    number: int
    published: str
    side: str | None
    rows: tuple[Row, ...]


def ordered_claims(finding: Finding, edition: Edition) -> list[tuple[int | None, list[Claim]]]:
    """The claims side by side (0 stands for those beside the sides), the oldest document first."""
    camps = [camp.claims for camp in finding.verdict.camps]
    held = {claim for camp in camps for claim in camp}
    rest = [claim for claim in finding.fact.claims if claim not in held]
    sides: list[tuple[int | None, Iterable[str]]] = [*enumerate(camps, 1)]
    if rest:
        sides.append((0 if camps else None, rest))
    return [
        (side, sorted((edition.claims[id_] for id_ in ids), key=lambda one: _place(one, edition)))
        for side, ids in sides
    ]


def blocks_of(finding: Finding, edition: Edition) -> list[Block]:
    """The table of a finding: a block for each document on each side."""
    origins = {
        claim: number
        for number, origin in enumerate(finding.verdict.origins, 1)
        for claim in origin.claims
    }
    blocks = []
    for side, claims in ordered_claims(finding, edition):
        by_document: dict[str, list[Claim]] = {}
        for claim in claims:
            by_document.setdefault(claim.document, []).append(claim)
        for id_, some in by_document.items():
            rows = tuple(_row(claim, finding.verdict, origins, edition) for claim in some)
            blocks.append(_block(edition.documents[id_], side, rows, edition))
    return blocks


def tell_published(document: Document, edition: Edition) -> str:
    """When a document was published, and whether its text alone says so."""
    if document.published is None:
        return edition.say("document.unknown")
    days = show_days(document.published, edition.messages)
    return edition.say(f"document.{document.published_basis}", date=days)


def _block(document: Document, side: int | None, rows: tuple[Row, ...], edition: Edition) -> Block:
    told = None
    if side is not None:
        told = edition.say("finding.side", count=side) if side else edition.say("finding.others")
    return Block(
        document=document,
        number=edition.numbers[document.id],
        published=tell_published(document, edition),
        side=told,
        rows=rows,
    )


def _row(claim: Claim, verdict: Verdict, origins: Mapping[str, int], edition: Edition) -> Row:
    document = edition.of(claim)
    voice = "basis.agency" if document.agency else "basis.document"
    deniers = {claim for origin in verdict.deniers for claim in origin.claims}
    decides = set(verdict.evidence) < {*origins, *deniers, *verdict.superseded}
    return Row(
        claim=claim.id,
        reading=_reading(claim, edition),
        by_day=edition.kind(claim.kind).value is Value.DATE,
        times=tuple(_times(claim, edition)),
        holders=tuple(tuple(one.text for one in step) for step in claim.attribution),
        basis=edition.say("basis.copy" if document.copy_of else voice),
        manner=edition.manner(document),
        origin=origins.get(claim.id),
        denier=claim.id in deniers,
        replaced=claim.id in verdict.superseded,
        decides=decides and claim.id in verdict.evidence,
        quote=quote_in_sentence(edition, document, claim.start, claim.stop),
        slots=tuple(_slots(claim, edition)),
        rule=claim.rule,
    )


def _reading(claim: Claim, edition: Edition) -> str:
    """What a claim says apart from its times; nothing where its day is all that it says."""
    bare = claim.model_copy(update={"when": None, "as_of": None})
    timed = claim.when is not None or claim.as_of is not None
    told = show_claim(bare, edition.messages)
    return "" if timed and told == edition.say("reading.none") else told


def _times(claim: Claim, edition: Edition) -> Iterable[Time]:
    for what, moment in (("page.when", claim.when), ("page.as_of", claim.as_of)):
        if moment is None:
            continue
        words = None
        start, stop = moment.start, moment.stop
        if start is not None and stop is not None and not claim.start <= start < stop <= claim.stop:
            words = edition.of(claim).text[start:stop]
        through = moment.through if moment.through in edition.claims else None
        days, note = tell_moment(moment, edition)
        yield Time(edition.say(what), days, note, words, through)


def _slots(claim: Claim, edition: Edition) -> Iterable[tuple[str, str, bool]]:
    """Each slot that has a name: how it is called, how it is filled, and whether from afar."""
    for name, value in sorted(claim.slots.items()):
        if edition.says(f"slot.{name}"):
            yield edition.say(f"slot.{name}"), edition.slot(claim.kind, value), value.inherited


def _place(claim: Claim, edition: Edition) -> tuple[bool, str, str, int, str]:
    document = edition.of(claim)
    first = document.published.first if document.published else None
    return first is None, str(first), document.id, claim.start, claim.id
