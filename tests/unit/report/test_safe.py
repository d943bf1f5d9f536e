import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.safe import safe_lines, safe_text

OVERRIDES = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


@given(st.text())
def test_nothing_is_left_that_a_terminal_obeys(text: str) -> None:
    shown = safe_text(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown)
    assert OVERRIDES.isdisjoint(shown)
    assert shown.encode("utf-8").decode("utf-8") == shown


@given(st.text())
def test_twice_is_once(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)


@pytest.mark.parametrize(
    "text", ["قُتِلَ نحو ٦٠٠ جندي، وفقًا لـ«الوكالة»", "می‌خواهم", "Agence France-Presse ©", "طـــويل"]
)
def test_ordinary_writing_is_untouched(text: str) -> None:
    assert safe_text(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07", "⟨U+001B⟩]0;title⟨U+0007⟩"),
        ("\x9b2J", "⟨U+009B⟩2J"),
        ("abc\u202etxt", "abc⟨U+202E⟩txt"),
        ("a\u2066b", "a⟨U+2066⟩b"),
        ("a\r\nb\tc\u2028d", "a b c d"),
        ("a\U000e0041", "a⟨U+E0041⟩"),
        ("\x00", "⟨U+0000⟩"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(text: str, shown: str) -> None:
    assert safe_text(text) == shown


def test_lines_may_stay_lines() -> None:
    assert safe_lines("a\nb\x1b") == "a\nb⟨U+001B⟩"
