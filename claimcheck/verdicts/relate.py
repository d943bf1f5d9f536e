"""How two claims of one fact stand to each other.

The order of the questions: does one deny what the other affirms; do they tell different states;
what do their figures or days say; and, where these clash, does time explain it?
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model.claim import Claim, Polarity
from claimcheck.model.dates import DateRange
from claimcheck.model.document import Document
from claimcheck.model.kind import InTime, Kind, Value
from claimcheck.model.quantity import Quantity
from claimcheck.model.reading import ReadingRelation
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Clash, Relation, RelationKind, Side
from claimcheck.rulepack.pack import Pack
from claimcheck.values.dates_edtf import to_edtf
from claimcheck.values.dates_relate import relate_dates
from claimcheck.values.relate_quantities import relate_quantities
from claimcheck.verdicts.order import Order, order_of
from claimcheck.verdicts.origins import first_holders

NOTHING: Mapping[str, str | int] = {}


class Relator:
    """Relates claims; knows the kinds and the documents' dates."""

    def __init__(self, pack: Pack, documents: dict[str, Document]) -> None:
        self._pack = pack
        self._documents = documents

    def relate(self, left: Claim, right: Claim) -> Relation:
        """The relation of two claims of one fact; swapping the claims flips it."""
        if left.id > right.id:
            return self.relate(right, left).flipped()
        kind = self._pack.kinds[left.kind]
        denial = _denial(left, right)
        if denial is not None:
            return denial
        if kind.value is Value.ACT:
            changed = self._acts(left, right, kind)
            if changed is not None:
                return changed
        return self._readings(left, right, kind)

    def _acts(self, left: Claim, right: Claim, kind: Kind) -> Relation | None:
        """Different states at different times; the same state under two names is compatible."""
        acts = left.slot("act"), right.slot("act")
        if acts[0] == acts[1]:
            return None
        values: dict[str, str | int] = {"left": f"@word.{kind.id}.{acts[0]}", "right": f"@word.{kind.id}.{acts[1]}"}
        if _state(acts[0], kind) == _state(acts[1], kind):
            return _relation(left, right, RelationKind.COMPATIBLE, "acts_agree", values)
        order = order_of(left, right, kind, self._documents)
        if order is Order.UNKNOWN:
            return _relation(left, right, RelationKind.UNDETERMINED, "states_unordered", values)
        side = Side.LEFT if order is Order.LEFT_LATER else Side.RIGHT
        old, new = ("right", "left") if side is Side.LEFT else ("left", "right")
        moved = {"old": values[old], "new": values[new]}
        return _relation(left, right, RelationKind.STATE_CHANGED, "state_changed", moved, side)

    def _readings(self, left: Claim, right: Claim, kind: Kind) -> Relation:
        """What the compared readings say: the figures, or the days where the kind compares days."""
        if kind.value is Value.DATE:
            days = _days(left), _days(right)
            if days[0] is None or days[1] is None:
                return _relation(left, right, RelationKind.COMPATIBLE, "day_missing")
            found = relate_dates(days[0], days[1])
            said = {"left": to_edtf(days[0]), "right": to_edtf(days[1])}
            return _of_reading(left, right, found, Clash.DATE, said)
        if left.quantity is None or right.quantity is None:
            return _relation(left, right, RelationKind.COMPATIBLE, "figure_missing")
        return self._figures(left, right, left.quantity, right.quantity, kind)

    def _figures(
        self, left: Claim, right: Claim, ours: Quantity, theirs: Quantity, kind: Kind
    ) -> Relation:
        found = relate_quantities(ours, theirs, self._pack.units)
        said: dict[str, str | int] = {"left": _said(ours), "right": _said(theirs)}
        if found is ReadingRelation.DISJOINT and kind.in_time is InTime.CUMULATIVE:
            later = self._superseded(left, right, ours, theirs, kind)
            if later is not None:
                return later
        if ours.stated == theirs.stated and ours.hedge is not theirs.hedge:
            return _relation(left, right, RelationKind.HEDGE_CHANGED, "hedge_changed", said)
        return _of_reading(left, right, found, Clash.NUMBER, said)

    def _superseded(
        self, left: Claim, right: Claim, ours: Quantity, theirs: Quantity, kind: Kind
    ) -> Relation | None:
        """A later cumulative figure that is not lower replaces the earlier one."""
        larger = Side.LEFT if ours.stated >= theirs.stated else Side.RIGHT
        figures = sorted((_said(ours), _said(theirs)), key=float)
        said = {"old": figures[0], "new": figures[1]}
        order = order_of(left, right, kind, self._documents)
        if order is Order.UNKNOWN:
            shared = first_holders(left) & first_holders(right)
            if shared:
                return _relation(
                    left, right, RelationKind.SUPERSEDED, "superseded_by_holder", said, larger
                )
            return _relation(left, right, RelationKind.UNDETERMINED, "figures_unordered", said)
        later = Side.LEFT if order is Order.LEFT_LATER else Side.RIGHT
        if later is larger:
            return _relation(left, right, RelationKind.SUPERSEDED, "superseded", said, later)
        return None


def _denial(left: Claim, right: Claim) -> Relation | None:
    if left.polarity is right.polarity:
        return None
    same = first_holders(left) & first_holders(right)
    if same:
        return _relation(left, right, RelationKind.CONTRADICTORY, "polarity", clash=Clash.POLARITY)
    denier = Side.LEFT if left.polarity is Polarity.DENIED else Side.RIGHT
    return _relation(
        left,
        right,
        RelationKind.ATTRIBUTION_CONFLICT,
        "holders_opposed",
        side=denier,
        clash=Clash.HOLDERS,
    )


def _said(quantity: Quantity) -> str | int:
    """A figure as reasons print it; a fraction as text, so that it keeps its digits."""
    return quantity.stated if isinstance(quantity.stated, int) else str(quantity.stated)


def _of_reading(
    left: Claim,
    right: Claim,
    found: ReadingRelation,
    clash: Clash,
    said: Mapping[str, str | int],
) -> Relation:
    kinds = {
        ReadingRelation.SAME: (RelationKind.SAME, None),
        ReadingRelation.INSIDE: (RelationKind.MORE_SPECIFIC, Side.LEFT),
        ReadingRelation.AROUND: (RelationKind.MORE_SPECIFIC, Side.RIGHT),
        ReadingRelation.OVERLAPPING: (RelationKind.COMPATIBLE, None),
        ReadingRelation.TENSION: (RelationKind.TENSION, None),
        ReadingRelation.DISJOINT: (RelationKind.CONTRADICTORY, None),
        ReadingRelation.NOT_COMPARABLE: (RelationKind.UNDETERMINED, None),
    }
    kind, side = kinds[found]
    clashes = kind in (RelationKind.TENSION, RelationKind.CONTRADICTORY)
    return _relation(left, right, kind, f"{clash}.{found}", said, side, clash if clashes else None)


def _relation(
    left: Claim,
    right: Claim,
    kind: RelationKind,
    code: str,
    values: Mapping[str, str | int] = NOTHING,
    side: Side | None = None,
    clash: Clash | None = None,
) -> Relation:
    reason = Reason(code=f"reason.{code}", values=dict(values))
    return Relation(left=left.id, right=right.id, kind=kind, side=side, clash=clash, reason=reason)


def _state(act: str | None, kind: Kind) -> str | None:
    return next((state for state, acts in kind.states.items() if act in acts), act)


def _days(claim: Claim) -> DateRange | None:
    return claim.when.range if claim.when else None
