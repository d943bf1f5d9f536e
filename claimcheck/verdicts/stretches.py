"""Counts over two stretches of time, of one speaker in one text: neither replaces the other."""

from __future__ import annotations

from datetime import timedelta

from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.verdicts.pair import Pair

_MONTHS = timedelta(days=62)


def are_two_counts(pair: Pair) -> bool:
    """Whether a text has one speaker give a figure of months, or of days of its own, and another
    one of other days, and calls neither an earlier one: "460 on Tuesday, and 966 since January"."""
    claims = [each.claim for each in (pair.left, pair.right)]
    if not pair.one_document or not pair.one_origin or any(each.earlier for each in claims):
        return False
    spans = [each.when.range if each.when is not None else None for each in claims]
    return spans[0] != spans[1] and (any(map(_is_of_months, spans)) or all(map(_is_dated, claims)))


def _is_dated(claim: Claim) -> bool:
    """Whether the claim's own clause gives the days of what it counts."""
    when = claim.when
    return when is not None and when.range is not None and not when.inherited


def _is_of_months(days: DateRange | None) -> bool:
    if days is None or days.first is None or days.last is None:
        return False
    return days.last - days.first > _MONTHS
