"""Who is meant by a sort alone: the medical source, or the Health, that was named before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Holder
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names

_NOUN, _SORT = "lex.sorted.noun", "lex.sorted.adjective"


def told_so_before(
    chart: Chart, mention: Mention, said: Iterable[tuple[tuple[Holder, ...], ...]]
) -> str | None:
    """The key of the first holder whose words hold both words of a definite mention.

    ``said`` are the chains of who spoke before it, the latest first. None where the mention is
    indefinite, which points back to nobody, or where nobody was called so.
    """
    head, sort = mention.part("head"), mention.part("sort")
    if head is None or sort is None or not any(len(part) > 1 for part in sort.before):
        return None
    wanted = {(_NOUN, head.key), (_SORT, sort.key)}
    told = (holder for chain in said for step in chain for holder in step)
    return next((each.key for each in told if wanted <= _words(chart, each)), None)


def office_before(office: str, named: Iterable[str], names: Names) -> str | None:
    """The first of some keys that is an office of this sort, of whatever state; None without one.

    ``named`` are those who were named before it, the latest first.
    """
    known = {key for (_, sort), key in names.offices.items() if sort == office}
    return next((key for key in named if key in known or key.endswith(f".{office}")), None)


def _words(chart: Chart, holder: Holder) -> set[tuple[str, str]]:
    """The nouns and sorts of sources inside the words of a holder."""
    starts = chart.words.starts
    inside = range(bisect_left(starts, holder.start), bisect_left(starts, holder.stop))
    return {(each.type, each.key) for index in inside for each in chart.at(index)}
