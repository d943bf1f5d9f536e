"""From the words of a language to tables of folded forms, looked up through the clitics."""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from claimcheck.model.language import Language
from claimcheck.model.text import Clitics, TextWords, Word
from claimcheck.text.clitics import Cutter
from claimcheck.text.kept import Kept
from claimcheck.text.words import Folder

Entry = TypeVar("Entry")


class Hit(NamedTuple, Generic[Entry]):
    """An entry that a word stands for, and how the word was cut to find it."""

    before: tuple[str, ...]
    """Proclitics, less the article."""
    article: bool
    after: str
    entry: Entry


class Speller:
    """Folds and cuts the words of one language; shared by its readers."""

    def __init__(self, language: Language, folder: Folder | None = None) -> None:
        self.language = language
        self.cutter = Cutter(language.clitics)
        self._folder = folder or Folder(language)
        self._article = language.clitics.article
        self._forms: set[str] = set()
        self._tails: dict[str, tuple[str, ...]] = {}
        """By their last letter."""
        self._cuts: Kept[str, tuple[Clitics, ...]] = Kept(
            lambda folded: self.cutter.cuts_to(folded, self._forms)
        )
        self.cuts = self._cuts.__getitem__
        """The ways to cut a word that leave a form which some reader looks for."""

    def knows(self, folded: str) -> bool:
        """Whether some cut of a word leaves a form that some reader looks for."""
        return self.cutter.leaves(folded, self._forms)

    def phrase(self, written: str) -> tuple[str, ...]:
        """The folded words of a phrase."""
        return tuple(map(self._learn, self._folder.forms(written)))

    def phrases(self, written: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """The folded words of several phrases."""
        forms = self._folder.forms_of(written)
        self._learn_all([form for each in forms for form in each])
        return tuple(map(tuple, forms))

    def forms(self, written: Iterable[str]) -> list[str]:
        """The folded forms of words that readers look for, in their order."""
        given = list(written)
        every = self._folder.forms_of(given)
        folded = [
            each[0] if len(each) == 1 else self._folder.fold(word)
            for each, word in zip(every, given, strict=True)
        ]
        self._learn_all(folded)
        return folded

    def form(self, written: str) -> str:
        """The folded form of a word that readers look for."""
        return self._learn(self._folder.fold(written))

    def tail(self, form: str) -> None:
        """Makes known a form that readers look for at the end of words."""
        last = form[-1:]
        self._tails[last] = (*self._tails.get(last, ()), form)

    def has_part(self, folded: str) -> bool:
        """Whether a word ends with a form that is looked for there, or is proclitics alone."""
        if folded.endswith(self._tails.get(folded[-1:], ())):
            return True
        return bool(self.cutter.prefixes(folded))

    def fold(self, word: str) -> str:
        """The folded form of one word of a text."""
        return self._folder.fold(word)

    def _learn(self, folded: str) -> str:
        """Keeps a form to be looked for, also as it is left where the article is cut off."""
        self._forms.add(folded)
        if self._article is not None and folded.startswith(self._article):
            self._forms.add(folded.removeprefix(self._article))
        if self._cuts:
            self._cuts.clear()
        return folded

    def _learn_all(self, folded: Iterable[str]) -> None:
        """The same for many forms."""
        every, article = set(folded), self._article
        self._forms |= every
        if article is not None:
            self._forms.update(
                [each.removeprefix(article) for each in every if each.startswith(article)]
            )
        self._cuts.clear()

    def without_article(self, before: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        """Proclitics less the article, and whether it was there."""
        if self._article is not None and before[-1:] == (self._article,):
            return before[:-1], True
        return before, False

    def is_definite(self, word: Word) -> bool:
        """Whether a word begins with the article, as far as its letters tell."""
        return self.begins_definite(word.folded)

    def begins_definite(self, folded: str) -> bool:
        """Whether a folded word does."""
        article = self._article
        return article is not None and len(folded) > 3 and folded.startswith(article)

    def start(self, words: TextWords, at: int, before: tuple[str, ...]) -> int:
        """Where a word begins in the text once its proclitics are cut off."""
        letters = sum(map(len, before))
        if not letters:
            return words.starts[at]
        word = words[at]
        size = 1
        while len(self.fold(word.surface[:size])) < letters:
            size += 1
        while size < len(word.surface) and not self.fold(word.surface[size]):
            size += 1
        return words.starts[at] + size

    def opening(self, words: TextWords, at: int) -> int:
        """Where the number at ``at`` begins, with a word before its digits that is proclitics."""
        return at - bool(self.proclitics(words, at))

    def proclitics(self, words: TextWords, at: int) -> tuple[str, ...]:
        """The proclitics that stand as a word of their own before the digits at ``at``."""
        if at == 0 or words[at].shape != "number" or words[at - 1].shape != "word":
            return ()
        ways = self.cutter.prefixes(words[at - 1].folded)
        return ways[0] if ways else ()


class Table(Generic[Entry]):
    """Looks words up by their folded form, whole or less clitics; each distinct form once."""

    def __init__(
        self, entries: dict[str, Entry], speller: Speller, *, suffixes: bool = False
    ) -> None:
        self._entries = entries
        self._speller = speller
        self._suffixes = suffixes
        kept: Kept[str, Hit[Entry] | None] = Kept(self._find)
        self.hit = kept.__getitem__
        """What a folded word stands for: whole if known, else with the fewest letters cut."""

    def cut_hit(self, folded: str, proclitics: frozenset[str]) -> Hit[Entry] | None:
        """What a word stands for behind one of the ``proclitics``, though it be known whole."""
        for hit in self._hits(folded):
            if len(hit.before) == 1 and hit.before[0] in proclitics:
                return hit
        return None

    def _find(self, folded: str) -> Hit[Entry] | None:
        return next(self._hits(folded), None)

    def _hits(self, folded: str) -> Iterator[Hit[Entry]]:
        for cut in self._speller.cuts(folded):
            if cut.after and not self._suffixes:
                continue
            entry = self._entries.get(cut.stem)
            if entry is not None:
                before, article = self._speller.without_article(cut.before)
                yield Hit(before, article, cut.after, entry)


def phrase_end(words: TextWords, at: int, phrase: tuple[str, ...]) -> int | None:
    """The index behind a phrase that begins at ``at``, or ``None``."""
    stop = at + len(phrase)
    if stop == at:
        return stop
    if stop > len(words):
        return None
    for place, wanted in enumerate(phrase, at):
        if words[place].folded != wanted:
            return None
    return stop


class Phrases(Generic[Entry]):
    """Finds the longest of many phrases that begins at a word; proclitics may lead it."""

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], Entry]], speller: Speller) -> None:
        heads: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for phrase, entry in entries:
            heads.setdefault(phrase[0], []).append((phrase[1:], entry))
        for rests in heads.values():
            rests.sort(key=lambda rest: -len(rest[0]))
        self._head = Table(heads, speller).hit

    def may_begin(self, folded: str) -> bool:
        """Whether some phrase begins with a word."""
        return self._head(folded) is not None

    def at(self, words: TextWords, at: int) -> tuple[int, Hit[Entry]] | None:
        """The index behind the phrase that begins at ``at``, and its entry."""
        if at >= len(words):
            return None
        head = self._head(words[at].folded)
        if head is None:
            return None
        for rest, entry in head.entry:
            stop = phrase_end(words, at + 1, rest)
            if stop is not None:
                return stop, Hit(head.before, head.article, head.after, entry)
        return None


def phrase_set(written: Iterable[str], speller: Speller) -> Phrases[bool]:
    """A set of phrases, to be found where one begins."""
    return Phrases(((phrase, True) for phrase in speller.phrases(written)), speller)
