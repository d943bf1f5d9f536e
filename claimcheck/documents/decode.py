"""From bytes to text, refusing what is no text, with the line and a way out."""

from __future__ import annotations

import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from claimcheck.errors import DocumentError, Location

_SAVE = "save it as UTF-8"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.01
"""The share of control characters that still counts as text."""


def decode(data: bytes, path: str) -> str:
    """The text of a file, exactly as it stands there; a byte order mark is no part of it.

    Raises DocumentError for anything but UTF-8.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        hint = f"it begins like UTF-16; {_SAVE}"
        raise DocumentError("the file is not UTF-8", at=Location(path), hint=hint)
    if _is_binary(data):
        hint = "give the text itself, as .txt, .md or .jsonl"
        raise DocumentError("the file is binary, not text", at=Location(path), hint=hint)
    body = data.removeprefix(BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        hint = f"it reads as Windows Arabic, cp1256; {_SAVE}" if _is_cp1256(body) else _SAVE
        raise DocumentError("the file is not UTF-8", at=Location(path, line), hint=hint) from None


def require_words(text: str, at: Location) -> str:
    """The text, which holds at least one letter or digit; raises DocumentError otherwise."""
    if any(character.isalnum() for character in text):
        return text
    raise DocumentError("the text is empty: it holds no words", at=at)


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return b"\0" in data or controls > len(data) * _MOST_CONTROLS


def _is_cp1256(data: bytes) -> bool:
    try:
        text = data.decode("cp1256")
    except UnicodeDecodeError:
        return False
    foreign = [character for character in text if character > "\x7f" and character.isalpha()]
    arabic = sum(unicodedata.bidirectional(character) == "AL" for character in foreign)
    return arabic * 2 > len(foreign)
