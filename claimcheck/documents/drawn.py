"""From characters as they are drawn on a page to the text that they spell.

A page says where each sign stands and not in which order it is read; programs that guess the order
from how signs follow one another in a file turn dates and figures of right-to-left text around.
Here the place alone decides: a line is read from the side of its script, and the numbers in it
from the left.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

_RIGHT = ("R", "AL")
_LEFT = ("L", "EN", "AN")
_BETWEEN = ("ES", "CS", "ET", "WS", "ON", "BN")
"""What belongs to a number or a foreign word that stands on both of its sides."""
_TOLD_GAP, _WORD_GAP, _COLUMN_GAP = 0.02, 0.35, 2.5
"""In heights of the letters: from where on a gap is a space if the file has one there, is a space
in any case, or is the edge of a column."""
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"), ("‹", "›"))
_SAME_SIZE, _LINE_STEP = 0.06, 2.3
_STOPS = ("FULL STOP", "QUESTION MARK", "EXCLAMATION MARK", "COLON", "ELLIPSIS")
_LIGATURES = frozenset(unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB50, 0xFEFD))
"""Letters that one sign stands for, in the order in which they are read."""


@dataclass(frozen=True)
class Sign:
    """One sign as it is drawn: its number in the file, what it means, and where it stands."""

    order: int
    text: str
    left: float
    right: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Line:
    """One line of text, its lower edge and the size of its letters."""

    text: str
    bottom: float
    size: float


def lines_of(signs: Sequence[Sign]) -> Iterator[Line]:
    """What the signs of one drawn line spell: several lines where columns stand side by side."""
    drawn = [sign for sign in signs if sign.text.strip()]
    if not drawn:
        return
    size = max(sign.size for sign in drawn) or 1.0
    is_right = _is_from_right(drawn)
    spaces = [sign.order for sign in signs if not sign.text.strip()]
    for column in _columns(_clusters(drawn), size):
        words = _spaced(column, spaces, size)
        turned = _turned(words[::-1] if is_right else words, is_right=is_right)
        text = _paired(unicodedata.normalize("NFKC", "".join(turned)))
        yield Line(text, min(sign.bottom for sign in drawn), size)


def paragraphs_of(lines: Iterable[Line]) -> Iterator[str]:
    """The lines as paragraphs: one runs on until a stop, another size of letters, or a wide gap.

    A column and a page may end in the middle of a sentence.
    """
    parts: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is not None and not _runs_on(before, line):
            yield " ".join(parts)
            parts = []
        parts.append(line.text)
        before = line
    if parts:
        yield " ".join(parts)


def _runs_on(line: Line, following: Line) -> bool:
    if any(unicodedata.name(line.text[-1], "").endswith(stop) for stop in _STOPS):
        return False
    if abs(line.size - following.size) > _SAME_SIZE * line.size:
        return False
    return line.bottom - following.bottom < _LINE_STEP * line.size


def _is_from_right(signs: Sequence[Sign]) -> bool:
    """Whether the line is read from the right."""
    kinds = [unicodedata.bidirectional(sign.text[0]) for sign in signs]
    return sum(kind in _RIGHT for kind in kinds) > sum(kind == "L" for kind in kinds)


def _clusters(signs: Sequence[Sign]) -> list[Sign]:
    """The signs from the left, ligatures whole, and vowel signs with the letter under them."""
    marks = [sign for sign in signs if unicodedata.combining(sign.text[0])]
    letters = [sign for sign in signs if not unicodedata.combining(sign.text[0])]
    letters.sort(key=lambda sign: (sign.left, sign.right))
    whole = [_joined(list(same)) for _, same in groupby(letters, lambda one: (one.left, one.right))]
    if not whole:
        return []
    for mark in marks:
        at = min(range(len(whole)), key=lambda one: abs(whole[one].middle - mark.middle))
        under = whole[at]
        whole[at] = replace(under, text=under.text + mark.text)
    return whole


def _joined(same: list[Sign]) -> Sign:
    """Several letters in one place are one ligature."""
    text = "".join(sign.text for sign in same)
    text = text[::-1] if len(same) > 1 and text[::-1] in _LIGATURES else text
    return replace(same[0], text=text)


def _columns(signs: list[Sign], size: float) -> list[list[Sign]]:
    """The signs parted where the gap is wider than any space."""
    columns: list[list[Sign]] = []
    edge = 0.0
    for sign in signs:
        if not columns or sign.left - edge > _COLUMN_GAP * size:
            columns.append([])
            edge = sign.right
        columns[-1].append(sign)
        edge = max(edge, sign.right)
    return columns


def _spaced(signs: list[Sign], spaces: list[int], size: float) -> list[str]:
    """The signs from the left, with a space where the file or a wide gap has one.

    Programs put the spaces of a file in the wrong place of the page, but between the right signs.
    """
    spaced: list[str] = []
    for number, sign in enumerate(signs):
        if number:
            before = signs[number - 1]
            gap = (sign.left - before.right) / size
            first, last = sorted((before.order, sign.order))
            told = bisect_left(spaces, last) > bisect_left(spaces, first)
            if gap > _WORD_GAP or (told and gap > _TOLD_GAP):
                spaced.append(" ")
        spaced.append(sign.text)
    return spaced


def _paired(text: str) -> str:
    """The text with its brackets the other way round, where they close before they open."""
    for opening, closing in _PAIRS:
        if -1 < text.find(closing) < text.find(opening):
            text = text.translate({ord(opening): closing, ord(closing): opening})
    return text


def _turned(words: list[str], *, is_right: bool) -> Iterator[str]:
    """The signs with every run of the other direction turned around."""
    own = _RIGHT if is_right else _LEFT
    kinds = [unicodedata.bidirectional(word[0]) for word in words]
    other = [kind in (_LEFT if is_right else _RIGHT) for kind in kinds]
    at = 0
    while at < len(words):
        if not other[at]:
            yield words[at]
            at += 1
            continue
        end = last = at
        while end < len(words) and kinds[end] not in own:
            if other[end]:
                last = end
            elif kinds[end] not in _BETWEEN:
                break
            end += 1
        yield from reversed(words[at : last + 1])
        at = last + 1
