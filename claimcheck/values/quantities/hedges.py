"""From the words around a number to its hedge: "about", "at least", "no more than"."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.model.language import Language
from claimcheck.model.quantity import Hedge
from claimcheck.model.quantity_words import HedgeVerb
from claimcheck.model.text import Word
from claimcheck.text.kept import Kept
from claimcheck.values.lexicon import Phrases, Speller
from claimcheck.values.quantities.hundreds import Words
from claimcheck.values.quantities.units import UnitReader

_VERB_REACH = 12
_COUNT_REACH = 20
"""How far a verb reaches whose own subject is a count: "the toll of [...] exceeded N"."""
_AFTER_REACH = 3
_BEFORE_REACH = 6
_NO_VERBS: Mapping[str, HedgeVerb] = {}


class Hedging(NamedTuple):
    """A hedge and its words; ``near`` when nothing stands between it and the number."""

    hedge: Hedge
    first: int
    stop: int
    near: bool = True


class HedgeReader:
    """Finds the hedge of a number; built once from a language."""

    def __init__(self, language: Language, speller: Speller, units: UnitReader) -> None:
        hedges = language.quantities.hedges
        form = speller.form
        self._speller = speller
        self._units = units
        self._before = _by_last_word(hedges.before, speller)
        self._after = Phrases(
            (
                (phrase, hedge)
                for hedge, forms in hedges.after.items()
                for phrase in speller.phrases(forms)
            ),
            speller,
        )
        self._verbs = _by_form(hedges.verbs, speller)
        self._verbs_of: Kept[str, Mapping[str, HedgeVerb]] = Kept(self._look)
        self._links = _links(hedges.verbs, speller)
        self._negators = frozenset(map(form, hedges.negators))
        self._leads = frozenset(map(form, hedges.leads))
        self._measured = frozenset(map(form, hedges.measured))
        self._places = frozenset(map(form, hedges.places))
        self._fillers = frozenset(map(form, hedges.fillers))
        self._function_words = frozenset(map(form, language.numbers.uncounted))
        phrases = (phrase for forms in hedges.before.values() for phrase in speller.phrases(forms))
        self._heads = (
            {phrase[0] for phrase in phrases} | self._verbs.keys() | self._negators | self._leads
        )

    def before(
        self, words: Words, at: int, proclitics: tuple[str, ...], floor: int
    ) -> Hedging | None:
        """The hedge before the number at ``at``; it reaches back to the word ``floor`` at most."""
        opening = self._speller.opening(words, at)
        if proclitics:
            last, place = proclitics[-1], opening
        elif opening > floor:
            last, place = words[opening - 1].folded, opening - 1
        else:
            return None
        candidates = self._candidates(last)
        if candidates:
            context = _context(words, opening, proclitics, floor)
            found = self._phrase_before(candidates, context, floor)
            if found is not None:
                return found
        return self._verb_before(words, last, place, floor)

    def is_place(self, words: Words, hedging: Hedging) -> bool:
        """Whether a hedge can be a preposition of place instead."""
        alone = hedging.stop == hedging.first + 1
        return alone and self._in(words[hedging.first], self._places)

    def after(self, words: Words, at: int, ceiling: int) -> Hedging | None:
        """The hedge behind a number whose words end at ``at``; no further than ``ceiling``."""
        for place in range(at, min(ceiling, at + _AFTER_REACH + 1)):
            found = self._after.at(words, place)
            if found is not None and not found[1].before:
                return Hedging(found[1].entry, place, found[0])
        return None

    def proclitics(self, word: Word) -> tuple[str, ...]:
        """The proclitics before the first word of a hedge, which are no part of it."""
        for cut in self._speller.cuts(word.folded):
            if cut.stem in self._heads:
                return cut.before
        return ()

    def _phrase_before(
        self,
        candidates: Sequence[tuple[tuple[str, ...], Hedge]],
        context: Sequence[tuple[str, int]],
        floor: int,
    ) -> Hedging | None:
        stop = context[-1][1] + 1
        for phrase, hedge in candidates:
            first = len(context) - len(phrase)
            if first >= 0 and self._matches(context, first, phrase):
                return Hedging(hedge, max(floor, context[first][1]), stop)
        return None

    def _candidates(self, last: str) -> Sequence[tuple[tuple[str, ...], Hedge]]:
        known = self._before.get(last)
        if known is not None:
            return known
        for cut in self._speller.cuts(last):
            if not cut.after and cut.stem in self._before:
                return [one for one in self._before[cut.stem] if len(one[0]) == 1]
        return ()

    def _matches(
        self, context: Sequence[tuple[str, int]], first: int, phrase: tuple[str, ...]
    ) -> bool:
        inner = all(context[first + place][0] == phrase[place] for place in range(1, len(phrase)))
        return inner and self._is(context[first][0], phrase[0])

    def _is(self, folded: str, wanted: str) -> bool:
        """Whether a word is the wanted one, with or without proclitics."""
        return folded == wanted or any(
            cut.stem == wanted and not cut.after for cut in self._speller.cuts(folded)
        )

    def _verb_before(self, words: Words, last: str, place: int, floor: int) -> Hedging | None:
        """The verb whose link, or itself, is the word ``last`` at ``place``."""
        link = last if last in self._links else ""
        behind = place if link else place + 1
        if not link and (behind > len(words) or words[place].folded != last):
            return None
        verbs_of = self._verbs_of
        for at in range(behind - 1, max(floor, behind - _COUNT_REACH) - 1, -1):
            verb = verbs_of[words[at].folded].get(link)
            if verb is None:
                continue
            if at < behind - 1 and not self._may_be_far(words, verb, link, at + 1, behind):
                return None
            return self._hedging(words, verb, at, behind, floor)
        return None

    def _look(self, folded: str) -> Mapping[str, HedgeVerb]:
        """The verbs of hedges that a folded word is, by the link that stands behind it."""
        verbs: dict[str, HedgeVerb] = {}
        for cut in self._speller.cuts(folded):
            for link, verb in self._verbs.get(cut.stem, _NO_VERBS).items():
                if not any(proclitic in verb.plain_behind for proclitic in cut.before):
                    verbs.setdefault(link, verb)
        return verbs or _NO_VERBS

    def _may_be_far(self, words: Words, verb: HedgeVerb, link: str, first: int, stop: int) -> bool:
        """Whether the words between name what is measured, and nothing else leads the number."""
        if all(words[place].folded in self._fillers for place in range(first, stop)):
            return True
        if stop - first >= _VERB_REACH and not self._is_measured(words, first):
            return False
        if not verb.far or (not link and words[stop - 1].folded in self._function_words):
            return False
        return any(self._names_measured(words, place) for place in range(first, stop))

    def _names_measured(self, words: Words, at: int) -> bool:
        return self._is_measured(words, at) or bool(self._units.at(words, at))

    def _is_measured(self, words: Words, at: int) -> bool:
        return any(cut.stem in self._measured for cut in self._speller.cuts(words[at].folded))

    def _hedging(
        self, words: Words, verb: HedgeVerb, at: int, stop: int, floor: int
    ) -> Hedging | None:
        first, hedge = at, verb.hedge
        if at > floor and self._in(words[at - 1], self._negators):
            if verb.negated is None:
                return None
            first, hedge = at - 1, verb.negated
        if first > floor and self._in(words[first - 1], self._leads):
            first -= 1
        return Hedging(hedge, first, stop, near=stop == at + 1)

    def _in(self, word: Word, forms: frozenset[str]) -> bool:
        return any(cut.stem in forms and not cut.after for cut in self._speller.cuts(word.folded))


def _context(
    words: Words, at: int, proclitics: tuple[str, ...], floor: int
) -> list[tuple[str, int]]:
    """The folded words before a number, the last ones first cut into the proclitics it carries."""
    first = max(floor, at - _BEFORE_REACH)
    context = [(word.folded, place) for place, word in enumerate(words[first:at], first)]
    return [*context, *((proclitic, at) for proclitic in proclitics)]


def _by_last_word(
    hedges: dict[Hedge, tuple[str, ...]], speller: Speller
) -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    """Hedges under their last word, the longest phrase first."""
    table: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, forms in hedges.items():
        for phrase in speller.phrases(forms):
            table.setdefault(phrase[-1], []).append((phrase, hedge))
    for phrases in table.values():
        phrases.sort(key=lambda one: -len(one[0]))
    return table


def _by_form(verbs: Sequence[HedgeVerb], speller: Speller) -> dict[str, dict[str, HedgeVerb]]:
    """The verbs under their forms, and under the link that each has behind it."""
    table: dict[str, dict[str, HedgeVerb]] = {}
    for verb in verbs:
        for form in verb.forms:
            under = table.setdefault(speller.form(form), {})
            under.update((speller.form(link), verb) for link in verb.links)
    return table


def _links(verbs: Sequence[HedgeVerb], speller: Speller) -> frozenset[str]:
    return frozenset(speller.form(link) for verb in verbs for link in verb.links if link)
