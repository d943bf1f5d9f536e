"""Unknown places named by their name alone, once a text has said what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.rulepack.pack import Names
from claimcheck.text.clitics import Cutter

LOCALITY = "locality"
"""The type of a place that only its frame names ("the province of X")."""
COVERED = "covered"
"""The type of a known place inside such a frame."""
_LEADS = frozenset({"lex.place.before"})

Places = Mapping[str, tuple[str, tuple[str, ...]]]
"""By the first word of its name the key of a place, and all words of the name."""


def bare_localities(
    chart: Chart, names: Names, cutter: Cutter, joins: Set[str]
) -> Iterator[Mention]:
    """Where a name stands alone that the text gives to one unknown place in full.

    It counts only where a preposition leads to it, or another place to which "and" joins it: the
    same word can name a quake, a club or a person. ``joins`` are the proclitics that say "and".
    A word that is known otherwise can be the name only as it stands, with nothing cut off.
    """
    places = _named(chart)
    heads = tuple(places)
    for index, word in enumerate(chart.words if places else ()):
        if not word.folded.endswith(heads):
            continue
        cuts = _cuts(chart, index, cutter) if chart.is_unknown(index) else iter([()])
        found = (_at(chart, index, before, places) for before in cuts)
        yield from (
            each for each in found if each is not None and _is_led_to(chart, each, names, joins)
        )


def covered_places(chart: Chart, names: Names) -> Iterator[tuple[Mention, Mention]]:
    """The known places that are only the name inside a frame, each with what it becomes.

    What counts is the whole of the frame; its words stay known all the same.
    """
    for whole in list(chart.composed()):
        name = whole.part("name")
        if whole.part("sort") is None or name is None or not names.is_a(whole.type, "place"):
            continue
        for each in list(chart.within((whole.first + 1, whole.stop), *_places(names))):
            yield each, each._replace(type=COVERED)


def places_in_full(chart: Chart) -> Iterator[tuple[Mention, Mention]]:
    """The unknown places of which a text only tells where they lie, each with what it becomes where
    the text says elsewhere what sort of place has that name: "the governor of X", "X province"."""
    told = [(each, _words_of(each, chart)) for each in chart.every(LOCALITY)]
    full = {words: each.key for each, words in told if each.part("sort") is not None}
    for mention, words in told:
        key = full.get(words, mention.key)
        if mention.part("sort") is None and key != mention.key:
            yield mention, mention._replace(key=key)


def _places(names: Names) -> frozenset[str]:
    return frozenset(type_ for type_ in names.types if names.is_a(type_, "place"))


def _named(chart: Chart) -> Places:
    """The unknown places of a text by the first word of their names; none that two places share."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    shared = set()
    for mention in chart.every(LOCALITY):
        words = _words_of(mention, chart)
        if not words:
            continue
        known = found.setdefault(words[0], (mention.key, words))
        if known[0] != mention.key:
            shared.add(words[0])
    return {first: known for first, known in found.items() if first not in shared}


def _words_of(mention: Mention, chart: Chart) -> tuple[str, ...]:
    """The folded words of the name of an unknown place; none where it has none."""
    name = mention.part("name")
    if name is None:
        return ()
    head = mention.part("head") or name
    words = tuple(word.folded for word in chart.words[head.first : name.stop])
    return (words[0].removeprefix("".join(head.before)), *words[1:])


def _cuts(chart: Chart, index: int, cutter: Cutter) -> Iterator[tuple[str, ...]]:
    """The proclitics that a word may carry; the article belongs to the name."""
    for cut in cutter.cuts(chart.words[index].folded):
        if not cut.after and all(len(part) == 1 for part in cut.before):
            yield cut.before


def _at(chart: Chart, index: int, before: tuple[str, ...], places: Places) -> Mention | None:
    folded = chart.words[index].folded
    key, name = places.get(folded[len(before) :], ("", ()))
    stop = index + len(name)
    if not name or [word.folded for word in chart.words[index + 1 : stop]] != list(name[1:]):
        return None
    start, end = chart.words.starts[index] + len(before), chart.words.end(stop - 1)
    return Mention(LOCALITY, key, index, stop, start, end, before)


def _is_led_to(chart: Chart, mention: Mention, names: Names, joins: Set[str]) -> bool:
    """Whether a proclitic or a word before it leads to a place, or "and" joins it to one."""
    if not set(mention.before) <= joins:
        return True
    return any(chart.ending(mention.first, _places(names) if mention.before else _LEADS))
