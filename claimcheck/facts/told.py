"""A claim with the days it speaks of, as linkage compares them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from claimcheck.facts.identity import Identity, identity_of
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.kind import Kind
from claimcheck.model.quantity import Number

_PLANNED_WITHIN = timedelta(days=365)
"""Who plans without a day speaks of the year to come."""


@dataclass(frozen=True, eq=False, repr=False, slots=True)
class Told:
    """A claim, the days of what it tells where they are known, and when it was published.

    ``text`` is the id of the document whose text it stands in: of a copy what it copies.
    ``identity`` are its names, ``figure`` is its figure, where this tells by itself. ``passed``
    says that the document tells a later count itself, ``wholes`` of which other claims of the
    document it counts a part. ``company`` are the days of the texts that share the telling figures
    of a document without a date; ``scene`` is the state in which most of what its document tells
    plays, where it is known, ``cast`` are the states that it tells of, where that counts.
    ``towns`` are the towns that the document names, of a running count of one side of a fight that
    names no place: by these it is known which fight.
    ``of_nothing`` says that it counts some of a whole of which its document counts no more.

    What comparing asks again and again is worked out once: ``written`` are the days near which its
    document was written, ``held`` when its figure held, its own moment or else up to when its
    document was published, and ``near`` the days near which its matter lies: its own, else those
    of its document.
    """

    claim: Claim
    days: DateRange | None
    published: DateRange | None
    text: str
    identity: Identity
    figure: Number | None
    passed: bool = False
    wholes: frozenset[str] = frozenset()
    company: DateRange | None = None
    scene: str | None = None
    cast: frozenset[str] = frozenset()
    of_nothing: bool = False
    towns: frozenset[str] = frozenset()
    written: DateRange | None = field(init=False)
    held: DateRange | None = field(init=False)
    near: DateRange | None = field(init=False)

    def __post_init__(self) -> None:
        written = self.published or self.company
        object.__setattr__(self, "written", written)
        object.__setattr__(self, "held", _held(self.claim, self.published, passed=self.passed))
        object.__setattr__(self, "near", self.days or written)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all its slots."""
        return self.identity.keys

    def names(self, kind: Kind) -> Mapping[str, frozenset[str]]:
        """The keys of each slot that makes it the claim of one matter, as a kind of its family
        asks for them."""
        if kind.id == self.claim.kind:
            return self.identity.names
        return identity_of(self.claim, kind).names


def _held(claim: Claim, published: DateRange | None, *, passed: bool) -> DateRange | None:
    as_of = claim.as_of
    own = as_of is not None and as_of.text is not None
    if as_of is not None and as_of.range is not None and (own or not passed):
        return as_of.range
    if published is not None and (passed or claim.earlier):
        return DateRange(first=None, last=published.last)
    return published


def days_told(claim: Claim, published: DateRange | None) -> DateRange | None:
    """The days of what a claim tells: of a plan for which only its document has a day, a year."""
    when = claim.when
    planned = claim.modality is not Modality.ASSERTED
    own = when is not None and when.range is not None
    if when is not None and own and not (planned and when.inherited and when.range == published):
        return when.range
    if planned and published is not None and published.first and published.last:
        return DateRange(first=published.first, last=published.last + _PLANNED_WITHIN)
    return None


def gap_in_days(left: DateRange | None, right: DateRange | None) -> int:
    """How many days lie between two ranges, 0 where they meet; very many where one is unknown."""
    if left is None or right is None:
        return _UNKNOWN_GAP
    if left.last is not None and right.first is not None and left.last < right.first:
        return (right.first - left.last).days
    if right.last is not None and left.first is not None and right.last < left.first:
        return (left.first - right.last).days
    return 0


def far_apart(left: DateRange | None, right: DateRange | None) -> bool:
    """Whether two ranges are known to lie months apart: texts of such days tell no one story."""
    return _MONTHS < gap_in_days(left, right) < _UNKNOWN_GAP


_UNKNOWN_GAP = 10**7
_MONTHS = 60
