"""To whom the text attributes a claim: the chain of holders, first speaker first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.claims.draft import Draft
from claimcheck.claims.holders.sayings import find_sayings, nested, starts_list
from claimcheck.claims.holders.scopes import Saying
from claimcheck.claims.holders.voices import Chain, Step, Voices
from claimcheck.claims.holders.whose import voice_of
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Holder, Polarity
from claimcheck.rulepack.pack import Names

__all__ = ["Attributions", "voice_of"]

_DENIED = Polarity.DENIED.value
_PAIR = "lex.pair."


class Attributions:
    """The attributions of one document."""

    def __init__(self, chart: Chart, names: Names) -> None:
        self._chart = chart
        self._voices = Voices(chart, names)
        self._sayings = find_sayings(chart, names, self._voices)

    def chain(self, draft: Draft) -> Chain:
        """The holders of a claim, first speaker first; joint speakers stand in one step.

        What is denied behind its telling ("..., which X denies") is said by who denies it alone.
        """
        denied = draft.match.captures.get(_DENIED)
        if denied is not None and denied.stop == draft.stop:
            return self._denier(denied.stop)
        anchor = draft.counted.first if draft.counted is not None else draft.first
        said = self._of(anchor, draft.first, draft.stop)
        head = draft.head
        if head is not None and not self._speaks(head.first, draft.stop):
            return self.chain(head)
        return tuple(_once(step for saying in said for step in saying.steps))

    def _speaks(self, first: int, stop: int) -> bool:
        """Whether somebody speaks between two words of one sentence, or they are of two."""
        one = self._chart.layout.sentence_of[first] == self._chart.layout.sentence_of[stop - 1]
        return not one or any(
            first <= each.first < stop or each.covers(stop - 1) > each.covers(first)
            for each in self._sayings
        )

    def _denier(self, at: int) -> Chain:
        """Who stands at a word, behind the verb of denying: somebody, or the two of them."""
        actors = [each for each in self._voices.actors if each.first == at]
        pairs = (each for each in self._chart.at(at) if each.type.startswith(_PAIR))
        for mention in (*actors, *pairs):
            text = self._chart.text[mention.start : mention.end]
            key = self._voices.key(mention)
            holder = Holder(key=key, text=text, start=mention.start, stop=mention.end)
            return ((holder,),)
        return ()

    def _of(self, anchor: int, first: int, stop: int) -> list[Saying]:
        inner = self._inner(anchor, first, stop)
        outer = self._outer(anchor, inner[-1] if inner else None)
        if inner or outer:
            rests = any(each.rests for each in outer)
            return [*outer, *inner] if rests else [*inner, *outer]
        return self._carried(anchor) or self._issued(anchor)

    def _inner(self, anchor: int, first: int, stop: int) -> list[Saying]:
        """What speaks before the claim in its sentence, nearest first, and what tells it on."""
        spoken = [
            each
            for each in self._sayings
            if each.governs(stop - 1 if first < each.content < stop else anchor)
            or first <= each.first < each.stop < stop
        ]
        chain: list[Saying] = []
        for saying in sorted(spoken, key=lambda each: -each.first):
            if chain and not nested(self._chart, saying, chain[-1]):
                break
            chain.append(saying)
        return chain

    def _outer(self, anchor: int, inner: Saying | None) -> list[Saying]:
        """What opens or closes the sentence, or stands in one of its own behind it."""
        around = [
            each
            for each in self._sayings
            if any(start <= anchor < end for start, end in each.around) and each is not inner
        ]
        return sorted(around, key=lambda each: abs(each.first - anchor))[:1]

    def _carried(self, anchor: int) -> list[Saying]:
        """What covers a line of a list, or a sentence that goes on with parts of the last one."""
        intro = starts_list(self._chart, anchor)
        if intro is None:
            return []
        start, stop = intro
        here = [each for each in self._sayings if start <= each.first < stop]
        return here[-1:]

    def _issued(self, anchor: int) -> list[Saying]:
        """Who issued the text, of what stands behind the line that says so."""
        return [each for each in self._sayings if each.issues and each.stop <= anchor][-1:]


def _once(steps: Iterable[Step]) -> Iterator[Step]:
    """The steps without those whose holders have spoken before."""
    heard: set[str] = set()
    for step in steps:
        keys = {holder.key for holder in step}
        if not keys <= heard:
            heard |= keys
            yield step
