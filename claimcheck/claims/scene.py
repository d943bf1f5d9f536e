"""The scene of a document: the one state that it is about, if it is clearly about one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.claims.slots import state_of
from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names

_TYPES = frozenset(("state", "nationality", "city", "region", "locality", "building"))
_STRIKES = frozenset({"lex.strike.noun"})
_LINE = 20
"""A paragraph of more words than this is no headline, dateline or byline."""
_STATES = ("state", "city", "region")
_OTHERS = 2
"""Beside so many others a state stands for no place of its own in a sentence."""
_CLEAR = 0.6
"""The part of all that a text names which its scene must have: below it, it is about several."""


def scene_of(chart: Chart, names: Names) -> str | None:
    """The id of the state in which nearly all that a text names lies; ``None`` without a clear one.

    What lies in a wider name is named once. The lines up to the first full paragraph count twice:
    a headline and a lead say where.
    """
    counted: Counter[str] = Counter()
    head = _head(chart)
    reach = 0
    for mention in sorted(chart.every(*_TYPES), key=lambda each: (each.first, -each.stop)):
        told = mention.stop > reach and not _is_of_strike(mention, chart)
        state = state_of(mention.key, names) if told else None
        if state is not None:
            reach = mention.stop
            counted[state] += 2 if mention.first < head else 1
    if not counted:
        return None
    state, most = min(counted.items(), key=lambda each: (-each[1], each[0]))
    return state if most >= _CLEAR * counted.total() else None


def _is_of_strike(mention: Mention, chart: Chart) -> bool:
    """Whether an adjective only tells whose a blow is that falls elsewhere: "the X raids on Y"."""
    return mention.type == "nationality" and any(chart.ending(mention.first, _STRIKES))


def several_in(chart: Chart, names: Names, at: int) -> tuple[str, ...]:
    """The states that the sentence of a word names together, sorted; none, or two at the least.

    Joined in one list, "in X, Y and Z", or three of them, each with its own part: what is told
    there of all is told of none alone.
    """
    places = [
        each
        for each in chart.within(chart.sentence(at), *_STATES)
        if not any(chart.within((each.first, each.stop), "attribution"))
    ]
    lists: list[list[str]] = []
    stop = -1
    for each in places:
        state = state_of(each.key, names)
        if state is not None:
            if not 0 <= each.first - stop <= 1 or not lists:
                lists.append([])
            lists[-1].append(state)
            stop = each.stop
    longest = frozenset(max(lists, key=_length, default=()))
    every = frozenset(state for each in lists for state in each)
    found = every if len(every) > _OTHERS else longest
    return tuple(sorted(found)) if len(found) > 1 else ()


def _length(states: Sequence[str]) -> int:
    return len(states)


def _head(chart: Chart) -> int:
    """The word after the headline and the lead."""
    paragraphs = chart.layout.paragraphs
    return next((stop for first, stop in paragraphs if stop - first > _LINE), len(chart.words))
