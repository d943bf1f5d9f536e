"""What each attribution of a text covers.

A saying governs what follows it in its sentence; "according to" covers what it closes or opens;
an attribution in a sentence of its own covers the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.holders.letterhead import issued_by
from claimcheck.claims.holders.scopes import (
    AFTER,
    DOCUMENT,
    LETTERHEAD,
    SENTENCE,
    SHORT,
    VIA,
    Saying,
    Scopes,
)
from claimcheck.claims.holders.voices import HEADING, Voices
from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.model.name import Name
from claimcheck.rulepack.pack import Names
from claimcheck.text.sentences import Stretch

_WHO = "lex.that.who"
"""The relative pronoun: right behind a source, it means that source."""
_NEAR = 12
"""A saying that begins within so many words after another one can be told by that one."""
_EVENT = frozenset({"lex.told.noun", "lex.counting.time", "lex.happening"})
_ENTRY = 8
"""The line of a list that goes on for more words tells what somebody says, and is no count."""
_HEAD = 2
"""In so many paragraphs at its head a text says who issued it."""
_BULLETS = frozenset("-–—•*·●▪◦")


def find_sayings(chart: Chart, names: Names, voices: Voices) -> list[Saying]:
    """The attributions of a text in order, each with what it covers."""
    every = _attributions(chart, names)
    mentions = [each for each in every if each.key != VIA]
    outlets = [each for each in every if each.key == VIA]
    scopes = Scopes(chart, mentions)
    sayings = []
    for mention in mentions:
        steps = voices.chain(mention)
        for outlet in outlets:
            if _stands_behind(chart, outlet, mention):
                steps += voices.steps(outlet)
        if steps:
            sayings.append(scopes.saying(mention, steps))
    return sayings


def nested(chart: Chart, outer: Saying, inner: Saying) -> bool:
    """Whether one saying is told by another: it follows "that" and is not joined to it by "and"."""
    between = (max(outer.first, outer.stop - 1), inner.first)
    told = any(chart.within(between, "lex.that")) or outer.stop == inner.first
    return told and not inner.conjoined and inner.first - outer.stop <= _NEAR


def starts_list(chart: Chart, word: int) -> Stretch | None:
    """The sentence that speaks for the one of ``word`` too: what introduces its list, or what it
    goes on with."""
    paragraph = chart.layout.paragraph_of[word]
    paragraphs = chart.layout.paragraphs
    if _is_bullet(chart, paragraphs[paragraph]):
        while paragraph and _is_bullet(chart, paragraphs[paragraph]):
            paragraph -= 1
        _, stop = paragraphs[paragraph]
        return chart.sentence(stop - 1) if chart.words[stop - 1].surface == ":" else None
    first, _ = chart.sentence(word)
    goes_on = any(each.type == "lex.carry_on" for each in chart.at(chart.skip_quotes(first)))
    same = first > 0 and chart.layout.paragraph_of[first - 1] == paragraph
    return chart.sentence(first - 1) if goes_on and same else None


def _is_bullet(chart: Chart, paragraph: Stretch) -> bool:
    return chart.words[paragraph[0]].surface in _BULLETS


def _attributions(chart: Chart, names: Names) -> list[Mention]:
    """The attributions of a text, without those that another one explains better."""
    told = (_issued(chart, each) for each in chart.every("attribution"))
    every = sorted(filter(None, told), key=lambda each: (each.first, -each.stop))
    found = [each for each in every if _may_stand(chart, each, names)]
    return sorted(_unexplained(chart, found), key=lambda each: (each.first, -each.stop))


def _issued(chart: Chart, mention: Mention) -> Mention | None:
    """The attribution itself; of a letterhead that of who issued the text, where it names one."""
    return issued_by(chart, mention, DOCUMENT) if mention.key == LETTERHEAD else mention


def _unexplained(chart: Chart, found: list[Mention]) -> Iterator[Mention]:
    """Those that no other explains; what is explained away itself explains no third one."""
    while found:
        best = [each for each in found if not any(_explains(chart, other, each) for other in found)]
        yield from best
        left = [each for each in found if each not in best]
        found = [each for each in left if not any(_explains(chart, other, each) for other in best)]
        if not best:
            return


def _explains(chart: Chart, better: Mention, worse: Mention) -> bool:
    """Of two that overlap, the one that names its holder, then the earlier one.

    A source inside what somebody says ("X reported, quoting Y, that") stands beside it.
    """
    if better is worse or better.stop <= worse.first or worse.stop <= better.first:
        return False
    if _goes_on(better, worse) or _inserted(worse, better):
        return False
    if _inserted(better, worse):
        return _is_subject_of_more(chart, better)
    if VIA in (better.key, worse.key):
        return worse.key == VIA and better.key != VIA and better.stop >= worse.stop
    named = [each.part("holder") is not None for each in (better, worse)]
    if named[0] != named[1]:
        return named[0]
    return (better.first, -better.stop) < (worse.first, -worse.stop)


def _goes_on(closing: Mention, telling: Mention) -> bool:
    """Whether the second tells what the holder of the first says besides: "according to X, who
    [also] counted"."""
    holder, verb = closing.part("holder"), telling.part("verb")
    same = holder is not None and holder == telling.part("holder")
    return same and closing.key == SENTENCE and verb is not None and verb.first >= closing.stop


def _is_subject_of_more(chart: Chart, source: Mention) -> bool:
    """Whether a relative clause behind a source goes on about it."""
    at = source.stop
    at += at < len(chart.words) and chart.words[at].shape == "mark"
    return any(each.type == _WHO for each in chart.at(at))


def _inserted(source: Mention, saying: Mention) -> bool:
    """Whether a source stands inside a saying, behind who says so or the verb."""
    within = saying.first < source.first and source.stop <= saying.stop
    return within and (source.key, saying.key) == (SENTENCE, AFTER)


def _may_stand(chart: Chart, mention: Mention, names: Names) -> bool:
    """A name before a colon speaks only at the head of a clause, and not as the line of a list.

    A place there is what the line is about ("Morocco: the toll rises"), but for a capital that
    says something.
    """
    if mention.key == DOCUMENT:
        return _heads(chart, mention)
    if mention.part("behind") is not None:
        return _goes_on_there(chart, mention)
    if mention.key != HEADING:
        return True
    holder = mention.part("holder")
    first, stop = chart.clause(mention.first)
    paragraph = chart.layout.paragraph_of[mention.first]
    listed = _is_bullet(chart, chart.layout.paragraphs[paragraph])
    named = holder is not None and holder.part("at") is None
    name = names.by_id.get(holder.key) if holder is not None and named else None
    place = name is not None and names.is_a(name.type, "place")
    capital = name is not None and name.stands_for is not None
    speaks = not place or (capital and not _tells_event(chart, mention.stop))
    told = chart.sentence(mention.first)[1] - stop > (_ENTRY if listed else SHORT)
    speaks = speaks and not (listed and place) and not _is_credit(chart, mention, name, names)
    return speaks and told and _opening(chart, first, stop) == mention.first


def _is_credit(chart: Chart, mention: Mention, name: Name | None, names: Names) -> bool:
    """Whether an agency opens the story below its headline: it is credited, and nobody's voice."""
    paragraph = chart.layout.paragraph_of[mention.first]
    opens = 0 < paragraph <= _HEAD and chart.layout.paragraphs[paragraph][0] == mention.first
    return opens and name is not None and names.is_a(name.type, "agency")


def _goes_on_there(chart: Chart, mention: Mention) -> bool:
    """Whether a relative clause stands right behind who speaks: "according to X, who had said"."""
    at = mention.first - (chart.words[mention.first - 1].shape == "mark")
    return any(chart.ending(at, ("attribution",)))


def _heads(chart: Chart, mention: Mention) -> bool:
    """Whether a mention closes a line at the head of a text that goes on behind it."""
    paragraph = chart.layout.paragraph_of[mention.stop - 1]
    last = paragraph + 1 >= len(chart.layout.paragraphs)
    return paragraph < _HEAD and not last and chart.layout.paragraphs[paragraph][1] == mention.stop


def _opening(chart: Chart, first: int, stop: int) -> int:
    """The first word of a clause behind its marks and the time of day that may head its line."""
    return next((at for at in range(first, stop) if chart.words[at].shape == "word"), first)


def _tells_event(chart: Chart, at: int) -> bool:
    """Whether what begins at a word names what happened, and nobody's words."""
    return any(each.type in _EVENT for each in chart.at(chart.skip_quotes(at)))


def _stands_behind(chart: Chart, outlet: Mention, mention: Mention) -> bool:
    same = chart.sentence(outlet.first) == chart.sentence(mention.first)
    return same and 0 <= outlet.first - mention.first <= _NEAR and mention.key == AFTER
