"""Types of mention as bits of a number, so that one step tells whether any of many is there."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity

QUANTITY = "quantity"
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


def quantity_type(unit: str | None) -> str:
    """What stands among the types for quantities of a unit; bare numbers have none."""
    return f"{QUANTITY}.{unit}"


COMPOSED = bit_of("composed of others")
"""The bit of every mention that a rule made of others."""


def bits_at(mention: Mention) -> int:
    """The bits that a mention has: that of its type, and of a quantity that of its unit."""
    bits, reading = bit_of(mention.type), mention.reading
    if mention.parts:
        bits |= COMPOSED
    if mention.type == QUANTITY and isinstance(reading, Quantity):
        bits |= bit_of(quantity_type(reading.unit))
    return bits


def bits_of(types: Iterable[str]) -> int:
    """The bits of several types together."""
    bits = 0
    for type_ in types:
        bits |= bit_of(type_)
    return bits
