"""From a report and a gold file to a sheet: which claim is which row, what is missed, what is
spurious."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from claimcheck.evaluate.answers import same_date, same_number
from claimcheck.evaluate.assign import heaviest
from claimcheck.evaluate.gold import Gold, GoldClaim, Span
from claimcheck.evaluate.published import check_documents
from claimcheck.model.claim import Claim
from claimcheck.model.report import Report

_SHARED_SLOTS = ("outcome", "act")


class Match(NamedTuple):
    """A row of the gold and the claim that is it."""

    row: GoldClaim
    claim: Claim


class Stray(NamedTuple):
    """A spurious claim; ``repeat_of`` is the row that it finds a second time."""

    claim: Claim
    repeat_of: str | None


class Sheet(NamedTuple):
    """A gold file laid beside a report, in the order of the texts.

    ``kinds`` limits what is scored; ``None`` is all.
    """

    report: Report
    gold: Gold
    kinds: frozenset[str] | None
    matches: tuple[Match, ...]
    missed: tuple[GoldClaim, ...]
    strays: tuple[Stray, ...]


def match_claims(report: Report, gold: Gold, kinds: Collection[str] | None = None) -> Sheet:
    """Lay the gold beside the report.

    Everything is matched, whatever ``kinds`` says, so that a kind's figures do not depend on which
    others are asked for.
    """
    check_documents(report.documents, gold)
    scope = None if kinds is None else frozenset(k for kind in kinds for k in kind.split("|"))
    rows = sorted((row for row in gold.claims if row.is_scored), key=_row_place)
    claims = sorted(report.claims, key=_claim_place)
    matches = _matched(rows, claims)
    found = {row.id for row, _ in matches}
    used = {claim.id for _, claim in matches}
    return Sheet(
        report,
        gold,
        scope,
        tuple(match for match in matches if _within(match.row.kinds, scope)),
        tuple(row for row in rows if row.id not in found and _within(row.kinds, scope)),
        tuple(
            Stray(claim, _repeated(claim, rows))
            for claim in claims
            if claim.id not in used and _within((claim.kind,), scope) and _is_spurious(claim, gold)
        ),
    )


def _within(kinds: Iterable[str], scope: frozenset[str] | None) -> bool:
    return scope is None or not scope.isdisjoint(kinds)


def _row_place(row: GoldClaim) -> tuple[str, int, int, str]:
    return row.document, row.start, row.end, row.id


def _claim_place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.document, claim.start, claim.stop, claim.id


def _matched(rows: list[GoldClaim], claims: list[Claim]) -> list[Match]:
    """One to one, over all documents, in the order of the rows."""
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    rows_of: dict[str, list[GoldClaim]] = {}
    for row in rows:
        rows_of.setdefault(row.document, []).append(row)
    return [
        match
        for document, held in rows_of.items()
        for match in _matched_in_one(held, by_document.get(document, []))
    ]


def _matched_in_one(rows: list[GoldClaim], claims: list[Claim]) -> list[Match]:
    """The best matching of one document.

    Pairs stand in four ranks: number and date equal, number equal, date equal, neither. As many
    pairs of the first rank as can be are taken, then of the second, and so on; then the most
    overlap; then, of equals, those of one modality and polarity. So an equal number is never
    given up for a longer overlap or for one more pair of a lower rank, and within a rank nothing
    is lost to the order of the claims.
    """
    most = min(len(rows), len(claims))
    ranks = {
        (left, right): (_rank(row, claim), overlap * (1 + 2 * most) + _likeness(row, claim))
        for left, row in enumerate(rows)
        for right, claim in enumerate(claims)
        if (overlap := _candidate_overlap(row, claim))
    }
    more_than_all = 1 + sum(nearness for _, nearness in ranks.values())
    weights = {
        pair: more_than_all * (1 + most) ** rank + nearness
        for pair, (rank, nearness) in ranks.items()
    }
    return [Match(rows[left], claims[right]) for left, right in heaviest(weights)]


def _rank(row: GoldClaim, claim: Claim) -> int:
    """From 0 (neither number nor date is equal) to 3 (both are)."""
    return 2 * same_number(row, claim) + same_date(row, claim)


def _likeness(row: GoldClaim, claim: Claim) -> int:
    """From 0 to 2: modality, polarity equal."""
    return (row.modality is claim.modality) + (row.polarity is claim.polarity)


def _candidate_overlap(row: GoldClaim, claim: Claim) -> int:
    """By how many code points a claim that may be the row overlaps it; 0 where it may not."""
    if row.document != claim.document or claim.kind not in row.kinds:
        return 0
    if any(not _shares(row, claim, slot) for slot in _SHARED_SLOTS):
        return 0
    return max(_overlap((claim.start, claim.stop), span) for span in row.spans)


def _shares(row: GoldClaim, claim: Claim, slot: str) -> bool:
    """Whether a slot is filled alike; a row that leaves it open takes any filling."""
    named = row.slots.get(slot)
    return named is None or claim.slot(slot) == named


def _overlap(left: Span, right: Span) -> int:
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


def _is_spurious(claim: Claim, gold: Gold) -> bool:
    """Whether a claim that is no row should have been one: its kind is exhaustive here, and it
    lies on no stretch that is let pass."""
    if not gold.is_exhaustive(claim.document, claim.kind):
        return False
    return not any(
        span.document == claim.document
        and span.covers(claim.kind)
        and _overlap((claim.start, claim.stop), (span.start, span.end))
        for span in gold.ignore
    )


def _repeated(claim: Claim, rows: list[GoldClaim]) -> str | None:
    """The row that a left-over claim finds again: the one that it overlaps most."""
    overlaps = [(_candidate_overlap(row, claim), row.id) for row in rows]
    size, row = max(overlaps, key=lambda pair: pair[0], default=(0, ""))
    return row if size else None
