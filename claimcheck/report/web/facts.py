"""From findings to what the page shows of each: verdict, picture, witnesses, rows and reasons."""

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.model.report import Finding
from claimcheck.model.verdict import Origin, Verdict
from claimcheck.report.acceptance import accepted
from claimcheck.report.page import SIGNS
from claimcheck.report.readings import show_days, show_quantity
from claimcheck.report.reasons import reasons_of
from claimcheck.report.web.edition import Edition
from claimcheck.report.web.plots import Plot, plot_finding
from claimcheck.report.web.rows import Block, blocks_of, ordered_claims

_PAIRS = 6
"""So many pairs of claims are named under a reason that they share."""


class Witness(NamedTuple):
    """An origin: how it is called, why its documents count as one, and which they are."""

    number: int
    name: str
    basis: str
    documents: tuple[int, ...]
    notes: tuple[str, ...]


class Why(NamedTuple):
    """A reason of some relations, and the pairs of claims that it holds for."""

    kind: str
    sentence: str
    pairs: tuple[tuple[str, str], ...]
    more: int


class FactView(NamedTuple):
    """All that the page shows of a finding."""

    id: str
    kind: str
    kind_name: str
    verdict: str
    sign: str
    word: str
    question: str
    reason: str
    accepted: tuple[str, ...]
    """Who accepts the finding, and how it stands to an earlier report."""
    common: str | None
    plot: Plot | None
    witnesses: str
    origins: tuple[Witness, ...]
    deniers: tuple[Witness, ...]
    copies: tuple[tuple[int, int], ...]
    """Documents of the fact that copy another one, with that one."""
    blocks: tuple[Block, ...]
    whys: tuple[Why, ...]
    links: tuple[str, ...]
    documents: tuple[int, ...]


def view_fact(finding: Finding, edition: Edition) -> FactView:
    """What the page shows of a finding."""
    verdict, language = finding.verdict, edition.language
    claims = [claim for _, some in ordered_claims(finding, edition) for claim in some]
    documents = sorted({edition.numbers[claim.document] for claim in claims})
    return FactView(
        id=finding.fact.id,
        kind=finding.fact.kind,
        kind_name=edition.kind_name(finding.fact.kind),
        verdict=verdict.kind,
        sign=SIGNS[verdict.kind],
        word=edition.say(f"verdict.{verdict.kind}"),
        question=finding.question[language],
        reason=edition.told(finding.reason),
        accepted=tuple(accepted(finding, edition.messages)),
        common=_common(finding, edition),
        plot=plot_finding(finding, claims, edition),
        witnesses=_counted(len(documents), len(verdict.origins), edition),
        origins=_witnesses(verdict.origins, finding, edition),
        deniers=_witnesses(verdict.deniers, finding, edition),
        copies=tuple(_copies(documents, edition)),
        blocks=tuple(blocks_of(finding, edition)),
        whys=tuple(_whys(finding, edition)),
        links=tuple(_links(finding, edition)),
        documents=tuple(documents),
    )


def _common(finding: Finding, edition: Edition) -> str | None:
    if finding.verdict.quantity is not None:
        return show_quantity(finding.verdict.quantity, edition.messages)
    return show_days(finding.verdict.when, edition.messages) if finding.verdict.when else None


def _counted(documents: int, origins: int, edition: Edition) -> str:
    counts = (
        edition.say("head.documents", count=documents),
        edition.say("finding.origins", count=origins),
    )
    return edition.say("list.comma").join(counts)


def _witnesses(
    origins: Iterable[Origin], finding: Finding, edition: Edition
) -> tuple[Witness, ...]:
    return tuple(
        Witness(
            number=number,
            name=finding.origins[origin.key][edition.language],
            basis=edition.say(origin.basis) if edition.says(origin.basis) else "",
            documents=tuple(edition.numbers[id_] for id_ in origin.documents),
            notes=tuple(_notes(origin, finding.verdict, edition)),
        )
        for number, origin in enumerate(origins, 1)
    )


def _notes(origin: Origin, verdict: Verdict, edition: Edition) -> Iterable[str]:
    """On which sides an origin stands, whether it is one of several documents, or overtaken."""
    claims = set(origin.claims)
    for number, camp in enumerate(verdict.camps, 1):
        if claims & set(camp.claims):
            yield edition.say("finding.side", count=number)
    if len(origin.documents) > 1:
        yield edition.say("page.as_one", count=len(origin.documents))
    if claims <= set(verdict.superseded):
        yield edition.say("document.superseded")


def _copies(numbers: Iterable[int], edition: Edition) -> Iterable[tuple[int, int]]:
    for number in numbers:
        original = edition.report.documents[number - 1].copy_of
        if original in edition.numbers:
            yield number, edition.numbers[original]


def _whys(finding: Finding, edition: Edition) -> Iterable[Why]:
    """Every reason of a relation once, the gravest first, with the first of its pairs."""
    for why in reasons_of(finding, edition.language):
        word = edition.say(f"relation.{why.kind}")
        yield Why(word, why.sentence, why.pairs[:_PAIRS], max(len(why.pairs) - _PAIRS, 0))


def _links(finding: Finding, edition: Edition) -> Iterable[str]:
    """Why the claims are about one matter: each sentence of the steps that joined them, once."""
    steps = (step.reason for link in finding.fact.links if link.linked for step in link.steps)
    return dict.fromkeys(edition.explain(reason) for reason in steps)
