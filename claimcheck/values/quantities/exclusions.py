"""Which numbers are no figures of a claim: ages, years, clock times, scores, parts of names."""

from typing import NamedTuple

from claimcheck.model.quantity import NumberKind, NumberReading
from claimcheck.model.quantity_words import Exclusion, QuantityWords
from claimcheck.text.kept import Kept
from claimcheck.values.lexicon import Phrases, Speller
from claimcheck.values.quantities.hundreds import Words

_PHONE = 9
_SCORE_REACH = 5
_GROUPED = "groups of digits"
_Ending = list[tuple[tuple[str, ...], Exclusion]]
"""Phrases that end alike, with the rules that they belong to."""


class Spot(NamedTuple):
    """A number in its place: ``first`` with its hedge, ``number`` without, ``stop`` behind both."""

    first: int
    number: tuple[int, int]
    stop: int
    reading: NumberReading
    unit: str | None


class Exclusions:
    """Tells why a number is no claim's figure; built once from a language."""

    def __init__(self, words: QuantityWords, speller: Speller) -> None:
        self._speller = speller
        self._shapes = words.shapes
        self._scores = frozenset(map(speller.form, words.shapes.scores))
        self._free = [rule for rule in words.excluded if not rule.before and not rule.after]
        self._before = _ending(words.excluded, speller)
        self._ending: Kept[str, _Ending] = Kept(self._look)
        self._after = Phrases(
            (
                (phrase, place)
                for place, rule in enumerate(words.excluded)
                for phrase in speller.phrases(rule.after)
            ),
            speller,
        )
        self._rules = words.excluded

    def why(self, words: Words, spot: Spot) -> str | None:
        """Why the number is none, or ``None`` where it is a figure."""
        return self._shape(words, spot) or self._rule(words, spot)

    def _rule(self, words: Words, spot: Spot) -> str | None:
        for rule in self._near(words, spot):
            if _holds(rule, words, spot, self._shapes.brackets):
                return rule.why
        return None

    def _near(self, words: Words, spot: Spot) -> list[Exclusion]:
        near = list(self._free)
        near += self._rules_before(words, spot.number[0])
        if spot.first != spot.number[0]:
            near += [one for one in self._rules_before(words, spot.first) if not one.digits]
        for at in {spot.number[1], spot.stop}:
            found = self._after.at(words, at)
            if found is not None:
                rule = self._rules[found[1].entry]
                near.append(rule)
        return near

    def _rules_before(self, words: Words, end: int) -> list[Exclusion]:
        if end == 0:
            return []
        end = self._speller.opening(words, end) if end < len(words) else end
        last = words[end - 1].folded if end else ""
        return [rule for phrase, rule in self._ending[last] if _precedes(words, end, phrase, last)]

    def _look(self, last: str) -> _Ending:
        """The phrases that may end with a folded word, with their rules."""
        stems = dict.fromkeys(cut.stem for cut in self._speller.cuts(last) if not cut.after)
        return [each for stem in stems for each in self._before.get(stem, ())]

    def _shape(self, words: Words, spot: Spot) -> str | None:
        first, stop = spot.number
        if words[first].shape != "number":
            return None
        if len(words[first].folded) >= _PHONE and words[first].folded.isdigit():
            return "phone number"
        before = _glued_mark(words, first - 1)
        after = _glued_mark(words, stop) if stop < len(words) and words[stop].glued else None
        return self._joined_digits(words, spot, before, after) or self._score(words, spot)

    def _joined_digits(
        self, words: Words, spot: Spot, before: str | None, after: str | None
    ) -> str | None:
        first, stop = spot.number
        shapes = self._shapes
        if before in shapes.clock or after in shapes.clock:
            left = before in shapes.clock and first > 1 and words[first - 2].shape == "number"
            if left or _digits_glued(words, stop + 1):
                return "clock time"
        ratio = (*shapes.ratio, *shapes.dates)
        if (
            before in ratio
            and first > 1
            and words[first - 2].shape == "number"
            and words[first].glued
        ):
            return _GROUPED
        if after in ratio and _digits_glued(words, stop + 1):
            return _GROUPED
        name = before in shapes.names and words[first].glued and words[first - 1].glued
        return "name" if name and first > 1 and words[first - 2].shape == "word" else None

    def _score(self, words: Words, spot: Spot) -> str | None:
        reading = spot.reading
        if reading.kind is not NumberKind.RANGE or words[spot.number[0] + 1].shape != "mark":
            return None
        small = reading.upper is not None and reading.upper < 10
        if small and spot.unit is None and reading.scale == 1:
            return "score"
        back = words[max(0, spot.first - _SCORE_REACH) : spot.first]
        told = any(
            cut.stem in self._scores for word in back for cut in self._speller.cuts(word.folded)
        )
        return "score" if told and spot.unit is None else None


def _holds(rule: Exclusion, words: Words, spot: Spot, brackets: dict[str, str]) -> bool:
    reading = spot.reading
    value = reading.value if reading.upper is None else reading.upper
    if (rule.digits and not reading.digits) or (rule.single and reading.upper is not None):
        return False
    if rule.uncounted and (spot.unit is not None or reading.kind is NumberKind.VAGUE):
        return False
    if rule.unit and spot.unit not in rule.unit:
        return False
    if rule.lead and words[spot.number[0]].folded not in rule.lead:
        return False
    if rule.bracketed and not _bracketed(words, spot, brackets):
        return False
    return (rule.least is None or value >= rule.least) and (rule.most is None or value <= rule.most)


def _bracketed(words: Words, spot: Spot, brackets: dict[str, str]) -> bool:
    if spot.first == 0 or spot.stop >= len(words):
        return False
    closing = brackets.get(words[spot.first - 1].surface)
    return closing is not None and words[spot.stop].surface == closing


def _precedes(words: Words, end: int, phrase: tuple[str, ...], last: str) -> bool:
    """Whether a phrase whose last word is known to fit stands before ``end``."""
    if len(phrase) == 1:
        return True
    first = end - len(phrase)
    if first < 0 or last != phrase[-1]:
        return False
    inner = all(words[first + place].folded == phrase[place] for place in range(1, len(phrase)))
    return inner and words[first].folded.endswith(phrase[0])


def _ending(rules: tuple[Exclusion, ...], speller: Speller) -> dict[str, _Ending]:
    table: dict[str, _Ending] = {}
    for rule in rules:
        for phrase in speller.phrases(rule.before):
            table.setdefault(phrase[-1], []).append((phrase, rule))
            speller.tail(phrase[0])
    return table


def _glued_mark(words: Words, at: int) -> str | None:
    return words[at].surface if 0 <= at < len(words) and words[at].shape == "mark" else None


def _digits_glued(words: Words, at: int) -> bool:
    return at < len(words) and words[at].shape == "number" and words[at].glued
