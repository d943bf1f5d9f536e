"""How the figures of two claims stand: what they say, and whether time explains a clash."""

from __future__ import annotations

from claimcheck.facts.days import name_one_day
from claimcheck.facts.telling import share_days
from claimcheck.facts.told import gap_in_days
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.kind import InTime, Kind
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.reason import ReasonValue
from claimcheck.model.relation import Clash, RelationKind, Side
from claimcheck.model.units import UnitTree
from claimcheck.values.dates.relate import relate_dates
from claimcheck.values.quantities.relate import relate_quantities
from claimcheck.verdicts.hedged import is_loosely, is_open, outgrown
from claimcheck.verdicts.order import Order, is_closed, moment_of, order_of
from claimcheck.verdicts.pair import Outcome, Pair, Witness
from claimcheck.verdicts.readings import of_reading
from claimcheck.verdicts.stretches import are_two_counts

_FALLS_TO = 3
_RISES_TO = 5
"""A toll that falls to less than a third, or differs fivefold within a day, counts something else
than the one before: another place, another group, another day's dead."""
_STATES_WITHIN = 1.5
"""Two answers of one day to how many there are seldom differ by more."""
_AT_ONCE_WITHIN = 1.75
"""Nor do two counts of what took place at once."""
_EXCLUDING = (ReadingRelation.DISJOINT, ReadingRelation.TENSION)


def relate_figures(pair: Pair, units: UnitTree) -> Outcome:
    """The relation of two claims by their figures; only hard bounds that part them can clash.

    A figure that only one side gives fits any. What was planned is overtaken by what was done. Who
    says "dozens" has not counted: an exact figure below that is in tension with it, no more.
    """
    ours, theirs = pair.left.claim.quantity, pair.right.claim.quantity
    if ours is None or theirs is None:
        return pair.relation(RelationKind.COMPATIBLE, "figure_missing")
    found = _compared(ours, theirs, units)
    said: dict[str, ReasonValue] = {"left": ours, "right": theirs}
    if found in _EXCLUDING:
        changed = _overtaken(pair, said) or _changed(pair, ours, theirs, units)
        if _could_both_hold(pair, found, changed):
            changed = None
        if changed is not None:
            return changed
    elif found is not ReadingRelation.NOT_COMPARABLE and _differ_in_hedge(ours, theirs):
        return pair.relation(RelationKind.HEDGE_CHANGED, "hedge_changed", said)
    elif (grown := outgrown(pair, ours, theirs)) is not None:
        return grown
    if found is ReadingRelation.DISJOINT and Hedge.VAGUE in (ours.hedge, theirs.hedge):
        found = ReadingRelation.TENSION
    return of_reading(pair, found, Clash.NUMBER, said)


def _compared(ours: Quantity, theirs: Quantity, units: UnitTree) -> ReadingRelation:
    """How two figures stand; a loose scale that the other one reaches parts nothing."""
    found = relate_quantities(ours, theirs, units)
    loosely = found in _EXCLUDING and is_loosely(ours, theirs)
    return ReadingRelation.OVERLAPPING if loosely else found


def _differ_in_hedge(ours: Quantity, theirs: Quantity) -> bool:
    """Whether one figure stands under two hedges."""
    return ours.stated == theirs.stated and ours.hedge is not theirs.hedge


def _could_both_hold(pair: Pair, found: ReadingRelation, changed: Outcome | None) -> bool:
    """Whether two last words of one time are in tension, and only their order is unknown.

    Of a count that grows both must stand in one text, or both be open above: over a day an exact
    figure just tells of the rise.
    """
    grows = pair.kind.in_time is InTime.CUMULATIVE and not (pair.one_document or pair.beside)
    if grows and not all(is_open(each.claim.quantity) for each in (pair.left, pair.right)):
        return False
    unordered = changed is not None and changed.code == "figures_unordered"
    last = all(_is_last_word(each, pair.kind) for each in (pair.left, pair.right))
    return found is ReadingRelation.TENSION and unordered and last


def _is_last_word(witness: Witness, kind: Kind) -> bool:
    """Whether a figure is its text's last one, and the days are known up to which it held."""
    held = moment_of(witness, kind)
    known = held is not None and held.first is not None and held.last is not None
    return known and not witness.passed and not witness.claim.earlier


def _overtaken(pair: Pair, said: dict[str, ReasonValue]) -> Outcome | None:
    """What was done replaces what was planned before, whatever the figures."""
    done = [each.claim.modality is Modality.ASSERTED for each in (pair.left, pair.right)]
    if done[0] is done[1]:
        return None
    side = Side.LEFT if done[0] else Side.RIGHT
    if order_of(pair).later is side.flipped():
        return None
    return pair.relation(RelationKind.SUPERSEDED, "plan_overtaken", said, side=side)


def _changed(pair: Pair, ours: Quantity, theirs: Quantity, units: UnitTree) -> Outcome | None:
    """What time makes of two figures that exclude each other; ``None`` when nothing explains it."""
    if pair.kind.in_time is InTime.STATE:
        return _other_state(pair, ours, theirs)
    if pair.kind.in_time is InTime.FIXED or (is_closed(pair.left) and is_closed(pair.right)):
        return None
    if _took_place_at_once(pair, ours, theirs, units):
        return None
    order = order_of(pair)
    if are_two_counts(pair):
        return _open(pair, {"left": ours, "right": theirs})
    if order.later is not None:
        return _later(pair, ours, theirs, order.later)
    if order is Order.UNKNOWN and (risen := _looked_back_on(pair, ours, theirs)) is not None:
        return risen
    if order is Order.SAME:
        return None
    return _unordered(pair, ours, theirs)


def _looked_back_on(pair: Pair, ours: Quantity, theirs: Quantity) -> Outcome | None:
    """A figure of a text that looks back on the other one replaces a lower one of that, or any
    where the count falls as well."""
    later = pair.written_later
    if later is None or pair.one_document:
        return None
    new, old = (ours, theirs) if later is Side.LEFT else (theirs, ours)
    falls = pair.kind.can_fall(pair.left.claim.keys)
    if new.stated < old.stated and not falls:
        return None
    said: dict[str, ReasonValue] = {"old": old, "new": new}
    return pair.relation(RelationKind.SUPERSEDED, "superseded", said, side=later)


def _took_place_at_once(pair: Pair, ours: Quantity, theirs: Quantity, units: UnitTree) -> bool:
    """Whether two speakers count what took place at once, on a day that both name, and not what
    grows: a release. Far apart they count two parts of it, and so they may where one of them does
    not say whose people: an exchange frees those of both sides."""
    left, right = pair.left.claim, pair.right.claim
    low, high = sorted((ours.stated, theirs.stated))
    once = pair.kind.word_apart(left.keys) is not None and name_one_day(left, right)
    near = not pair.one_origin and high <= _AT_ONCE_WITHIN * low
    return once and near and all(_says_whose(each, pair.kind, units) for each in (left, right))


def _says_whose(claim: Claim, kind: Kind, units: UnitTree) -> bool:
    """Whether a claim names the side whose people it counts, or those who fight: an army's."""
    unit = claim.quantity.unit if claim.quantity is not None else None
    named = any(claim.slot(side) for side in kind.sides)
    return named or (unit is not None and units.fights(unit))


def _later(pair: Pair, ours: Quantity, theirs: Quantity, later: Side) -> Outcome | None:
    """A later figure that is not lower replaces the earlier one, whoever speaks.

    A lower one replaces it only from the same origin, which then has revised its count, or in a
    text that itself gives the higher one as an earlier count. Another speaker's clashes with it
    only where the text itself says that it held later, and of one event.
    """
    new, old = (ours, theirs) if later is Side.LEFT else (theirs, ours)
    said: dict[str, ReasonValue] = {"old": old, "new": new}
    if new.stated >= old.stated or pair.kind.can_fall(pair.left.claim.keys):
        return pair.relation(RelationKind.SUPERSEDED, "superseded", said, side=later)
    if _FALLS_TO * new.stated < old.stated:
        return pair.relation(RelationKind.UNDETERMINED, "other_scope", said)
    if pair.one_origin:
        return pair.relation(RelationKind.SUPERSEDED, "revised_down", said, side=later)
    if _on_other_days(pair):
        return pair.relation(RelationKind.UNDETERMINED, "other_days", said)
    newer, older = (pair.left, pair.right) if later is Side.LEFT else (pair.right, pair.left)
    if pair.one_document and not pair.beside and older.claim.earlier:
        return pair.relation(RelationKind.SUPERSEDED, "corrected", said, side=later)
    if pair.beside or (_tells_its_moment(newer) and _of_one_event(pair)):
        return None
    return pair.relation(RelationKind.UNDETERMINED, "figures_unordered", said)


def _tells_its_moment(witness: Witness) -> bool:
    """Whether it is known when a figure held, and not only when its text was published."""
    return witness.current or _names_its_moment(witness)


def _names_its_moment(witness: Witness) -> bool:
    """Whether the text itself says when a figure held."""
    as_of = witness.claim.as_of
    return as_of is not None and as_of.text is not None


def _of_one_event(pair: Pair) -> bool:
    """Whether both name days of what they count, and some are the same; a draft speaks of what it
    is checked against."""
    claims = [each.claim for each in (pair.left, pair.right)]
    return pair.left.current or pair.right.current or share_days(*claims)


def _on_other_days(pair: Pair) -> bool:
    """Whether two texts name different days for what they count."""
    days = [each.claim.when for each in (pair.left, pair.right)]
    if pair.one_document or days[0] is None or days[1] is None:
        return False
    if days[0].inherited or days[1].inherited or not days[0].range or not days[1].range:
        return False
    return relate_dates(days[0].range, days[1].range) is ReadingRelation.DISJOINT


def _unordered(pair: Pair, ours: Quantity, theirs: Quantity) -> Outcome | None:
    """Two figures of one day without hours: tolls rise within a day.

    From one origin the larger replaces the smaller. From two it is undetermined, unless one text
    sets them side by side; so it is where one of them may hold at any time.
    """
    larger = Side.LEFT if ours.stated >= theirs.stated else Side.RIGHT
    lower, higher = sorted((ours, theirs), key=lambda figure: figure.stated)
    said: dict[str, ReasonValue] = {"old": lower, "new": higher}
    if _RISES_TO * lower.stated < higher.stated and not pair.beside:
        return pair.relation(RelationKind.UNDETERMINED, "other_scope", said)
    grows = not pair.kind.can_fall(pair.left.claim.keys) and _is_counted(pair, higher, larger)
    if pair.one_origin and grows and (_on_one_day(pair) or _meet(pair)):
        code = "superseded_by_holder" if _on_one_day(pair) else "superseded_by_speaker"
        return pair.relation(RelationKind.SUPERSEDED, code, said, side=larger)
    if pair.beside:
        return None
    return pair.relation(RelationKind.UNDETERMINED, "figures_unordered", said)


def _is_counted(pair: Pair, higher: Quantity, larger: Side) -> bool:
    """Whether the higher of two figures is a count that takes the place of another: not a mere
    scale, nor what is only held possible."""
    told = (pair.left if larger is Side.LEFT else pair.right).claim
    return higher.hedge is not Hedge.VAGUE and told.modality is Modality.ASSERTED


def _on_one_day(pair: Pair) -> bool:
    """Whether two figures are known to have held on one day, or stand in one text."""
    days = [moment_of(each, pair.kind) for each in (pair.left, pair.right)]
    if pair.one_document:
        return True
    return days[0] is not None and days[0].is_day and days[0] == days[1]


def _meet(pair: Pair) -> bool:
    """Whether two figures held up to days that are known, and the times of both share a day."""
    days = [moment_of(each, pair.kind) for each in (pair.left, pair.right)]
    return all(each is not None and each.last for each in days) and gap_in_days(*days) == 0


def _other_state(pair: Pair, ours: Quantity, theirs: Quantity) -> Outcome | None:
    """A state at two moments: replaced by its own origin, changed where both moments are told."""
    order = order_of(pair)
    told = all(each.claim.when or _names_its_moment(each) for each in (pair.left, pair.right))
    said: dict[str, ReasonValue] = {"left": ours, "right": theirs}
    if order.later is None:
        clash = order is Order.SAME or pair.beside or _answer_one_day(pair, ours, theirs)
        return None if clash else _open(pair, said)
    new, old = (ours, theirs) if order.later is Side.LEFT else (theirs, ours)
    moved: dict[str, ReasonValue] = {"old": old, "new": new}
    if pair.one_origin:
        return pair.relation(RelationKind.SUPERSEDED, "superseded", moved, side=order.later)
    if told:
        return pair.relation(RelationKind.STATE_CHANGED, "state_changed", moved, side=order.later)
    return _open(pair, said)


def _answer_one_day(pair: Pair, ours: Quantity, theirs: Quantity) -> bool:
    """Whether two texts that name who speaks say of one day how many there are in all.

    What each tells of an act of that day may be two acts; far apart they count two things. One
    speaker gives one answer in a day: a text that tells another has misheard.
    """
    claims = [each.claim for each in (pair.left, pair.right)]
    days = [moment_of(each, pair.kind) for each in (pair.left, pair.right)]
    low, high = sorted((ours.stated, theirs.stated))
    if pair.one_document or _STATES_WITHIN * low < high:
        return False
    named = all(each.attribution and each.when is None for each in claims)
    return named and days[0] is not None and days[0].is_day and days[0] == days[1]


def _open(pair: Pair, said: dict[str, ReasonValue]) -> Outcome:
    values: dict[str, ReasonValue] = {"old": said["left"], "new": said["right"]}
    return pair.relation(RelationKind.UNDETERMINED, "figures_unordered", values)
