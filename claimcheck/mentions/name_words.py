"""Words of a text that are part of a name, though they fold like a particle or are a word too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.mentions.chart import Chart
from claimcheck.model.language import Language
from claimcheck.model.mention import Mention
from claimcheck.model.text import Word


class NameWords:
    """Finds them in the texts of one language."""

    def __init__(self, language: Language) -> None:
        table = language.name_words
        self._alike = {
            name: (f"lex.{lexicon}", word)
            for lexicon, pairs in table.alike.items()
            for name, word in pairs.items()
        }
        self._article = language.clitics.article or ""
        self._bound = {
            word: f"lex.{lexicon}" for lexicon, words in table.bound.items() for word in words
        }
        self._unfinished = frozenset(table.unfinished)
        self._before = frozenset(table.before)
        self._wanted = self._unfinished | self._alike.keys()

    def mark(self, chart: Chart) -> None:
        """Leave nothing but people to begin at such words, so that all else counts as unknown.

        What folds like a particle is a name where the writer tells the two apart in writing, and
        where nothing follows that the particle would need.
        """
        words = chart.words
        written = {word.surface for word in words}
        for index, lexicon in self._found(words, written):
            chart.name_only(index)
            if lexicon:
                word = words[index]
                stop = index + 1
                chart.add(
                    [
                        Mention(
                            lexicon, word.folded, index, stop, words.starts[index], words.end(index)
                        )
                    ]
                )

    def _found(self, words: Sequence[Word], written: set[str]) -> Iterator[tuple[int, str]]:
        """Each such word by its index, with the lexicon of the names that it is one of, if any."""
        for index, word in enumerate(words[:-1]):
            if word.folded in self._bound:
                if words[index + 1].folded.startswith(self._article):
                    yield index + 1, self._bound[word.folded]
            elif word.surface in self._wanted:
                lexicon, other = self._alike.get(word.surface, ("", ""))
                if other in written:
                    yield index, lexicon
                elif word.surface in self._unfinished and self._ends(words[index + 1]):
                    yield index, ""

    def _ends(self, word: Word) -> bool:
        return word.surface in self._before
