"""How two claims of one fact stand to each other.

The order of the questions: does one deny what the other affirms; do they tell different states;
what do their figures or days say; and, where these clash, does time explain it?
"""

from __future__ import annotations

from claimcheck.facts.figures import nearly
from claimcheck.model.claim import Claim, Modality, Polarity
from claimcheck.model.kind import Kind, Value
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.reason import Reason, ReasonValue
from claimcheck.model.relation import Clash, Relation, RelationKind, Side
from claimcheck.model.units import UnitTree
from claimcheck.values.quantities.relate import relate_quantities
from claimcheck.verdicts.days import days_of_act, on_one_day, only_days, range_of, relate_days
from claimcheck.verdicts.denial import denies_any, deny_other_times, may_be_older
from claimcheck.verdicts.figures import relate_figures
from claimcheck.verdicts.order import order_of
from claimcheck.verdicts.pair import Outcome, Pair, Witness

_CLASHING = frozenset({RelationKind.CONTRADICTORY, RelationKind.TENSION})
_LOWERED = frozenset({"corrected", "revised_down"})
"""How a lower figure takes the place of a higher one."""
_NARROWED = "restriction"


def relate(
    left: Witness, right: Witness, kind: Kind, units: UnitTree, *, beside: bool = False
) -> Relation:
    """The relation of two claims of one fact; swapping the sides flips it.

    ``beside`` says that a text sets the two side by side.
    """
    if left.claim.id > right.claim.id:
        return relate(right, left, kind, units, beside=beside).flipped()
    return relation_of(outcome_of(Pair(left, right, kind, beside), units), left, right)


def relation_of(outcome: Outcome, left: Witness, right: Witness) -> Relation:
    """How a pair stands, as a relation of its claims with its reason."""
    reason = Reason(code=f"reason.{outcome.code}", values=outcome.values)
    return Relation(
        left=left.claim.id,
        right=right.claim.id,
        kind=outcome.kind,
        side=outcome.side,
        clash=outcome.clash,
        reason=reason,
    )


def outcome_of(pair: Pair, units: UnitTree) -> Outcome:
    """How a pair stands."""
    found = _denial(pair, units) or (_acts(pair) if pair.kind.value is Value.ACT else None)
    if found is not None:
        return found
    read = _readings(pair, units)
    if read.kind is RelationKind.COMPATIBLE and _say_the_same_words(pair):
        return pair.relation(RelationKind.SAME, "same_words")
    lower = read.kind in _CLASHING or read.code in _LOWERED
    return _of_another_scope(pair) or read if lower else read


def _of_another_scope(pair: Pair) -> Outcome | None:
    """What two figures that exclude each other tell where one alone counts those recovered so far,
    or some of a whole: neither need be wrong."""
    left, right = pair.left.claim, pair.right.claim
    partly = pair.kind.tally | pair.kind.some
    if (left.slot(_NARROWED) in partly) is (right.slot(_NARROWED) in partly):
        return None
    if left.quantity is None or right.quantity is None:
        return None
    said: dict[str, ReasonValue] = {"old": left.quantity, "new": right.quantity}
    return pair.relation(RelationKind.UNDETERMINED, "tally", said)


def _readings(pair: Pair, units: UnitTree) -> Outcome:
    """What the compared readings say: the figures, the days, or the days of one act."""
    if pair.kind.value is Value.ACT and only_days(pair):
        return days_of_act(pair)
    return relate_days(pair) if pair.kind.value is Value.DATE else relate_figures(pair, units)


def _denial(pair: Pair, units: UnitTree) -> Outcome | None:
    """One denies what the other affirms: a clash of one speaker with itself, or of two.

    Who denies one figure says nothing against another.
    """
    left, right = pair.left.claim, pair.right.claim
    if left.polarity is right.polarity:
        return None
    dropped = _dropped(pair)
    if dropped is not None:
        return dropped
    if denies_any(pair):
        return _opposed(pair)
    if _says_none(left) and _says_none(right):
        return pair.relation(RelationKind.SAME, "none_at_all")
    return _denied_figures(pair, units) or _opposed(pair)


def _denied_figures(pair: Pair, units: UnitTree) -> Outcome | None:
    """What a denial and an affirmation tell that name other figures, or one of them none; or no
    figures and, of the denial, no time."""
    ours, theirs = pair.left.claim.quantity, pair.right.claim.quantity
    if (ours is None) is not (theirs is None):
        return pair.relation(RelationKind.UNDETERMINED, "figure_missing")
    if ours is None or theirs is None:
        older = may_be_older(pair)
        return pair.relation(RelationKind.UNDETERMINED, "denial_undated") if older else None
    found = relate_quantities(ours, theirs, units)
    apart = found in (ReadingRelation.DISJOINT, ReadingRelation.NOT_COMPARABLE)
    if apart or _is_open_beside(pair):
        return pair.relation(RelationKind.NOT_COMPARABLE, "other_figure_denied")
    return None


def _says_none(claim: Claim) -> bool:
    """Whether a claim denies any, in words or by a figure of none."""
    if claim.polarity is Polarity.DENIED:
        return claim.quantity is None
    return claim.quantity is not None and claim.quantity.high == 0


def _is_open_beside(pair: Pair) -> bool:
    """Whether one denies a figure, and another is open above: "at least 2,000" holds with or
    without the 11,000 that nobody has counted."""
    denier, other = (pair.left.claim, pair.right.claim)
    if other.polarity is Polarity.DENIED:
        denier, other = other, denier
    denied, told = denier.quantity, other.quantity
    if denied is None or told is None or told.high is not None or denied.low is None:
        return False
    return denied.high is not None and not nearly(told.stated, denied.stated)


def _dropped(pair: Pair) -> Outcome | None:
    """A plan of which a text that is not the earlier one tells that nothing came of it; or one that
    a text of other weeks denies."""
    if deny_other_times(pair):
        return pair.relation(RelationKind.UNDETERMINED, "plans_undated")
    claims = {Side.LEFT: pair.left.claim, Side.RIGHT: pair.right.claim}
    if any(each.quantity is not None for each in claims.values()):
        return None
    side = next(side for side, each in claims.items() if each.polarity is Polarity.DENIED)
    told = (claims[side].modality, claims[side.flipped()].modality)
    if told != (Modality.ASSERTED, Modality.PLANNED) or order_of(pair).later is side.flipped():
        return None
    return pair.relation(RelationKind.SUPERSEDED, "plan_dropped", side=side)


def _opposed(pair: Pair) -> Outcome:
    """What one denies the other affirms."""
    if pair.one_origin:
        return pair.relation(RelationKind.CONTRADICTORY, "polarity", clash=Clash.POLARITY)
    denier = Side.LEFT if pair.left.claim.polarity is Polarity.DENIED else Side.RIGHT
    kind = RelationKind.ATTRIBUTION_CONFLICT
    return pair.relation(kind, "holders_opposed", side=denier, clash=Clash.HOLDERS)


def _acts(pair: Pair) -> Outcome | None:
    """Different states at different times; the same state under two names is compatible."""
    acts = pair.left.claim.slot("act"), pair.right.claim.slot("act")
    if acts[0] == acts[1]:
        return None
    words = [f"@word.{pair.kind.id}.{act}" for act in acts]
    values: dict[str, ReasonValue] = {"left": words[0], "right": words[1]}
    if _state(acts[0], pair.kind) == _state(acts[1], pair.kind):
        overtaken = _plan_of_other_days(pair)
        kind = RelationKind.SAME if on_one_day(pair) else RelationKind.COMPATIBLE
        return overtaken or pair.relation(kind, "acts_agree", values)
    if _is_still_planned(pair):
        return pair.relation(RelationKind.COMPATIBLE, "state_planned", values)
    later = order_of(pair).later
    if later is None:
        return pair.relation(RelationKind.UNDETERMINED, "states_unordered", values)
    new, old = words if later is Side.LEFT else reversed(words)
    moved: dict[str, ReasonValue] = {"old": old, "new": new}
    return pair.relation(RelationKind.STATE_CHANGED, "state_changed", moved, side=later)


def _plan_of_other_days(pair: Pair) -> Outcome | None:
    """A plan of which another text tells that it was carried out on other days."""
    if not _is_still_planned(pair):
        return None
    found = relate_days(pair)
    return found if found.kind is RelationKind.SUPERSEDED else None


def _is_still_planned(pair: Pair) -> bool:
    """Whether one tells of a state that holds, the other of one that is only to come."""
    done = [each.claim.modality is Modality.ASSERTED for each in (pair.left, pair.right)]
    return done[0] is not done[1]


def _say_the_same_words(pair: Pair) -> bool:
    """Whether both claims read the same words, in copies of one text nearly the same, and no day
    tells that they mean another time."""
    left, right = pair.left.claim, pair.right.claim
    undated = range_of(left) is None or range_of(right) is None
    if not undated or left.quantity != right.quantity:
        return False
    return left.quote == right.quote or (pair.of_one_text and _slots(left) == _slots(right))


def _slots(claim: Claim) -> dict[str, str]:
    return {name: value.key for name, value in claim.slots.items()}


def _state(act: str | None, kind: Kind) -> str | None:
    return next((state for state, acts in kind.states.items() if act in acts), act)
