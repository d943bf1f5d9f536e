"""Phrases come out of their packing as they went in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.rulepack.phrases import Phrase, packed

_WORDS = st.text("abc ", min_size=1, max_size=3)
_PHRASES = st.builds(
    Phrase,
    words=st.lists(_WORDS, min_size=1, max_size=3).map(tuple),
    type=st.sampled_from(["city", "lex.x"]),
    key=st.text("kx\n\t", max_size=3),
    foreign=st.booleans(),
    article=st.booleans(),
)


@given(st.lists(_PHRASES))
def test_every_phrase_comes_back_once(phrases: list[Phrase]) -> None:
    assert sorted(packed(phrases, {"b": "a"}).every()) == sorted(set(phrases))


@given(st.lists(_PHRASES), _WORDS)
def test_under_a_word_stand_those_that_begin_with_it(phrases: list[Phrase], word: str) -> None:
    made = packed(phrases, {})
    begun = [each for each in dict.fromkeys(phrases) if each.words[0] == word]
    assert [*made.plain_at(word)] == [each for each in begun if not each.foreign]
    assert [*made.foreign_at(word)] == [each for each in begun if each.foreign]


def test_foreign_phrases_stand_under_the_classes_of_their_letters() -> None:
    made = packed([Phrase(("ab",), "city", "x", foreign=True)], {"b": "a"})
    assert [each.words for each in made.foreign_at("aa")] == [("ab",)]
    assert [*made.plain_at("ab")] == []
