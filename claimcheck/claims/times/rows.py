"""Figures that one sentence joins by "and" happened on one day: "9 dead and 17 wounded"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.background import is_earlier
from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.voices import carried
from claimcheck.claims.times.telling import grows
from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention

_APART = 5
"""So many words at the most between two figures of one row."""


def dates_of_rows(
    drafts: Sequence[Draft], when: Mapping[int, Mention], chart: Chart
) -> dict[int, Mention]:
    """For the undated figures of a row of which one is dated, its date."""
    found: dict[int, Mention] = {}
    for row in _rows(drafts, chart):
        days = {when[index].first: when[index] for index in row if index in when}
        if len(days) == 1:
            (day,) = days.values()
            found |= {index: day for index in row if index not in when}
    return found


def _rows(drafts: Sequence[Draft], chart: Chart) -> Iterator[list[int]]:
    """The figures that one sentence joins by "and", by their indexes: two of them at the least."""
    order = sorted(range(len(drafts)), key=lambda index: drafts[index].first)
    row: list[int] = []
    for index in order:
        if row and _goes_on(drafts[row[-1]], drafts[index], chart):
            row.append(index)
            continue
        if len(row) > 1:
            yield row
        row = [index] if grows(drafts[index]) else []
    if len(row) > 1:
        yield row


def _goes_on(left: Draft, right: Draft, chart: Chart) -> bool:
    alike = left.kind.id == right.kind.id and grows(right)
    near = 0 <= right.first - left.stop <= _APART
    one = chart.sentence(left.first) == chart.sentence(right.first)
    if not (alike and near and one) or is_earlier(left, chart) != is_earlier(right, chart):
        return False
    return any(carried(each.before) for each in chart.at(right.first))
