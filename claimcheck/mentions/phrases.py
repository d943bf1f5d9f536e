"""One pass that finds every phrase of the lexicons and the names table.

A trie over folded words, of which a branch grows when a text holds the word that it begins with.
A word is tried with each of its clitic readings, which is where a cut is found to count: only when
a phrase begins with its stem.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.mentions.bits import bits_of
from claimcheck.mentions.chart import JOINS, QUOTES, Chart
from claimcheck.mentions.trie import LEXICON, End, Node
from claimcheck.model.language import CliticTable
from claimcheck.model.mention import Mention
from claimcheck.model.text import Clitics, TextWords, Word
from claimcheck.rulepack.phrases import Phrases
from claimcheck.text.clitics import Cutter
from claimcheck.text.kept import Kept

_PASSED = QUOTES | JOINS
_make = tuple.__new__
"""Makes a mention of all its fields: there are hundreds in a text."""


class _Alone(NamedTuple):
    """A mention of one word, less its place: ``start`` is the first character of it in the word."""

    type: str
    key: str
    start: int
    before: tuple[str, ...]
    after: str


class _Head(NamedTuple):
    """A cut of a word with which phrases begin."""

    node: Node
    before: tuple[str, ...]
    foreign: bool
    letters: int
    """How many characters of the word stand before the stem."""
    alone: tuple[_Alone, ...]
    """The phrases that end with the word."""
    goes_on: bool


class _Opening(NamedTuple):
    """All that may begin with a word."""

    heads: tuple[_Head, ...]
    size: int
    """How many characters the word has."""
    alone: tuple[_Alone, ...]
    """What it is where no phrase goes on behind it; of names only the longest."""
    bits: int
    """The types of these."""
    nexts: frozenset[str]
    """The stems with which one of its phrases may go on."""


class _Further(NamedTuple):
    """A further word of phrases: as it is, without the article, or without a pronoun suffix."""

    ways: tuple[tuple[str, str, str], ...]
    """Each as its stem, the stem with its letters by their classes, and the suffix."""
    stems: frozenset[str]


class PhraseFinder:
    """Finds the phrases of one language; built once from its lexicons and names."""

    def __init__(self, phrases: Phrases, clitics: CliticTable, classes: dict[str, str]) -> None:
        self._cutter = Cutter(clitics)
        self._article = clitics.article
        self._classes = str.maketrans(classes)
        self._phrases = phrases
        self._plain: Kept[str, Node] = Kept(self._plain_node)
        self._foreign: Kept[str, Node] = Kept(self._foreign_node)
        self._openings: Kept[Word, _Opening | None] = Kept(self._open)
        self._furthers: Kept[str, _Further] = Kept(self._as_further)

    def fill(self, chart: Chart) -> None:
        """Put every phrase of the text into its chart; of names at one word only the longest."""
        words = chart.words
        for index, opening in enumerate(map(self._openings.__getitem__, words)):
            if opening is None:
                continue
            stop = index + 1
            found: list[Mention] = []
            if opening.nexts and self._goes_on(opening.nexts, words, stop):
                found = self._found(chart, index, opening)
            if found:
                bits = bits_of([each.type for each in found])
                chart.place(index, found, bits, max([each.stop for each in found]))
            elif opening.alone:
                alone = _placed(opening.alone, index, words.starts[index], opening.size)
                chart.place(index, alone, opening.bits, stop)

    def _found(self, chart: Chart, index: int, opening: _Opening) -> list[Mention]:
        """All phrases that begin at a word, head by head; none where they are of one word only."""
        longer = [self._longer(chart, index, head) for head in opening.heads]
        if not any(longer):
            return []
        found: list[Mention] = []
        for head, more in zip(opening.heads, longer, strict=True):
            found += _placed(head.alone, index, chart.words.starts[index], opening.size)
            found += more
        return _longest_names(found)

    def _longer(self, chart: Chart, index: int, head: _Head) -> list[Mention]:
        """The phrases of several words that begin with a cut of a word."""
        longer: list[Mention] = []
        if head.goes_on:
            self._go_on(chart, head.node, index, index + 1, head, longer)
        return longer

    def _goes_on(self, nexts: frozenset[str], words: TextWords, at: int) -> bool:
        """Whether a phrase that is begun goes on at ``at``, or behind what it passes over."""
        at = _passing(words, at)
        return at < len(words) and not nexts.isdisjoint(self._furthers[words[at].folded].stems)

    def _go_on(
        self, chart: Chart, node: Node, first: int, at: int, head: _Head, found: list[Mention]
    ) -> None:
        """Add the phrases that go on from ``node`` with the word at ``at``."""
        words = chart.words
        at = _passing(words, at)
        if at == len(words):
            return
        for stem, classed, after in self._furthers[words[at].folded].ways:
            following = node.next.get(classed if head.foreign else stem)
            if following is None:
                continue
            ends = self._ends(following, head.before, nameless=bool(after))
            if ends:
                begin, stop = words.starts[first] + head.letters, _behind_initial(chart, at)
                end, before = chart.end_of(first, stop), head.before
                found += [
                    _make(
                        Mention,
                        (each.type, each.key, first, stop, begin, end, before, after, None, (), ""),
                    )
                    for each in ends
                ]
            if following.next and not after:
                self._go_on(chart, following, first, at + 1, head, found)

    def _ends(self, node: Node, before: tuple[str, ...], *, nameless: bool) -> list[End]:
        """The phrases that end with a node, where these clitics stand before them; or no names."""
        with_article = self._article in before
        return [
            each
            for each in node.ends
            if not (nameless and each.is_name) and (each.article or not with_article)
        ]

    def _open(self, word: Word) -> _Opening | None:
        """What may begin with a word; ``None`` for most words."""
        if word.shape == "mark" and word.folded not in self._phrases.plain:
            return None
        if not self._may_begin(word.folded):
            return None
        heads = tuple(self._heads(word.surface, word.folded))
        every = [each for head in heads for each in head.alone]
        # Of one word every name is as long as the others.
        alone = tuple(dict.fromkeys(every))
        nexts = frozenset(stem for head in heads if head.goes_on for stem in head.node.next)
        bits = bits_of(each.type for each in alone)
        return _Opening(heads, len(word.surface), alone, bits, nexts)

    def _may_begin(self, folded: str) -> bool:
        """Whether any cut of a word leaves one with which phrases begin: of most words none."""
        plain, foreign, classes = self._phrases.plain, self._phrases.foreign, self._classes
        for stem in self._cutter.stems(folded):
            if stem in plain or stem.translate(classes) in foreign:
                return True
        return False

    def _heads(self, surface: str, folded: str) -> Iterator[_Head]:
        for cut in self._readings(folded):
            stem, classed = cut.stem, cut.stem.translate(self._classes)
            if stem in self._phrases.plain:
                yield self._head(surface, folded, cut, self._plain[stem], foreign=False)
            if classed in self._phrases.foreign:
                yield self._head(surface, folded, cut, self._foreign[classed], foreign=True)

    def _head(self, surface: str, folded: str, cut: Clitics, node: Node, *, foreign: bool) -> _Head:
        before, _, after = cut
        # No word that is written without the capital it could have is a name alone: "told us".
        nameless = bool(after) or surface.islower()
        letters = _letters_before(surface, self._outside(folded, cut))
        alone = tuple(
            _Alone(each.type, each.key, letters, before, after)
            for each in self._ends(node, before, nameless=nameless)
        )
        return _Head(node, before, foreign, letters, alone, bool(node.next) and not after)

    def _outside(self, folded: str, cut: Clitics) -> int:
        """How many letters of a word stand outside a stem: the proclitics, but not the article.

        Of a contraction that took the article's first letter none does: the rest would be no word.
        """
        letters = sum(len(part) for part in cut.before if len(part) == 1)
        article = self._article
        if not letters or not article:
            return letters
        definite = cut.before[-1] == article or cut.stem.startswith(article)
        return letters - (definite and not folded.startswith(article, letters))

    def _readings(self, folded: str) -> Iterator[Clitics]:
        """The cuts of a word; one that a contraction took the article from, also with it."""
        for cut in self._cutter.cuts(folded):
            yield cut
            if len(cut.before) > 1 and cut.before[-1] == self._article:
                yield Clitics(cut.before[:-1], self._article + cut.stem, cut.after)

    def _plain_node(self, word: str) -> Node:
        """Where the first word of phrases leads."""
        root = Node()
        for phrase in self._phrases.plain_at(word):
            root.add(phrase, phrase.words[1:])
        return root

    def _foreign_node(self, word: str) -> Node:
        """Where the first word of foreign phrases leads."""
        root = Node()
        for phrase in self._phrases.foreign_at(word):
            root.add(phrase, (each.translate(self._classes) for each in phrase.words[1:]))
        return root

    def _as_further(self, folded: str) -> _Further:
        """A word as a further one of phrases."""
        ways = tuple(
            (cut.stem, cut.stem.translate(self._classes), cut.after)
            for cut in self._cutter.cuts(folded)
            if cut.before in ((), (self._article,))
        )
        stems = frozenset(stem for way in ways for stem in way[:2])
        return _Further(ways, stems)


def _placed(alone: Iterable[_Alone], index: int, begin: int, size: int) -> list[Mention]:
    """Mentions of one word in their place."""
    stop, end = index + 1, begin + size
    return [
        _make(Mention, (type_, key, index, stop, begin + start, end, before, after, None, (), ""))
        for type_, key, start, before, after in alone
    ]


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


def _letters_before(surface: str, letters: int) -> int:
    """How many characters stand before a stem, where so many letters of its word do.

    Clitics are single letters that carry at most marks; a letter too many is harmless, because
    the span only ever grows to the left.
    """
    at = 0
    while letters and at < len(surface):
        at += 1
        letters -= 1
        while at < len(surface) and not surface[at].isalpha():
            at += 1
    return at


def _longest_names(found: list[Mention]) -> list[Mention]:
    """Every find once, of names only the longest."""
    names = [each for each in found if not each.type.startswith(LEXICON)]
    if names:
        longest = max([each.stop for each in names])
        shorter = {each for each in names if each.stop < longest}
        found = [each for each in found if each not in shorter] if shorter else found
    return list(dict.fromkeys(found))
