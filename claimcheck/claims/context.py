"""What the resolvers of slots look at: the chart, the names, and the claims drafted before."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from claimcheck.claims.draft import Draft
from claimcheck.claims.ellipsis import fits_in, whole
from claimcheck.claims.holders.attribution import Attributions
from claimcheck.claims.scene import Scenes, scenes_of
from claimcheck.claims.slots import JOIN, state_of
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import SlotValue
from claimcheck.model.kind import SlotKind
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names

_NAMING = ("state", "nationality", "city", "person", "organization", "movement")
"""The names by which a state is meant, or a body that acts for itself."""
_MEDIATES = "lex.mediation"
"""Words after which somebody is named who mediates, guarantees or is the host."""
_OFTEN = 2
"""What a text is about it names at least so many times."""


class Context:
    """What a resolver may look at: the chart, the names, and the claims drafted before."""

    def __init__(self, chart: Chart, names: Names, conjunctions: Sequence[str]) -> None:
        self.chart = chart
        self.names = names
        self.conjunctions = frozenset(conjunctions)
        self.drafts: list[Draft] = []

    @cached_property
    def attributions(self) -> Attributions:
        """Who says what."""
        return Attributions(self.chart, self.names)

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The two states that the text is about, if it is about two."""
        return _main_states(self.chart, self.names)

    @cached_property
    def said(self) -> frozenset[int]:
        """The words that tell who speaks."""
        every = self.chart.every("attribution")
        return frozenset(at for each in every for at in range(each.first, each.stop))

    @cached_property
    def scenes(self) -> Scenes:
        """The one state that it is about, and the one that it plays in, if they are clear."""
        return scenes_of(self.chart, self.names)

    @cached_property
    def acting(self) -> Mapping[str, int]:
        """How often it names each state, as who speaks and at the head of its lines left out."""
        heads = {first for first, _ in self.chart.layout.paragraphs}
        counted: Counter[str] = Counter()
        for mention in _outermost(self.chart.every(*_NAMING, "region")):
            state = state_of(mention.key, self.names)
            headed = mention.type == "city" and mention.first in heads
            if state is not None and mention.first not in self.said and not headed:
                counted[state] += 1
        return counted

    @property
    def scene(self) -> str | None:
        """The one state that it is about, if it is about one."""
        return self.scenes.about

    def head_of(self, draft: Draft) -> Draft | None:
        """The nearest earlier claim that a draft goes on from, in the stretch its rule names."""
        if draft.rule.follows in ("group", "joined"):
            head = whole(self.chart, draft, self.drafts)
            while draft.rule.follows == "group" and head is not None and not fits_in(draft, head):
                head = head.head
            return head
        if draft.rule.follows == "words":
            return self._listing(draft)
        starts = {"sentence": self.chart.sentence, "paragraph": self.chart.paragraph}
        stretch = starts.get(draft.rule.follows or "")
        first, _ = stretch(draft.first) if stretch else (0, len(self.chart.words))
        earlier = (
            other
            for other in reversed(self.drafts)
            if other.kind.id == draft.kind.id and first <= other.first < draft.first
        )
        return next(earlier, None)

    def _listing(self, draft: Draft) -> Draft | None:
        """The nearest earlier claim in whose words the match of a draft begins."""
        at = draft.match.first
        earlier = (
            other
            for other in reversed(self.drafts)
            if other.kind.id == draft.kind.id
            and other.first <= at < other.stop
            and other.first < draft.first
        )
        return next(earlier, None)


class Wish(NamedTuple):
    """What a resolver is asked for: the slot of a draft that is still open."""

    draft: Draft
    name: str
    slot: SlotKind


Resolver = Callable[[Context, Wish], SlotValue | None]


def keys_of(value: SlotValue | None) -> list[str]:
    """The keys of a slot, none where it is open."""
    return [] if value is None else value.key.split(JOIN)


def _main_states(chart: Chart, names: Names) -> tuple[str, ...]:
    """The two states that a text names most, if they stand clear of the third.

    Who only mediates between others, or has them as guests, is not what the text is about.
    """
    counted: Counter[str] = Counter()
    host = 0
    for mention in _outermost(chart.every(*_NAMING)):
        state = state_of(mention.key, names)
        if mention.first == host or any(chart.ending(mention.first, (_MEDIATES,))):
            host = mention.stop
        elif state is not None:
            counted[state] += 1
    ranked = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    if len(ranked) < 2 or ranked[1][1] < _OFTEN:
        return ()
    if len(ranked) > 2 and ranked[1][1] == ranked[2][1]:
        return ()
    return tuple(sorted(state for state, _ in ranked[:2]))


def _outermost(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that lie in no wider one: "the movement X" names X once."""
    reach = 0
    for mention in sorted(mentions, key=lambda each: (each.first, -each.stop)):
        if mention.stop > reach:
            reach = mention.stop
            yield mention
