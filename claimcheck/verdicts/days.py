"""How the days of two claims stand: what they say, and whether they tell of one act at all."""

from __future__ import annotations

from claimcheck.facts.told import gap_in_days
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.dates import DateRange
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.reason import ReasonValue
from claimcheck.model.relation import Clash, RelationKind, Side
from claimcheck.values.dates.relate import relate_dates
from claimcheck.verdicts.pair import Outcome, Pair, Witness
from claimcheck.verdicts.readings import of_reading

_ACTING = frozenset({"actor", "party", "state"})
"""The dimensions of slots that name somebody."""


def only_days(pair: Pair) -> bool:
    """Whether both claims of an act give its day, and not both a figure.

    What begins something is told by its day first: "flights from May on, three a week".
    """
    told = (pair.left.claim, pair.right.claim)
    counted = all(each.quantity is not None and not _begins(each, pair) for each in told)
    return not counted and all(range_of(each) is not None for each in told)


def _begins(claim: Claim, pair: Pair) -> bool:
    """Whether a claim tells of the beginning of what takes place so often from then on."""
    rate = claim.quantity is not None and claim.quantity.per is not None
    return rate and bool(pair.kind.repeated) and claim.slot("act") not in pair.kind.repeated


def days_of_act(pair: Pair) -> Outcome:
    """What the days of one act say; a state lasts, and other days of it are no contradiction."""
    found = relate_days(pair)
    if found.kind is not RelationKind.CONTRADICTORY:
        return found
    ours, theirs = found.values["left"], found.values["right"]
    return pair.relation(RelationKind.UNDETERMINED, "other_days", {"old": ours, "new": theirs})


def relate_days(pair: Pair) -> Outcome:
    """What the days say; a plan that its execution has overtaken is replaced, not contradicted.

    A visit lasts longer than the meeting for which it is made.
    """
    ours, theirs = range_of(pair.left.claim), range_of(pair.right.claim)
    if ours is None or theirs is None:
        return pair.relation(RelationKind.COMPATIBLE, "day_missing")
    found = relate_dates(ours, theirs)
    said: dict[str, ReasonValue] = {"left": ours, "right": theirs}
    days: dict[str, ReasonValue] = {"old": ours, "new": theirs}
    done = [each.claim.modality is Modality.ASSERTED for each in (pair.left, pair.right)]
    lasts = _lasts_from_one_to_the_other(pair, ours, theirs)
    if found is ReadingRelation.DISJOINT and done[0] is not done[1]:
        if lasts:
            return pair.relation(RelationKind.COMPATIBLE, "next_day", said)
        side = Side.LEFT if done[0] else Side.RIGHT
        if _was_over(*((pair.left, pair.right) if done[0] else (pair.right, pair.left))):
            return pair.relation(RelationKind.UNDETERMINED, "other_days", days)
        return pair.relation(RelationKind.SUPERSEDED, "plan_overtaken", said, side=side)
    if found is ReadingRelation.DISJOINT and _tell_two_matters(pair):
        return pair.relation(RelationKind.UNDETERMINED, "other_days", days)
    if found is ReadingRelation.DISJOINT and lasts:
        return pair.relation(RelationKind.COMPATIBLE, "next_day", said)
    return of_reading(pair, found, Clash.DATE, said)


def _was_over(done: Witness, plan: Witness) -> bool:
    """Whether what was done was over when a text told the plan as still to come: that is a plan of
    another act."""
    days, planned, told = range_of(done.claim), range_of(plan.claim), plan.document.published
    if days is None or days.last is None or told is None or told.first is None:
        return False
    to_come = planned is not None and planned.last is not None and told.first <= planned.last
    return to_come and days.last < told.first


def _tell_two_matters(pair: Pair) -> bool:
    """Whether other days tell of other matters rather than of a slip: of a visit and a meeting, or
    where one's day stands elsewhere in its text, as that of the text itself does; that one sentence
    was printed on two days; or that only the place is one."""
    sides = (pair.left, pair.right)
    inherited = [each for each in sides if each.claim.when and each.claim.when.inherited]
    of_text = any(range_of(each.claim) == each.document.published for each in inherited)
    kinds = {each.claim.kind for each in sides}
    one_sentence = pair.left.claim.quote == pair.right.claim.quote
    other = len(kinds) > 1 or of_text or one_sentence or _share_a_place_alone(pair)
    return other or (pair.kind.day_tells and bool(inherited))


def _share_a_place_alone(pair: Pair) -> bool:
    """Whether one names who acts, the other does not, and only a place is told by both: what others
    did there on another day is another act."""
    slots = pair.kind.slots
    names = [
        {name for name, one in slots.items() if one.identity and not one.words and each.slot(name)}
        for each in (pair.left.claim, pair.right.claim)
    ]
    alone = {slots[name].dimension for name in names[0] & names[1]} == {"place"}
    return alone and any(slots[name].dimension in _ACTING for name in names[0] ^ names[1])


def _lasts_from_one_to_the_other(pair: Pair, ours: DateRange, theirs: DateRange) -> bool:
    """Whether one names the day before the other's of what lasts: who comes in the evening has the
    talks the next day."""
    return pair.kind.lasts and gap_in_days(ours, theirs) <= 1


def range_of(claim: Claim) -> DateRange | None:
    """The days of what a claim tells, where they are known."""
    return claim.when.range if claim.when else None


def on_one_day(pair: Pair) -> bool:
    """Whether both give one day for what they tell under two names."""
    ours, theirs = range_of(pair.left.claim), range_of(pair.right.claim)
    return ours is not None and ours.is_day and ours == theirs
