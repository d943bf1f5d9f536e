"""When a text without a date was written, as the texts tell that share its telling figures.

Two texts that give the same odd figures tell of the same days; nothing else is taken from this.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from claimcheck.facts.figures import is_odd, telling_figure
from claimcheck.model.claim import Claim
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document

_WITHIN = timedelta(days=31)
"""Texts that lie further apart tell no days by a figure that they share."""


def company_of(
    claims: Iterable[Claim], documents: Mapping[str, Document]
) -> Mapping[str, DateRange]:
    """By the id of a document without a date, the days of those with which it shares a figure."""
    sharing: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        figure = telling_figure(claim)
        if figure is not None and is_odd(figure):
            sharing.setdefault((claim.kind, f"{figure}"), set()).add(claim.document)
    days: dict[str, list[DateRange]] = {}
    for texts in sharing.values():
        dated = [each for text in texts if (each := _published(documents.get(text))) is not None]
        for text in texts:
            if _published(documents.get(text)) is None:
                days.setdefault(text, []).extend(dated)
    hulls = ((text, _hull(dated)) for text, dated in days.items())
    return {text: hull for text, hull in hulls if hull is not None}


def _published(document: Document | None) -> DateRange | None:
    return document.published if document is not None else None


def _hull(days: list[DateRange]) -> DateRange | None:
    first = [each.first for each in days if each.first is not None]
    last = [each.last for each in days if each.last is not None]
    if not first or len(first) < len(days) or len(last) < len(days):
        return None
    hull = DateRange(first=min(first), last=max(last))
    return hull if max(last) - min(first) <= _WITHIN else None
