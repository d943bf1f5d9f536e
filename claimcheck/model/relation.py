"""How two claims stand to each other."""

from enum import StrEnum
from typing import Self

from claimcheck.model.base import Model
from claimcheck.model.reason import Reason


class RelationKind(StrEnum):
    """The ways two claims can stand to each other."""

    SAME = "same"
    MORE_SPECIFIC = "more_specific"
    COMPATIBLE = "compatible"
    HEDGE_CHANGED = "hedge_changed"
    SUPERSEDED = "superseded"
    STATE_CHANGED = "state_changed"
    TENSION = "tension"
    ATTRIBUTION_CONFLICT = "attribution_conflict"
    CONTRADICTORY = "contradictory"
    UNDETERMINED = "undetermined"
    NOT_COMPARABLE = "not_comparable"

    @property
    def is_conflict(self) -> bool:
        return self in (RelationKind.CONTRADICTORY, RelationKind.ATTRIBUTION_CONFLICT)


class Clash(StrEnum):
    """What two claims disagree on."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    POLARITY = "polarity"
    HOLDERS = "holders"


class Side(StrEnum):
    """One of the two claims of a pair."""

    LEFT = "left"
    RIGHT = "right"

    def flipped(self) -> "Side":
        """The other side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Relation(Model):
    """How the claims with the ids ``left`` and ``right`` stand to each other, and why.

    ``side`` is the more specific one, or the one that supersedes the other. ``clash`` says what a
    contradiction or a tension is about.
    """

    left: str
    right: str
    kind: RelationKind
    side: Side | None = None
    clash: Clash | None = None
    reason: Reason

    def flipped(self) -> Self:
        """The same relation, seen from the other claim."""
        return self.model_copy(
            update={
                "left": self.right,
                "right": self.left,
                "side": self.side and self.side.flipped(),
            }
        )
