import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.language import CliticTable
from claimcheck.text.clitics import Cutter
from tests.readers import language

CUTTER = Cutter(language().clitics)


@pytest.mark.parametrize(
    ("word", "before", "stem", "after"),
    [
        ("وقتل", ("و",), "قتل", ""),
        ("والجنود", ("و", "ال"), "جنود", ""),
        ("للجنود", ("ل", "ال"), "جنود", ""),
        ("وللجنود", ("و", "ل", "ال"), "جنود", ""),
        ("بموسكو", ("ب",), "موسكو", ""),
        ("فبالمدينه", ("ف", "ب", "ال"), "مدينه", ""),
        ("جنودهم", (), "جنود", "هم"),
        ("زيارتها", (), "زياره", "ها"),
        ("سيزور", ("س",), "يزور", ""),
        ("ولد", (), "ولد", ""),
    ],
)
def test_a_cut_is_among_those_given(
    word: str, before: tuple[str, ...], stem: str, after: str
) -> None:
    assert (before, stem, after) in [tuple(cut) for cut in CUTTER.cuts(word)]


@pytest.mark.parametrize("word", ["الوكيلي", "بالمدينه", "للجنودهم", "والتركي"])
def test_no_word_has_an_article_and_a_pronoun(word: str) -> None:
    assert not [cut for cut in CUTTER.cuts(word) if cut.after and "ال" in cut.before]


@pytest.mark.parametrize("word", ["العلي", "والعلي", "الان"])
def test_no_particle_has_an_article(word: str) -> None:
    assert not [cut for cut in CUTTER.cuts(word) if "ال" in cut.before and not cut.after]


@pytest.mark.parametrize("word", ["و", "ال", "به", "له"])
def test_a_stem_has_two_letters_at_least(word: str) -> None:
    assert [cut.stem for cut in CUTTER.cuts(word)] == [word]


@given(st.text("وفبلكسالهاتمجند", max_size=9))
def test_every_cut_leaves_one_of_the_stems(word: str) -> None:
    article = language().clitics.article or ""
    cuts = CUTTER.cuts(word)
    taken = {
        article + cut.stem for cut in cuts if len(cut.before) > 1 and cut.before[-1] == article
    }
    stems = set(CUTTER.stems(word))
    assert {cut.stem for cut in cuts} | taken <= stems
    assert all(CUTTER.leaves(word, {stem}) for stem in {cut.stem for cut in cuts})


def test_a_form_of_proclitics_alone_can_be_read() -> None:
    assert CUTTER.prefixes("ال") == (("ال",),)
    assert ("و", "ب") in CUTTER.prefixes("وب")
    assert CUTTER.prefixes("كتاب") == ()


def test_without_a_table_nothing_is_cut() -> None:
    assert [cut.stem for cut in Cutter(CliticTable()).cuts("والجنود")] == ["والجنود"]
