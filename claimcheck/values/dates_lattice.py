"""The words of one text with the roles they can take in a date: looked up once a word."""

from __future__ import annotations

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.values.dates_digits import digit_tokens
from claimcheck.values.dates_grammar import Tokens
from claimcheck.values.dates_lexicon import Lexicon
from claimcheck.values.dates_numbers import Counter
from claimcheck.values.lexicon import Speller

NUMBER = "number"
"""The role of a word that a count may begin with."""


class Vocabulary:
    """What a language's date words, digits and number words can stand for; made once."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.speller = Speller(language)
        self.lexicon = Lexicon(language, self.speller)
        self.counter = Counter(language, self.speller, self.lexicon.lead)

    def lattice(self, words: tuple[Word, ...]) -> TextLattice:
        """The lattice of a text."""
        return TextLattice(words, self)


class TextLattice:
    """The roles of the words of one text."""

    def __init__(self, words: tuple[Word, ...], vocabulary: Vocabulary) -> None:
        self.words = words
        self._vocabulary = vocabulary
        self._heads = vocabulary.lexicon.heads
        self._tokens: dict[int, Tokens] = {}
        self._roles: dict[int, frozenset[str]] = {}

    def tokens(self, at: int) -> Tokens:
        """All tokens that begin at a word."""
        tokens = self._tokens.get(at)
        if tokens is None:
            tokens = self._tokens[at] = self._look(at)
        return tokens

    def roles(self, at: int) -> frozenset[str]:
        """Their roles, and whether a count may begin here."""
        roles = self._roles.get(at)
        if roles is None:
            named = {token.role for token in self.tokens(at)}
            if at < len(self.words) and self._vocabulary.counter.begins(self.words[at]):
                named.add(NUMBER)
            roles = self._roles[at] = frozenset(named)
        return roles

    def counts(self, at: int) -> Tokens:
        """The count at a word."""
        return self._vocabulary.counter.counts(self.words, at)

    def years(self, at: int) -> Tokens:
        """The year in words at a word."""
        return self._vocabulary.counter.years(self.words, at)

    def _look(self, at: int) -> Tokens:
        if at >= len(self.words):
            return ()
        word = self.words[at]
        if word.shape == "number":
            return digit_tokens(self.words, at, self._vocabulary.language.dates.numeric)
        if not self._heads(word.folded):
            return ()
        return self._vocabulary.lexicon.tokens(self.words, at)
