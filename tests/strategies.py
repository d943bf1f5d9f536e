"""Generated nouns, texts and stories for the laws of the program."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.quantity import Hedge, Quantity
from tests import factories

ODD = (
    "\u200f\u200e\u061c\u202b\u202c\u2067\u2069\u200d\u200c\ufeff"
    "\u0640\u064b\u064f\u0651\x00\x1b\x07\u0301"
)
"""Marks of direction, joiners, harakat, tatweel, control characters."""
WORDS = [
    "قتل 12 شخصا",
    "وأصيب",
    "في كورسك",
    "لم",
    "نفت",
    "وزارة الدفاع الروسية",
    "أرسلت كوريا الشمالية",
    "3000 جندي",
    "معاهدة",
    "وقعت",
    "19 يونيو 2024",
    "أمس",
    "آلاف",
    "بين موسكو وبيونغ يانغ",
    "رحلات جوية",
    "استئناف",
    "٤٥",
    "2.5",
    "«",
    "»",
    "،",
    ".",
    "؟",
    "\n",
    "\n\n",
    "(",
    ")",
    "killed",
    "Kursk",
    "КНДР",
    "🙂",
    "🇰🇵",
    "نحو",
    "أكثر من",
    "وفقا ل",
    "لا توجد",
    "the",
    "ـــ",
    "ﻻ",
    "5ر3",
    "و",
]

texts = st.one_of(
    st.text(max_size=80),
    st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=80),
    st.lists(st.sampled_from([*WORDS, *ODD]), max_size=40).map(" ".join),
    st.lists(st.sampled_from([*WORDS, *ODD]), max_size=40).map("".join),
)
"""Any text at all, Arabic letters without sense, and scraps of news with odd characters."""

days = st.integers(0, 900).map(lambda count: date(2023, 1, 1) + timedelta(days=count))


@st.composite
def ranges(draw: st.DrawFn) -> DateRange:
    """Closed and open ranges of days."""
    first = draw(days)
    last = first + timedelta(days=draw(st.integers(0, 40)))
    return DateRange(
        first=draw(st.sampled_from((first, first, None))),
        last=draw(st.sampled_from((last, last, None))),
    )


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Figures with every hedge, and bounds that fit it."""
    stated = draw(st.one_of(st.integers(0, 50), st.sampled_from((600, 820, 1000, 1100, 12300))))
    hedge = draw(st.sampled_from(Hedge))
    return hedged(stated, hedge, draw(st.sampled_from((None, "soldier", "person"))))


def hedged(stated: int, hedge: Hedge, unit: str | None = None) -> Quantity:
    """A figure with the bounds that a hedge gives it."""
    bounds: dict[Hedge, dict[str, Any]] = {
        Hedge.EXACT: {"low": stated, "high": stated},
        Hedge.ABOUT: {"low": stated * 0.9, "high": stated * 1.1},
        Hedge.MORE_THAN: {"low": stated, "high": None, "implied_high": stated * 1.5},
        Hedge.AT_LEAST: {"low": stated, "high": None, "implied_high": stated * 1.5},
        Hedge.LESS_THAN: {"low": None, "high": stated},
        Hedge.AT_MOST: {"low": None, "high": stated},
        Hedge.RANGE: {"low": stated, "high": stated + 10, "stated_high": stated + 10},
        Hedge.VAGUE: {"low": stated * 2, "high": None, "implied_high": stated * 100},
    }
    return Quantity(stated=stated, hedge=hedge, unit=unit, **bounds[hedge])


moments = st.builds(
    lambda days: factories.moment().model_copy(update={"range": days}),
    st.one_of(st.none(), ranges()),
)

KINDS: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "casualties": ({"outcome": "killed", "place": "kursk"}, ()),
    "troop_deployment": ({"force": "kp"}, ()),
    "treaty": ({"parties": "kp+ru"}, ("signed",)),
    "flight": ({"route": "moscow+pyongyang"}, ("operated", "resumed", "suspended", "none")),
}
"""Kinds of claim with what makes them one matter, and the acts that may differ."""
HOLDERS = ("ru.defence", "ua.general_staff", "kr.intelligence")

documents = {
    id_: factories.document(id_, **given)
    for id_, given in (
        ("a", factories.published("2024-06-20")),
        ("b", factories.published("2024-06-20")),
        ("c", factories.published("2024-07-02")),
        ("d", {}),
        ("e", {"agency": "Reuters", **factories.published("2024-07-02")}),
    )
}
"""Where generated claims stand."""


@st.composite
def claims(draw: st.DrawFn, kind: str, id_: str) -> Claim:
    """A claim about the one matter of its kind."""
    slots, acts = KINDS[kind]
    told = {"act": draw(st.sampled_from(acts))} if acts else {}
    holder = draw(st.lists(st.sampled_from(HOLDERS), max_size=1))
    return factories.claim(
        id_,
        documents[draw(st.sampled_from(sorted(documents)))],
        slots={**slots, **told},
        holders=holder,
        kind=kind,
        quantity=draw(st.one_of(st.none(), quantities())),
        when=draw(st.one_of(st.none(), moments)),
        as_of=draw(st.one_of(st.none(), moments)),
        modality=draw(st.sampled_from(Modality)),
        polarity=draw(st.sampled_from(Polarity)),
    )


@st.composite
def matters(draw: st.DrawFn, most: int = 5) -> tuple[Claim, ...]:
    """Claims about one matter: what a fact is made of."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    count = draw(st.integers(1, most))
    return tuple(draw(claims(kind, f"c{number}")) for number in range(count))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Claim, Claim]:
    """Two claims about one matter, under any two ids."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    left, right = draw(st.permutations(["x", "y"]))
    return draw(claims(kind, left)), draw(claims(kind, right))


_SAID = (
    "قُتل {n} جندي كوري شمالي في كورسك، وفقا لوزارة الدفاع الروسية.",
    "أعلنت هيئة الأركان الأوكرانية مقتل أكثر من {n} جندي كوري شمالي في كورسك.",
    "مقتل {n} شخصا في بيروت.",
    "مقتل آلاف الجنود.",
    "استؤنفت الرحلات الجوية.",
    "نفت وزارة الدفاع الروسية مقتل {n} جنديا كوريا شماليا في كورسك.",
    "أرسلت كوريا الشمالية {n} جندي إلى كورسك.",
    "نشرت كوريا الشمالية آلاف الجنود في كورسك لدعم روسيا.",
    "وقعت روسيا وكوريا الشمالية معاهدة الشراكة في {d} يونيو 2024.",
    "صادق البرلمان الروسي على المعاهدة مع كوريا الشمالية في {d} نوفمبر 2024.",
    "استئناف رحلات جوية بين موسكو وبيونغ يانغ.",
    "لا توجد رحلات جوية بين موسكو وبيونغ يانغ.",
    "وأصيب {n} مدنيا في بيروت أمس.",
    "واستمرت الأعمال في الميناء طوال النهار كما جرت العادة في كل موسم.",
)
_sentences = st.builds(
    lambda said, number, day: said.format(n=number, d=day),
    st.sampled_from(_SAID),
    st.sampled_from((12, 40, 600, 620, 3000, 4000)),
    st.integers(17, 20),
)


@st.composite
def stories(draw: st.DrawFn, most: int = 4) -> tuple[Document, ...]:
    """A few documents of news about the same matters, some dated, some credited to an agency."""
    made = []
    for number in range(draw(st.integers(1, most))):
        text = "\n".join(draw(st.lists(_sentences, min_size=1, max_size=4)))
        day = draw(st.sampled_from((None, "2024-12-20", "2024-12-20", "2025-01-03")))
        made.append(
            factories.document(
                f"{number}.txt",
                text,
                language="ar",
                source=draw(st.sampled_from((None, f"Outlet {number}"))),
                agency=draw(st.sampled_from((None, None, "Reuters"))),
                **(factories.published(day) if day else {}),
            )
        )
    return tuple(made)
