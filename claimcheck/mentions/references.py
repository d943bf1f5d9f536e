"""Names by which a text points back: a last name alone, an office without its state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from functools import cache

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.localities import bare_localities, covered_places, places_in_full
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names
from claimcheck.text.clitics import Cutter

_NAMING = ("state", "nationality", "city", "region", "locality", "building")
_LINE = 20
"""A paragraph of more words than this is no headline, dateline or byline."""
_OPENING = 4
"""Within so many words of its sentence a place opens it."""
_IN = frozenset({"lex.in.place"})
_WITH_STATE = ("person", "office", "nationality")
_GOVERNING = frozenset({"lex.governing"})
_CROWN = "lex.office.crown"
_COLON = ":"
_LINE_HEAD = 10
"""So many words, marks and the hour of an entry among them, the head of a line has at the most."""
_SHORTEST = 3
"""A last name of fewer letters is not looked for."""


def resolve_references(chart: Chart, names: Names, cutter: Cutter, joins: Set[str]) -> None:
    """Give every office of a chart its state, and every last name its person.

    An office without a state is that of the state with which its sentence or line opens ("in X, the
    ministry said"; "X: the ministry says"), else of the one last named with the same office, or
    with another one in its sentence, else of the state which the text names most; it keeps its bare
    key where no state stands out. That of somebody's own country, or with a suffix, is of who is
    named there first, else of the state that acts there; a suffix that points to neither is left.
    So is a crown prince where only a republic is named.
    A last name is a person's whose full name the text tells, before or behind it as under a
    headline, unless two people of the text share it. An unknown place is meant by its name alone,
    once the text has said what it is; ``joins`` are the proclitics that say "and".
    """
    chart.replace(dict(covered_places(chart, names)).items())
    chart.replace(places_in_full(chart))
    chart.replace(_offices(chart, names))
    chart.add(list(_last_names(chart, cutter)))
    chart.add(list(bare_localities(chart, names, cutter, joins)))


def main_state(chart: Chart, names: Names) -> str | None:
    """The state that a text names more often than any other, itself or by what belongs to it.

    What lies in a wider name is named once; the headline, the dateline and the lead count twice.
    """
    counted: Counter[str] = Counter()
    head, reach = head_of(chart), 0
    for mention in sorted(chart.every(*_NAMING), key=lambda each: (each.first, -each.stop)):
        state = _state_of(mention.key, names) if mention.stop > reach else None
        if state is not None:
            reach = mention.stop
            counted[state] += 2 if mention.first < head else 1
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def head_of(chart: Chart) -> int:
    """The word after the headline and the lead: of the lines up to the first full paragraph."""
    paragraphs = chart.layout.paragraphs
    return next((stop for first, stop in paragraphs if stop - first > _LINE), len(chart.words))


def _state_of(key: str, names: Names) -> str | None:
    """The state of a known name, or of the one that the key of something of its own begins with."""
    name = names.by_id.get(key) or names.by_id.get(key.partition(".")[0])
    if name is None:
        return None
    return name.id if name.type == "state" else name.stands_for or name.state


def _offices(chart: Chart, names: Names) -> Iterator[tuple[Mention, Mention]]:
    """Each office without a state, and what it becomes."""
    main = cache(lambda: main_state(chart, names))
    last: dict[str, str] = {}
    here = (-1, "")
    for mention in list(chart.composed()):
        office, state = mention.part("office"), mention.part("state")
        if office is None:
            continue
        sentence = chart.layout.sentence_of[mention.first]
        if state is not None:
            last[office.key] = state.key
            here = (sentence, state.key)
            continue
        if mention.type != "office":
            continue
        known = _told_of(chart, mention, names)
        if known is None and mention.part("own") == office:
            continue
        known = known or last.get(office.key)
        known = known or (here[1] if here[0] == sentence else main())
        if known is not None and _may_have(known, mention, chart, names):
            key = names.offices.get((known, office.key), f"{known}.{office.key}")
            yield mention, mention._replace(key=key)


def _may_have(state: str, office: Mention, chart: Chart, names: Names) -> bool:
    """Whether a state can have an office: only one with a crown has an heir to it."""
    crowned = any(chart.within((office.first, office.stop), _CROWN))
    return names.by_id[state].crown or not crowned


def _told_of(chart: Chart, office: Mention, names: Names) -> str | None:
    """The state that the words before an office tell to be its own, where they do."""
    if office.part("own") is not None:
        return _own_state(chart, office, names)
    return _opens_with(chart, office, names) or _headed_by(chart, office, names)


def _own_state(chart: Chart, office: Mention, names: Names) -> str | None:
    """Whose country is meant by "his country": of who is named first in the sentence."""
    first, _ = chart.sentence(office.first)
    for mention in chart.within((first, office.first), *_WITH_STATE):
        state = mention.part("state")
        known = _state_of(mention.key if state is None else state.key, names)
        if known is not None:
            return known
    return _acting_state(chart, (first, office.first), names)


def _acting_state(chart: Chart, reach: tuple[int, int], names: Names) -> str | None:
    """The last state, or the capital for it, that nothing governs: "X sent its minister"."""
    named = sorted(chart.within(reach, "state", "city"), key=lambda each: -each.first)
    for mention in named:
        if not mention.before and not any(chart.ending(mention.first, _GOVERNING)):
            return _state_of(mention.key, names)
    return None


def _headed_by(chart: Chart, office: Mention, names: Names) -> str | None:
    """The one state that is named between the head of a line and the colon before an office."""
    first, _ = chart.paragraph(office.first)
    colon = next((at for at in range(office.first - 1, first, -1) if _is_colon(chart, at)), None)
    if colon is None or colon - first > _LINE_HEAD or office.first - colon > _OPENING:
        return None
    named = chart.within((first, colon), "state", "nationality", "city")
    states = {_state_of(mention.key, names) for mention in named}
    return states.pop() if len(states) == 1 else None


def _is_colon(chart: Chart, at: int) -> bool:
    return chart.words[at].surface == _COLON


def _opens_with(chart: Chart, office: Mention, names: Names) -> str | None:
    """The state with which a sentence opens, before an office of it: "in X, the ministry said"."""
    first, _ = chart.sentence(office.first)
    opening = (first, min(first + _OPENING, office.first))
    for place in chart.within(opening, "state"):
        if any(chart.ending(place.first, _IN)):
            return _state_of(place.key, names)
    return None


def _last_names(chart: Chart, cutter: Cutter) -> Iterator[Mention]:
    """The places where only the last name of somebody unknown to the names table stands."""
    people = _people(chart)
    names = tuple(people)
    for index, word in enumerate(chart.words if people else ()):
        called = word.folded.endswith(names) and chart.is_unknown(index)
        if not called or _inside(chart, index):
            continue
        for cut in cutter.cuts(word.folded):
            known = people.get(cut.stem)
            if known is not None and not cut.after:
                letters = sum(len(part) for part in cut.before if len(part) == 1)
                start, end = chart.words.starts[index] + letters, chart.words.end(index)
                yield Mention("person", known, index, index + 1, start, end, cut.before)
                break


def _people(chart: Chart) -> dict[str, str]:
    """The last names of the text with the key of their person."""
    found: dict[str, str] = {}
    shared = set()
    for mention in chart.every("person"):
        *first, last = _words_of(mention, chart)
        if not first or len(last) < _SHORTEST:
            continue
        if last in found and found[last] != mention.key:
            shared.add(last)
        found.setdefault(last, mention.key)
    return {last: known for last, known in found.items() if last not in shared}


def _words_of(mention: Mention, chart: Chart) -> list[str]:
    """The words of a person's name: one that the text frames, or a known one.

    What is itself only the end of a wider name is passed over, and so is a name before whose last
    word one stands that belongs to it.
    """
    name = mention.part("name")
    if name is not None:
        return name.key.split(" ") if name.type == "unknown" else [""]
    words = [word.folded for word in chart.words[mention.first : mention.stop]]
    bound = len(words) > 1 and len(words[-2]) <= _SHORTEST
    return [""] if mention.parts or bound else words


def _inside(chart: Chart, index: int) -> bool:
    """Whether the word lies inside a longer name."""
    return any(
        mention.type == "person" and mention.first < index < mention.stop
        for before in range(max(0, index - 6), index)
        for mention in chart.at(before)
    )
