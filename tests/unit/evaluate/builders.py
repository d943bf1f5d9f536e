"""Small gold files, claims and reports, and the perfect report to a gold file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from claimcheck.evaluate.gold import Coarse, Gold, GoldClaim, GoldFact, GoldPair, GoldQuantity
from claimcheck.evaluate.read import parse_gold
from claimcheck.model.claim import Claim, Holder, Modality, Moment, Polarity, SlotValue
from claimcheck.model.dates import Anchor, DateRange, Granularity
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.fact import Fact
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.reason import Reason, Said
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.model.report import Finding, Report
from claimcheck.model.verdict import Origin, Verdict, VerdictKind

TEXT = "".join(chr(ord("a") + place % 26) for place in range(200))
REASON = Reason(code="because")

Json = dict[str, Any]


def row(key: str, start: int, end: int, document: str = "a", **more: Any) -> Json:  # noqa: ANN401
    """A claim of a gold file, as JSON data."""
    return {
        "id": key,
        "document": document,
        "kind": "casualties",
        "slots": {"outcome": "killed"},
        "start": start,
        "end": end,
        "quote": TEXT[start:end],
        "modality": "asserted",
        "polarity": "affirmed",
    } | more


def killed(stated: float, hedge: str = "exact", per: str | None = None) -> Json:
    """A figure of a gold file."""
    return {"stated": stated, "low": stated, "high": stated, "hedge": hedge, "per": per}


def days(first: str, last: str | None = None) -> Json:
    """Days of a gold file."""
    return {"first": first, "last": last or first}


def gold_of(*rows: Json, **more: Any) -> Gold:  # noqa: ANN401
    """A gold file that is exhaustive for casualties in the document ``a``."""
    return parse_gold(json.dumps({"claims": rows, "exhaustive": {"a": ["casualties"]}} | more))


def claim(key: str, start: int, stop: int, document: str = "a", **more: Any) -> Claim:  # noqa: ANN401
    """A claim as the program finds it; ``outcome`` and ``act`` fill slots."""
    slots = {"outcome": "killed"} if more.get("kind", "casualties") == "casualties" else {}
    slots |= {name: more.pop(name) for name in ("outcome", "act") if name in more}
    told: Json = {
        "kind": "casualties",
        "quote": TEXT[start:stop],
        "rule": "ar.casualties.killed",
        "pack": "0",
    } | more
    filled = {name: SlotValue(key=value) for name, value in slots.items()}
    return Claim(id=key, document=document, start=start, stop=stop, slots=filled, **told)


def figure(stated: float, hedge: Hedge = Hedge.EXACT, per: str | None = None) -> Quantity:
    """A figure as the program reads it."""
    return Quantity(stated=stated, low=stated, high=stated, hedge=hedge, per=per)


def moment(first: str, last: str | None = None) -> Moment:
    """Days as the program reads them."""
    days = DateRange(first=date.fromisoformat(first), last=date.fromisoformat(last or first))
    return _moment(days)


def _moment(days: DateRange) -> Moment:
    return Moment(range=days, granularity=Granularity.DAY, anchor=Anchor.NONE)


def holder(key: str, text: str) -> Holder:
    """A holder; where it stands does not matter here."""
    return Holder(key=key, text=text, start=0, stop=len(text))


def document(key: str, published: str | None = None, text: str = TEXT) -> Document:
    """A document, dated by its metadata where ``published`` is given."""
    if published is None:
        return Document(id=key, text=text)
    day = DateRange.day(date.fromisoformat(published))
    return Document(id=key, text=text, published=day, published_basis=DateBasis.GIVEN)


def relation(left: str, right: str, kind: RelationKind) -> Relation:
    """How two claims stand to each other."""
    return Relation(left=left, right=right, kind=kind, reason=REASON)


def finding(
    key: str,
    claims: Sequence[str],
    verdict: VerdictKind = VerdictKind.SINGLE_ORIGIN,
    relations: Iterable[Relation] = (),
    origins: int = 1,
    kind: str = "casualties",
) -> Finding:
    """A fact of the program with its verdict."""
    return Finding(
        fact=Fact(id=key, kind=kind, claims=tuple(claims)),
        verdict=Verdict(
            kind=verdict,
            reason=REASON,
            relations=tuple(relations),
            origins=tuple(_origin(number) for number in range(origins)),
        ),
        question={},
        reason=Said(code="because", text={}),
    )


def _origin(number: int) -> Origin:
    return Origin(key=f"o{number}", label="", basis="own", claims=(), documents=())


def report_of(
    *claims: Claim,
    findings: Iterable[Finding] = (),
    documents: Iterable[Document] | None = None,
) -> Report:
    """A report over the document ``a``, or over ``documents``."""
    return Report(
        program="0",
        packs={},
        documents=(document("a"),) if documents is None else tuple(documents),
        claims=claims,
        findings=tuple(findings),
    )


_RELATION = {
    Coarse.NOT_COMPARABLE: RelationKind.UNDETERMINED,
    Coarse.AGREE: RelationKind.SAME,
    Coarse.COMPATIBLE: RelationKind.MORE_SPECIFIC,
    Coarse.SUPERSEDED: RelationKind.STATE_CHANGED,
    Coarse.TENSION: RelationKind.TENSION,
    Coarse.CONFLICT: RelationKind.CONTRADICTORY,
}


def perfect_report(gold: Gold, documents: Iterable[Document]) -> Report:
    """The report that says of the documents what the gold says, and nothing else."""
    rows = {row.id: row for row in gold.claims if row.is_scored}
    return report_of(
        *(_as_claim(row) for row in rows.values()),
        findings=[_as_finding(fact, rows, gold.pairs) for fact in gold.facts],
        documents=documents,
    )


def _as_claim(row: GoldClaim) -> Claim:
    named = [name for name in ("outcome", "act") if row.slots.get(name)]
    said = tuple(holder(row.holder or text, text) for text in row.first_holders)
    return Claim(
        id=f"c-{row.id}",
        document=row.document,
        kind=row.kinds[0],
        slots={name: SlotValue(key=row.slots[name]) for name in named},
        start=row.start,
        stop=row.end,
        quote=row.quote,
        quantity=row.quantity and _as_quantity(row.quantity),
        when=row.when and _moment(row.when.range),
        as_of=row.as_of and _moment(row.as_of.range),
        attribution=(said,) if said else (),
        modality=Modality(row.modality),
        polarity=Polarity(row.polarity),
        rule="perfect",
        pack="0",
    )


def _as_quantity(gold: GoldQuantity) -> Quantity:
    stated = gold.low if gold.stated is None else gold.stated
    assert stated is not None
    return Quantity(
        stated=stated,
        stated_high=gold.high if gold.hedge is Hedge.RANGE else None,
        low=gold.low,
        high=gold.high,
        hedge=gold.hedge,
        per=gold.per,
    )


def _as_finding(fact: GoldFact, rows: dict[str, GoldClaim], pairs: Iterable[GoldPair]) -> Finding:
    claims = [claim for claim in fact.claims if claim in rows]
    relations = [
        relation(f"c-{pair.left}", f"c-{pair.right}", _RELATION[pair.relation])
        for pair in pairs
        if pair.left in claims and pair.right in claims
    ]
    keys = [f"c-{claim}" for claim in claims]
    return finding(fact.id, keys, fact.verdict, relations, fact.origins)
