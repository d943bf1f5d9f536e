"""How sure a headline is: as sure as the body, where this tells the same as a plan.

A headline often has no verb, "3 soldiers for 50 prisoners", or leaves out that what it tells is
still to come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.draft import Draft
from claimcheck.claims.modality import modality_of, polarity_of
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality


def sure_as_the_body(drafts: Sequence[Draft], chart: Chart) -> list[Draft]:
    """The drafts in their order, those of the headline planned of which the body tells as a plan.

    A figure of the headline is planned where the body gives it, for the same outcome, as planned
    and nowhere as done; so is the other side of an exchange, of which the body says nothing.
    """
    stop = chart.layout.paragraphs[0][1]
    head = [each for each in drafts if each.first < stop and _is_fact(each, chart)]
    body = [each for each in drafts if each.first >= stop and each.quantity is not None]
    if not head or not body:
        return list(drafts)
    planned = [each for each in head if _twins(each, body, chart) == {Modality.PLANNED}]
    planned += [each for each in head if not _twins(each, body, chart) and _joined(each, planned)]
    return [
        replace(each, sure=Modality.PLANNED) if any(each is one for one in planned) else each
        for each in drafts
    ]


def _is_fact(draft: Draft, chart: Chart) -> bool:
    """Whether a draft gives a figure, of what its own words tell as done."""
    return draft.quantity is not None and modality_of(draft, chart) is Modality.ASSERTED


def _twins(draft: Draft, body: Sequence[Draft], chart: Chart) -> set[Modality]:
    """How sure the body is of what a draft of the headline tells."""
    assert draft.quantity is not None
    return {
        modality_of(each, chart)
        for each in body
        if each.kind.id == draft.kind.id
        and each.told == draft.told
        and each.quantity is not None
        and each.quantity.stated == draft.quantity.stated
        and polarity_of(each, chart) is polarity_of(draft, chart)
    }


def _joined(draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a draft goes on from one of the others, or one of these from it."""
    return any(draft.head is each or each.head is draft for each in others)
