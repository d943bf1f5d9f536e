"""The words of a language's dates by their folded form: what roles a word of a text can take."""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from claimcheck.model.date_words import Words
from claimcheck.model.language import Language
from claimcheck.model.text import Clitics, Found, TextWords
from claimcheck.text.kept import Kept
from claimcheck.values.dates.grammar import Fields, Token
from claimcheck.values.lexicon import Speller

Reading = TypeVar("Reading")

_make = tuple.__new__
REFUSED = "refused"
_CONTEXT = frozenset({"in", "bound", "lasting", "of", "on", "age", "during", "beside", "event"})
"""Roles that are looked for around a phrase, not in it."""


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    role: str
    fields: Fields


class _Head(NamedTuple):
    """An entry that may begin with a certain word, and the proclitics that then stand before."""

    entry: _Entry
    lead: tuple[str, ...]
    before: tuple[str, ...]


class _Heads(NamedTuple):
    """What may begin with a word, in order: every entry; those of one word; the second words."""

    every: tuple[_Head, ...]
    alone: tuple[tuple[str, Fields, tuple[str, ...], tuple[str, ...]], ...]
    """As tokens are, less the place where they stop."""
    second: frozenset[str]


_Standing = tuple[bool, tuple[tuple[str, ...], ...]]
"""Whether a word alone has one of some roles, and what must follow it for one of them."""


class Lexicon:
    """Looks words up in their folded form, with proclitics where the language allows them."""

    def __init__(self, language: Language, speller: Speller | None = None) -> None:
        self.speller = speller or Speller(language)
        self._article = language.clitics.article
        self.lead = {
            clitic: role for role, forms in language.dates.clitics.items() for clitic in forms
        }
        self._entries: dict[str, list[_Entry]] = {}
        every = list(_forms(language))
        phrases = self.speller.phrases(form for form, _, _ in every)
        for (first, *rest), (_, role, fields) in zip(phrases, every, strict=True):
            self._entries.setdefault(first, []).append(_Entry(tuple(rest), role, fields))
        kept: Kept[str, _Heads] = Kept(self._look)
        self._heads = kept.__getitem__
        self._standing: Kept[tuple[str, frozenset[str]], _Standing] = Kept(self._stand)

    def roles(self, folded: str) -> set[str]:
        """The roles of all entries that may begin with a word."""
        return {head.entry.role for head in self._heads(folded).every}

    def tokens(self, words: TextWords, at: int) -> tuple[Token, ...]:
        """All entries that stand at word ``at``."""
        every, alone, second = self._heads(words[at].folded)
        if not (second and at + 1 < len(words) and words[at + 1].folded in second):
            return tuple([_make(Token, (role, at + 1, *more)) for role, *more in alone])
        return tuple(
            [
                Token(role, at + 1 + len(rest), fields, lead, before)
                for (rest, role, fields), lead, before in every
                if not rest or _stands(words, at + 1, rest)
            ]
        )

    def stands(self, words: TextWords, at: int, roles: frozenset[str]) -> bool:
        """Whether an entry in one of some roles stands at word ``at``."""
        whole, rests = self._standing[words[at].folded, roles]
        return whole or any([_stands(words, at + 1, rest) for rest in rests])

    def _stand(self, asked: tuple[str, frozenset[str]]) -> _Standing:
        folded, roles = asked
        rests = [head.entry.rest for head in self._heads(folded).every if head.entry.role in roles]
        return not all(rests), tuple(filter(None, rests))

    def may_carry(self, folded: str, role: str) -> bool:
        """Whether a word may begin with a proclitic of a role."""
        return any(
            cut.before and self.lead.get(cut.before[0]) == role
            for cut in self.speller.cutter.cuts(folded)
        )

    def _look(self, folded: str) -> _Heads:
        every = tuple(self._cut_heads(folded))
        alone = tuple(
            (entry.role, entry.fields, lead, before)
            for entry, lead, before in every
            if not entry.rest
        )
        return _Heads(
            every, alone, frozenset(each.entry.rest[0] for each in every if each.entry.rest)
        )

    def _cut_heads(self, folded: str) -> Iterator[_Head]:
        known = set()
        for cut in self.speller.cuts(folded):
            before, form = self._with_article(cut)
            lead = tuple(self.lead.get(clitic, "") for clitic in before)
            if cut.after or "" in lead or (before, form) in known:
                continue
            known.add((before, form))
            for entry in self._entries.get(form, ()):
                yield _Head(entry, lead, before)

    def _with_article(self, cut: Clitics) -> tuple[tuple[str, ...], str]:
        """The cut with the article given back to its word: lexicons spell it out."""
        if self._article is not None and cut.before[-1:] == (self._article,):
            return cut.before[:-1], self._article + cut.stem
        return cut.before, cut.stem


def _stands(words: TextWords, at: int, forms: tuple[str, ...]) -> bool:
    """Whether the words from ``at`` on have these forms."""
    if at >= len(words) or words[at].folded != forms[0]:
        return False
    folded = tuple(word.folded for word in words[at : at + len(forms)])
    return folded == forms


def _forms(language: Language) -> Iterator[tuple[str, str, Fields]]:
    """Every form of the language's dates with its role and the fields it fills."""
    dates = language.dates
    weak = frozenset(dates.weak)
    used = _CONTEXT.union(" ".join(sum(dates.grammar.values(), ())).replace("?", "").split())
    tables = (*dates.cldr.items(), *dates.words.items())
    roles = [(role, words, role) for role, words in tables]
    roles += [
        (name, _up_to(words, second.most), second.field)
        for name, second in dates.roles.items()
        for role, words in tables
        if role == second.words
    ]
    for role, words, field in roles:
        for form, fields in _meant(words, field):
            name = f"weak_{role}" if form in weak else role
            if name in used:
                yield form, name, fields
    for form in dates.refuse:
        yield form, REFUSED, ()


def _up_to(words: Words, most: int | None) -> Words:
    if most is None or not isinstance(words, dict):
        return words
    return {
        meaning: forms
        for meaning, forms in words.items()
        if not isinstance(meaning, str) and 0 < meaning <= most
    }


def _meant(words: Words, field: str) -> Iterator[tuple[str, Fields]]:
    if not isinstance(words, dict):
        for form in words:
            yield form, ()
        return
    for meaning, forms in words.items():
        for form in forms:
            yield form, ((field, meaning),)


def found_at(
    speller: Speller,
    words: TextWords,
    at: int,
    stop: int,
    head: Token,
    reading: Reading,
) -> Found[Reading]:
    """A reading with its place: proclitics of the first word stand outside it."""
    before = head.before
    start = speller.start(words, at, () if words[at].shape == "number" else before)
    return Found(at, stop, start, words.end(stop - 1), before, reading)
