"""From the digits of a number, with their separators, to its value."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.number_words import Digits

_GROUP = 3
Number = Fraction | int


def read_digits(written: str, digits: Digits, *, before_scale: bool = False) -> Number | None:
    """The exact value of folded digits; ``None`` where they are no number (a date, a list).

    A lone separator with three digits behind it groups thousands, unless a scale word follows
    (``before_scale``): "2.012 deaths" but "1.250 million".

    >>> read_digits("12,300.5", Digits(either=(".", ",")))
    Fraction(24601, 2)
    """
    parts, marks = _split(written)
    if not marks:
        return int(written)
    if marks[0] in digits.reversed_decimal:
        return _decimal(parts[1], parts[0]) if len(marks) == 1 else None
    decimal = _decimal_mark(parts, marks, digits, before_scale)
    whole = parts[:-1] if decimal else parts
    if not _grouped(whole) or (decimal and marks[-1] in marks[:-1]):
        return None
    return _decimal("".join(whole), parts[-1] if decimal else "")


def _split(written: str) -> tuple[list[str], list[str]]:
    parts, marks = [""], []
    for char in written:
        if "0" <= char <= "9":
            parts[-1] += char
        else:
            marks.append(char)
            parts.append("")
    return parts, marks


def _decimal_mark(parts: list[str], marks: list[str], digits: Digits, before_scale: bool) -> bool:
    """Whether the last mark begins the decimals."""
    last = marks[-1]
    if last in digits.decimal:
        return True
    if last in digits.grouping:
        return False
    if len(set(marks)) > 1:
        return True
    if len(marks) > 1:
        return False
    return before_scale or not _grouped(parts) or parts[0].startswith("0")


def _grouped(parts: list[str]) -> bool:
    """Whether the parts are one run of digits or groups of thousands."""
    if len(parts) == 1:
        return True
    return 1 <= len(parts[0]) <= _GROUP and all(len(part) == _GROUP for part in parts[1:])


def _decimal(whole: str, decimals: str) -> Number:
    if not decimals:
        return int(whole)
    return Fraction(int(whole + decimals), 10 ** len(decimals))
