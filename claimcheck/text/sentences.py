"""From words to clauses, sentences and paragraphs: where a reading may reach, and where not."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from claimcheck.model.language import Marks
from claimcheck.model.text import Word

Stretch = tuple[int, int]
"""A half-open range of word indices."""


class Layout(NamedTuple):
    """How a text is divided: half-open ranges of word indices, in order, without gaps."""

    paragraphs: tuple[Stretch, ...]
    sentences: tuple[Stretch, ...]
    clauses: tuple[Stretch, ...]
    paragraph_of: tuple[int, ...]
    """For each word the index of its paragraph; likewise below."""
    sentence_of: tuple[int, ...]
    clause_of: tuple[int, ...]


def find_layout(text: str, words: tuple[Word, ...], marks: Marks) -> Layout:
    """Paragraphs, sentences and clauses of a text.

    A line break ends all three: headlines and list items carry no stop. A mark belongs to what it
    ends. A full stop inside an abbreviation or a number ends nothing; two or more in a row, as
    headlines use them, end a clause.
    """
    paragraph_ends = _paragraph_ends(text, words)
    sentence_ends, clause_ends = _ends_by_marks(words, marks)
    sentence_ends |= paragraph_ends
    clause_ends |= sentence_ends
    paragraphs, sentences, clauses = map(_stretches, (paragraph_ends, sentence_ends, clause_ends))
    return Layout(
        paragraphs, sentences, clauses, _index(paragraphs), _index(sentences), _index(clauses)
    )


def _paragraph_ends(text: str, words: tuple[Word, ...]) -> set[int]:
    """The indices behind the last word of each line."""
    ends = {len(words)}
    at = text.find("\n")
    while at >= 0:
        ends.add(bisect_left(words, (at,)))
        at = text.find("\n", at + 1)
    return ends - {0}


def _ends_by_marks(words: tuple[Word, ...], marks: Marks) -> tuple[set[int], set[int]]:
    """The indices behind the marks that end a sentence, and those that end only a clause."""
    sentence_ends, clause_ends = set[int](), set[int]()
    sentence = frozenset(marks.sentence)
    telling = sentence.union(marks.clause)
    for index in [at for at, word in enumerate(words) if word.surface in telling]:
        word = words[index]
        if word.shape != "mark":
            continue
        if word.surface in sentence:
            before = words[index - 1] if index else None
            following = words[index + 1] if index + 1 < len(words) else None
            if _is_leader(word, before, following):
                clause_ends.add(index + 1)
            elif not _is_abbreviation(word, before, following):
                sentence_ends.add(index + 1)
        elif not (word.glued and _between_digits(words, index)):
            clause_ends.add(index + 1)
    return sentence_ends, clause_ends


def _is_leader(word: Word, before: Word | None, following: Word | None) -> bool:
    """Whether the stop is one of several in a row."""
    return bool(
        (before and word.glued and before.surface == word.surface)
        or (following and following.glued and following.surface == word.surface)
    )


def _is_abbreviation(word: Word, before: Word | None, following: Word | None) -> bool:
    """A stop between single letters, or between anything glued to a digit, ends no sentence."""
    if word.surface != "." or before is None or following is None or not following.glued:
        return False
    if following.shape == "number":
        return True
    return word.glued and before.shape == "word" and len(before.folded) == 1


def _between_digits(words: tuple[Word, ...], index: int) -> bool:
    if not 0 < index < len(words) - 1:
        return False
    before, after = words[index - 1], words[index + 1]
    return before.shape == "number" and after.glued and after.shape == "number"


def _stretches(ends: set[int]) -> tuple[Stretch, ...]:
    ordered = sorted(ends)
    return tuple(zip([0, *ordered], ordered, strict=False))


def _index(stretches: tuple[Stretch, ...]) -> tuple[int, ...]:
    index: list[int] = []
    for number, (first, stop) in enumerate(stretches):
        index += [number] * (stop - first)
    return tuple(index)
