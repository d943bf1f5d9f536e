"""The chart of a text: its words, how it is divided, and every mention by its first word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from types import MappingProxyType

from claimcheck.mentions.bits import COMPOSED, bits_at, bits_of
from claimcheck.model.dates import DateReading
from claimcheck.model.mention import Mention
from claimcheck.model.text import Found, TextWords, Word
from claimcheck.text.kept import Kept
from claimcheck.text.sentences import Layout, Stretch

_LONGEST = 12
"""How many words a mention has at the most, where one is looked for by its end."""
_CHANCE = 2
"""So few letters between a proclitic and a suffix are a word by chance, where a name stands."""
Types = tuple[str, ...] | frozenset[str]
_BITS: Kept[Types, int] = Kept(bits_of)
"""The bits of the types that are asked for together."""
QUOTES = frozenset("\"'“”„«»‘’‹›`″")
JOINS = frozenset("-‐‑")
"""Marks inside a name; quotation marks do not pair by code point in real pages, so that phrases
and patterns simply pass over them."""


class Chart:
    """A text with its mentions. Grows stratum by stratum."""

    dates: tuple[Found[DateReading], ...] = ()
    furniture: frozenset[int] = frozenset()
    """The words of lines that are no part of the story."""
    asides: Mapping[int, int] = MappingProxyType({})
    """For each place where asides begin the place behind them, once they are known."""
    outlook: object = None
    """What patterns look at, kept here by what makes it once some are tried."""

    def __init__(
        self,
        text: str,
        words: TextWords,
        layout: Layout,
        in_names: frozenset[str] = frozenset(),
    ) -> None:
        self.text = text
        self.words = words
        self.layout = layout
        self._in_names = in_names
        self.by_word: list[list[Mention]] = [[] for _ in words]
        """The mentions by their first word."""
        self.bits = [0] * (len(words) + 1)
        """For each word, and the place behind the last, the types of the mentions there."""
        self.types = 0
        """The bits of all mentions."""
        self.marks = [at for at, word in enumerate(words) if word.shape == "mark"]
        """The words that are punctuation marks."""
        self.quotes = [at for at in self.marks if words[at].surface in QUOTES]
        """The quotation marks among them."""
        self.unquoted = _unquoted(len(words), self.quotes)
        """For each word, and the place behind the last, the next that is no quotation mark."""
        self.leads = [word.glued for word in words[1:]] + [False] * min(len(words) + 1, 2)
        """For each word, and the place behind the last, whether the next one is glued to it."""
        self.apart = [at for at, to in enumerate(self.unquoted[:-1]) if self.leads[to]]
        """The places behind whose next word another one stands without a space."""
        self._ends = [stop for first, stop in layout.sentences for _ in range(first, stop)]
        self.covered: set[int] = set()
        """The ends of sentences, those of paragraphs apart, up to which a mention reaches."""

    def place(self, index: int, mentions: list[Mention], bits: int, stop: int) -> None:
        """Put the first mentions of a word into the chart: all of them, of which the longest ends
        before ``stop``, and the bits of their types."""
        self.by_word[index] = mentions
        self.bits[index] = bits
        self.types |= bits
        if stop >= self._ends[index]:
            self._cover(index, stop)

    def add(self, mentions: Iterable[Mention]) -> None:
        """Put mentions into the chart."""
        at, bits, ends = self.by_word, self.bits, self._ends
        for mention in mentions:
            first = mention.first
            at[first].append(mention)
            here = bits_at(mention)
            bits[first] |= here
            self.types |= here
            if mention.stop >= ends[first]:
                self._cover(first, mention.stop)

    def _cover(self, first: int, stop: int) -> None:
        """Remember that a mention reaches up to ends of sentences."""
        paragraph_of = self.layout.paragraph_of
        end = self._ends[first]
        while end <= stop and end < len(self.words):
            if paragraph_of[end - 1] == paragraph_of[end]:
                self.covered.add(end)
            end = self._ends[end]

    def replace(self, pairs: Iterable[tuple[Mention, Mention]]) -> None:
        """Put other mentions in the place of some that turned out to mean something else."""
        for old, new in list(pairs):
            at = self.by_word[old.first]
            at[at.index(old)] = new
            self.bits[old.first] = reduce(or_, map(bits_at, at))
            self.types |= bits_at(new)

    def name_only(self, index: int) -> None:
        """Leave at a word that is part of somebody's name nothing but people."""
        kept = [mention for mention in self.by_word[index] if mention.type == "person"]
        self.by_word[index] = kept
        self.bits[index] = reduce(or_, map(bits_at, kept), 0)

    def is_cut(self, index: int) -> bool:
        """Whether every phrase at a word is found only by cutting its last letters off."""
        return all(mention.after for mention in self.by_word[index])

    def may_go_on(self, index: int) -> bool:
        """Whether a word tells nothing of a name but that it can be part of one."""
        whole = (each for each in self.by_word[index] if not (each.before or each.after))
        return any(mention.type in self._in_names for mention in whole)

    def every(self, *types: str) -> Iterator[Mention]:
        """Every mention of these types, without types every one, in the order of the text."""
        wanted = _BITS[types] if types else -1
        for bits, at in zip(self.bits, self.by_word, strict=False):
            if bits & wanted:
                for mention in at:
                    if not types or mention.type in types:
                        yield mention

    def composed(self) -> Iterator[Mention]:
        """Every mention that a rule made of others, in the order of the text."""
        for bits, at in zip(self.bits, self.by_word, strict=False):
            if bits & COMPOSED:
                yield from (mention for mention in at if mention.parts)

    def at(self, index: int) -> Sequence[Mention]:
        """The mentions whose first word is ``index``; none behind the last word."""
        return self.by_word[index] if index < len(self.by_word) else ()

    def ending(self, stop: int, types: Types) -> Iterator[Mention]:
        """The mentions of these types whose last word stands right before ``stop``."""
        wanted, first = _BITS[types], max(0, stop - _LONGEST)
        for index, bits in enumerate(self.bits[first:stop], first):
            if bits & wanted:
                for mention in self.by_word[index]:
                    if mention.stop == stop and mention.type in types:
                        yield mention

    def is_unknown(self, index: int, despite: Collection[str] = ()) -> bool:
        """Whether no phrase and no reading begins with a word; marks and numbers never are.

        What may be part of a name that nobody knows tells nothing about a word, nor do two letters
        that are left of it when it is cut at both ends, nor what the lexicons ``despite`` find only
        behind a proclitic. Where the whole word is one of a name, no part of it tells anything.
        """
        if self.words[index].shape != "word":
            return False
        chance = {f"lex.{name}" for name in despite}
        known = [
            mention
            for mention in self.by_word[index]
            if mention.type not in self._in_names
            and not _is_chance(mention, self.words[index])
            and not (mention.before and mention.type in chance)
        ]
        return not known or (
            all(mention.before or mention.after for mention in known)
            and any(
                mention.type in self._in_names and not (mention.before or mention.after)
                for mention in self.by_word[index]
            )
        )

    def within(self, stretch: Stretch, *types: str) -> Iterator[Mention]:
        """The mentions of these types that begin and end inside a stretch of words, in order."""
        wanted = _BITS[types]
        # Most of what is asked for stands nowhere in the text.
        return self._within(stretch, types, wanted) if wanted & self.types else iter(())

    def _within(self, stretch: Stretch, types: Sequence[str], wanted: int) -> Iterator[Mention]:
        first, stop = stretch
        for index, bits in enumerate(self.bits[first:stop], first):
            if bits & wanted:
                for mention in self.by_word[index]:
                    if mention.type in types and mention.stop <= stop:
                        yield mention

    def skip_quotes(self, index: int) -> int:
        """The index of the next word that is no quotation mark."""
        return self.unquoted[index] if index < len(self.unquoted) else index

    def end_of(self, first: int, stop: int) -> int:
        """Where the text of some words ends: behind the mark that closes a quotation in them."""
        last = stop - 1
        if self.quotes and stop < len(self.words) and self.unquoted[stop] != stop:
            opened = bisect_left(self.quotes, stop) - bisect_left(self.quotes, first)
            last += opened % 2
        return self.words.end(last)

    def sentence(self, index: int) -> Stretch:
        """The sentence of a word."""
        return self.layout.sentences[self.layout.sentence_of[index]]

    def clause(self, index: int) -> Stretch:
        """The clause of a word."""
        return self.layout.clauses[self.layout.clause_of[index]]

    def paragraph(self, index: int) -> Stretch:
        """The paragraph of a word."""
        return self.layout.paragraphs[self.layout.paragraph_of[index]]


def _is_chance(mention: Mention, word: Word) -> bool:
    """Whether a word is known only by two letters left of it, cut at both ends."""
    if not mention.before or not mention.after or mention.stop != mention.first + 1:
        return False
    return len(word.folded) - len("".join((*mention.before, mention.after))) <= _CHANCE


def _unquoted(words: int, quotes: Sequence[int]) -> list[int]:
    places = list(range(words + 1))
    for at in reversed(quotes):
        places[at] = places[at + 1]
    return places
