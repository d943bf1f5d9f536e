"""What a function makes of things that recur: made once for each, so many kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MOST = 5_000


class Kept(dict[Key, Value]):
    """Gives for each key what ``make`` makes of it; behind the last of ``MOST`` begins anew.

    A dict, so that asking again for what is kept costs no call of Python.
    """

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[Key], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Value:
        if len(self) >= MOST:
            self.clear()
        made = self[key] = self._make(key)
        return made
