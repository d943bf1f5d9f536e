"""Signs of words: two words of one sign mean the same to every reader of numbers and dates."""

from __future__ import annotations

from collections.abc import Iterable

Stretch = tuple[int, int]
"""A half-open range of word indices."""

STEP = 128
_GLUED, _FIRST, _FREE, _LAST, _APART, _FAR, _CLOSING = 1, 2, 4, 8, 16, 32, 64
"""Bits for a word in its place: what stands before it, and what begins or ends with it."""


def mark_gap(signs: list[int], at: int, gap: int) -> None:
    """Tell a number apart by the space before it: groups of digits stand one space apart."""
    signs[at] &= ~(_APART | _FAR)
    if gap:
        signs[at] |= _APART if gap == 1 else _FAR


def mark_first(signs: list[int], at: int = 0) -> None:
    """Tell the first word of all apart, or of a line: nothing can stand before it."""
    signs[at] |= _FIRST


def mark_last(signs: list[int], stretches: Iterable[Stretch]) -> None:
    """Tell words that end a sentence or clause apart from those that do not."""
    for _, stop in stretches:
        signs[stop - 1] |= _LAST


def mark_closing(signs: list[int], lines: Iterable[Stretch]) -> None:
    """Tell the last word of each line apart: no reading knows what stands behind it."""
    for _, stop in lines:
        signs[stop - 1] |= _CLOSING


def mark_end(signs: list[int], like: int) -> None:
    """Have the last of some words end what a mark behind it ends, which is left out."""
    signs[-1] |= like & (_LAST | _CLOSING)


def mark_free(signs: list[int], at: int) -> None:
    """Tell the word behind what was read last apart: a reading may not reach over it."""
    signs[at] |= _FREE
