"""From sheets to figures on facts: the grouping of claims, the verdicts, the origins."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.evaluate.figures import Grouping, WrongFact, harmonic, ratio
from claimcheck.evaluate.gold import GoldFact
from claimcheck.evaluate.match import Sheet
from claimcheck.model.report import Finding, Report
from claimcheck.model.verdict import VerdictKind

_NO_FACT = "no fact"


class Judgement(NamedTuple):
    """A fact of the gold, and the program's fact that stands for it."""

    gold: GoldFact
    finding: Finding | None

    @property
    def verdict(self) -> VerdictKind | None:
        return None if self.finding is None else self.finding.verdict.kind

    @property
    def origins(self) -> int | None:
        return None if self.finding is None else len(self.finding.verdict.origins)


class Judged(NamedTuple):
    """How many verdicts and origin counts are right, of how many facts, and the wrong ones."""

    verdicts: float | None
    origins: float | None
    facts: int
    wrong_verdicts: tuple[WrongFact, ...]
    wrong_origins: tuple[WrongFact, ...]


def score_grouping(sheets: Sequence[Sheet]) -> Grouping:
    """B-cubed over the matched claims that have a fact in the gold.

    A claim's precision is the share of its companions in the program's fact (itself among them)
    that share its gold fact, its recall the share of its companions in the gold fact that share
    the program's.
    """
    shares = [share for sheet in sheets for share in _shares(sheet)]
    precision = ratio(sum(share[0] for share in shares), len(shares))
    recall = ratio(sum(share[1] for share in shares), len(shares))
    f1 = harmonic(precision, recall)
    return Grouping(b3_precision=precision, b3_recall=recall, b3_f1=f1)


def _shares(sheet: Sheet) -> Iterator[tuple[float, float]]:
    fact_of = _fact_of_claim(sheet.report)
    placed = [
        (row.fact, fact_of.get(claim.id, f"alone {claim.id}"))
        for row, claim in sheet.matches
        if row.fact is not None
    ]
    together = Counter(placed)
    in_gold = Counter(gold for gold, _ in placed)
    in_program = Counter(program for _, program in placed)
    for gold, program in placed:
        common = together[gold, program]
        yield common / in_program[program], common / in_gold[gold]


def _fact_of_claim(report: Report) -> dict[str, str]:
    """The fact that holds each claim; the first by id, were there several."""
    facts = sorted((finding.fact for finding in report.findings), key=lambda fact: fact.id)
    return {claim: fact.id for fact in reversed(facts) for claim in fact.claims}


def judgements(sheets: Sequence[Sheet]) -> list[Judgement]:
    """Each gold fact of which a claim was found, beside the program's fact that holds most of its
    found claims: of two that hold as many, the one that holds less else, then the first by id."""
    return [judgement for sheet in sheets for judgement in _judgements(sheet)]


def _judgements(sheet: Sheet) -> Iterator[Judgement]:
    fact_of = _fact_of_claim(sheet.report)
    findings = {finding.fact.id: finding for finding in sheet.report.findings}
    found = {row.id: claim.id for row, claim in sheet.matches}
    for fact in sorted(sheet.gold.facts, key=lambda fact: fact.id):
        claims = [found[row] for row in fact.claims if row in found]
        if claims:
            held = Counter(fact_of[claim] for claim in claims if claim in fact_of)
            best = min(
                held,
                key=lambda key: (-held[key], len(findings[key].fact.claims), key),
                default=None,
            )
            yield Judgement(fact, None if best is None else findings[best])


def score_judgements(facts: Sequence[Judgement]) -> Judged:
    """How many of these facts have the gold's verdict, and its number of origins."""
    verdicts = tuple(
        _wrong(one, one.gold.verdict, one.verdict)
        for one in facts
        if one.verdict is not one.gold.verdict
    )
    origins = tuple(
        _wrong(one, one.gold.origins, one.origins)
        for one in facts
        if one.origins != one.gold.origins
    )
    return Judged(
        ratio(len(facts) - len(verdicts), len(facts)),
        ratio(len(facts) - len(origins), len(facts)),
        len(facts),
        verdicts,
        origins,
    )


def _wrong(one: Judgement, gold: object, found: object) -> WrongFact:
    return WrongFact(
        id=one.gold.id,
        fact=None if one.finding is None else one.finding.fact.id,
        gold=f"{gold}",
        found=_NO_FACT if found is None else f"{found}",
        why="" if one.finding is None else one.finding.verdict.reason.code,
    )


def disputed_per_10_documents(sheets: Sequence[Sheet]) -> float | None:
    """Disputed facts of the scored kinds, for each ten documents."""
    disputed = sum(
        finding.verdict.kind is VerdictKind.DISPUTED
        and (sheet.kinds is None or finding.fact.kind in sheet.kinds)
        for sheet in sheets
        for finding in sheet.report.findings
    )
    return ratio(10 * disputed, sum(len(sheet.report.documents) for sheet in sheets))
