"""How far a draft looks for its date, and how far one stands from it."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

Reach = Callable[[Draft, Chart], Stretch]


def distance(mention: Mention, draft: Draft) -> tuple[int, int]:
    """How far a date stands from a draft; one that follows is preferred to one that leads."""
    if mention.first >= draft.stop:
        return mention.first - draft.stop, 0
    if mention.stop <= draft.first:
        return draft.first - mention.stop, 1
    return 0, 0


def own_words(draft: Draft, chart: Chart) -> Stretch:
    """The words of a draft itself."""
    return draft.first, min(draft.stop, len(chart.words))


def own_clause(draft: Draft, chart: Chart) -> Stretch:
    """The clauses that a draft reaches into."""
    return chart.clause(draft.first)[0], chart.clause(draft.stop - 1)[1]


def whole_sentence(draft: Draft, chart: Chart) -> Stretch:
    """The sentence of a draft."""
    return chart.sentence(draft.first)


def around(draft: Draft, chart: Chart) -> Stretch:
    """The sentence of a draft, for the date that another one counts from."""
    return chart.sentence(draft.first)
