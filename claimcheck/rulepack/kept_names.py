"""The names table as it is kept with a pack: a name is made when it is first asked for.

There are thousands, and a text knows some dozens of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, overload

from claimcheck.model.name import Name
from claimcheck.rulepack.plain import defaults_of, noun_again

_BETWEEN = "\x1e"
"""What divides the names: JSON writes it in another way."""
_SPELLINGS = ("names", "adjectives")


def kept_names(names: Mapping[str, Name]) -> tuple[list[str], str]:
    """The ids of some names, and the names themselves as one line of text."""
    return list(names), _BETWEEN.join(
        name.model_dump_json(exclude_unset=True) for name in names.values()
    )


class KeptNames(Mapping[str, Name]):
    """Names by their ids, as they were kept."""

    def __init__(self, ids: list[str], written: str) -> None:
        self._written = dict(zip(ids, written.split(_BETWEEN), strict=bool(ids)))
        self._made: dict[str, Name] = {}

    def __getitem__(self, id_: str) -> Name:
        return self._made.get(id_) or self._name(id_)

    @overload
    def get(self, id_: str, /) -> Name | None: ...
    @overload
    def get(self, id_: str, default: Any, /) -> Any: ...  # noqa: ANN401 (as every mapping)
    def get(self, id_: str, default: object = None, /) -> object:
        """The name, or else ``default``."""
        return self._made.get(id_) or (self._name(id_) if id_ in self._written else default)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._written

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)

    def _name(self, id_: str) -> Name:
        told = json.loads(self._written[id_])
        values = {**_NAME, "adjectives": {}, **told}
        for key in _SPELLINGS:
            values[key] = {language: tuple(each) for language, each in values[key].items()}
        made = self._made[id_] = noun_again(Name, values, set(told))
        return made


_NAME = defaults_of(Name)
