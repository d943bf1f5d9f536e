"""The trie of phrases: where a row of words leads, and which phrases end there."""

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.rulepack.phrases import Phrase

LEXICON = "lex."
"""What the type of a mention from a lexicon begins with; all others are names."""


_make = tuple.__new__
"""Makes an end of all its fields: a text asks for thousands."""


class End(NamedTuple):
    """A phrase that ends at a place in the trie."""

    type: str
    key: str
    article: bool
    """Whether its words may carry the article."""
    is_name: bool


class Node:
    """A place in the trie: where the next word leads, and the phrases that end here.

    There are as many as phrases, and most are the end of one: what is empty they share.
    """

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = _NOWHERE
        self.ends: tuple[End, ...] = ()

    def add(self, phrase: Phrase, further: Iterable[str]) -> None:
        """Put in a phrase that goes on from here with some further words."""
        node = self
        for word in further:
            node = node._step(word)
        is_name = not phrase.type.startswith(LEXICON)
        end = _make(End, (phrase.type, phrase.key, phrase.article, is_name))
        if end not in node.ends:
            node.ends += (end,)

    def _step(self, word: str) -> "Node":
        """Where a word leads, from now on."""
        following = self.next.get(word)
        if following is None:
            if self.next is _NOWHERE:
                self.next = {}
            following = self.next[word] = Node()
        return following


_NOWHERE: dict[str, Node] = {}
