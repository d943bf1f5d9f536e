"""How the keys of slots are said: the kinds' words, names, and things that can be counted."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model.messages import Messages
from claimcheck.report.messages import say, says

FEW = 3
"""The number whose plural names a unit without one: "prisoners"."""


def word_for(
    kind: str, key: str, messages: Messages, names: Mapping[str, str] | None = None
) -> str | None:
    """How a key is said: a word of the kind, a word of all kinds, or a name; else ``None``."""
    for code in (f"word.{kind}.{key}", f"word.{key}"):
        if says(code, messages):
            return say(code, messages)
    return (names or {}).get(key)


def thing_for(kind: str, key: str, messages: Messages) -> str | None:
    """How things are said: by a word of the kind, or as what they are counted by, in the plural."""
    word = word_for(kind, key, messages)
    if word is not None or not says(f"unit.{key}", messages):
        return word
    return say(f"unit.{key}", messages, {"number": FEW})
