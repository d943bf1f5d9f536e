"""A word of a text, and a found stretch of words: what the text and values stages hand on.

Plain tuples, because a document makes thousands of them.
"""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

Reading_co = TypeVar("Reading_co", covariant=True)


class Word(NamedTuple):
    """One word, number or mark of a text.

    ``start`` and ``stop`` are code points of the original text, half-open, so that
    ``text[start:stop]`` is the surface. ``folded`` is the form that lexicons are compared with.
    """

    start: int
    stop: int
    surface: str
    folded: str
    shape: str
    """``word`` (letters), ``number`` (digits with their separators) or ``mark`` (anything else)."""
    glued: bool
    """No white space stands between this and what comes before."""


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
