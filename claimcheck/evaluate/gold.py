"""What a gold file says, as nouns: the claims of its documents, their facts, the judged pairs."""

from datetime import date
from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from claimcheck.model.claim import Modality, Polarity
from claimcheck.model.dates import DateRange
from claimcheck.model.quantity import Hedge, Number
from claimcheck.model.verdict import VerdictKind

Span = tuple[int, int]


class Coarse(StrEnum):
    """The classes in which pairs are judged, from the mildest to the gravest."""

    NOT_COMPARABLE = "not_comparable"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    SUPERSEDED = "superseded"
    TENSION = "tension"
    CONFLICT = "conflict"


class GoldNoun(BaseModel):
    """Frozen like every noun, but open: a gold file may say more than is scored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldQuantity(GoldNoun):
    """A figure: ``low`` and ``high`` are scored only as the two ends of a range."""

    stated: Number | None
    low: Number | None = None
    high: Number | None = None
    hedge: Hedge
    unit: str | None = None
    per: str | None = None


class GoldDays(GoldNoun):
    """The days that a row's time may mean, both included; ``None`` is open."""

    first: date | None
    last: date | None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"the last day {self.last} comes before the first {self.first}")
        return self

    @property
    def range(self) -> DateRange:
        return DateRange(first=self.first, last=self.last)


class GoldClaim(GoldNoun):
    """One row: a claim that stands in a document.

    ``also`` lists spans of further mentions: finding one of them counts. ``kind`` may name
    several kinds (``visit|meeting``): either will do.
    """

    id: str
    document: str
    kind: str
    slots: dict[str, Any] = Field(default_factory=dict)
    start: int
    end: int
    quote: str
    also: tuple[Span, ...] = ()
    quantity: GoldQuantity | None = None
    when: GoldDays | None = None
    as_of: GoldDays | None = None
    attribution: tuple[str | tuple[str, ...], ...] = ()
    holder: str | None = None
    modality: Modality
    polarity: Polarity
    fact: str | None = None

    @model_validator(mode="after")
    def _spans_hold_something(self) -> Self:
        for start, end in self.spans:
            if not 0 <= start < end:
                raise ValueError(f"the span [{start}, {end}) holds nothing")
        return self

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the claim stands: the span, and each span of ``also``."""
        return ((self.start, self.end), *self.also)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds as which the claim may be found."""
        return tuple(self.kind.split("|"))

    @property
    def is_scored(self) -> bool:
        return not any(kind.startswith("other:") for kind in self.kinds)

    @property
    def first_holders(self) -> tuple[str, ...]:
        """The first step of the attribution: no one, one holder, or several who speak jointly."""
        if not self.attribution:
            return ()
        first = self.attribution[0]
        return (first,) if isinstance(first, str) else first


class GoldFact(GoldNoun):
    """One matter, what the documents together say about it, and from how many origins."""

    id: str
    verdict: VerdictKind
    origins: int
    claims: tuple[str, ...]


class GoldPair(GoldNoun):
    """How two claims stand to each other."""

    left: str
    right: str
    relation: Coarse


class Ignored(GoldNoun):
    """A stretch that may be found or not; without a kind, as any kind."""

    document: str
    kind: str | None = None
    start: int
    end: int

    def covers(self, kind: str) -> bool:
        """Whether a find of this kind is let pass here."""
        return self.kind is None or kind in self.kind.split("|")


class Gold(GoldNoun):
    """A gold file. ``exhaustive`` names, by document, the kinds of which every claim is in it."""

    path: str = "gold"
    story: str | None = None
    published: dict[str, date] = Field(default_factory=dict)
    claims: tuple[GoldClaim, ...]
    facts: tuple[GoldFact, ...] = ()
    pairs: tuple[GoldPair, ...] = ()
    exhaustive: dict[str, tuple[str, ...]]
    ignore: tuple[Ignored, ...] = ()

    def is_exhaustive(self, document: str, kind: str) -> bool:
        """Whether every claim of this kind in this document is in the gold."""
        return any(kind in named.split("|") for named in self.exhaustive.get(document, ()))

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that the gold speaks of, sorted."""
        named = {*self.exhaustive, *self.published}
        named.update(row.document for row in self.claims)
        named.update(span.document for span in self.ignore)
        return tuple(sorted(named))
