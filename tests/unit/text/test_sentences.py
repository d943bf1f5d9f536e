import pytest

from claimcheck.text.sentences import Stretch, find_layout
from claimcheck.text.words import find_words
from tests.readers import language


def cut(text: str, into: str) -> list[str]:
    words = find_words(text, language())
    stretches: tuple[Stretch, ...] = getattr(find_layout(text, words, language().marks), into)
    return [text[words.starts[first] : words.end(stop - 1)] for first, stop in stretches]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("جاء. ذهب؟ عاد!", ["جاء.", "ذهب؟", "عاد!"]),
        ("عنوان بلا نقطة\nثم النص", ["عنوان بلا نقطة", "ثم النص"]),
        ("بلغ 3.5 مليون. انتهى", ["بلغ 3.5 مليون.", "انتهى"]),
        ("وكالة (أ.ف.ب) قالت", ["وكالة (أ.ف.ب) قالت"]),
        ("زلزال.. ثم هدوء", ["زلزال.. ثم هدوء"]),
        ("بلا نهاية", ["بلا نهاية"]),
    ],
)
def test_sentences_end_at_stops_and_line_breaks(text: str, sentences: list[str]) -> None:
    assert cut(text, "sentences") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The U.S. Army left. It rained.", ["The U.S. Army left.", "It rained."]),
        ("Lt. Col. Smith left. It rained.", ["Lt. Col. Smith left.", "It rained."]),
        ("It rained at 9 a.m. Then it snowed.", ["It rained at 9 a.m.", "Then it snowed."]),
    ],
)
def test_what_is_always_shortened_ends_no_sentence(text: str, sentences: list[str]) -> None:
    english = language("en")
    words = find_words(text, english)
    found = find_layout(text, words, english.marks).sentences
    assert [text[words.starts[first] : words.end(stop - 1)] for first, stop in found] == sentences


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("جاء، ثم ذهب", ["جاء،", "ثم ذهب"]),
        ("قال: نعم", ["قال:", "نعم"]),
        ("جاء (أمس) مساء", ["جاء (", "أمس)", "مساء"]),
        ("زلزال.. ثم هدوء", ["زلزال.", "ثم هدوء"]),
        ("في 12:30 مساء", ["في 12:30 مساء"]),
    ],
)
def test_clauses_end_at_smaller_marks(text: str, clauses: list[str]) -> None:
    assert [one for one in cut(text, "clauses") if one != "."] == clauses


def test_a_paragraph_is_a_line() -> None:
    assert cut("أول. ثان\n\nثالث", "paragraphs") == ["أول. ثان", "ثالث"]


def test_a_text_without_words_has_no_stretches() -> None:
    assert cut(" \n ", "clauses") == []
