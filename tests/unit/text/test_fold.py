import pytest

from claimcheck.model.language import Folding
from claimcheck.text.fold import fold_with, fold_word, letter_table
from tests.readers import language


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("قُتِلَ", "قتل"),
        ("جنـــود", "جنود"),
        ("أُصيبَ", "اصيب"),
        ("إلى", "الي"),
        ("آلاف", "الاف"),
        ("مدرسة", "مدرسه"),
        ("مُستشفى", "مستشفي"),
        ("١٢٣", "123"),
        ("۴۵", "45"),
        ("KURSK", "kursk"),
        ("\u200fموسكو\u200e", "موسكو"),
        ("ﻻ", "لا"),
        ("کییف", "كييف"),
        ("", ""),
    ],
)
def test_what_is_written_otherwise_is_held_equal(word: str, folded: str) -> None:
    assert fold_word(word, language().folding) == folded


def test_letters_that_mean_something_else_stay_apart() -> None:
    folding = language().folding
    assert fold_word("قاسم", folding) != fold_word("جاسم", folding)
    assert fold_word("ضابط", folding) != fold_word("ظابط", folding)


def test_a_language_without_rules_folds_what_all_share() -> None:
    assert fold_word("É1", Folding()) == "é1"
    assert fold_with("أب", letter_table(Folding())) == "أب"


def test_dropped_letters_go_and_mapped_ones_change() -> None:
    table = letter_table(Folding(letters={"a": "b"}, drop=("x",)))
    assert fold_with("xax", table) == "b"
