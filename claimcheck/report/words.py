"""How the keys of slots are said: the kinds' words, and names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.model.messages import Messages
from claimcheck.model.name import Name
from claimcheck.report.messages import say, says


def word_for(
    kind: str, key: str, messages: Messages, names: Mapping[str, str] | None = None
) -> str | None:
    """How a key is said: a word of the kind, a word of all kinds, or a name; else ``None``."""
    for code in (f"word.{kind}.{key}", f"word.{key}"):
        if says(code, messages):
            return say(code, messages)
    return None if names is None else names.get(key)


class Written(Mapping[str, str]):
    """How names are written in one language, by their ids: of thousands a report prints a few."""

    def __init__(self, names: Mapping[str, Name], language: str) -> None:
        self._names, self._language = names, language

    def __getitem__(self, id_: str) -> str:
        """The first way; of a state without what it is called as a state."""
        name = self._names[id_]
        spellings = name.names.get(self._language)
        if not spellings:
            raise KeyError(id_)
        first = spellings[0]
        short = (each for each in spellings[1:] if name.type == "state")
        return next((each for each in short if first.endswith(f" {each}")), first)

    def __iter__(self) -> Iterator[str]:
        return (id_ for id_, name in self._names.items() if name.names.get(self._language))

    def __len__(self) -> int:
        return sum(1 for _ in self)
