"""From words to one number: digits, number words and both mixed, with their scales."""

from __future__ import annotations

from claimcheck.model.language import Language
from claimcheck.values.lexicon import Hit, Speller
from claimcheck.values.quantities.hundreds import HUNDREDS, HundredReader, Part, Words
from claimcheck.values.quantities.number_table import THOUSAND, Atom, ScaleForm


class NumeralReader:
    """Reads the longest number that begins at a word; no ranges, hedges or percentages."""

    def __init__(self, language: Language, speller: Speller) -> None:
        self._speller = speller
        self._hundreds = HundredReader(language, speller)
        self.look = self._hundreds.look
        self.knows = self._hundreds.knows
        self.digits_alone = self._hundreds.digits_alone
        self.may_go_on = self._hundreds.may_go_on
        self._joins = frozenset(map(speller.form, language.numbers.joins))
        self._inner = frozenset(map(speller.form, language.numbers.inner))
        self._uncounted = frozenset(map(speller.form, language.numbers.uncounted))

    def read(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        """The longest number from the word at ``at``, which stands for ``hit``."""
        part = self._segment(words, at, hit)
        if part is None or part.ordinal or part.fraction:
            return part
        following = self._hundreds.look(words, part.stop)
        if following is not None and not following.before and following.entry.part:
            value = part.value * following.entry.part
            return part._replace(value=value, stop=part.stop + 1, digits=False, fraction=True)
        limit = part.scale
        while limit > 1 and (joined := self._next_segment(words, part.stop)):
            added = self._segment(words, *joined)
            if added is None or added.ordinal or added.fraction or added.value >= limit:
                break
            part = part._replace(
                value=part.value + added.value, stop=added.stop, digits=False, dual=False
            )
            limit = added.scale
        return self._and_fraction(words, part)

    def joined_fraction(self, words: Words, at: int) -> Part | None:
        """ "and a half", where it begins at ``at``."""
        if at + 2 < len(words) and words[at + 1].folded in self._inner:
            hit = self._hundreds.look(words, at + 2)
            joined = (at + 2, hit) if hit and words[at].folded in self._joins else None
        else:
            joined = self._hundreds.joined(words, at)
        return self._fraction(words, *joined) if joined else None

    def scale_at(self, words: Words, at: int, *, inner: bool = False) -> tuple[int, int] | None:
        """The scale word at ``at`` and the index behind it; no preposition before it.

        With ``inner`` the words that a vague number or a fraction takes before its scale are
        passed over: "tens of thousands", "half a million".
        """
        while inner and at < len(words) and words[at].folded in self._inner:
            at += 1
        hit = self._hundreds.look(words, at)
        if hit is None or hit.before or hit.entry.scale is None:
            return None
        return hit.entry.scale, at + 1

    def _next_segment(self, words: Words, at: int) -> tuple[int, Hit[Atom]] | None:
        """What may be added behind a scale: a joined part, or hundreds whose join was left out."""
        joined = self._hundreds.joined(words, at)
        if joined is not None:
            return joined
        hit = self._hundreds.look(words, at)
        if hit is None or hit.before or hit.article:
            return None
        part = self._hundreds.place(words, at, hit)
        hundreds = part is not None and part.places == HUNDREDS and not part.ordinal
        digits = part is not None and hit.entry.digits and part.stop == at + 2
        return (at, hit) if hundreds or digits else None

    def _segment(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        """A number below a thousand, with the scales behind it; or a scale alone."""
        part = self._scale_alone(words, at, hit) or self._fraction(words, at, hit)
        if part is None:
            part = self._hundreds.read(words, at, hit)
        if part is None or part.ordinal:
            return part
        while following := self.scale_at(words, part.stop, inner=part.fraction):
            if following[0] < THOUSAND:
                break
            part = part._replace(
                value=part.value * following[0],
                stop=following[1],
                scale=part.scale * following[0],
                digits=False,
                fraction=False,
            )
        return part

    def _scale_alone(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        atom = hit.entry
        if atom.scale is None or atom.scale < THOUSAND or atom.form is ScaleForm.MANY:
            return None
        dual = atom.form is ScaleForm.TWO
        if atom.form is ScaleForm.TWO_OR_ONE:
            dual = not hit.article and self._counts(words, at + 1)
        return Part(atom.scale * (1 + dual), at + 1, scale=atom.scale, dual=dual)

    def _counts(self, words: Words, at: int) -> bool:
        """Whether the word at ``at`` can be what a number before it counts."""
        if at >= len(words) or words[at].shape != "word":
            return False
        word = words[at]
        if self._speller.is_definite(word) or word.folded in self._uncounted:
            return False
        return not any(word.folded.startswith(join) for join in self._joins)

    def _fraction(self, words: Words, at: int, hit: Hit[Atom]) -> Part | None:
        """ "half", "two thirds", "three quarters"."""
        if hit.entry.fraction is not None and self._is_fraction(words, at, hit):
            return Part(hit.entry.fraction, at + 1, fraction=True)
        count, following = hit.entry.cardinal, self._hundreds.look(words, at + 1)
        if count is None or following is None or following.before or not following.entry.part:
            return None
        return Part(count * following.entry.part, at + 2, fraction=True)

    def _is_fraction(self, words: Words, at: int, hit: Hit[Atom]) -> bool:
        """Whether a word that may also be a cardinal is a fraction here: "a fifth of the"."""
        if hit.entry.cardinal is None:
            return True
        following = words[at + 1] if at + 1 < len(words) else None
        if following is None or hit.article or self._hundreds.look(words, at + 1):
            return False
        return self._speller.is_definite(following)

    def _and_fraction(self, words: Words, part: Part) -> Part:
        """ "and a half", of one or of the scale: "five thousand and a half (thousand)"."""
        added = self.joined_fraction(words, part.stop)
        if added is None:
            return part
        following = self.scale_at(words, added.stop, inner=True)
        if following is None:
            return part._replace(
                value=part.value + added.value * part.scale, stop=added.stop, digits=False
            )
        scale, stop = following
        if part.scale == 1:
            value = (part.value + added.value) * scale
        elif scale <= part.scale:
            value = part.value + added.value * scale
        else:
            return part
        return part._replace(value=value, stop=stop, scale=scale, digits=False)
