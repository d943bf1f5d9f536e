"""From words to one number: cardinals, ordinals, vague plurals, percentages; no ranges."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.language import Language
from claimcheck.model.quantity import NumberKind, NumberReading, plain
from claimcheck.model.text import Found, Word
from claimcheck.text.kept import Kept
from claimcheck.values.lexicon import Hit, Speller, phrase_set
from claimcheck.values.quantities.fractions import FractionReader
from claimcheck.values.quantities.hundreds import Part, Words
from claimcheck.values.quantities.number_table import Atom, ScaleForm
from claimcheck.values.quantities.numerals import NumeralReader


class FigureReader:
    """Reads one number; built once from a language."""

    def __init__(self, language: Language, speller: Speller) -> None:
        self._words = language.numbers
        self._speller = speller
        self._numerals = NumeralReader(language, speller)
        self._fractions = FractionReader(language, speller, self._numerals)
        self._percent_after = phrase_set(language.numbers.percent.after, speller)
        self._percent_before = phrase_set(language.numbers.percent.before, speller)
        self._goes_on: Kept[Word, bool] = Kept(self._may_go_on)

    def read(self, words: Words, at: int) -> Found[NumberReading] | None:
        """The number that begins at ``at``, or a percentage whose sign does."""
        percent = self._percent_before.at(words, at)
        if percent is None:
            return self.one(words, at)
        found = self.one(words, percent[0])
        if found is None or _hangs_on(words, at):
            return None
        before = percent[1].before
        start = self._speller.start(words, at, before)
        return _as_percent(found._replace(first=at, start=start, before=before), found.stop)

    def may_begin(self, word: Word) -> bool:
        """Whether a number may begin with a word, as far as the word alone tells."""
        return self._percent_before.may_begin(word.folded) or self._fractions.may_begin(word)

    def knows(self, word: Word) -> bool:
        """Whether a word is digits or a number word."""
        return self._numerals.knows(word)

    def joined_fraction(self, words: Words, at: int) -> tuple[Fraction | int, int] | None:
        """The fraction that is joined on at ``at``, and the index behind it: "and a half"."""
        part = self._numerals.joined_fraction(words, at)
        return part and (part.value, part.stop)

    def one(self, words: Words, at: int) -> Found[NumberReading] | None:
        """One number, with its percent sign."""
        if at >= len(words) or not self._fractions.may_begin(words[at]):
            return None
        alone = self.alone(words, at)
        if alone is not None:
            return alone
        hit = self._numerals.look(words, at) or _NO_HIT
        read = self._vague(words, at, hit) or self._exact(words, at, hit)
        if read is None:
            return None
        reading, stop = read
        cut = () if words[at].shape == "number" else hit.before
        start = self._speller.start(words, at, cut)
        found = Found(at, stop, start, words.end(stop - 1), hit.before, reading)
        percent = self._percent_after.at(words, stop)
        if percent is None or _is_encoded(words, found, percent[0]):
            return found
        return _as_percent(found._replace(end=words.end(percent[0] - 1)), percent[0])

    def alone(self, words: Words, at: int) -> Found[NumberReading] | None:
        """The digits at ``at`` where the word behind them can be nothing of a number."""
        if words[at].shape != "number":
            return None
        if at + 1 < len(words) and self._goes_on[words[at + 1]]:
            return None
        hit = self._numerals.digits_alone(words, at)
        if hit is None or hit.entry.cardinal is None:
            return None
        reading = NumberReading(plain(hit.entry.cardinal), definite=hit.article, digits=True)
        return Found(at, at + 1, words.starts[at], words.end(at), hit.before, reading)

    def _may_go_on(self, word: Word) -> bool:
        return self._percent_after.may_begin(word.folded) or self._fractions.may_go_on(word)

    def _exact(self, words: Words, at: int, hit: Hit[Atom]) -> tuple[NumberReading, int] | None:
        part = self._fractions.read(words, at)
        if part is None:
            return self._leading_ordinal(words, at, hit)
        if part.ordinal and not hit.article and part.stop == at + 1:
            return self._leading_ordinal(words, at, hit)
        reading = NumberReading(
            value=plain(part.value),
            kind=self._kind(words, at, hit, part),
            dual=part.dual,
            definite=hit.article,
            digits=part.digits,
            scale=part.scale,
        )
        return reading, part.stop

    def _kind(self, words: Words, at: int, hit: Hit[Atom], part: Part) -> NumberKind:
        if part.fraction:
            return NumberKind.FRACTION
        if part.ordinal:
            return NumberKind.ORDINAL
        tens = hit.article and hit.entry.ordinal is None and part.value >= 20 and not part.digits
        if tens and part.scale == 1 and at and self._speller.is_definite(words[at - 1]):
            return NumberKind.ORDINAL
        return NumberKind.CARDINAL

    def _leading_ordinal(
        self, words: Words, at: int, hit: Hit[Atom]
    ) -> tuple[NumberReading, int] | None:
        """ "first visit": an ordinal without article, before the noun that it counts."""
        following = words[at + 1] if at + 1 < len(words) else None
        if hit.entry.leading is None or hit.article or not following or following.shape != "word":
            return None
        return NumberReading(value=hit.entry.leading, kind=NumberKind.ORDINAL), at + 1

    def _vague(self, words: Words, at: int, hit: Hit[Atom]) -> tuple[NumberReading, int] | None:
        """ "thousands", "tens of thousands", "several hundred", "several"."""
        atom, stop, scale = hit.entry, at + 1, 1
        floor: int = self._words.vague_floor
        implied: int | None = self._words.vague_implied
        if atom.vague is not None:
            floor, implied = atom.vague.floor, atom.vague.implied
            ten = self._numerals.look(words, stop)
            if implied is not None and ten and ten.entry.ten and not ten.before:
                few = NumberReading(floor + 10, NumberKind.RANGE, upper=implied + 10)
                return few, stop + 1
        elif atom.scale is not None and atom.form is ScaleForm.MANY:
            scale = atom.scale
        else:
            return None
        while following := self._numerals.scale_at(words, stop, inner=True):
            scale *= following[0]
            stop = following[1]
        reading = NumberReading(
            value=scale,
            kind=NumberKind.VAGUE,
            definite=hit.article,
            scale=scale,
            floor=floor * scale,
            implied=None if implied is None else implied * scale,
        )
        return reading, stop


_NO_HIT: Hit[Atom] = Hit((), False, "", Atom())


def _is_encoded(words: Words, found: Found[NumberReading], stop: int) -> bool:
    """Whether the sign is one of an address ("%20"): digits or signs hang on either side."""
    if words[stop - 1].shape != "mark":
        return False
    behind = stop < len(words) and words[stop].glued and words[stop].shape == "number"
    first = found.first
    ahead = first > 0 and words[first].glued and words[first - 1].surface == words[stop - 1].surface
    return behind or ahead


def _hangs_on(words: Words, at: int) -> bool:
    """Whether a sign hangs on a word or number before it, as in an address."""
    sign = words[at].shape == "mark" and words[at].glued
    return sign and words[at - 1].shape != "mark"


def _as_percent(found: Found[NumberReading], stop: int) -> Found[NumberReading]:
    reading = found.reading
    kind = NumberKind.PERCENT if reading.kind is not NumberKind.VAGUE else reading.kind
    return found._replace(stop=stop, reading=reading._replace(kind=kind, percent=True))
