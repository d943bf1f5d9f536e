"""Builders of nouns with defaults, so that a test says only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from claimcheck.model.claim import Claim, Holder, Moment, SlotValue
from claimcheck.model.dates import Anchor, DateRange, Granularity
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.fact import Fact
from claimcheck.model.kind import InTime, Kind, SlotKind, Value
from claimcheck.model.messages import Messages
from claimcheck.model.quantity import Hedge, Number, Quantity
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Relation, RelationKind
from claimcheck.model.report import Report
from claimcheck.model.verdict import Camp, Origin, Verdict, VerdictKind
from claimcheck.report.build import build_report
from claimcheck.report.wording import Wording
from claimcheck.rulepack.folders import rules_folder
from claimcheck.rulepack.messages import load_messages

MESSAGES = load_messages(rules_folder())

CASUALTIES = Kind(
    id="casualties",
    names={"ar": "ضحايا", "en": "casualties"},
    question={
        "ar": "كم عدد {outcome}{victims: من }{place: في }؟",
        "en": "How many people{victims: from } were {outcome}{place: in }?",
    },
    slots={
        "outcome": SlotKind(dimension="word", words=("killed",), identity=True, required=True),
        "victims": SlotKind(dimension="state", identity=True),
        "place": SlotKind(dimension="place", identity=True),
    },
    value=Value.QUANTITY,
    in_time=InTime.CUMULATIVE,
)
NAMES = {
    "ar": {"kursk": "كورسك", "kp": "كوريا الشمالية"},
    "en": {"kursk": "Kursk", "kp": "North Korea"},
}
REASONS = {"en": {"test.why": "Because of {count}."}, "ar": {"test.why": "بسبب {count}."}}


def document(id_: str = "a.txt", text: str = "قتل 600 جندي", **given: Any) -> Document:
    return Document(id=id_, text=text, **given)


def published(first: str, last: str | None = None) -> dict[str, Any]:
    """The keywords of a document whose publication date is given."""
    days = DateRange(first=date.fromisoformat(first), last=date.fromisoformat(last or first))
    return {"published": days, "published_basis": DateBasis.GIVEN}


def quantity(stated: Number = 600, hedge: Hedge = Hedge.EXACT, **given: Any) -> Quantity:
    return Quantity(**{"stated": stated, "low": stated, "high": stated, "hedge": hedge, **given})


def moment(first: str = "2024-06-19", last: str | None = None, **given: Any) -> Moment:
    days = DateRange(first=date.fromisoformat(first), last=date.fromisoformat(last or first))
    return Moment(**{"range": days, "granularity": Granularity.DAY, "anchor": Anchor.NONE, **given})


def claim(
    id_: str = "c1",
    of: Document | None = None,
    *,
    quote: str | None = None,
    slots: Mapping[str, str] | None = None,
    holders: Sequence[str] = (),
    **given: Any,
) -> Claim:
    """A claim of ``of``, whose quote (the whole text by default) is found there."""
    of = of or document()
    quote = quote or of.text
    start = of.text.index(quote)
    filled = {"outcome": "killed"} if slots is None else slots
    return Claim(
        **{
            "id": id_,
            "document": of.id,
            "kind": "casualties",
            "slots": {name: SlotValue(key=key) for name, key in filled.items()},
            "start": start,
            "stop": start + len(quote),
            "quote": quote,
            "attribution": tuple((holder(name),) for name in holders),
            "rule": "ar.casualties.killed",
            "pack": "0",
            **given,
        }
    )


def holder(text: str) -> Holder:
    return Holder(key=text, text=text, start=0, stop=len(text))


def fact(*claims: Claim, **given: Any) -> Fact:
    ids = tuple(one.id for one in claims)
    return Fact(**{"id": ids[0], "kind": claims[0].kind, "claims": ids, **given})


def reason(code: str = "test.why", **values: str | int) -> Reason:
    return Reason(code=code, values=values or {"count": 2})


def relation(left: Claim, right: Claim, kind: RelationKind, **given: Any) -> Relation:
    return Relation(
        **{"left": left.id, "right": right.id, "kind": kind, "reason": reason(), **given}
    )


def origin(label: str, *claims: Claim, basis: str = "basis.holder") -> Origin:
    return Origin(
        key=label,
        label=label,
        basis=basis,
        claims=tuple(one.id for one in claims),
        documents=tuple(sorted({one.document for one in claims})),
    )


def verdict(kind: VerdictKind = VerdictKind.SINGLE_ORIGIN, **given: Any) -> Verdict:
    return Verdict(**{"kind": kind, "reason": reason(), **given})


def messages(language: str = "en", **texts: str) -> Messages:
    """The program's own messages of a language, and more."""
    known = MESSAGES[language]
    return known.model_copy(update={"texts": {**known.texts, **REASONS[language], **texts}})


def wording(**given: Any) -> Wording:
    every = {language: messages(language) for language in MESSAGES}
    return Wording(
        **{"kinds": {"casualties": CASUALTIES}, "messages": every, "names": NAMES, **given}
    )


def report(
    documents: Iterable[Document] = (),
    claims: Iterable[Claim] = (),
    judged: Iterable[tuple[Fact, Verdict]] = (),
) -> Report:
    return build_report(
        documents, claims, judged, wording=wording(), program="claimcheck 0", packs={"rules": "0"}
    )


def disputed_report() -> Report:
    """Three documents about one toll: two sides, an open date, and a document that says nothing."""
    first = document(
        "a.txt",
        "وقُتل نحو 600 جندي كوري شمالي في كورسك، وفقا لأجهزة الاستخبارات.",
        source="Outlet A",
        agency="Agency",
        **published("2025-04-30"),
    )
    second = document(
        "b.txt",
        "وقال مسؤول إن أكثر من 4000 جندي قتلوا.",
        source="صحيفة ب",
        **published("2025-05-02"),
    )
    silent = document("c.txt", "لا شيء هنا.")
    slots = {"outcome": "killed", "place": "kursk", "victims": "kp"}
    left = claim(
        "left",
        first,
        quote="قُتل نحو 600 جندي كوري شمالي",
        slots=slots,
        holders=["أجهزة الاستخبارات"],
        quantity=quantity(600, Hedge.ABOUT, low=540, high=660, unit="soldier"),
        as_of=moment("2025-04-30", anchor=Anchor.PUBLICATION),
    )
    right = claim(
        "right",
        second,
        quote="أكثر من 4000 جندي قتلوا",
        slots=slots,
        holders=["مسؤول"],
        quantity=quantity(4000, Hedge.MORE_THAN, high=None, unit="soldier"),
    )
    disputed = verdict(
        VerdictKind.DISPUTED,
        origins=(origin("أجهزة الاستخبارات", left), origin("مسؤول", right)),
        relations=(relation(left, right, RelationKind.CONTRADICTORY),),
        camps=(
            Camp(claims=("left",), origins=("أجهزة الاستخبارات",)),
            Camp(claims=("right",), origins=("مسؤول",)),
        ),
    )
    return report([first, second, silent], [left, right], [(fact(left, right), disputed)])
