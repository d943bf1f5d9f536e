"""Laws of text: folding, spans, layout, on any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import extract
from claimcheck.text.clitics import Cutter
from claimcheck.text.fold import fold_word
from claimcheck.text.sentences import Stretch, find_layout
from claimcheck.text.words import find_words
from tests.packs import chart, shipped
from tests.readers import language
from tests.strategies import texts

chart("قتل"), extract("قتل", shipped())  # loaded before hypothesis looks at the clock
CUTTER = Cutter(language().clitics)


@given(st.one_of(st.text(max_size=20), texts))
def test_folding_twice_is_folding_once(word: str) -> None:
    folding = language().folding
    folded = fold_word(word, folding)
    assert fold_word(folded, folding) == folded


@given(texts)
def test_every_word_stands_where_it_says(text: str) -> None:
    words = find_words(text, language())
    ends = list(map(words.end, range(len(words))))
    written = [text[start:end] for start, end in zip(words.starts, ends, strict=True)]
    assert written == [word.surface for word in words]
    assert all(end <= start for end, start in zip(ends, words.starts[1:], strict=False))
    assert all(written)


@given(texts)
def test_no_letter_and_no_digit_is_lost_between_words(text: str) -> None:
    kept = "".join(word.surface for word in find_words(text, language()))
    assert [char for char in text if char.isalpha()] == [char for char in kept if char.isalpha()]
    assert [c for c in text if c.isdecimal()] == [c for c in kept if c.isdecimal()]


def covers(stretches: tuple[Stretch, ...], count: int) -> bool:
    return [index for first, stop in stretches for index in range(first, stop)] == [*range(count)]


@given(texts)
def test_stretches_cover_every_word_without_gaps(text: str) -> None:
    words = find_words(text, language())
    layout = find_layout(text, words, language().marks)
    for stretches in (layout.paragraphs, layout.sentences, layout.clauses):
        assert covers(stretches, len(words))


@given(texts)
def test_a_clause_lies_in_one_sentence_and_a_sentence_in_one_paragraph(text: str) -> None:
    words = find_words(text, language())
    layout = find_layout(text, words, language().marks)
    for first, stop in layout.clauses:
        assert len(set(layout.sentence_of[first:stop])) == 1
    for first, stop in layout.sentences:
        assert len(set(layout.paragraph_of[first:stop])) == 1


@given(texts)
def test_the_first_cut_of_a_word_is_the_word_itself(text: str) -> None:
    for word in find_words(text, language()):
        first, *others = CUTTER.cuts(word.folded)
        assert (first.before, first.stem, first.after) == ((), word.folded, "")
        assert all(len(cut.stem) >= 2 for cut in others)


@given(texts, st.data())
def test_a_word_leaves_a_stem_where_some_cut_does(text: str, data: st.DataObject) -> None:
    for word in find_words(text, language()):
        stems = [cut.stem for cut in CUTTER.cuts(word.folded)]
        wanted = {data.draw(st.sampled_from(stems))}
        assert CUTTER.leaves(word.folded, wanted)
        assert not CUTTER.leaves(word.folded, {"", *(stem + "ء" for stem in wanted)} - {*stems})


@settings(max_examples=300)
@given(texts)
def test_every_mention_stands_where_it_says(text: str) -> None:
    found = chart(text)
    for index in range(len(found.words)):
        for mention in found.at(index):
            first, end = found.words.starts[mention.first], found.words.end(mention.stop - 1)
            assert first <= mention.start < mention.end <= end, mention


@settings(max_examples=300)
@given(texts)
def test_every_claim_quotes_its_text(text: str) -> None:
    for claim in extract({"id": "d", "text": text + " خبر", "language": "ar"}, shipped()):
        given = text + " خبر"
        assert given[claim.start : claim.stop] == claim.quote
        for slot in claim.slots.values():
            assert slot.start is None or given[slot.start : slot.stop] == slot.text
        for moment in (claim.when, claim.as_of):
            assert moment is None or given[moment.start : moment.stop] == moment.text
        for step in claim.attribution:
            assert all(given[holder.start : holder.stop] == holder.text for holder in step)
