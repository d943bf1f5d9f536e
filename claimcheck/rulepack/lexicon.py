"""From lexicon and names files to phrases in folded words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from claimcheck.model.language import Language
from claimcheck.model.name import Name
from claimcheck.rulepack.entries import Inflection, LexiconEntry
from claimcheck.rulepack.phrases import Phrase
from claimcheck.text.words import Folder, find_words

_SPELLED = ("city", "building", "person", "outlet", "carrier")
"""The types of names that are written by their sound."""

Fold = Callable[[str], tuple[str, ...]]


def folder_of(language: Language) -> Fold:
    """A function from a phrase to its folded words, without marks between them."""
    folder = Folder(language)

    def fold(phrase: str) -> tuple[str, ...]:
        words = find_words(phrase, language, folder)
        kept = tuple(word.folded for word in words if word.shape != "mark")
        return kept or tuple(word.folded for word in words)

    return fold


def lexicon_phrases(
    name: str, entry: LexiconEntry, inflections: Mapping[str, Inflection], fold: Fold
) -> Iterator[Phrase]:
    """The phrases of one lexicon, in every form that its inflections make."""
    groups = {**{word: (word,) for word in entry.words}, **entry.keys}
    article = all(inflections[each].article for each in entry.forms)
    for key, words in groups.items():
        for word in words:
            for form in inflected(word, (inflections[each] for each in entry.forms)):
                yield Phrase(fold(form), f"lex.{name}", key, article=article)


def name_phrases(
    name: Name, language: Language, adjective: Inflection | None, fold: Fold
) -> Iterator[Phrase]:
    """The phrases of one entry of the names table: its names, and its adjectives in every form."""
    foreign = name.type in _SPELLED and name.state not in language.folding.native
    for spelling in name.names.get(language.id, ()):
        yield Phrase(fold(spelling), name.type, name.id, foreign=foreign, article=False)
    for spelling in name.adjectives.get(language.id, ()):
        for form in inflected(spelling, (adjective,) if adjective else ()):
            yield Phrase(fold(form), "nationality", name.id)


def inflected(phrase: str, inflections: Iterable[Inflection]) -> Iterator[str]:
    """A phrase as it is, and in each form that the inflections make of it."""
    yield phrase
    for inflection in inflections:
        *head, last = words = phrase.split(" ")
        for form in inflection.forms:
            changed = [*head, _put(form, last)] if inflection.last else map(_putter(form), words)
            yield " ".join(changed)


def _putter(form: str) -> Callable[[str], str]:
    return lambda word: _put(form, word)


def _put(form: str, word: str) -> str:
    return form.replace("{-}", word[:-1]).replace("{}", word)
