"""From the text of strangers to text that a terminal only shows and never obeys."""

from __future__ import annotations

import unicodedata

_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
_DIRECTION = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""Embeddings, overrides and isolates, which let a text rearrange what stands around it."""
_HIDDEN = ("Cc", "Cs", "Co")


def safe_text(text: str) -> str:
    r"""The text with every control character and bidi override shown instead of run.

    Line breaks and tabs become spaces, because a quote stands on one line; letters, marks and
    joiners of ordinary writing stay as they are.

    >>> safe_text("\x1b[2Jgone")
    '⟨U+001B⟩[2Jgone'
    """
    return text.replace("\r\n", "\n").translate(_SHOWN)


def safe_lines(text: str) -> str:
    """As ``safe_text``, but the lines of the text stay lines."""
    return "\n".join(safe_text(line) for line in text.split("\n"))


def is_hidden(character: str) -> bool:
    """Whether a character acts on what stands around it, or stands there unseen."""
    return (
        character in _DIRECTION or unicodedata.category(character) in _HIDDEN or _is_tag(character)
    )


def code_point(character: str) -> str:
    """How a character is called: ``U+202E``."""
    return f"U+{ord(character):04X}"


class _Shown(dict[int, str]):
    """How each character is shown, found when it first comes; as many as Unicode has."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = shown = _shown(character)
        return shown


def _shown(character: str) -> str:
    if character in _BREAKS or character == "\t":
        return " "
    return f"⟨{code_point(character)}⟩" if is_hidden(character) else character


_SHOWN = _Shown()


def _is_tag(character: str) -> bool:
    """Invisible letters that spell a hidden text."""
    return "\U000e0000" <= character <= "\U000e007f"
