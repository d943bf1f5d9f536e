from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.drawn import Line, Sign, lines_of, paragraphs_of

WIDTH, SPACE = 5.0, 3.0
ARABIC = st.text("ابتسعقمنوهيءةى", min_size=1, max_size=6)
NUMBERS = st.from_regex(r"[1-9][0-9]{0,3}([.,][0-9]{1,3})?|[٠-٩]{1,4}", fullmatch=True)
LATIN = st.text("abcXYZ", min_size=1, max_size=5)


def drawn(words: list[str], *, from_right: bool) -> list[Sign]:
    """Where a page would put the words: numbers and Latin words always run to the right."""
    signs: list[tuple[str, float]] = []
    at = 0.0
    for word in words:
        runs_left = from_right and any("\u0620" <= one <= "\u064a" for one in word)
        if from_right:
            at -= WIDTH * len(word) + SPACE
        places = [at + WIDTH * number for number in range(len(word))]
        signs += zip(word, reversed(places) if runs_left else places, strict=True)
        signs.append((" ", at - SPACE if from_right else at + WIDTH * len(word)))
        if not from_right:
            at += WIDTH * len(word) + SPACE
    return [
        Sign(order, text, left, left + WIDTH, 0.0, 10.0) for order, (text, left) in enumerate(signs)
    ]


def text_of(signs: list[Sign]) -> str:
    return "\n".join(line.text for line in lines_of(signs))


@given(st.lists(st.one_of(ARABIC, NUMBERS), min_size=1).filter(lambda w: w[0][0] >= "\u0621"))
def test_a_line_from_the_right_is_read_as_it_was_written(words: list[str]) -> None:
    letters = sum("\u0620" <= one <= "\u064a" for word in words for one in word)
    parted = [word for pair in zip(words, ["و"] * len(words), strict=True) for word in pair]
    assert letters or parted
    assert text_of(drawn(parted, from_right=True)) == " ".join(parted)


@given(st.lists(st.one_of(LATIN, NUMBERS.filter(str.isascii)), min_size=1))
def test_a_line_from_the_left_is_read_as_it_was_written(words: list[str]) -> None:
    words = ["a", *words]
    assert text_of(drawn(words, from_right=False)) == " ".join(words)


def test_words_that_the_file_holds_backwards_are_read_by_their_place() -> None:
    signs = drawn(["قرية", "42", "هنا"], from_right=True)
    backwards = [*reversed(signs[:4]), *signs[4:]]
    renumbered = [
        Sign(number, one.text, one.left, one.right, one.bottom, one.size)
        for number, one in enumerate(backwards)
    ]
    assert text_of(renumbered) == "قرية 42 هنا"


def test_a_ligature_is_read_in_its_order_and_vowel_signs_stay_with_their_letter() -> None:
    signs = [
        Sign(0, "ا", 0, 5, 0, 10),
        Sign(1, "ل", 0, 5, 0, 10),
        Sign(2, "ق", 5, 10, 0, 10),
        Sign(3, "\u064f", 6, 9, 0, 10),
    ]
    assert text_of(signs) == "قُلا"


def test_presentation_forms_become_the_letters_that_they_show() -> None:
    assert text_of([Sign(0, "\ufedf", 5, 10, 0, 10), Sign(1, "\ufeea", 0, 5, 0, 10)]) == "له"


def test_columns_side_by_side_are_lines_of_their_own() -> None:
    left = [
        Sign(one.order + 100, one.text, one.left - 200, one.right - 200, 0.0, 10.0) for one in SIGNS
    ]
    assert text_of([*SIGNS, *left]) == "هنا نص\nهنا نص"


SIGNS = drawn(["هنا", "نص"], from_right=True)


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([("عنوان", 100, 20), ("متن يمتد", 80, 10), ("إلى هنا.", 65, 10)], 2),
        ([("جملة.", 80, 10), ("جملة.", 65, 10)], 2),
        ([("سؤال؟", 80, 10), ("جواب", 65, 10)], 2),
        ([("آخر العمود", 20, 10), ("أول العمود", 90, 10)], 1),
        ([("فقرة", 80, 10), ("بعيدة", 40, 10)], 2),
        ([], 0),
    ],
)
def test_a_line_runs_on_until_its_paragraph_ends(
    lines: list[tuple[str, float, float]], paragraphs: int
) -> None:
    found: Iterator[str] = paragraphs_of(Line(*line) for line in lines)
    assert len(list(found)) == paragraphs
