import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.words import Folder, find_words
from tests.readers import language


def surfaces(text: str) -> list[str]:
    return [word.surface for word in find_words(text, language())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قُتِلَ 12 جنديًّا.", ["قُتِلَ", "12", "جنديًّا", "."]),
        ("12,300 شخص", ["12,300", "شخص"]),
        ("7,5 و 3.2", ["7,5", "و", "3.2"]),
        ("و600 جندي", ["و", "600", "جندي"]),
        ("بيونغ-يانغ", ["بيونغ", "-", "يانغ"]),
        ("«قال»، (ثم)", ["«", "قال", "»", "،", "(", "ثم", ")"]),
        ("RT24 عربي", ["RT24", "عربي"]),
        ("جنـــدي", ["جنـــدي"]),
        ("  \n\t ", []),
        ("\u200f\u200e", []),
        ("🙂", ["🙂"]),
    ],
)
def test_a_text_is_cut_into_words_numbers_and_marks(text: str, words: list[str]) -> None:
    assert surfaces(text) == words


def test_shapes_and_glue_are_told() -> None:
    words = find_words("عام2024 ،", language())
    assert [(word.shape, word.glued) for word in words] == [
        ("word", False),
        ("number", True),
        ("mark", False),
    ]


@pytest.mark.parametrize("text", ["جندي وجندي، جندي«جندي»", "x جُندي2 جُندي، x2", "(2) 2 ( 2"])
def test_what_is_written_alike_is_one_word_wherever_it_stands(text: str) -> None:
    words = find_words(text, language())
    assert len(set(words)) == len({(word.surface, word.glued) for word in words}) < len(words)


def test_a_folder_folds_each_form_once() -> None:
    folder = Folder(language())
    assert folder.fold("أُمّ") == "ام"
    assert folder.fold("أُمّ") is folder.fold("أُمّ")
    assert find_words("أُمّ", language(), folder)[0].folded == "ام"


def test_a_long_run_of_letters_costs_no_more_than_its_length() -> None:
    assert len(surfaces("ا" * 100_000)) == 1
    assert len(surfaces("1," * 50_000)) == 2
    assert len(surfaces("ا" * 100_000 + "،١")) == 3
    assert len(surfaces("ا،" * 50_000 + "١")) == 100_001


@given(st.lists(st.text("اإىـءabX ,5-\n", max_size=6)))
def test_many_texts_are_folded_as_each_of_them(texts: list[str]) -> None:
    for name in ("ar", "en"):
        folder = Folder(language(name))
        assert folder.forms_of(texts) == [folder.forms(text) for text in texts]
