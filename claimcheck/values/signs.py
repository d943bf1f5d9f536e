"""Signs of words: two words of one sign mean the same to every reader of numbers and dates."""

from __future__ import annotations

from claimcheck.model.text import TextWords

STEP = 64
_GLUED, _FIRST, _FREE, _LAST, _APART, _FAR = 1, 2, 4, 8, 16, 32
"""Bits for a word in its place: what stands before it, and what begins or ends with it."""


def mark_gap(signs: list[int], words: TextWords, at: int) -> None:
    """Tell a number apart by the space before it: groups of digits stand one space apart."""
    signs[at] &= ~(_APART | _FAR)
    gap = words.starts[at] - words.end(at - 1) if at else 0
    if gap:
        signs[at] |= _APART if gap == 1 else _FAR


def mark_first(signs: list[int]) -> None:
    """Tell the first word of all apart: nothing can stand before it."""
    signs[0] |= _FIRST


def mark_last(signs: list[int], at: int) -> None:
    """Tell a word that ends a sentence or clause apart from one that does not."""
    signs[at] |= _LAST


def is_last(signs: list[int], at: int) -> bool:
    """Whether a word was told apart as one that ends a sentence or clause."""
    return bool(signs[at] & _LAST)


def mark_free(signs: list[int], at: int) -> None:
    """Tell the word behind what was read last apart: a reading may not reach over it."""
    signs[at] |= _FREE
