"""From words to clauses, sentences and paragraphs: where a reading may reach, and where not."""

from bisect import bisect_left
from collections.abc import Set
from functools import lru_cache
from itertools import chain, count, repeat
from operator import sub
from typing import NamedTuple

from claimcheck.model.language import Marks
from claimcheck.model.text import TextWords, Word

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


def find_layout(text: str, words: TextWords, marks: Marks) -> Layout:
    """Paragraphs, sentences and clauses of a text.

    A line break ends all three: headlines and list items carry no stop. A mark belongs to what it
    ends. A full stop inside an abbreviation or a number ends nothing; two or more in a row, as
    headlines use them, end a clause.
    """
    paragraph_ends = _paragraph_ends(text, words)
    sentence_ends, clause_ends = _ends_by_marks(words, marks)
    sentence_ends |= paragraph_ends
    clause_ends |= sentence_ends
    paragraphs, paragraph_of = _divided(paragraph_ends)
    same = sentence_ends == paragraph_ends
    sentences, sentence_of = (paragraphs, paragraph_of) if same else _divided(sentence_ends)
    clauses, clause_of = _divided(clause_ends)
    return Layout(paragraphs, sentences, clauses, paragraph_of, sentence_of, clause_of)


def _paragraph_ends(text: str, words: TextWords) -> set[int]:
    """The indices behind the last word of each line."""
    ends = {len(words)}
    starts, at, behind = words.starts, text.find("\n"), -1
    while at >= 0:
        if at != behind:
            ends.add(bisect_left(starts, at))
        behind = at + 1
        at = text.find("\n", behind)
    return ends - {0}


@lru_cache(maxsize=16)
def _telling(sentence: tuple[str, ...], clause: tuple[str, ...]) -> dict[str, bool]:
    """The marks that end anything, with whether they end a sentence."""
    return {**dict.fromkeys(clause, False), **dict.fromkeys(sentence, True)}


def _ends_by_marks(words: TextWords, marks: Marks) -> tuple[set[int], set[int]]:
    """The indices behind the marks that end a sentence, and those that end only a clause."""
    sentence_ends, clause_ends = set[int](), set[int]()
    telling = _telling(marks.sentence, marks.clause)
    short = frozenset(marks.abbreviations)
    for index in [at for at, word in enumerate(words) if word.surface in telling]:
        word = words[index]
        if word.shape != "mark":
            continue
        if telling[word.surface]:
            before = words[index - 1] if index else None
            following = words[index + 1] if index + 1 < len(words) else None
            if _is_leader(word, before, following):
                clause_ends.add(index + 1)
            elif not _is_abbreviation(word, before, following, short):
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


def _is_abbreviation(
    word: Word, before: Word | None, following: Word | None, short: Set[str]
) -> bool:
    """A stop between single letters, behind a word that is always shortened, or between anything
    glued to a digit, ends no sentence."""
    if word.surface != "." or before is None or following is None:
        return False
    if short and word.glued and before.folded in short:
        return True
    if not following.glued:
        return False
    if following.shape == "number":
        return True
    return word.glued and before.shape == "word" and len(before.folded) == 1


def _between_digits(words: TextWords, index: int) -> bool:
    if not 0 < index < len(words) - 1:
        return False
    before, after = words[index - 1], words[index + 1]
    return before.shape == "number" and after.glued and after.shape == "number"


def _divided(ends: set[int]) -> tuple[tuple[Stretch, ...], tuple[int, ...]]:
    """The stretches between some ends, and for each word the index of its own."""
    stops = sorted(ends)
    firsts = [0, *stops[:-1]] if stops else []
    index = chain.from_iterable(map(repeat, count(), map(sub, stops, firsts)))
    return tuple(zip(firsts, stops, strict=True)), tuple(index)
