"""Whose voice the key of a holder is."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.rulepack.pack import Names

PERSON = "person."
"""What the key of somebody begins with whom no table knows."""


def voice_of(key: str, names: Names) -> str:
    """Whose voice a name is: a person's office, a capital's state, else the name itself."""
    name = names.by_id.get(key)
    if name is None:
        return key
    return name.speaks_for or name.stands_for or name.id


def state_of_voice(key: str, names: Names) -> str | None:
    """The state to which a voice belongs, where its key tells."""
    name = names.by_id.get(key)
    if name is not None:
        return name.id if name.type == "state" else name.state
    head = key.partition(".")[0]
    return head if head in names.by_id else None


def begins_or_ends(key: str, part: Sequence[str]) -> bool:
    """Whether a key is a longer name that begins or ends with the words of a part.

    What somebody is stands before the name where the key is his words as written: only its end is
    his name then.
    """
    whole, count = key.removeprefix(PERSON).split(), len(part)
    ends = (whole[:count], whole[-count:]) if key.startswith(PERSON) else (whole[-count:],)
    return len(whole) > count and list(part) in ends
