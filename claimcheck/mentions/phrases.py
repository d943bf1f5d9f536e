"""One pass that finds every phrase of the lexicons and the names table.

A trie over folded words, of which a branch grows when a text holds the word that it begins with.
A word is tried with each of its clitic readings, which is where a cut is found to count: only when
a phrase begins with its stem.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.mentions.bits import bits_of
from claimcheck.mentions.chart import JOINS, QUOTES, Chart
from claimcheck.model.language import CliticTable
from claimcheck.model.mention import Mention
from claimcheck.model.text import Clitics, TextWords, Word
from claimcheck.rulepack.phrases import Phrase, Phrases
from claimcheck.text.clitics import Cutter
from claimcheck.text.kept import Kept

_PASSED = QUOTES | JOINS


class _Node:
    """A place in the trie: where the next word leads, and the phrases that end here.

    There are as many as phrases, and most are the end of one: what is empty they share.
    """

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = _NOWHERE
        self.ends: tuple[Phrase, ...] = ()

    def add(self, phrase: Phrase, further: Iterable[str]) -> None:
        """Put in a phrase that goes on from here with some further words."""
        node = self
        for word in further:
            node = node._step(word)
        if phrase not in node.ends:
            node.ends += (phrase,)

    def _step(self, word: str) -> "_Node":
        """Where a word leads, from now on."""
        following = self.next.get(word)
        if following is None:
            if self.next is _NOWHERE:
                self.next = {}
            following = self.next[word] = _Node()
        return following


_NOWHERE: dict[str, _Node] = {}


class _Head(NamedTuple):
    """A cut of a word with which phrases begin: their node, and where its stem begins."""

    node: _Node
    cut: Clitics
    foreign: bool
    letters: int
    """How many characters of the word stand before the stem."""


class _Alone(NamedTuple):
    """A mention of one word, less its place: ``start`` is the first character of it in the word."""

    type: str
    key: str
    start: int
    more: tuple[object, ...]


class _Opening(NamedTuple):
    """All that may begin with a word: its heads, those that may go on, and what it is alone."""

    heads: tuple[_Head, ...]
    onward: tuple[_Head, ...]
    alone: tuple[_Alone, ...]
    """The mentions that end with the word."""
    bits: int
    """The types of these."""


class PhraseFinder:
    """Finds the phrases of one language; built once from its lexicons and names."""

    def __init__(self, phrases: Phrases, clitics: CliticTable, classes: dict[str, str]) -> None:
        self._cutter = Cutter(clitics)
        self._article = clitics.article
        self._classes = str.maketrans(classes)
        self._phrases = phrases
        self._plain: Kept[str, _Node] = Kept(self._plain_node)
        self._foreign: Kept[str, _Node] = Kept(self._foreign_node)
        self._openings: Kept[Word, _Opening | None] = Kept(self._open)
        self._continuations: Kept[str, tuple[tuple[str, str, str], ...]] = Kept(self._continue)

    def fill(self, chart: Chart) -> None:
        """Put every phrase of the text into its chart; of names at one word only the longest."""
        openings, make, words = self._openings, tuple.__new__, chart.words
        for index, word in enumerate(words):
            opening = openings[word]
            if opening is None:
                continue
            if opening.onward and self._goes_on(opening, words, index + 1):
                chart.add(_longest_names(self._every(chart, index, opening)))
            elif opening.alone:
                begin, stop = words.starts[index], words.end(index)
                mentions = [
                    make(Mention, (type_, key, index, index + 1, begin + start, stop, *more))
                    for type_, key, start, more in opening.alone
                ]
                chart.place(index, mentions, opening.bits)

    def _every(self, chart: Chart, index: int, opening: _Opening) -> list[Mention]:
        """All phrases that begin at a word, head by head, each as often as it is found."""
        found: list[Mention] = []
        for head in opening.heads:
            found += self._ends(chart.words, head.node, index, index + 1, head, head.cut.after)
            if not head.cut.after:
                found += self._further(chart, head.node, index, index + 1, head)
        return found

    def _open(self, word: Word) -> _Opening | None:
        """What may begin with a word; ``None`` for most words."""
        if word.shape == "mark" and word.folded not in self._phrases.plain:
            return None
        heads = tuple(self._heads(word.surface, word.folded))
        if not heads:
            return None
        itself = TextWords.placed((word,), (0,))
        alone = [
            mention
            for head in heads
            for mention in self._ends(itself, head.node, 0, 1, head, head.cut.after)
        ]
        onward = tuple(head for head in heads if head.node.next and not head.cut.after)
        longest = list(_longest_names(alone))
        told = tuple(_Alone(each.type, each.key, each.start, each[6:]) for each in longest)
        return _Opening(heads, onward, told, bits_of(each.type for each in longest))

    def _heads(self, surface: str, folded: str) -> Iterator[_Head]:
        for cut in self._readings(folded):
            stem, classed = cut.stem, cut.stem.translate(self._classes)
            if stem in self._phrases.plain:
                yield _Head(self._plain[stem], cut, False, _letters_before(surface, cut))
            if classed in self._phrases.foreign:
                yield _Head(self._foreign[classed], cut, True, _letters_before(surface, cut))

    def _readings(self, folded: str) -> Iterator[Clitics]:
        """The cuts of a word; one that a contraction took the article from, also with it."""
        for cut in self._cutter.cuts(folded):
            yield cut
            if len(cut.before) > 1 and cut.before[-1] == self._article:
                yield Clitics(cut.before[:-1], self._article + cut.stem, cut.after)

    def _plain_node(self, word: str) -> _Node:
        """Where the first word of phrases leads."""
        root = _Node()
        for phrase in self._phrases.plain_at(word):
            root.add(phrase, phrase.words[1:])
        return root

    def _foreign_node(self, word: str) -> _Node:
        """Where the first word of foreign phrases leads."""
        root = _Node()
        for phrase in self._phrases.foreign_at(word):
            root.add(phrase, (each.translate(self._classes) for each in phrase.words[1:]))
        return root

    def _goes_on(self, opening: _Opening, words: TextWords, at: int) -> bool:
        """Whether a phrase that is begun goes on at ``at``, or behind what it passes over."""
        at = _passing(words, at)
        if at == len(words):
            return False
        for stem, classed, _ in self._continuations[words[at].folded]:
            for head in opening.onward:
                if (classed if head.foreign else stem) in head.node.next:
                    return True
        return False

    def _further(
        self, chart: Chart, node: _Node, first: int, at: int, head: _Head
    ) -> Iterator[Mention]:
        """The phrases that go on from ``node`` with the word at ``at``."""
        at = _passing(chart.words, at)
        if not node.next or at == len(chart.words):
            return
        for stem, classed, after in self._continuations[chart.words[at].folded]:
            following = node.next.get(classed if head.foreign else stem)
            if following is None:
                continue
            for each in self._ends(chart.words, following, first, at + 1, head, after):
                stop = _behind_initial(chart, at)
                yield each._replace(stop=stop, end=chart.end_of(first, stop))
            if not after:
                yield from self._further(chart, following, first, at + 1, head)

    def _continue(self, folded: str) -> tuple[tuple[str, str, str], ...]:
        """A further word as it is, without the article, or without a pronoun suffix.

        Each as its stem, the stem with its letters by their classes, and the suffix.
        """
        return tuple(
            (cut.stem, cut.stem.translate(self._classes), cut.after)
            for cut in self._cutter.cuts(folded)
            if cut.before in ((), (self._article,))
        )

    def _ends(
        self,
        words: TextWords,
        node: _Node,
        first: int,
        stop: int,
        head: _Head,
        after: str,
    ) -> Iterator[Mention]:
        """The mentions of the phrases that end with a node.

        No word that is written without the capital it could have is a name alone: "told us".
        """
        before = head.cut.before
        start, end = words.starts[first] + head.letters, words.end(stop - 1)
        nameless = after or (stop == first + 1 and words[first].surface.islower())
        for phrase in node.ends:
            if nameless and not phrase.type.startswith("lex."):
                continue
            if phrase.article or self._article not in before:
                yield Mention(phrase.type, phrase.key, first, stop, start, end, before, after)


def _passing(words: TextWords, at: int) -> int:
    """The next place behind quotation marks, hyphens, and the stops of an abbreviation."""
    while at < len(words) and words[at].shape == "mark" and _is_passed(words[at]):
        at += 1
    return at


def _behind_initial(chart: Chart, at: int) -> int:
    """The place behind the last word of a phrase, with the stop of an initial: "the U.S. army".

    A stop that ends its sentence is no part of the name.
    """
    words, stop = chart.words, at + 1
    if stop >= len(words) or words[stop].surface != "." or not words[stop].glued:
        return stop
    initial = words[at - 1].surface == "." and len(words[at].folded) == 1
    return stop + 1 if initial and chart.sentence(at)[1] > stop + 1 else stop


def _is_passed(word: Word) -> bool:
    return word.surface in _PASSED or (word.surface == "." and word.glued)


def _letters_before(surface: str, cut: Clitics) -> int:
    """How many characters stand before a stem: the proclitics stand outside, the article inside.

    Clitics are single letters that carry at most marks; a letter too many is harmless, because
    the span only ever grows to the left.
    """
    letters = sum(len(part) for part in cut.before if len(part) == 1)
    at = 0
    while letters and at < len(surface):
        at += 1
        letters -= 1
        while at < len(surface) and not surface[at].isalpha():
            at += 1
    return at


def _longest_names(found: list[Mention]) -> Iterator[Mention]:
    names = [mention for mention in found if not mention.type.startswith("lex.")]
    longest = max((mention.stop for mention in names), default=0)
    for mention in dict.fromkeys(found):
        if mention.type.startswith("lex.") or mention.stop == longest:
            yield mention
