"""Types of mention as bits of a number, so that one step tells whether any of many is there."""

from __future__ import annotations

from collections.abc import Iterable

ANY = "*"
"""Stands for every type, and stands at every word: a pattern may begin there with any word."""


class _Bits(dict[str, int]):
    """A bit for each type, given when the type is first met; only ever compared, never shown."""

    def __missing__(self, type_: str) -> int:
        bit = self[type_] = 1 << len(self)
        return bit


_BITS = _Bits()
bit_of = _BITS.__getitem__
"""The bit of a type."""


def mark_type(surface: str) -> str:
    """What stands for a punctuation mark among the types."""
    return f"mark.{surface}"


def mark_bit(surface: str) -> int:
    """The bit of a punctuation mark that some pattern takes; none of any other."""
    return _BITS.get(mark_type(surface), 0)


def bits_of(types: Iterable[str]) -> int:
    """The bits of several types together."""
    bits = 0
    for type_ in types:
        bits |= bit_of(type_)
    return bits
