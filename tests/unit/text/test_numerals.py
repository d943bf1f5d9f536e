from fractions import Fraction

import pytest

from claimcheck.text.numerals import read_digits
from tests.readers import language

DIGITS = language().numbers.digits


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("007", 7),
        ("12,300", 12300),
        ("1.250.000", 1250000),
        ("3.5", Fraction(7, 2)),
        ("0.125", Fraction(1, 8)),
        ("12,300.5", Fraction(24601, 2)),
        ("1,2,3", None),
        ("19.6.2024", None),
        ("5ر3", Fraction(7, 2)),  # the whole part stands on the right of this sign
    ],
)
def test_digits_are_read_with_their_separators(written: str, value: Fraction | None) -> None:
    assert read_digits(written, DIGITS) == value


def test_before_a_scale_a_lone_separator_begins_decimals() -> None:
    assert read_digits("1.250", DIGITS, before_scale=True) == Fraction(5, 4)
    assert read_digits("1.250", DIGITS) == 1250
