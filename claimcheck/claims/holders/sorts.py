"""By which words somebody can be called again, and how a holder is written that no table knows."""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Holder
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names


class Sorts:
    """Tells whether a noun that points back can mean somebody named before."""

    def __init__(self, chart: Chart, names: Names) -> None:
        self._chart = chart
        self._names = names

    def is_one(self, mention: Mention, sort: str) -> bool:
        """Whether a mention is of a sort, by its type or by the words in it."""
        if mention.part("again") is not None:
            return False
        known = self._names.is_a(mention.type, sort)
        return known or self._holds(mention.first, mention.stop, sort)

    def called(self, holder: Holder, sort: str) -> bool:
        """Whether the words of a holder call it so."""
        starts = self._chart.words.starts
        first, stop = bisect_left(starts, holder.start), bisect_left(starts, holder.stop)
        return first < stop and self._holds(first, stop, sort)

    def _holds(self, first: int, stop: int, sort: str) -> bool:
        return any(
            each.type == "lex.sort" and each.key == sort
            for index in range(first, stop)
            for each in self._chart.at(index)
        )


def as_written(chart: Chart, mention: Mention, rest: Mention | None = None) -> str:
    """The folded words of a mention and what goes on with it, less the proclitics before them."""
    stop = rest.stop if rest is not None else mention.stop
    words = chart.words[mention.first : stop]
    folded = " ".join(word.folded for word in words if word.shape == "word")
    bare = folded.removeprefix("".join(part for part in mention.before if len(part) == 1))
    article = next((part for part in mention.before if len(part) > 1), "")
    if bare == folded or bare.startswith(article):
        return bare
    return article + bare.removeprefix(article[-1:])
