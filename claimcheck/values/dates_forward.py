"""Whether the words before a date look forward: then a bare weekday or month is the next one."""

from __future__ import annotations

from claimcheck.model.language import Language
from claimcheck.model.text import Word
from claimcheck.text.sentences import Layout
from claimcheck.values.dates_lexicon import Lexicon


class Outlook:
    """Tells the outlook of the words of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        dates = language.dates
        self._forward = _folded(lexicon, dates.forward)
        self._backward = _folded(lexicon, dates.backward)
        self._stems = _folded(lexicon, dates.forward_stems)
        self._clitics = frozenset(dates.forward_clitics)
        self._cutter = lexicon.speller.cutter
        self._seen: dict[str, bool | None] = {}

    def forward(self, words: tuple[Word, ...], layout: Layout, at: int) -> bool:
        """Whether the nearest telling word before ``at`` in its clause looks forward."""
        start = layout.clauses[layout.clause_of[at]][0]
        for index in range(at - 1, start - 1, -1):
            outlook = self._of(words[index].folded)
            if outlook is not None:
                return outlook
        return False

    def _of(self, folded: str) -> bool | None:
        if folded not in self._seen:
            self._seen[folded] = self._look(folded)
        return self._seen[folded]

    def _look(self, folded: str) -> bool | None:
        for cut in self._cutter.cuts(folded):
            if cut.stem in self._stems and self._clitics & set(cut.before):
                return True
            if set(cut.before) <= _OPEN:
                if cut.stem in self._backward and not cut.after:
                    return False
                if cut.stem in self._forward or "".join((*cut.before[-1:], cut.stem)) in (
                    self._forward
                ):
                    return True
        return None


_OPEN: frozenset[str] = frozenset()


def _folded(lexicon: Lexicon, forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(lexicon.speller.phrase(form)[0] for form in forms)
