"""How the keys of slots are said: the kinds' words, and names."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model.messages import Messages
from claimcheck.report.messages import say, says


def word_for(
    kind: str, key: str, messages: Messages, names: Mapping[str, str] | None = None
) -> str | None:
    """How a key is said: a word of the kind, a word of all kinds, or a name; else ``None``."""
    for code in (f"word.{kind}.{key}", f"word.{key}"):
        if says(code, messages):
            return say(code, messages)
    return (names or {}).get(key)
