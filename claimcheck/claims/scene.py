"""The scene of a document: the one state that it is about or plays in, if that is clear."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from claimcheck.claims.slots import state_of
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.references import head_of
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names

_TYPES = frozenset(("state", "nationality", "city", "region", "locality", "building"))
_STRIKES = frozenset({"lex.strike.noun"})
_STRUCK = "lex.shells"
"""Verbs of striking from afar, before those who strike: "the planes of X bombed"."""
_FAR = 3
_WHENCE, _EACH_OF = frozenset({"lex.whence"}), frozenset({"lex.whence.not"})
_CLOCK = frozenset({"lex.clock.noun"})
_RANK = 2
"""So many words stand at the most between a preposition and what a place is called."""
_STATES = ("state", "city", "region")
_OTHERS = 2
"""Beside so many others a state stands for no place of its own in a sentence."""
_OFTEN = 2
"""So often at least something is told to be in a scene, in the lead as twice."""
_CLEAR = 0.6
"""The part of all that a text names which its scene must have: below it, it is about several."""


class Scenes(NamedTuple):
    """``about`` is the state in which nearly all that a text names lies.

    ``inside`` is the same, else the one that is named most, if nearly all lies there of which a
    text says that something is in it: a war of two states. Both are ``None`` without a clear one.
    """

    about: str | None
    inside: str | None


def scenes_of(chart: Chart, names: Names) -> Scenes:
    """The ids of the states that a text is about, and in which it plays.

    What lies in a wider name is named once. The lines up to the first full paragraph count twice:
    a headline and a lead say where.
    """
    counted, inside = Counter[str](), Counter[str]()
    head = head_of(chart)
    reach = 0
    for mention in sorted(chart.every(*_TYPES), key=lambda each: (each.first, -each.stop)):
        told = mention.stop > reach and not _is_elsewhere(mention, chart)
        state = state_of(mention.key, names) if told else None
        if state is not None:
            reach = mention.stop
            weight = 2 if mention.first < head else 1
            counted[state] += weight
            if _is_in(mention, chart):
                inside[state] += weight
    about, where = _clear_in(counted), _clear_in(inside)
    if about is not None or where is None or inside[where] < _OFTEN:
        return Scenes(about, about)
    return Scenes(None, where if counted[where] == max(counted.values()) else None)


def _clear_in(counted: Counter[str]) -> str | None:
    """The state that is counted most, if it stands clear of all others."""
    state, most = min(counted.items(), key=lambda each: (-each[1], each[0]), default=(None, 0))
    return state if most >= _CLEAR * counted.total() else None


def _is_in(mention: Mention, chart: Chart) -> bool:
    """Whether a preposition says that something is in a place."""
    if mention.type == "nationality":
        return False
    before = (max(0, mention.first - _RANK), mention.first)
    return any(chart.within(before, "lex.in.place"))


def _is_elsewhere(mention: Mention, chart: Chart) -> bool:
    """Whether an adjective only tells whose a blow is that falls elsewhere, "the X raids on Y", "X
    planes bombed", or a city whose clock is read."""
    if any(chart.ending(mention.first, _CLOCK)):
        return True
    if mention.type != "nationality":
        return False
    blow = any(chart.ending(mention.first, _STRIKES))
    return blow or any(chart.within(_before(mention, chart), _STRUCK))


def _before(mention: Mention, chart: Chart) -> tuple[int, int]:
    """The words of a clause before a nationality in which what its own struck may be told."""
    return max(chart.clause(mention.first)[0], mention.first - _FAR), mention.first


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
    places = [each for each in places if not _is_origin(each, places, chart)]
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


def tells_of_another(
    chart: Chart, names: Names, at: int, scene: str, people: Collection[str]
) -> bool:
    """Whether a sentence names one state alone before a word, and not the one in which the text
    plays, nor only that whose people are counted: a text about a visit looks back on the war of the
    guest's state."""
    before = (chart.sentence(at)[0], at)
    saying = [range(each.first, each.stop) for each in chart.within(before, "attribution")]
    told = {
        state_of(each.key, names)
        for each in chart.within(before, *_TYPES)
        if not any(each.first in words for words in saying) and not _is_elsewhere(each, chart)
    }
    told.discard(None)
    return len(told) == 1 and scene not in told and told.isdisjoint(people)


def _is_origin(place: Mention, places: Sequence[Mention], chart: Chart) -> bool:
    """Whether a place, or the first of the list in which it stands, only tells whence somebody
    comes: "migrants from X and Y"."""
    row = [each for each in places if each.first <= place.first]
    while len(row) > 1 and 0 <= row[-1].first - row[-2].stop <= 1:
        row.pop()
    at = row[-1].first
    return any(chart.ending(at, _WHENCE)) and not any(chart.ending(at, _EACH_OF))


def _length(states: Sequence[str]) -> int:
    return len(states)
