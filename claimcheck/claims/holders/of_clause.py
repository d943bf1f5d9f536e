"""Whose figure it is where a source closes the clause of the figure inside somebody's words."""

from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention

_OUTLETS = ("agency", "outlet")
"""Those who pass on the whole of what is said."""


def is_of_clause(chart: Chart, source: Mention) -> bool:
    """Whether a source closes a clause, no mark before it, as the one of the figure there."""
    holder = source.part("holder")
    if holder is None or holder.type in _OUTLETS or not source.first:
        return False
    return chart.words[source.first - 1].shape != "mark"
