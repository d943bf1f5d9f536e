"""Words that a pattern takes though nothing is known of them: new names, and runs of any words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.mentions.bits import bits_of
from claimcheck.mentions.chart import JOINS, QUOTES, Chart
from claimcheck.model.language import CliticTable
from claimcheck.model.mention import Mention
from claimcheck.model.text import Word
from claimcheck.rulepack.schema import Item

_PASSED = JOINS | QUOTES

Fold = Callable[[str], str]


class FreeWords:
    """Takes unknown words and runs of words; knows the article, and how a word is folded."""

    def __init__(self, clitics: CliticTable, fold: Fold) -> None:
        self._article = clitics.article
        self._with_article = _with_article(clitics)
        self._fold = fold
        self._folded: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._led: dict[tuple[str, ...], int] = {}

    def taken(self, item: Item, bits: int, chart: Chart, at: int) -> Iterator[Mention]:
        """What an ``unknown`` or a ``run`` may take at a word of a text, the most words first."""
        first = chart.skip_quotes(at)
        lead = self._lead(item, chart, first)
        if lead is None:
            return
        sort = "run" if item.unknown is None else "unknown"
        for stop in reversed(self._stops(item, bits, chart, first)):
            words = [word for word in chart.words[first:stop] if word.shape == "word"]
            text = " ".join(word.folded for word in words).removeprefix(lead)
            start, end = chart.words.starts[first] + len(lead), chart.words.end(stop - 1)
            yield Mention(sort, text, first, stop, start, end, (lead,) if lead else ())

    def _lead(self, item: Item, chart: Chart, first: int) -> str | None:
        """The proclitic to cut off the first of unknown words, "" for none; ``None`` if it lacks.

        Nothing tells whether an unknown word carries one: it does where the item wants one.
        """
        if not item.clitic or first >= len(chart.words):
            return ""
        folded = chart.words[first].folded
        cut = (each for each in item.clitic if each and folded.startswith(each))
        return next(cut, "" if "" in item.clitic else None)

    def _stops(self, item: Item, bits: int, chart: Chart, first: int) -> list[int]:
        """Where the words that an item may take can end, the nearest first."""
        if first >= len(chart.words):
            return []
        _, limit = chart.clause(first)
        most = item.unknown or item.run or 0
        at, stops = first, list[int]()
        while at < limit and len(stops) < most and self._may_take(item, bits, chart, at, first):
            at += 1
            stops.append(at)
            while at < limit and chart.words[at].surface in _PASSED:
                at += 1
        return stops[item.least - 1 :]

    def _may_take(self, item: Item, bits: int, chart: Chart, at: int, first: int) -> bool:
        leads = at == first
        if item.capital and not _is_capital(chart, at, leads=leads):
            return False
        if item.unknown is None:
            return self._may_run(item, bits, chart, at, leads=leads)
        if chart.words[at].shape != "word":
            return False
        led = bool(item.led_by) and self._is_led(item, chart, at)
        if leads and item.led_by and not led:
            return False
        known = not led and not chart.is_unknown(at, item.despite)
        if known and (not item.led_by or leads or not chart.is_cut(at)):
            return False
        if item.led_by and not (leads or led) and self._closes(chart, at):
            return False
        lead = (self._lead(item, chart, first) or "") if leads else ""
        return self._looks_right(item, chart.words[at], lead, leads=leads)

    def _may_run(self, item: Item, bits: int, chart: Chart, at: int, *, leads: bool) -> bool:
        """Whether a run may take a word: none that ends it, the first with the wanted article."""
        word = chart.words[at]
        definite = item.definite if leads else None
        if definite is not None and word.folded.startswith(self._with_article) is not definite:
            return False
        return not chart.bits[at] & bits and word.shape != "mark"

    def _closes(self, chart: Chart, at: int) -> bool:
        """Whether a name ends before a word: it has the article last, and the word has none."""
        article = self._article or " "
        before = chart.words[at - 1].folded
        ended = before.startswith(article) and not chart.may_go_on(at - 1)
        return ended and not chart.words[at].folded.startswith(article)

    def _is_led(self, item: Item, chart: Chart, at: int) -> bool:
        """Whether a phrase begins at a word that the item wants the first of its words to be.

        Such a word counts as unknown, here and further on, whatever else it could be.
        """
        if item.led_by not in self._led:
            self._led[item.led_by] = bits_of(f"lex.{name}" for name in item.led_by)
        return bool(chart.bits[at] & self._led[item.led_by]) and any(
            mention.type.removeprefix("lex.") in item.led_by and not mention.before
            for mention in chart.at(at)
        )

    def _looks_right(self, item: Item, word: Word, lead: str, *, leads: bool) -> bool:
        """Whether an unknown word has the article that the item wants, and no barred ending."""
        folded = word.folded.removeprefix(lead)
        definite = bool(self._article) and folded.startswith(self._article or "")
        if leads and item.definite is not None and item.definite is not definite:
            return False
        return definite or not word.folded.endswith(self.endings(item.not_ending))

    def endings(self, written: tuple[str, ...]) -> tuple[str, ...]:
        """Endings as they stand in folded words."""
        if written not in self._folded:
            self._folded[written] = tuple(self._fold(ending) for ending in written)
        return self._folded[written]


def _is_capital(chart: Chart, at: int, *, leads: bool) -> bool:
    """Whether a word of a name has a capital, itself or behind its hyphen: "Moneim", "el-Drese".

    What can be part of a name needs none behind its first word: "bin". None begins inside a phrase:
    of "the Red Crescent" the second word alone is nobody.
    """
    words = chart.words
    if leads and at > 0 and any(mention.stop > at for mention in chart.at(at - 1)):
        return False
    if words[at].surface[0].isupper():
        return True
    joined = at + 2 < len(words) and words[at + 1].glued and words[at + 1].surface in JOINS
    if joined:
        return words[at + 2].glued and words[at + 2].surface[0].isupper()
    return not leads and chart.may_go_on(at)


def _with_article(clitics: CliticTable) -> tuple[str, ...]:
    """How a word with the article may begin: with it, with a proclitic before it, or contracted."""
    article = clitics.article
    if not article:
        return ()
    single = (part for group in clitics.before for part in group if part != article)
    return (article, *clitics.contracted, *(f"{part}{article}" for part in single))
