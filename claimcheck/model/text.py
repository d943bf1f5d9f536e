"""A word of a text, and a found stretch of words: what the text and values stages hand on.

Small and plain, because a document makes thousands of them.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, Self, TypeVar

Reading_co = TypeVar("Reading_co", covariant=True)


class Word:
    """One word, number or mark as it is written, wherever it stands: each form is made once.

    Words are told apart by what they are, not by what they hold, so that what is known of one is
    found at once.
    """

    __slots__ = ("folded", "glued", "shape", "surface")

    def __init__(self, surface: str, folded: str, shape: str, glued: bool) -> None:
        self.surface = surface
        self.folded = folded
        """The form that lexicons are compared with."""
        self.shape = shape
        """``word`` (letters), ``number`` (digits with their separators) or ``mark`` (all else)."""
        self.glued = glued
        """No white space stands between this and what comes before."""

    def __repr__(self) -> str:
        return f"Word({self.surface!r})"


class TextWords(tuple[Word, ...]):
    """The words of a text, in order, each with its place.

    ``text[words.starts[at] : words.end(at)]`` is the surface of the word ``at``, in code points of
    the original text.
    """

    starts: Sequence[int]

    @classmethod
    def placed(cls, words: Iterable[Word], starts: Sequence[int]) -> Self:
        """Words with the code points at which they begin."""
        placed = cls(words)
        placed.starts = starts
        return placed

    def end(self, at: int) -> int:
        """The code point behind a word."""
        return self.starts[at] + len(self[at].surface)


class Clitics(NamedTuple):
    """One way to cut a folded word: proclitics, the stem that is left, pronoun suffix.

    ``before`` holds the proclitics in order (a conjunction, then the article), ``after`` the
    suffix or ``""``.
    """

    before: tuple[str, ...]
    stem: str
    after: str


class Found(NamedTuple, Generic[Reading_co]):
    """A reading and the words it was read from: ``words[first:stop]``, half-open.

    ``start`` and ``end`` are its code points, which can begin inside the first word: a proclitic
    that is no part of the phrase stands outside, in ``before``.
    """

    first: int
    stop: int
    start: int
    end: int
    before: tuple[str, ...]
    reading: Reading_co
