"""Whether the words before a date look forward: then a bare weekday or month is the next one."""

from __future__ import annotations

from claimcheck.model.language import Language
from claimcheck.model.text import TextWords, Word
from claimcheck.text.sentences import Layout
from claimcheck.values.dates.lexicon import Lexicon
from claimcheck.values.quantities.known import KnownWords

_ON, _BACK = "forward", "back"


class Outlook:
    """Tells the outlook of the words of one language."""

    def __init__(self, language: Language, lexicon: Lexicon, known: KnownWords) -> None:
        dates = language.dates
        self._forward = _folded(lexicon, dates.forward)
        self._backward = _folded(lexicon, dates.backward)
        self._stems = _folded(lexicon, dates.forward_stems)
        self._lasting = _folded(lexicon, dates.lasting)
        self._names = _folded(lexicon, dates.names)
        self._named_by = _folded(lexicon, dates.named_by)
        self._clitics = frozenset(dates.forward_clitics)
        self._joined = [(clitic,) for clitic in dates.clitics.get("and", ())]
        self._cuts = lexicon.speller.cuts
        self._known, self._place = known, known.ask(self._look)

    def forward(self, words: TextWords, layout: Layout, at: int) -> bool:
        """Whether the nearest telling word before ``at`` in its clause looks forward."""
        start = layout.clauses[layout.clause_of[at]][0]
        known, place = self._known.of(words).known, self._place
        for index in range(at - 1, start - 1, -1):
            told = known[index][1]
            outlook: str = told[place] if told else ""
            if outlook:
                return outlook == _ON
        return False

    def lasts(self, words: TextWords, layout: Layout, at: int) -> bool:
        """Whether the clause before ``at`` tells of something stopped, or drawn out until a day."""
        start = layout.clauses[layout.clause_of[at]][0]
        cuts = (cut for word in words[start:at] for cut in self._cuts(word.folded))
        return any(cut.stem in self._lasting for cut in cuts)

    def is_name(self, words: TextWords, layout: Layout, at: int) -> bool:
        """Whether the word before ``at``, over a quotation mark, is called by its date."""
        start = layout.clauses[layout.clause_of[at]][0]
        named = next((word for word in reversed(words[start:at]) if word.shape != "mark"), None)
        cuts = () if named is None else self._cuts(named.folded)
        return any(cut.stem in self._named_by and not cut.after for cut in cuts)

    def _look(self, word: Word) -> str:
        """Which way a word looks, if any."""
        if word.folded in self._names:
            return ""
        for cut in self._cuts(word.folded):
            if cut.stem in self._stems and not self._clitics.isdisjoint(cut.before):
                return _ON
            form = "".join((*cut.before, cut.stem)) if cut.before else cut.stem
            bare = form[len(cut.before[0]) :] if cut.before[:1] in self._joined else form
            if cut.after:
                continue
            if bare in self._backward:
                return _BACK
            if bare in self._forward:
                return _ON
        return ""


def _folded(lexicon: Lexicon, forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(lexicon.speller.phrase(form)[0] for form in forms)
