"""The words of one text with the roles they can take in a date: looked up once a word."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model.language import Language
from claimcheck.model.text import TextWords, Word
from claimcheck.text.kept import Kept
from claimcheck.text.sentences import Layout
from claimcheck.text.words import Folder
from claimcheck.values.dates.digits import DIGIT_ROLES, digit_tokens
from claimcheck.values.dates.grammar import Token, Tokens
from claimcheck.values.dates.lexicon import Lexicon
from claimcheck.values.dates.numbers import Counter, as_year, is_year
from claimcheck.values.quantities.known import KnownWords
from claimcheck.values.recall import Watched
from claimcheck.values.signs import mark_closing, mark_last

NUMBER = "number"
"""The role of a word that a count may begin with."""


class Vocabulary:
    """What a language's date words, digits and number words can stand for; made once."""

    def __init__(self, language: Language, folder: Folder | None = None) -> None:
        self.language = language
        self.known = KnownWords(language, folder)
        self.speller = self.known.speller
        self.lexicon = Lexicon(language, self.speller)
        self.counter = Counter(self.known.numbers, self.lexicon.lead)
        self._roles_of: Kept[Word, frozenset[str]] = Kept(self._look)
        self._roles = self.known.ask(self._roles_of.__getitem__)
        self._last: TextLattice | None = None

    def lattice(self, words: TextWords) -> TextLattice:
        """The lattice of a text; the last one is kept, for the readers that share it."""
        last = self._last
        if last is None or last.words is not words:
            last = self._last = TextLattice(words, self)
        return last

    def roles(self, words: TextWords) -> list[frozenset[str]]:
        """The roles that each word may take, alone or as the first of several."""
        place = self._roles
        roles = [_NO_ROLES] * len(words)
        for at, told in self.known.of(words).live:
            roles[at] = told[place]
        return roles

    def alone(self, word: Word) -> TextLattice:
        """The lattice of one word."""
        words = TextWords.placed((word,), (0,))
        return TextLattice(words, self, [self._roles_of[word]])

    def ask(self, roles: frozenset[str]) -> int:
        """Have words noted that may take one of some roles, for ``TextLattice.where``."""
        return self.known.ask(lambda word: not roles.isdisjoint(self._roles_of[word]))

    def _look(self, word: Word) -> frozenset[str]:
        roles = self.lexicon.roles(word.folded)
        if self.counter.begins(word):
            roles.add(NUMBER)
        if word.shape == "number":
            roles.update(DIGIT_ROLES)
        return frozenset(roles)


_NO_ROLES = frozenset[str]()
_LONGEST = 3
"""Words of the longest preposition."""


class _WatchedRoles(Sequence[frozenset[str]]):
    """The likely roles of watched words: to ask for them is to look at the word."""

    def __init__(self, words: Watched, likely: Sequence[frozenset[str]]) -> None:
        self._words, self._likely = words, likely

    def __len__(self) -> int:
        return len(self._likely)

    def __getitem__(self, at: int) -> frozenset[str]:  # type: ignore[override]
        self._words.look(at)
        return self._likely[at]


class TextLattice:
    """The roles of the words of one text."""

    def __init__(
        self,
        words: TextWords,
        vocabulary: Vocabulary,
        likely: Sequence[frozenset[str]] | None = None,
    ) -> None:
        self.words = words
        self._vocabulary = vocabulary
        self.likely = vocabulary.roles(words) if likely is None else likely
        self._signs: list[int] | None = None
        self._watched: Watched | None = None
        self._tokens: dict[int, Tokens] = {}
        self._roles: dict[int, frozenset[str]] = {}
        self._counts: dict[int, Tokens] = {}

    def watched(self, at: int) -> tuple[Watched, TextLattice]:
        """The words, which note what is looked at from ``at`` on, with a lattice over them."""
        words = self._watched
        if words is None:
            words = self._watched = Watched.over(self.words, self.words.starts)
        words.begin(at)
        return words, TextLattice(words, self._vocabulary, _WatchedRoles(words, self.likely))

    def signs(self, layout: Layout) -> list[int]:
        """The signs of the words; those that end a sentence have signs of their own."""
        if self._signs is None:
            self._signs = self._vocabulary.known.of(self.words).signs.copy()
            mark_last(self._signs, layout.sentences)
            mark_closing(self._signs, layout.paragraphs[-1:])
        return self._signs

    def are_bare(self, at: int) -> bool:
        """Whether digits stand at ``at``, and behind them a word that no reader looks for."""
        return self._vocabulary.known.are_bare(self.words, at)

    def where(self, asked: int) -> list[int]:
        """The words that may take one of the roles that were asked for."""
        return self._vocabulary.known.of(self.words).where(asked)

    def tokens(self, at: int) -> Tokens:
        """All tokens that begin at a word."""
        tokens = self._tokens.get(at)
        if tokens is None:
            tokens = self._tokens[at] = self._look(at)
        return tokens

    def roles(self, at: int) -> frozenset[str]:
        """The roles of the tokens that begin at a word, and whether a count may begin there."""
        roles = self._roles.get(at)
        if roles is None:
            named = {token.role for token in self.tokens(at)}
            if NUMBER in self.likely[at]:
                named.add(NUMBER)
            roles = self._roles[at] = frozenset(named)
        return roles

    def stands(self, at: int, roles: frozenset[str]) -> bool:
        """Whether a token in one of some roles begins at a word."""
        return self._vocabulary.lexicon.stands(self.words, at, roles)

    def before(self, at: int, role: str) -> Token | None:
        """The token of a role that ends just before a word."""
        for begin in range(max(0, at - _LONGEST), at):
            if role in self.likely[begin]:
                for token in self.tokens(begin):
                    if token.role == role and token.stop == at:
                        return token
        return None

    def may_carry(self, at: int, role: str) -> bool:
        """Whether a word may begin with a proclitic of a role."""
        return self._vocabulary.lexicon.may_carry(self.words[at].folded, role)

    def start(self, at: int, before: tuple[str, ...]) -> int:
        """The code point at which a word begins once its proclitics are cut off."""
        return self._vocabulary.speller.start(self.words, at, before)

    def counts(self, at: int) -> Tokens:
        """The count at a word."""
        counts = self._counts.get(at)
        if counts is None:
            counts = self._counts[at] = self._vocabulary.counter.counts(self.words, at)
        return counts

    def years(self, at: int) -> Tokens:
        """The year in words at a word."""
        if self.words[at].shape == "number":
            return ()
        return tuple(map(as_year, filter(is_year, self.counts(at))))

    def _look(self, at: int) -> Tokens:
        if self.words[at].shape == "number":
            return digit_tokens(self.words, at, self._vocabulary.language.dates.numeric)
        return self._vocabulary.lexicon.tokens(self.words, at)
