"""What is known of words by what is written alone: each form is looked at once, for all readers."""

from collections.abc import Callable
from itertools import count
from typing import Any, NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.text import TextWords, Word
from claimcheck.text.kept import MOST, Kept
from claimcheck.text.words import Folder
from claimcheck.values.lexicon import Speller
from claimcheck.values.quantities.numbers import NumberReader
from claimcheck.values.recall import END
from claimcheck.values.signs import STEP, mark_first, mark_gap

Told = tuple[Any, ...]
"""What each reader makes of a word, in its place; empty where none looks for it."""
Known = tuple[int, Told]
"""What is known of a word: its sign, and what each reader makes of it."""


class KnownText(NamedTuple):
    """The words of a text with what is known of each."""

    words: TextWords
    known: list[Known]
    live: list[Known]
    """What is told of the words that some reader looks for, with their places."""
    numbers: list[int]
    """The words that are digits."""
    signs: list[int]
    """The sign of each word in its place, and that of the end."""

    def where(self, place: int) -> list[int]:
        """The words of which something is told in answer to what was asked for this place."""
        return [at for at, told in self.live if told[place]]


class KnownWords:
    """Looks words up for the readers of one language, which share it.

    Words with a form that some reader looks for have signs of their own, and numbers and marks.
    All others are as one, but for what a reader may ask of any word: whether it is definite or
    begins like a join.
    """

    def __init__(self, language: Language, folder: Folder | None = None) -> None:
        self.speller = Speller(language, folder)
        self.numbers = NumberReader(language, self.speller)
        self._joins = tuple(self.speller.form(join) for join in language.numbers.joins)
        self._looks: list[Callable[[Word], object]] = []
        self._known: dict[str, Known] = {}
        self._placed: Kept[Word, Known] = Kept(self._place)
        self._unknown: dict[tuple[bool, bool], Known] = {}
        self._digits: Told | None = None
        self._is_number = self.ask(_is_number)
        self._next = count(END + STEP, STEP)
        self._last: KnownText | None = None

    def ask(self, look: Callable[[Word], object]) -> int:
        """Have every word looked at so; gives the place of the answers in what is told.

        Words that no reader looks for are not shown, and of digits only the first ones: a look
        tells of all digits the same. What is false of all is not told.
        """
        self._looks.append(look)
        self._known.clear()
        self._placed.clear()
        self._digits = None
        return len(self._looks) - 1

    def told(self, word: Word) -> Told:
        """What the readers make of one word."""
        return self._placed[word][1]

    def are_bare(self, words: TextWords, at: int) -> bool:
        """Whether a word apart that no reader looks for stands behind digits at ``at``.

        Not where a reader looks for these digits themselves.
        """
        known = self.of(words).known
        if known[at][1] is not self._digits or at + 1 == len(words):
            return False
        word = words[at + 1]
        return word.shape == "word" and not word.glued and not known[at + 1][1]

    def of(self, words: TextWords) -> KnownText:
        """What is known of the words of a text; the last one is kept, as its readers share it."""
        last = self._last
        if last is None or last.words is not words:
            last = self._last = self._text(words)
        return last

    def _text(self, words: TextWords) -> KnownText:
        known = list(map(self._placed.__getitem__, words))
        live = [(at, told) for at, (_, told) in enumerate(known) if told]
        signs = [sign for sign, _ in known]
        signs.append(END)
        place = self._is_number
        numbers = [at for at, each in live if each[place]]
        for at in numbers:
            mark_gap(signs, at, words.starts[at] - words.end(at - 1) if at else 0)
        mark_first(signs)
        return KnownText(words, known, live, numbers, signs)

    def _place(self, word: Word) -> Known:
        """What is known of a word, whose sign also tells whether it is glued to the one before."""
        known = self._known.get(word.surface) or self._look(word)
        return (known[0] | word.glued, known[1]) if word.glued else known

    def _look(self, word: Word) -> Known:
        if len(self._known) >= MOST:
            self._known.clear()
        if word.shape == "word" and not self.speller.knows(word.folded):
            alike = self._alike(word.folded)
            if alike is not None:
                return alike
            known: Known = next(self._next), ()
        else:
            known = next(self._next), self._tell(word)
        self._known[word.surface] = known
        return known

    def _tell(self, word: Word) -> Told:
        """What each reader makes of a word; of all digits that none looks for it is the same."""
        if word.shape == "number" and not self.speller.knows(word.folded):
            if self._digits is None:
                self._digits = self._ask_all(word)
            return self._digits
        return self._ask_all(word)

    def _ask_all(self, word: Word) -> Told:
        told = tuple([look(word) for look in self._looks])
        return told if any(told) else ()

    def _alike(self, folded: str) -> Known | None:
        """What is known of all words alike that no reader looks for; none where a part matters."""
        if len(folded) < 2 or not folded.isalpha() or self.speller.has_part(folded):
            return None
        sort = (self.speller.begins_definite(folded), folded.startswith(self._joins))
        if sort not in self._unknown:
            self._unknown[sort] = next(self._next), ()
        return self._unknown[sort]


def _is_number(word: Word) -> bool:
    return word.shape == "number"
