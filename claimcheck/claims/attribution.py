"""To whom the text attributes a claim: the chain of holders, first speaker first."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Holder
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names

Chain = tuple[tuple[Holder, ...], ...]

AFTER, SENTENCE = "after", "sentence"
"""The scopes of an attribution: what comes after it in its sentence; what it closes or opens."""

_NEAR = 4
"""A saying that begins within so many words after another one is told by that one."""


class Attributions:
    """The attributions of one document, by sentence."""

    def __init__(self, chart: Chart, names: Names) -> None:
        self._chart = chart
        self._names = names
        self._by_sentence: dict[int, list[Mention]] = {}
        for index in range(len(chart.words)):
            for mention in _widest(chart.at(index)):
                sentence = chart.layout.sentence_of[mention.first]
                self._by_sentence.setdefault(sentence, []).append(mention)

    def chain(self, draft: Draft) -> Chain:
        """The holders of a claim, first speaker first; joint speakers stand in one step."""
        sentence = self._chart.layout.sentence_of[draft.first]
        here = self._by_sentence.get(sentence, ())
        inner = _sayings([each for each in here if each.key == AFTER], draft)
        outer = [each for each in here if each.key == SENTENCE and self._covers(each, draft)]
        outer += self._afterthought(sentence)
        return tuple(self._holders(mention) for mention in [*inner, *outer[:1]])

    def _covers(self, mention: Mention, draft: Draft) -> bool:
        """A closing one covers what stands before it, an opening one what comes after."""
        first, _ = self._chart.sentence(mention.first)
        opens = mention.first - first <= 1
        return draft.first < mention.first or (opens and mention.stop <= draft.first)

    def _afterthought(self, sentence: int) -> list[Mention]:
        """A sentence that follows and says nothing but who said the one before."""
        following = sentence + 1
        if following >= len(self._chart.layout.sentences):
            return []
        first, stop = self._chart.layout.sentences[following]
        same = self._chart.paragraph(first) == self._chart.paragraph(first - 1)
        return [
            mention
            for mention in self._by_sentence.get(following, ())
            if same and mention.first == first and stop - mention.stop <= 1
        ]

    def _holders(self, mention: Mention) -> tuple[Holder, ...]:
        parts = (mention.part(name) for name in ("holder", "second"))
        return tuple(self._holder(part) for part in parts if part is not None)

    def _holder(self, mention: Mention) -> Holder:
        return Holder(
            key=voice_of(mention.key, self._names),
            text=self._chart.text[mention.start : mention.end],
            start=mention.start,
            stop=mention.end,
        )


def voice_of(key: str, names: Names) -> str:
    """Whose voice a name is: a person's office, a capital's state, else the name itself."""
    name = names.by_id.get(key)
    if name is None:
        return key
    return name.speaks_for or name.stands_for or name.id


def _widest(mentions: Sequence[Mention]) -> list[Mention]:
    """Of the attributions that begin at one word the widest."""
    found = [mention for mention in mentions if mention.type == "attribution"]
    return sorted(found, key=lambda mention: -mention.stop)[:1]


def _sayings(before: list[Mention], draft: Draft) -> list[Mention]:
    """The sayings that govern a claim, innermost first.

    The nearest one before the claim, and those that tell it in turn: each begins within a few
    words after the one before. A saying farther back has ended.
    """
    earlier = [mention for mention in before if mention.stop <= draft.first]
    chain: list[Mention] = []
    for mention in sorted(earlier, key=lambda mention: -mention.first):
        if chain and chain[-1].first - mention.stop > _NEAR:
            break
        chain.append(mention)
    return chain
