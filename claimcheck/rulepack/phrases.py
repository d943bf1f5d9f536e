"""The phrases of a language, packed under the words that they begin with.

There are tens of thousands, of which a text holds some hundreds: each is unpacked when a text holds
the word that it begins with.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

_BETWEEN, _WITHIN = "\uffff", "\ufffe"
"""What divides phrases, and the parts of one: no text holds these, as Unicode has it."""
_make = tuple.__new__
"""Makes a phrase of all its fields: a text asks for thousands."""


class Phrase(NamedTuple):
    """One phrase of a lexicon or a name, in folded words, and the mention that it makes."""

    words: tuple[str, ...]
    type: str
    key: str
    foreign: bool = False
    """A name from another language: letters of one class in ``language.yaml`` count as one."""
    article: bool = True
    """Whether its words may carry the article."""


class Phrases(NamedTuple):
    """Phrases as they are kept, in their order under each word."""

    plain: Mapping[str, str]
    """By the first word, all that begin with it."""
    foreign: Mapping[str, str]
    """Likewise the foreign ones, by the first word in letters that stand for their classes."""
    sorts: Sequence[tuple[str, bool]]
    """The types of phrases, each with whether their words may carry the article: a phrase tells
    the place of its own."""

    def plain_at(self, word: str) -> Iterator[Phrase]:
        """The phrases that begin with a word."""
        for sort, key, *further in _parts(self.plain.get(word)):
            type_, article = self.sorts[int(sort)]
            yield _make(Phrase, ((word, *further), type_, key, False, article))

    def foreign_at(self, word: str) -> Iterator[Phrase]:
        """The foreign phrases that begin with a word, in letters that stand for their classes."""
        for sort, key, *words in _parts(self.foreign.get(word)):
            type_, article = self.sorts[int(sort)]
            yield _make(Phrase, (tuple(words), type_, key, True, article))

    def every(self) -> Iterator[Phrase]:
        """All phrases."""
        return chain.from_iterable(
            [*map(self.plain_at, self.plain), *map(self.foreign_at, self.foreign)]
        )


def packed(phrases: Iterable[Phrase], classes: Mapping[str, str]) -> Phrases:
    """Phrases as they are kept; ``classes`` tells which letters count as one in a foreign one."""
    table = str.maketrans(dict(classes))
    plain: dict[str, list[str]] = {}
    foreign: dict[str, list[str]] = {}
    sorts: dict[tuple[str, bool], int] = {}
    for phrase in filter(lambda each: each.words, phrases):
        sort = str(sorts.setdefault((phrase.type, phrase.article), len(sorts)))
        first, *further = phrase.words
        if phrase.foreign:
            told = _WITHIN.join((sort, phrase.key, first, *further))
            foreign.setdefault(first.translate(table), []).append(told)
        else:
            plain.setdefault(first, []).append(_WITHIN.join((sort, phrase.key, *further)))
    return Phrases(_joined(plain), _joined(foreign), tuple(sorts))


def _joined(phrases: Mapping[str, list[str]]) -> dict[str, str]:
    return {first: _BETWEEN.join(dict.fromkeys(each)) for first, each in phrases.items()}


def _parts(written: str | None) -> Iterator[list[str]]:
    """The parts of each phrase of some that are kept together."""
    for each in written.split(_BETWEEN) if written else ():
        yield each.split(_WITHIN)
