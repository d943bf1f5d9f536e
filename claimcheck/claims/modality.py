"""How sure a text is of a claim, and whether it affirms or denies it."""

from __future__ import annotations

from typing import TypeVar

from claimcheck.claims.draft import Draft
from claimcheck.claims.once import once
from claimcheck.mentions.chart import Chart
from claimcheck.model.claim import Modality, Polarity
from claimcheck.model.kind import Value
from claimcheck.model.mention import Mention

MarkerT = TypeVar("MarkerT", Modality, Polarity)
_UNSURE = tuple((each, each.value) for each in (Modality.POSSIBLE, Modality.PLANNED))
"""The modalities that a marker may tell, the less sure first, with their names."""
_REACH = 4
"""How many words before a claim a marker of modality still governs it."""
_BETWEEN = 2
"""So many clauses may stand between a verb and the "that" which it governs."""
_GOES_BACK = ("lex.that", "lex.and_that", "lex.denied.matter")
"""A clause that begins so is governed from the one before it."""
_STATE_OF_PEOPLE = "lex.narrow.state"
"""What tells how badly off people are."""
_SUMMING = "lex.summing"
"""A condition in words alone: "if to these are added the 20 dead"."""
_INSERTS = frozenset({"lex.prep", "date"})
_INSERTED = 6
"""Words that a preposition opens between two commas break off no clause, if so many at the most."""
_FAR = 8
"""The same for a marker that governs claims of one kind alone."""
_FUTURE = "planned"
"""What the rules emit for a verb in the future."""
_OPEN = ("planned", "possible")
"""What they emit for a verb in the future, or behind "may"."""
_YET = 2
"""So many words from the end of a clause "yet" stands, the mark among them."""
_HOPE = 3
"""Likewise for what is hoped for, sought or refused: an act that has a day, not a figure."""


@once
def modality_of(draft: Draft, chart: Chart) -> Modality:
    """What the rest of the text says, the rule or a capture of it, else a marker before the claim
    or inside it.

    A claim that goes on from another one has its modality, unless it is told as done; asserted
    without all of these. A verb in the present after a denial of the past tells no plan.
    """
    if draft.sure is not None:
        return draft.sure
    told = draft.rule.modality or _captured(draft, Modality)
    if told is not None:
        return _as_told(told, draft, chart)
    marked = _governed(draft, chart) or _marked(draft, chart)
    if marked is not None:
        return marked
    if draft.head is None or _is_done(draft, chart):
        return Modality.ASSERTED
    return modality_of(draft.head, chart)


def _as_told(told: Modality, draft: Draft, chart: Chart) -> Modality:
    """What a rule says, but for a verb that its own particle puts into the future or the past."""
    if told is Modality.ASSERTED and any(chart.within((draft.first, draft.stop), _FUTURE)):
        return Modality.PLANNED
    return Modality.ASSERTED if _stands_before(draft, chart, "lex.denied.past") else told


def _governed(draft: Draft, chart: Chart) -> Modality | None:
    """What a phrase says that governs claims of the kind, or a verb that governs any."""
    for modality, name in _UNSURE:
        if governs(chart, draft, name):
            return modality
    clause, _ = chart.clause(draft.first)
    before = (max(clause, draft.first - _HOPE), draft.first)
    if draft.kind.value is Value.DATE and any(chart.within(before, "lex.hoped")):
        return Modality.POSSIBLE
    reach = (_governed_from(draft, chart), draft.first)
    unsure = chart.within(reach, "lex.possible.verb", "lex.possible.clause")
    if any(not _only_sums(each, chart) for each in unsure):
        return Modality.POSSIBLE
    return None


def _marked(draft: Draft, chart: Chart) -> Modality | None:
    """What a marker says near before a claim, inside it or right behind it."""
    start, (clause, _) = _governed_from(draft, chart), chart.clause(draft.first)
    near = start if start < clause else max(clause, draft.first - _REACH)
    for modality, name in _UNSURE:
        if any(chart.within((near, draft.stop), f"lex.{name}", name)):
            return modality
    if _is_carried_by_none(draft, chart):
        return Modality.PLANNED
    return Modality.POSSIBLE if _is_expected(draft, chart) else None


def _is_carried_by_none(draft: Draft, chart: Chart) -> bool:
    """Whether a claim tells who is aboard of what has not left yet, in the clause before."""
    clause, _ = chart.clause(draft.first)
    first, _ = chart.sentence(draft.first)
    if clause == first or not any(chart.within((clause, draft.stop), "lex.aboard")):
        return False
    before = chart.clause(clause - 1)
    yet = (max(before[0], clause - _YET), clause)
    return any(chart.within(before, "lex.denied.past")) and any(chart.within(yet, "lex.yet"))


def _is_expected(draft: Draft, chart: Chart) -> bool:
    """Whether words right behind a claim call it expected: "the return of 40 was expected"."""
    _, end = chart.clause(draft.stop - 1)
    behind = (draft.stop, min(end, draft.stop + _REACH))
    return any(chart.within(behind, "lex.expected.after"))


def _is_done(draft: Draft, chart: Chart) -> bool:
    """Whether the clause of a claim says that it has happened: "1,000 of them did arrive"."""
    first, end = chart.clause(draft.first)
    reach = (max(first, draft.first - 1), min(end, draft.stop + 1))
    return any(
        each.type == "lex.done" and not any(chart.within((each.first, each.stop + 1), *_OPEN))
        for each in chart.within(reach, "lex.done")
    )


@once
def _governed_from(draft: Draft, chart: Chart) -> int:
    """From where a verb governs a draft: its clause; where that begins with "that", the clause of
    the verb, over what stands between commas."""
    start, _ = chart.clause(draft.first)
    first, _ = chart.sentence(draft.first)
    for _ in range(_BETWEEN):
        opening = chart.at(chart.skip_quotes(start))
        told = any(each.type in _GOES_BACK for each in opening)
        if start == first or not (told or start != chart.clause(draft.first)[0]):
            break
        start, _ = chart.clause(start - 1)
    return start


def _only_sums(marker: Mention, chart: Chart) -> bool:
    """Whether a marker opens words that only add figures up."""
    return any(chart.within((marker.first, marker.stop + 1), _SUMMING))


def _before_inserted(start: int, draft: Draft, chart: Chart) -> int:
    """Where the clause begins that goes on behind words between commas: "denied, in a note", or
    behind a date: "denied, on Friday"."""
    first, _ = chart.sentence(draft.first)
    if start <= first:
        return start
    inserted, _ = chart.clause(start - 1)
    if inserted <= first or start - inserted > _INSERTED:
        return start
    opened = any(each.type in _INSERTS for each in chart.at(inserted))
    return chart.clause(inserted - 1)[0] if opened else start


def governs(chart: Chart, draft: Draft, what: str) -> bool:
    """Whether a phrase that governs claims of the kind stands before the draft in its sentence.

    The lexicon is called after the kind: ``casualties.possible`` holds what makes a toll a possible
    one, ``casualties.unreal`` what makes it none at all. Part of a phrase that only tells the state
    of people does not: "in case", "in a critical case".
    """
    start, _ = chart.sentence(draft.first)
    reach = (max(start, draft.first - _FAR), draft.stop)
    found = chart.within(reach, f"lex.{draft.kind.id}.{what}")
    governing = [each for each in found if not each.after and not _only_sums(each, chart)]
    states = [] if not governing else list(chart.within(reach, _STATE_OF_PEOPLE))
    return any(
        not any(state.first <= each.first and each.stop < state.stop for state in states)
        for each in governing
    )


@once
def polarity_of(draft: Draft, chart: Chart) -> Polarity:
    """Denied when a negation stands right before the claim or a verb of denying governs it.

    What did not happen but on a day, or to three people only, did.
    """
    told = draft.rule.polarity or _captured(draft, Polarity)
    if told is not None:
        return told
    before = _stands_before(draft, chart, "lex.denied") and not _is_excepted(draft, chart)
    if before or _is_denied(draft, chart) or _has_no_plans(draft, chart):
        return Polarity.DENIED
    return Polarity.AFFIRMED if draft.head is None else polarity_of(draft.head, chart)


def _is_excepted(draft: Draft, chart: Chart) -> bool:
    """Whether a denial of the past is taken back in the claim or behind it: "not but on Monday"."""
    if not _stands_before(draft, chart, "lex.denied.past"):
        return False
    _, end = chart.sentence(draft.first)
    reach = (draft.first, min(end, draft.stop + _REACH))
    others = {each.first for each in chart.within(reach, "lex.denied.but.not")}
    return any(each.first not in others for each in chart.within(reach, "lex.denied.but"))


def _is_denied(draft: Draft, chart: Chart) -> bool:
    """Whether a verb of denying governs the draft, or words behind it call it untrue."""
    start = _before_inserted(_governed_from(draft, chart), draft, chart)
    _, end = chart.clause(draft.stop - 1)
    for verb in chart.within((start, draft.first), "lex.deny.verb", "lex.deny.now"):
        return not any(chart.within((verb.stop, draft.first), "lex.deny.own"))
    behind = (draft.stop, min(end, draft.stop + _REACH))
    return any(chart.within(behind, "lex.denied.after"))


def _stands_before(draft: Draft, chart: Chart, type_: str) -> bool:
    """Whether such a phrase stands right before the draft, in its clause."""
    start, _ = chart.clause(draft.first)
    before = (max(start, draft.first - 2), draft.first)
    return any(mention.stop == draft.first for mention in chart.within(before, type_))


def _has_no_plans(draft: Draft, chart: Chart) -> bool:
    """Whether the sentence answers that nothing of the kind is planned."""
    if modality_of(draft, chart) is Modality.ASSERTED:
        return False
    return any(chart.within(chart.sentence(draft.first), "lex.denied.plans"))


def _captured(draft: Draft, words: type[MarkerT]) -> MarkerT | None:
    """The marker after which a capture of the rule is called, the least sure first."""
    if not draft.markers:
        return None
    return next((word for word in reversed(words) if word.value in draft.markers), None)
