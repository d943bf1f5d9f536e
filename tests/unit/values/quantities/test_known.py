from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.text import TextWords
from claimcheck.text.sentences import Layout, find_layout
from claimcheck.text.words import find_words
from claimcheck.values.dates.find import DateReader
from claimcheck.values.quantities.find import QuantityReader
from claimcheck.values.quantities.known import KnownText, KnownWords
from tests.readers import language

DATES = DateReader(language())
WORDS: KnownWords = DATES.vocabulary.known
QuantityReader(language(), WORDS)


def known(text: str) -> KnownText:
    return WORDS.of(find_words(text, language()))


def divided(text: str) -> tuple[str, TextWords, Layout]:
    words = find_words(text, language())
    return text, words, find_layout(text, words, language().marks)


@given(st.lists(st.integers(0, 99_999), min_size=2, max_size=4, unique=True))
def test_of_all_digits_the_same_is_told_and_each_has_its_sign(numbers: list[int]) -> None:
    told = known(" ، ".join(map(str, numbers)))
    assert len({id(told.known[at][1]) for at in told.numbers}) == 1
    assert len({told.known[at][0] for at in told.numbers}) == len(numbers)


def test_of_what_no_reader_looks_for_nothing_is_told() -> None:
    told = known("زغبور 12 زغبور")
    assert [bool(each) for _, each in told.known] == [False, True, False]
    assert WORDS.are_bare(told.words, 1)
    assert not any(WORDS.are_bare(told.words, at) for at in (0, 2))


def test_digits_before_such_a_word_are_a_date_only_as_a_year() -> None:
    found = [
        DATES.find(*divided(f"في {digits} زغبور")) for digits in ("12", "2020", "300", "70000")
    ]
    assert [len(each) for each in found] == [0, 1, 0, 0]
