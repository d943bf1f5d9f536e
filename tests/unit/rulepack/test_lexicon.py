import pytest

from claimcheck.model.name import Name
from claimcheck.rulepack.entries import Inflection, LexiconEntry
from claimcheck.rulepack.lexicon import folder_of, inflected, lexicon_phrases, name_phrases
from tests.readers import language

FOLD = folder_of(language())
PLURAL = Inflection(forms=("{}ين", "{-}ات"))


def test_a_phrase_is_folded_word_by_word_without_marks() -> None:
    assert FOLD("إطلاق النّار") == ("اطلاق", "النار")
    assert FOLD("بيونغ-يانغ") == ("بيونغ", "يانغ")
    assert FOLD("%") == ("%",)


@pytest.mark.parametrize(
    ("inflection", "forms"),
    [
        (PLURAL, ["دولة صديقة", "دولةين صديقةين", "دولات صديقات"]),
        (Inflection(forms=("{}ه",), last=True), ["دولة صديقة", "دولة صديقةه"]),
    ],
)
def test_an_inflection_changes_every_word_or_the_last(
    inflection: Inflection, forms: list[str]
) -> None:
    assert list(inflected("دولة صديقة", [inflection])) == forms


def test_a_lexicon_gives_its_phrases_under_their_headwords() -> None:
    entry = LexiconEntry(words=("جندي",), keys={"mfa": ("الخارجية",)}, forms=("plural",))
    found = list(lexicon_phrases("x", entry, {"plural": PLURAL}, FOLD))
    assert {phrase.type for phrase in found} == {"lex.x"}
    assert {(phrase.key, phrase.words) for phrase in found} >= {
        ("جندي", ("جندي",)),
        ("جندي", ("جنديين",)),
        ("mfa", ("الخارجيه",)),
    }


def test_verb_forms_carry_no_article() -> None:
    verb = {"past": Inflection(forms=("{}ت",), article=False)}
    entry = LexiconEntry(words=("قتل",), forms=("past",))
    assert not any(phrase.article for phrase in lexicon_phrases("x", entry, verb, FOLD))


def test_a_name_gives_its_spellings_and_adjectives() -> None:
    name = Name(id="ru", type="state", names={"ar": ("روسيا",)}, adjectives={"ar": ("روسي",)})
    found = list(name_phrases(name, language(), Inflection(forms=("{}ة",)), FOLD))
    assert [(one.type, one.words, one.foreign) for one in found] == [
        ("state", ("روسيا",), False),
        ("nationality", ("روسي",), False),
        ("nationality", ("روسيه",), False),
    ]
    assert list(name_phrases(name, language("en"), None, FOLD)) == []


def test_a_foreign_name_is_marked() -> None:
    name = Name(id="pyongyang", type="city", names={"ar": ("بيونغ يانغ",)})
    (phrase,) = name_phrases(name, language(), None, FOLD)
    assert (phrase.foreign, phrase.article) == (True, False)
