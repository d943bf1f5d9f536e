"""Where something happened: the place that a claim's clause names, behind it or before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.context import Context
from claimcheck.claims.draft import Draft
from claimcheck.claims.resolvers.joined import joins
from claimcheck.mentions.chart import Chart, Types
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

_OPENING = 4
"""Within so many words of a sentence a place stands that holds for the clauses behind it."""
_LIES = 4
"""So many words behind a place tell where it lies, before another one is joined to it."""
_RANK = 2
"""So many words stand at the most between a preposition and what a place is called."""
_APART = 1
"""So many words at the most between a place and the wider one that only says where it lies."""
_ON = frozenset({"lex.at", "lex.cause"})
"""What begins a clause that goes on with the one before: "killed, today, in an attack on X"."""
_RECORDED = 4
"""So many words at the most between a verb of recording and its figure: "X recorded 5 deaths"."""
_STRUCK = 5
"""Within so many words behind a verb of striking its object stands."""
_RESULTS = frozenset({"lex.result", "lex.toll.up_to"})
_BACK = 2
"""So many clauses before a result the place of what led to it is looked for."""
_HAPPENING = frozenset({"lex.blow"})
_WARD, _WOUNDED = "lex.hospital", "lex.wounded.whole"
"""Where one of the wounded dies in a hospital, nothing else has happened."""
_IN_WARD = 5
"""So many words behind a hospital its place may stand."""
_BESIDE = frozenset({"lex.overlooking"})
"""Behind these a place lies beside the one that is meant: "the port that overlooks the sea"."""
_NOT_AT = frozenset({"lex.loyal"}) | _BESIDE
"""Behind these a place is whose side somebody is on as well: "militias loyal to X"."""
_CENTRE = frozenset({"lex.centre"})
_FROM_CENTRE = 5
"""Within so many words behind these a place is where a quake came from, not where it killed."""
PLACE = "place"


def site_of(context: Context, draft: Draft, types: Types) -> Mention | None:
    """The first place behind a draft in its clause, else the nearest before, else a fronted one.

    "In X five were killed": what stands in a relative clause behind may belong to something else,
    and then a place before goes first. A place counts only where a preposition of place or a verb
    of striking leads to it, or where it is said to have recorded the figure. One before counts only
    if no "that" and no other figure stands between, and it belongs to no holder. Of several places
    none is meant alone: then the slot stays open, whatever stands around; as it does "elsewhere".
    """
    chart = context.chart
    own = chart.clause(draft.first)[1]
    reach = (draft.stop, _end(draft, chart))
    if any(chart.within(reach, "lex.elsewhere")):
        draft.unnamed.add(PLACE)
        return None
    led = (each for each in chart.within(reach, *types) if _is_led_to(each, context))
    first = next((each for each in led if not _is_of_ward(each, draft, chart)), None)
    if (
        first is None
        or first.first >= own
        or any(chart.within((draft.stop, first.first), "lex.relative", "lex.cause"))
    ):
        first = next(_before(context, draft, types), first)
    if first is not None and _is_of_several(first, context, types):
        draft.unnamed.add(PLACE)
        return None
    return first and _by_name(first, context)


def _end(draft: Draft, chart: Chart) -> int:
    """Where the clause of a draft ends, with what goes on behind asides that only tell a day."""
    _, stop = chart.clause(draft.stop - 1)
    _, end = chart.sentence(draft.first)
    if stop <= draft.first:
        return stop
    while stop < end:
        after = chart.clause(stop)
        if not (_is_aside(after, chart) or _goes_on(after, chart) or joins(draft, after, chart)):
            break
        stop = after[1]
    return stop


def _is_aside(clause: Stretch, chart: Chart) -> bool:
    """Whether a clause says no more than a day."""
    dated = {
        index
        for each in chart.within(chart.sentence(clause[0]), "date")
        for index in range(each.first, each.stop)
    }
    return all(index in dated or chart.words[index].shape == "mark" for index in range(*clause))


def _goes_on(clause: Stretch, chart: Chart) -> bool:
    """Whether a clause begins with what leads to a place or to a cause, and counts nothing."""
    first = next((at for at in range(*clause) if chart.words[at].shape != "mark"), clause[1])
    leads = any(each.type in _ON and not each.before for each in chart.at(first))
    return leads and not any(chart.within(clause, "quantity"))


def _by_name(place: Mention, context: Context) -> Mention:
    """The name behind what a place is called, where that alone names none: "the capital, X"."""
    if place.key in context.names.by_id:
        return place
    behind = (each for each in context.chart.at(place.stop) if each.type == place.type)
    return next(behind, place)


def _before(context: Context, draft: Draft, types: Types) -> Iterator[Mention]:
    """The places before the end of a draft that can be where it happened, the best first."""
    chart = context.chart
    clause, _ = chart.clause(draft.first)
    first, _ = chart.sentence(draft.first)
    told = {
        index
        for each in chart.within(chart.sentence(draft.first), "attribution")
        for index in range(each.first, each.stop)
    }
    sites = [
        each
        for each in _themselves(list(chart.within((first, draft.stop), *types)))
        if each.first not in told
        and not any(chart.within((each.stop, draft.first), "quantity"))
        and (_is_scene(each, first, chart) or not _that_between(each, draft, chart))
    ]
    led = [each for each in sites if _is_led_to(each, context)]
    start = _before_result(clause, chart)
    yield from (_narrowest(each, led) for each in reversed(led) if each.first >= start)
    fronted = (each for each in led if each.first - first <= _OPENING)
    yield from (each for each in fronted if not any(chart.within((first, each.first), "quantity")))
    recorded = (max(clause, draft.first - _RECORDED), draft.stop)
    if any(chart.within(recorded, "lex.records")):
        yield from (each for each in reversed(sites) if _is_subject(each, context))


def _themselves(places: Sequence[Mention]) -> Iterator[Mention]:
    """The places that are not a part of another one's name: "the north of X" is not X."""
    for each in places:
        if not any(
            wider.first <= each.first < each.stop <= wider.stop
            and (wider.first, wider.stop) != (each.first, each.stop)
            and wider.key != each.key
            for wider in places
        ):
            yield each


def _that_between(place: Mention, draft: Draft, chart: Chart) -> bool:
    return any(chart.within((place.stop, draft.first), "lex.that"))


def _is_scene(place: Mention, first: int, chart: Chart) -> bool:
    """Whether a place with a comma behind it opens a sentence: "in X, the police said that"."""
    marked = place.stop < len(chart.words) and chart.words[place.stop].shape == "mark"
    return marked and place.first - first <= _RANK


def _before_result(clause: int, chart: Chart) -> int:
    """Where the clause begins whose result another one tells: "a raid on X, which killed"."""
    words = (at for at in range(clause, len(chart.words)) if chart.words[at].shape != "mark")
    first = next(words, clause)
    head = chart.sentence(first)[0]
    if not any(each.type in _RESULTS for each in chart.at(first)):
        return clause
    start = clause
    for _ in range(_BACK):
        start = max(chart.clause(start - 1)[0], head) if start > head else head
        if not _is_short(start, clause, chart):
            break
    return start


def _is_short(start: int, clause: int, chart: Chart) -> bool:
    """Whether what stands before a clause is only a remark: "(north)"."""
    return sum(word.shape != "mark" for word in chart.words[start:clause]) <= _RANK


def _narrowest(place: Mention, led: Sequence[Mention]) -> Mention:
    """The first of a row of places each of which lies in the next: "in X in the north of Y"."""
    for each in reversed(led):
        if 0 <= place.first - each.stop <= _APART and not place.before:
            place = each
    return place


def _is_led_to(place: Mention, context: Context) -> bool:
    """Whether a preposition of place is attached to a name or stands before it."""
    if _is_centre(place, context.chart):
        return False
    if any(part not in context.conjunctions for part in place.before if len(part) == 1):
        joins = (max(0, place.first - _RANK - 1), place.first)
        linked = any(context.chart.within(joins, "lex.links"))
        return not linked and not any(context.chart.ending(place.first, _NOT_AT))
    chart = context.chart
    quoted = place.first in chart.quotes or place.first - 1 in chart.quotes
    before = (max(0, place.first - _RANK - quoted), place.first)
    if any(chart.within(before, "lex.at")):
        return not any(chart.ending(place.first, _BESIDE))
    return _is_struck(place, chart) or _names_blow(place, context)


def _is_of_ward(place: Mention, draft: Draft, chart: Chart) -> bool:
    """Whether a place is that of the hospital in which one of the wounded died."""
    died = any(chart.within((draft.first, place.first), _WOUNDED))
    return died and any(chart.within((max(draft.stop, place.first - _IN_WARD), place.first), _WARD))


def _names_blow(place: Mention, context: Context) -> bool:
    """Whether what happened is called by its place: "the X floods", "the shelling of X".

    What is called by a state or a capital may be its blow, and fall elsewhere.
    """
    name = context.names.by_id.get(place.key)
    if place.before or place.type == "state" or (name is not None and name.stands_for is not None):
        return False
    return any(context.chart.ending(place.first, _HAPPENING))


def _is_centre(place: Mention, chart: Chart) -> bool:
    """Whether a place is only where a disaster came from: "its centre lies near X"."""
    reach = (max(chart.clause(place.first)[0], place.first - _FROM_CENTRE), place.first)
    return any(chart.within(reach, *_CENTRE))


def _is_struck(place: Mention, chart: Chart) -> bool:
    """Whether a place is the object of a verb of striking: "the raids struck the town of X"."""
    reach = (max(chart.clause(place.first)[0], place.first - _STRUCK), place.first)
    struck = max((each.stop for each in chart.within(reach, "lex.strikes")), default=None)
    if struck is None or place.before:
        return False
    return not any(chart.within((struck, place.first), "lex.prep", "lex.at", "state", "city"))


def _is_subject(place: Mention, context: Context) -> bool:
    """Whether nothing stands before a place that would make it anything but a subject."""
    before = (max(0, place.first - 1), place.first)
    proclitics = {part for part in place.before if len(part) == 1}
    return proclitics <= context.conjunctions and not any(
        context.chart.within(before, "lex.governing")
    )


def _is_of_several(place: Mention, context: Context, types: Types) -> bool:
    """Whether another place is joined to one: "in X and Y", "in X, Y and Z"."""
    chart: Chart = context.chart
    after = place.stop
    marked = after < len(chart.words) and chart.words[after].shape == "mark"
    following = [each for each in chart.at(after + marked) if each.type in types]
    joined = [each for each in following if context.conjunctions.intersection(each.before)]
    listed = [each for each in following if marked and each.type == place.type]
    joined = joined or _joined_behind(place, context, types)
    before = context.conjunctions.intersection(place.before) and chart.ending(place.first, types)
    return bool(joined or listed or (before and any(before)))


def _joined_behind(place: Mention, context: Context, types: Types) -> list[Mention]:
    """The places that are joined to one behind the words that tell where it lies: "in X in the
    middle of the country, and Y"."""
    chart = context.chart
    _, end = chart.sentence(place.first)
    marks = (at for at in range(place.stop, min(place.stop + _LIES, end - 1)))
    mark = next((at for at in marks if chart.words[at].shape == "mark"), None)
    if mark is None:
        return []
    behind = [each for each in chart.at(mark + 1) if each.type in types]
    return [each for each in behind if context.conjunctions.intersection(each.before)]
