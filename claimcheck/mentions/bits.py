"""Types of mention as bits of a number, so that one step tells whether any of many is there."""

from __future__ import annotations

from collections.abc import Iterable


class _Bits(dict[str, int]):
    """A bit for each type, given when the type is first met; only ever compared, never shown."""

    def __missing__(self, type_: str) -> int:
        bit = self[type_] = 1 << len(self)
        return bit


bit_of = _Bits().__getitem__
"""The bit of a type."""


def bits_of(types: Iterable[str]) -> int:
    """The bits of several types together."""
    bits = 0
    for type_ in types:
        bits |= bit_of(type_)
    return bits
