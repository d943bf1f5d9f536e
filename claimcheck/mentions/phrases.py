"""One pass that finds every phrase of the lexicons and the names table.

A trie over folded words. A word is tried with each of its clitic readings, which is where a cut
is found to count: only when a phrase begins with its stem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.mentions.chart import JOINS, QUOTES, Chart
from claimcheck.model.language import CliticTable
from claimcheck.model.mention import Mention
from claimcheck.model.text import Clitics, Word
from claimcheck.rulepack.pack import Phrase
from claimcheck.text.clitics import Cutter

_PASSED = QUOTES | JOINS


class _Node:
    """A place in the trie: where the next word leads, and the phrases that end here."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[Phrase] = []


class PhraseFinder:
    """Finds the phrases of one language; built once from its lexicons and names."""

    def __init__(
        self, phrases: Iterable[Phrase], clitics: CliticTable, classes: dict[str, str]
    ) -> None:
        self._cutter = Cutter(clitics)
        self._article = clitics.article
        self._classes = str.maketrans(classes)
        self._plain = _Node()
        self._foreign = _Node()
        for phrase in phrases:
            self._add(phrase)

    def find(self, chart: Chart) -> Iterator[Mention]:
        """Every phrase of the text; of names that begin at one word only the longest."""
        for index, word in enumerate(chart.words):
            if word.shape == "mark" and word.folded not in self._plain.next:
                continue
            found = [
                mention
                for cut in self._readings(word.folded)
                for root in (self._plain, self._foreign)
                for mention in self._walk(chart, index, cut, root)
            ]
            yield from _longest_names(found)

    def _readings(self, folded: str) -> Iterator[Clitics]:
        """The cuts of a word; one that a contraction took the article from, also with it."""
        for cut in self._cutter.cuts(folded):
            yield cut
            if len(cut.before) > 1 and cut.before[-1] == self._article:
                yield Clitics(cut.before[:-1], self._article + cut.stem, cut.after)

    def _add(self, phrase: Phrase) -> None:
        node = self._foreign if phrase.foreign else self._plain
        for word in phrase.words:
            step = word.translate(self._classes) if phrase.foreign else word
            node = node.next.setdefault(step, _Node())
        if phrase not in node.ends:
            node.ends.append(phrase)

    def _walk(self, chart: Chart, index: int, cut: Clitics, root: _Node) -> Iterator[Mention]:
        foreign = root is self._foreign
        node = root.next.get(self._step(cut.stem, foreign))
        if node is None:
            return
        yield from self._ends(chart, node, index, index + 1, cut, cut.after)
        if not cut.after:
            yield from self._further(chart, node, index, index + 1, cut, foreign)

    def _further(
        self, chart: Chart, node: _Node, first: int, at: int, cut: Clitics, foreign: bool
    ) -> Iterator[Mention]:
        """The phrases that go on from ``node`` with the word at ``at``."""
        while at < len(chart.words) and _is_passed(chart.words[at]):
            at += 1
        if not node.next or at >= len(chart.words):
            return
        for stem, after in self._continuations(chart.words[at].folded):
            following = node.next.get(self._step(stem, foreign))
            if following is None:
                continue
            yield from self._ends(chart, following, first, at + 1, cut, after)
            if not after:
                yield from self._further(chart, following, first, at + 1, cut, foreign)

    def _continuations(self, folded: str) -> Iterator[tuple[str, str]]:
        """A further word as it is, without the article, or without a pronoun suffix."""
        for cut in self._cutter.cuts(folded):
            if cut.before in ((), (self._article,)):
                yield cut.stem, cut.after

    def _step(self, stem: str, foreign: bool) -> str:
        return stem.translate(self._classes) if foreign else stem

    def _ends(
        self, chart: Chart, node: _Node, first: int, stop: int, cut: Clitics, after: str
    ) -> Iterator[Mention]:
        for phrase in node.ends:
            if after and not phrase.type.startswith("lex."):
                continue
            if phrase.article or self._article not in cut.before:
                start = _start_after(chart, first, cut)
                yield Mention(
                    phrase.type,
                    phrase.key,
                    first,
                    stop,
                    start,
                    chart.words[stop - 1].stop,
                    cut.before,
                    after,
                )


def _is_passed(word: Word) -> bool:
    """Quotation marks, hyphens, and the stops of an abbreviation."""
    return word.surface in _PASSED or (word.surface == "." and word.glued)


def _start_after(chart: Chart, first: int, cut: Clitics) -> int:
    """Where the stem begins: the proclitics stand outside, the article inside.

    Clitics are single letters that carry at most marks; a letter too many is harmless, because
    the span only ever grows to the left.
    """
    word = chart.words[first]
    letters = sum(len(part) for part in cut.before if len(part) == 1)
    at = 0
    while letters and at < len(word.surface):
        at += 1
        letters -= 1
        while at < len(word.surface) and not word.surface[at].isalpha():
            at += 1
    return word.start + at


def _longest_names(found: list[Mention]) -> Iterator[Mention]:
    names = [mention for mention in found if not mention.type.startswith("lex.")]
    longest = max((mention.stop for mention in names), default=0)
    for mention in dict.fromkeys(found):
        if mention.type.startswith("lex.") or mention.stop == longest:
            yield mention
